package org.yizhan.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Charge;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/**
 * What is asked about.
 *
 * @param today the day up to which things are known, in Asia/Shanghai
 * @param repeated the cases of which another is a repeat
 */
public record Question(Period period, Scope scope, LocalDate today, Set<CaseId> repeated) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** From a day to a day, both included. */
    public record Period(LocalDate from, LocalDate to) {
        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a period that ends before it begins: " + from + " to " + to);
            }
        }

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(CHINA).toLocalDate();
    }

    boolean holds(Instant instant) {
        return period.holds(day(instant));
    }

    /** What an organ of the scope answers for in the case: as lead, not left out of the unit's rates. */
    Stream<Charge> charges(CaseFacts facts) {
        return scope.holds(facts)
                ? facts.charges().stream().filter(Charge::counts).filter(charge -> scope.isOrgan(charge.organ()))
                : Stream.empty();
    }

    /** True of the bureau asked about, or if none is. */
    boolean isBureau(@Nullable OrganisationCode code) {
        return scope.bureau() == null || scope.bureau().equals(code);
    }
}
