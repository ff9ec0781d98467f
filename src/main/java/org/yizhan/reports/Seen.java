package org.yizhan.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.reports.Audience.Sight;
import org.yizhan.reports.CaseLine.DeadlineLine;
import org.yizhan.reports.CaseLine.Leader;

/** A line as its reader sees it on the day of the list. */
record Seen(CaseLine line, Sight sight, OrganisationCode reader, LocalDate day) {

    boolean isWhole() {
        return sight == Sight.WHOLE;
    }

    Optional<Leader> leader() {
        return line.leaderTold().filter(leader -> isWhole());
    }

    /** What comes first: for who only assists, of its own; for everyone else, of organ and bureau. */
    Optional<DeadlineLine> next() {
        List<DeadlineLine> own = line.deadlines().stream()
                .filter(deadline -> deadline.owner().equals(reader))
                .toList();
        boolean assists = !own.isEmpty() && !isMain(reader);
        return assists
                ? Optional.of(own.get(0))
                : line.deadlines().stream()
                        .filter(deadline -> isMain(deadline.owner()))
                        .findFirst();
    }

    private boolean isMain(OrganisationCode code) {
        return code.equals(line.organ().code()) || code.equals(line.bureau().code());
    }

    boolean isOverdue() {
        return next().filter(deadline -> day.isAfter(deadline.dueOn())).isPresent();
    }

    /** True if the last day is today or in the seven days after it. */
    boolean isDueSoon() {
        return next().filter(deadline ->
                        !day.isAfter(deadline.dueOn()) && !deadline.dueOn().isAfter(day.plusDays(7)))
                .isPresent();
    }

    long daysOpen() {
        return ChronoUnit.DAYS.between(line.openedOn(), day);
    }
}
