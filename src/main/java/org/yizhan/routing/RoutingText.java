package org.yizhan.routing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Region;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;
import org.yizhan.routing.RoutingTable.Line;
import org.yizhan.routing.RoutingTable.Scope;
import org.yizhan.tables.TextTable;
import org.yizhan.tables.TextTable.Row;

/** Reads the lines of a routing table and finds every fault of each. */
final class RoutingText {
    private static final Set<String> REQUIRED = Set.of("content", "territory", "organ");
    private static final Set<String> OPTIONAL = Set.of("validFrom", "validTo");
    private final ContentClasses classes;
    private final List<Line> lines = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<Scope, List<Line>> seen = new HashMap<>();
    private boolean faulty;

    RoutingText(ContentClasses classes) {
        this.classes = classes;
    }

    List<Line> lines() {
        return lines;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    void take(String text) {
        TextTable table = TextTable.read(text, REQUIRED, OPTIONAL);
        violations.addAll(table.violations());
        if (violations.isEmpty()) {
            table.rows().forEach(this::take);
        }
    }

    private void take(Row row) {
        faulty = false;
        String content = content(row);
        Region territory = territory(row);
        OrganisationCode organ = organ(row);
        LocalDate from = date(row, "validFrom");
        LocalDate to = date(row, "validTo");
        if (from != null && to != null && to.isBefore(from)) {
            fault(row, RoutingTextRule.ENDS_BEFORE_START, to, from);
        }
        if (!faulty) {
            add(row, new Line(content, territory, organ, from, to, row.line()));
        }
    }

    private void add(Row row, Line line) {
        List<Line> same = seen.computeIfAbsent(line.scope(), scope -> new ArrayList<>());
        same.stream()
                .filter(other -> overlap(other, line))
                .forEach(other -> fault(row, RoutingTextRule.LINE_TWICE, other.line()));
        same.add(line);
        lines.add(line);
    }

    private static boolean overlap(Line first, Line second) {
        return !startsAfter(first.from(), second.to()) && !startsAfter(second.from(), first.to());
    }

    private static boolean startsAfter(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && from.isAfter(to);
    }

    private String content(Row row) {
        String text = row.text("content");
        if (!text.matches("(\\d\\d){0,3}")) {
            fault(row, RoutingTextRule.WRONG_CONTENT, text);
        } else if (!classes.knowsPrefix(ContentClasses.prefix(text))) {
            violations.add(row.breaks(RoutingTextRule.UNKNOWN_CONTENT, text));
        }
        return ContentClasses.prefix(text);
    }

    private Region territory(Row row) {
        String text = row.text("territory");
        if (Region.isRegion(text)) {
            return Region.of(text);
        }
        fault(row, RoutingTextRule.WRONG_TERRITORY, text);
        return new Region("");
    }

    private OrganisationCode organ(Row row) {
        String text = row.text("organ");
        OrganisationCode organ = new OrganisationCode(text.isEmpty() ? "-" : text);
        if (!organ.isValid()) {
            fault(row, RoutingTextRule.WRONG_ORGAN, text);
        }
        return organ;
    }

    private @Nullable LocalDate date(Row row, String column) {
        try {
            return row.text(column).isEmpty() ? null : LocalDate.parse(row.text(column));
        } catch (DateTimeException e) {
            fault(row, RoutingTextRule.WRONG_DATE, row.text(column), column);
            return null;
        }
    }

    private void fault(Row row, RoutingTextRule rule, Object... arguments) {
        violations.add(row.breaks(rule, arguments));
        faulty = true;
    }
}
