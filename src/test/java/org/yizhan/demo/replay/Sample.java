package org.yizhan.demo.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The invented sample that ships with the project. */
final class Sample {
    static final Path FILE = Path.of("src/main/resources/demo/replay-sample.jsonl");

    private Sample() {}

    static List<ReplayRow> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("/demo/replay-sample.jsonl"))) {
            return RowFile.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), "sample");
        }
    }
}
