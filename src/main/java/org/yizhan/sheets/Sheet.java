package org.yizhan.sheets;

import java.util.List;
import org.yizhan.messages.Violation.Words;

/**
 * A table with a name, in both languages: Chinese first, English beside it.
 *
 * @param name no longer than a workbook allows: 31 characters in all
 * @param preface lines above the header, the first of them a title; comma-separated text has none of them
 * @param rows each with a cell for every column; gone through once and not kept, so they may be made on the way
 */
public record Sheet(Words name, List<String> preface, List<Column> columns, Iterable<List<Cell>> rows) {
    private static final int LONGEST_NAME = 31;

    public Sheet {
        if (title(name).length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a workbook takes no sheet of this name: " + title(name));
        }
    }

    /**
     * A column's header.
     *
     * @param width in characters, of which a Chinese one takes two
     */
    public record Column(String zh, String en, int width) {}

    String title() {
        return title(name);
    }

    private static String title(Words words) {
        return words.zh() + " " + words.en();
    }
}
