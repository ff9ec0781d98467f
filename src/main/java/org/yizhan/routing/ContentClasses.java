package org.yizhan.routing;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yizhan.messages.Violation;
import org.yizhan.tables.ResourceText;
import org.yizhan.tables.TextTable;
import org.yizhan.tables.TextTable.Row;

/**
 * 内容分类: the classes a gateway knows, six digits, two for each of three levels, and which of them take a special path.
 *
 * <p>The official digits are not public: the names are common, the digits each site's own.
 */
public final class ContentClasses {
    private static final Set<String> REQUIRED = Set.of("code", "level1", "level2", "level3", "aliases", "path");
    private final Map<String, Row> byPrefix;

    /** The way a class takes by itself. */
    public enum SpecialPath {
        NONE,
        /** 检举控告 (Art. 30). */
        ACCUSATION,
        /** 涉法涉诉 (Art. 22). */
        LITIGATION
    }

    private ContentClasses(Map<String, Row> byPrefix) {
        this.byPrefix = Collections.unmodifiableMap(byPrefix);
    }

    /** The classes that come with the gateway. */
    public static ContentClasses builtIn() {
        return of(ResourceText.read("/codes/content-classes.csv"));
    }

    /**
     * Classes from a table with the columns code, level1, level2, level3, aliases, path.
     *
     * @throws IllegalArgumentException if it is not such a table
     */
    static ContentClasses of(String text) {
        TextTable table = TextTable.read(text, REQUIRED, Set.of());
        if (!table.violations().isEmpty()) {
            throw new IllegalArgumentException(
                    table.violations().stream().map(Violation::en).collect(Collectors.joining("; ")));
        }
        return new ContentClasses(table.rows().stream()
                .collect(Collectors.toMap(row -> prefix(row.text("code")), row -> row, (a, b) -> b, TreeMap::new)));
    }

    /** The digits of a class that count: 010200 is 0102. */
    static String prefix(String code) {
        String digits = code;
        while (digits.endsWith("00") && digits.length() % 2 == 0) {
            digits = digits.substring(0, digits.length() - 2);
        }
        return digits;
    }

    public boolean knows(String code) {
        return code.length() == 6 && byPrefix.containsKey(prefix(code));
    }

    /** True if a known class begins with these digits. */
    boolean knowsPrefix(String digits) {
        return digits.isEmpty() || byPrefix.containsKey(digits);
    }

    /** The class in words, its levels with {@code /} between them; empty if it is not known. */
    public Optional<String> name(String code) {
        return Optional.ofNullable(byPrefix.get(prefix(code))).map(row -> Stream.of("level1", "level2", "level3")
                .map(row::text)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("/")));
    }

    /** The path that the class, or the nearest class above it that has a mark, is marked with. */
    public SpecialPath path(String code) {
        for (String digits = prefix(code); digits.length() >= 2; digits = digits.substring(0, digits.length() - 2)) {
            Row row = byPrefix.get(digits);
            if (row != null && row.text("path").equals("accusation")) {
                return SpecialPath.ACCUSATION;
            }
            if (row != null && row.text("path").equals("litigation")) {
                return SpecialPath.LITIGATION;
            }
        }
        return SpecialPath.NONE;
    }
}
