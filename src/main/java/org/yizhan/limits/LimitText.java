package org.yizhan.limits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.limits.LimitTable.Line;
import org.yizhan.messages.GatewayContent.LimitUnit;
import org.yizhan.messages.Violation;
import org.yizhan.tables.TextTable;
import org.yizhan.tables.TextTable.Row;

/** The import form of limits: rows {@code duty,region,level,limit,unit,from,to,basis}. */
public final class LimitText {
    private static final Set<String> REQUIRED = Set.of("duty", "limit", "unit", "basis");
    private static final Set<String> OPTIONAL = Set.of("region", "level", "from", "to");
    private static final Map<String, LimitUnit> UNITS =
            Map.of("day", LimitUnit.DAY, "workingDay", LimitUnit.WORKING_DAY);
    private static final Map<String, Level> LEVELS = Map.of(
            "national", Level.NATIONAL,
            "province", Level.PROVINCE,
            "city", Level.CITY,
            "county", Level.COUNTY,
            "township", Level.TOWNSHIP);

    private final Set<String> duties;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private LimitText(Set<String> duties) {
        this.duties = duties;
    }

    /** What reading a text gave: the table, or, if anything is wrong, none. */
    public record Parsed(@Nullable LimitTable table, List<Violation> violations) {}

    /**
     * Reads limits as version {@code version}; every fault is found, each with its line.
     *
     * @param duties the ids of the duties there are
     */
    public static Parsed parse(String text, int version, Set<String> duties) {
        TextTable table = TextTable.read(text, REQUIRED, OPTIONAL);
        LimitText reader = new LimitText(duties);
        reader.violations.addAll(table.violations());
        if (reader.violations.isEmpty()) {
            table.rows().forEach(reader::take);
            reader.findOverlaps();
        }
        List<Violation> found = List.copyOf(reader.violations);
        return new Parsed(found.isEmpty() ? new LimitTable(version, reader.lines) : null, found);
    }

    private void take(Row row) {
        int before = violations.size();
        String duty = row.text("duty");
        check(row, duties.contains(duty), LimitRule.UNKNOWN_DUTY, duty);
        check(row, row.text("region").matches("\\d{0,12}"), LimitRule.NOT_A_REGION, row.text("region"));
        String level = row.text("level");
        check(row, level.isEmpty() || LEVELS.containsKey(level), LimitRule.UNKNOWN_LEVEL, level);
        check(row, row.text("limit").matches("[1-9]\\d{0,2}"), LimitRule.NOT_A_LIMIT, row.text("limit"));
        LimitUnit unit = UNITS.get(row.text("unit"));
        check(row, unit != null, LimitRule.UNKNOWN_UNIT, row.text("unit"));
        check(row, !row.text("basis").isEmpty(), LimitRule.BASIS_MISSING);
        LocalDate from = date(row, "from");
        LocalDate to = date(row, "to");
        check(row, from == null || to == null || !to.isBefore(from), LimitRule.ENDS_BEFORE_START, to, from);
        if (violations.size() == before && unit != null) {
            lines.add(new Line(
                    row.line(),
                    duty,
                    row.text("region"),
                    LEVELS.get(level),
                    Integer.parseInt(row.text("limit")),
                    unit,
                    from,
                    to,
                    row.text("basis")));
        }
    }

    private void check(Row row, boolean right, LimitRule rule, @Nullable Object... arguments) {
        if (!right) {
            violations.add(row.breaks(rule, arguments));
        }
    }

    /** Two lines for the same organisations on the same day would leave the limit to chance. */
    private void findOverlaps() {
        for (int i = 0; i < lines.size(); i++) {
            Line later = lines.get(i);
            lines.subList(0, i).stream()
                    .filter(earlier -> overlap(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> {
                        violations.add(
                                LimitRule.OVERLAP.at(null, earlier.number()).placedAt(later.number(), 1));
                    });
        }
    }

    private static boolean overlap(Line a, Line b) {
        return a.duty().equals(b.duty())
                && a.region().equals(b.region())
                && a.level() == b.level()
                && !endsBefore(a, b)
                && !endsBefore(b, a);
    }

    private static boolean endsBefore(Line a, Line b) {
        return a.to() != null && b.from() != null && a.to().isBefore(b.from());
    }

    private @Nullable LocalDate date(Row row, String column) {
        String text = row.text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            violations.add(row.breaks(LimitRule.NOT_A_DATE, text));
            return null;
        }
    }
}
