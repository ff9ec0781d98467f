package org.yizhan.demo.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yizhan.tables.ResourceText;

/** Reads a file of rows, one JSON object a line. */
public final class RowFile {
    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build()
            .readerFor(ReplayRow.class);

    private RowFile() {}

    /** The invented rows that ship with the project. */
    public static List<ReplayRow> sample() {
        String text = ResourceText.read("/demo/replay-sample.jsonl");
        try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
            return read(lines, "sample");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All rows, as XML can carry them.
     *
     * @throws IOException also when a line is not a row; the message names it
     */
    public static List<ReplayRow> read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(lines, file.toString());
        }
    }

    static List<ReplayRow> read(BufferedReader lines, String name) throws IOException {
        List<ReplayRow> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(line, name, number));
            }
        }
        return rows;
    }

    private static ReplayRow row(String line, String name, int number) throws IOException {
        try {
            return READER.<ReplayRow>readValue(line).carriable();
        } catch (JsonProcessingException e) {
            throw new IOException(name + ":" + number + ": " + e.getOriginalMessage(), e);
        }
    }
}
