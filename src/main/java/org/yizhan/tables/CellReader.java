package org.yizhan.tables;

import java.util.ArrayList;
import java.util.List;

/** Splits one line into cells; a doubled quote inside quotes is a quote (RFC 4180). */
final class CellReader {
    private final String line;
    private int at;

    private CellReader(String line) {
        this.line = line;
    }

    /** The cells without blanks around them; no cells at all if a quote is left open. */
    static List<String> cells(String line) {
        CellReader reader = new CellReader(line);
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        while (reader.at < line.length()) {
            char c = line.charAt(reader.at++);
            if (c == ',') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c != '"') {
                cell.append(c);
            } else if (!reader.quoted(cell)) {
                return List.of();
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private boolean quoted(StringBuilder cell) {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < line.length() && line.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else {
                return true;
            }
        }
        return false;
    }
}
