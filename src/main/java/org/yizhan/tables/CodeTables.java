package org.yizhan.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yizhan.messages.Violation;
import org.yizhan.tables.TextTable.Row;

/**
 * The code tables of the contract, for those who connect: {@code form}, {@code ground} … Content classes
 * are a site's own and come with its routing table.
 */
public final class CodeTables {
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

    private static List<Row> rows(String resource, Set<String> columns) {
        TextTable table = TextTable.read(ResourceText.read(resource), columns, Set.of());
        if (!table.violations().isEmpty()) {
            throw new IllegalStateException(resource + ": "
                    + table.violations().stream().map(Violation::en).collect(Collectors.joining("; ")));
        }
        return table.rows();
    }
}
