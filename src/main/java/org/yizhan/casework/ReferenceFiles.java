package org.yizhan.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.calendar.BuiltInCalendars;
import org.yizhan.calendar.CalendarText;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.messages.Violation;
import org.yizhan.routing.RoutingTable;
import org.yizhan.tables.ResourceText;

/**
 * Reference data as files of this node, in UTF-8: {@code directory.csv}, {@code routing.csv}, with it a site's own
 * {@code content-classes.csv}, {@code limits.csv}, and {@code calendar-YEAR.csv}, which stands for, or beside, the years that come with the
 * gateway.
 */
public final class ReferenceFiles {
    private static final Logger log = LoggerFactory.getLogger(ReferenceFiles.class);
    private static final String DIRECTORY = "directory.csv";
    private static final String ROUTING = "routing.csv";
    private static final String CLASSES = "content-classes.csv";
    private static final String LIMITS = "limits.csv";
    private static final String NO_ROUTES = "content,territory,organ\n";

    private final Path folder;
    private final boolean demo;
    private final Map<Table, String> taken = new EnumMap<>(Table.class);
    private final Map<Table, String> seen = new EnumMap<>(Table.class);

    /** @param demo whether the demo territory stands in where there is neither a directory nor a routing table */
    public ReferenceFiles(Path folder, boolean demo) {
        this.folder = folder;
        this.demo = demo;
        for (Table table : Table.values()) {
            taken.put(table, signature(table));
        }
        seen.putAll(taken);
    }

    /**
     * True once after a table's files have changed and then stayed the same for one look, so that a file still being
     * written is left alone.
     */
    boolean hasChanged(Table table) {
        String now = signature(table);
        boolean settled = now.equals(seen.put(table, now));
        if (!settled || now.equals(taken.get(table))) {
            return false;
        }
        taken.put(table, now);
        return true;
    }

    /** The table's text: its file's, or what comes with the gateway; empty if there is none, or it is not UTF-8. */
    Optional<String> text(Table table) {
        return switch (table) {
            case DIRECTORY -> fileOrDemo(DIRECTORY);
            case ROUTING -> routing();
            case CALENDAR -> calendars();
            case LIMITS -> limits();
        };
    }

    private Optional<String> fileOrDemo(String name) {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return read(file);
        }
        boolean own =
                Stream.of(DIRECTORY, ROUTING, CLASSES).map(folder::resolve).anyMatch(Files::exists);
        return demo && !own ? Optional.of(ResourceText.read("/demo/" + name)) : Optional.empty();
    }

    private Optional<String> routing() {
        if (!Files.exists(folder.resolve(CLASSES))) {
            return fileOrDemo(ROUTING);
        }
        Optional<String> table =
                Files.exists(folder.resolve(ROUTING)) ? read(folder.resolve(ROUTING)) : Optional.of(NO_ROUTES);
        return read(folder.resolve(CLASSES)).flatMap(classes -> table.map(text -> RoutingTable.join(classes, text)));
    }

    private Optional<String> limits() {
        Path file = folder.resolve(LIMITS);
        return Files.exists(file) ? read(file) : Optional.empty();
    }

    private Optional<String> calendars() {
        Map<String, String> years = new TreeMap<>();
        BuiltInCalendars.byYear().forEach((year, text) -> years.put("calendar-" + year + ".csv", text));
        for (Path file : files(Table.CALENDAR)) {
            Optional<String> text = read(file).filter(read -> isCalendar(file, read));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            years.put(file.getFileName().toString(), text.get() + "\n");
        }
        return Optional.of(String.join("", years.values()));
    }

    /** Each file alone, so that the lines named are its own. */
    private static boolean isCalendar(Path file, String text) {
        List<Violation> violations = CalendarText.parseYear(text).violations();
        ImportReport.of(file.toString(), violations);
        return violations.isEmpty();
    }

    private List<Path> files(Table table) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String form =
                switch (table) {
                    case DIRECTORY -> Pattern.quote(DIRECTORY);
                    case ROUTING -> Pattern.quote(ROUTING) + "|" + Pattern.quote(CLASSES);
                    case LIMITS -> Pattern.quote(LIMITS);
                    case CALENDAR -> "calendar-\\d{4}\\.csv";
                };
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().matches(form))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private String signature(Table table) {
        StringBuilder signature = new StringBuilder();
        for (Path file : files(table)) {
            try {
                signature.append(file).append(' ').append(Files.size(file)).append(' ');
                signature.append(Files.getLastModifiedTime(file)).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("cannot look at " + file, e);
            }
        }
        return signature.toString();
    }

    private static Optional<String> read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            log.error("{} 不是 UTF-8 编码，未采用 / is not UTF-8 and is not taken", file);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
