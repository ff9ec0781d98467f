package org.yizhan.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yizhan.messages.Violation;

/**
 * A table as it is imported: comma-separated, a header of column names, {@code #} for comments, {@code ;} between the
 * values of one cell, double quotes around a cell that holds a comma.
 *
 * <p>Reading never stops at a fault: rows that could be read are there, the faults of the others in
 * {@link #violations()}, each with its line. A cell never spans lines, so a line number always means one row. The
 * header may come again (several files in one text), also with its columns in another order.
 */
public record TextTable(List<Row> rows, List<Violation> violations) {

    /** One row; {@code line} counts from 1 in the text as given. */
    public record Row(int line, Map<String, String> cells) {

        /** The cell's text without blanks around it; empty if the column is empty or not there. */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The values of a cell that holds several, none empty. */
        public List<String> list(String column) {
            List<String> values = new ArrayList<>();
            for (String value : text(column).split(";", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
            return List.copyOf(values);
        }

        /** A violation of {@code rule} in this row. */
        public Violation breaks(Violation.Rule rule, Object... arguments) {
            return rule.at(null, arguments).placedAt(line, 1);
        }
    }

    /** Reads {@code text}, whose header has every column of {@code required} and may have those of {@code optional}. */
    public static TextTable read(String text, Set<String> required, Set<String> optional) {
        Reader reader = new Reader(required, optional);
        String[] lines = text.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                reader.take(i + 1, lines[i]);
            }
        }
        return reader.result();
    }

    private static final class Reader {
        private final Set<String> required;
        private final Set<String> optional;
        private final List<Row> rows = new ArrayList<>();
        private final List<Violation> violations = new ArrayList<>();
        private List<String> header = List.of();

        Reader(Set<String> required, Set<String> optional) {
            this.required = required;
            this.optional = optional;
        }

        void take(int line, String text) {
            List<String> cells = CellReader.cells(text);
            if (cells.isEmpty()) {
                violations.add(TableRule.OPEN_QUOTE.at(null).placedAt(line, 1));
            } else if (header.isEmpty() || cells.containsAll(required)) {
                header = cells;
                checkHeader(line);
            } else if (cells.size() != header.size()) {
                violations.add(TableRule.WRONG_CELL_COUNT
                        .at(null, header.size(), cells.size())
                        .placedAt(line, 1));
            } else {
                rows.add(new Row(line, named(cells)));
            }
        }

        TextTable result() {
            if (header.isEmpty() && violations.isEmpty()) {
                violations.add(TableRule.NO_HEADER.at(null, names(required)));
            }
            return new TextTable(List.copyOf(rows), List.copyOf(violations));
        }

        private void checkHeader(int line) {
            for (String column : required) {
                if (!header.contains(column)) {
                    violations.add(TableRule.MISSING_COLUMN.at(null, column).placedAt(line, 1));
                }
            }
            for (String column : header) {
                if (!required.contains(column) && !optional.contains(column)) {
                    violations.add(TableRule.UNKNOWN_COLUMN.at(null, column).placedAt(line, 1));
                }
            }
        }

        private Map<String, String> named(List<String> cells) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            return Map.copyOf(row);
        }

        private static String names(Set<String> columns) {
            return columns.stream().sorted().collect(Collectors.joining(", "));
        }
    }
}
