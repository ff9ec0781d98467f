package org.yizhan.limits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.messages.GatewayContent.LimitUnit;

/**
 * The limits that regions and levels have set otherwise than the law's general rule; immutable. What a territory does not
 * set it has from the nearest one above.
 */
public final class LimitTable {
    private final int version;
    private final List<Line> lines;

    LimitTable(int version, List<Line> lines) {
        this.version = version;
        this.lines = List.copyOf(lines);
    }

    /** A table that sets nothing: the general rules hold everywhere. */
    public static LimitTable empty() {
        return new LimitTable(0, List.of());
    }

    /**
     * A limit that somebody set.
     *
     * @param basis what it rests on, in words
     * @param rule which version of the table and which line of it, e.g. {@code limits-3:12}
     */
    public record Limit(int units, LimitUnit unit, String basis, String rule) {}

    /** One line: for whom, from when to when, how long. */
    record Line(
            int number,
            String duty,
            String region,
            @Nullable Level level,
            int units,
            LimitUnit unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String basis) {

        boolean holds(String ofDuty, Organisation owner, LocalDate day) {
            return duty.equals(ofDuty)
                    && owner.region().digits().startsWith(region)
                    && (level == null || level == owner.level())
                    && (from == null || !day.isBefore(from))
                    && (to == null || !day.isAfter(to));
        }
    }

    public int version() {
        return version;
    }

    List<Line> lines() {
        return lines;
    }

    /**
     * The limit of a duty of {@code owner} that begins on {@code day}: the nearest territory's, its own level's before one
     * for all levels. Empty: nobody has set one.
     */
    public Optional<Limit> find(String duty, Organisation owner, LocalDate day) {
        return lines.stream()
                .filter(line -> line.holds(duty, owner, day))
                .max(Comparator.comparing((Line line) -> line.region().length())
                        .thenComparing(line -> line.level() != null))
                .map(line ->
                        new Limit(line.units(), line.unit(), line.basis(), "limits-" + version + ":" + line.number()));
    }
}
