package org.yizhan.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.LetterEvent.LetterDelivered;
import org.yizhan.cases.LetterEvent.LetterSentOn;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.ledger.Verification.Fault;
import org.yizhan.ledger.Verification.Problem;
import org.yizhan.messages.LetterId;

/**
 * Compares when letters were delivered with what their cases say of it. A letter's state moves after it is written, so no
 * hash covers it; but what started a clock is an event, and that is.
 */
final class DeliveryCheck {
    private final JdbcTemplate jdbc;
    private final List<Fault> faults;

    DeliveryCheck(JdbcTemplate jdbc, List<Fault> faults) {
        this.jdbc = jdbc;
        this.faults = faults;
    }

    /** @param told events of the cases' decisions, those of altered ones left out */
    void check(Collection<String> cases, List<CaseEvent> told) {
        Map<LetterId, Instant> delivered = delivered(cases);
        Map<LetterId, Instant> events = new HashMap<>();
        Set<LetterId> newsworthy = new HashSet<>();
        Set<LetterId> sentOn = new HashSet<>();
        for (CaseEvent event : told) {
            if (event instanceof LetterDelivered happened) {
                events.put(happened.letter(), happened.at().truncatedTo(ChronoUnit.MICROS));
            } else if (event instanceof LetterWritten written && written.isNewsOnceDelivered()) {
                newsworthy.add(written.letter());
            } else if (event instanceof LetterSentOn letter) {
                sentOn.add(letter.letter());
            }
        }
        newsworthy.addAll(events.keySet());
        // Its row says when the neighbouring gateway had it, the event when its recipient had.
        newsworthy.removeAll(sentOn);
        newsworthy.stream()
                .filter(letter -> !Objects.equals(events.get(letter), delivered.get(letter)))
                .forEach(letter -> faults.add(new Fault(Problem.DELIVERY_ALTERED, "letter " + letter)));
    }

    private Map<LetterId, Instant> delivered(Collection<String> cases) {
        Map<LetterId, Instant> delivered = new HashMap<>();
        jdbc.query(
                "select id, delivered_at from letters where delivered_at is not null and case_id in "
                        + Sql.places(cases),
                row -> {
                    delivered.put(
                            new LetterId(row.getObject(1, UUID.class)), Objects.requireNonNull(Sql.instant(row, 2)));
                },
                cases.toArray());
        return delivered;
    }
}
