package org.yizhan.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;
import org.yizhan.routing.ContentClasses.ContentClass;
import org.yizhan.routing.ContentClasses.SpecialPath;
import org.yizhan.tables.CodeTables.Code;
import org.yizhan.tables.TextTable;
import org.yizhan.tables.TextTable.Row;

/** Reads content classes and finds every fault of each. */
final class ContentClassesText {
    private static final Set<String> COLUMNS = Set.of("code", "level1", "level2", "level3", "aliases", "path");
    private final List<ContentClass> classes = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    List<ContentClass> classes() {
        return classes;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    void take(String text) {
        TextTable table = TextTable.read(text, COLUMNS, Set.of());
        violations.addAll(table.violations());
        if (violations.isEmpty()) {
            table.rows().forEach(this::take);
        }
    }

    private void take(Row row) {
        String code = row.text("code");
        SpecialPath path = path(row.text("path"));
        Integer before = lines.putIfAbsent(code, row.line());
        if (!code.matches("\\d{6}") || row.text("level1").isEmpty()) {
            violations.add(row.breaks(RoutingTextRule.WRONG_CLASS, code));
        } else if (before != null) {
            violations.add(row.breaks(RoutingTextRule.CLASS_TWICE, code, before));
        } else if (path == null) {
            violations.add(row.breaks(RoutingTextRule.UNKNOWN_PATH, row.text("path")));
        } else {
            classes.add(new ContentClass(new Code(code, name(row), "", row.list("aliases")), path));
        }
    }

    private static String name(Row row) {
        return Stream.of("level1", "level2", "level3")
                .map(row::text)
                .filter(level -> !level.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static @Nullable SpecialPath path(String word) {
        return switch (word) {
            case "" -> SpecialPath.NONE;
            case "accusation" -> SpecialPath.ACCUSATION;
            case "litigation" -> SpecialPath.LITIGATION;
            default -> null;
        };
    }
}
