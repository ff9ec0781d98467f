package org.yizhan.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yizhan.messages.Violation;
import org.yizhan.tables.TextTable.Row;

/** The code tables of the contract, for those who connect: {@code form}, {@code ground}, {@code contentClass} … */
public final class CodeTables {
    private static final String CONTENT_CLASS = "contentClass";
    private final Map<String, List<Code>> tables;

    /**
     * One code with its names.
     *
     * @param en empty where a code has a Chinese name only
     * @param aliases other names it goes by in Chinese
     */
    public record Code(String code, String zh, String en, List<String> aliases) {}

    private CodeTables(Map<String, List<Code>> tables) {
        this.tables = Collections.unmodifiableMap(tables);
    }

    /** The tables that come with the gateway. */
    public static CodeTables builtIn() {
        Map<String, List<Code>> tables = new LinkedHashMap<>();
        for (Row row : rows("/codes/words.csv", Set.of("table", "code", "zh", "en"))) {
            tables.computeIfAbsent(row.text("table"), name -> new ArrayList<>())
                    .add(new Code(row.text("code"), row.text("zh"), row.text("en"), List.of()));
        }
        tables.put(
                CONTENT_CLASS,
                rows("/codes/content-classes.csv", Set.of("code", "level1", "level2", "level3", "aliases", "path"))
                        .stream()
                        .map(CodeTables::contentClass)
                        .toList());
        return new CodeTables(tables);
    }

    /** The names of the tables. */
    public Set<String> names() {
        return tables.keySet();
    }

    /** The codes of a table in their order. */
    public Optional<List<Code>> find(String table) {
        return Optional.ofNullable(tables.get(table)).map(Collections::unmodifiableList);
    }

    private static Code contentClass(Row row) {
        String name = Stream.of("level1", "level2", "level3")
                .map(row::text)
                .filter(level -> !level.isEmpty())
                .collect(Collectors.joining("/"));
        return new Code(row.text("code"), name, "", row.list("aliases"));
    }

    private static List<Row> rows(String resource, Set<String> columns) {
        TextTable table = TextTable.read(ResourceText.read(resource), columns, Set.of());
        if (!table.violations().isEmpty()) {
            throw new IllegalStateException(resource + ": "
                    + table.violations().stream().map(Violation::en).collect(Collectors.joining("; ")));
        }
        return table.rows();
    }
}
