package org.yizhan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.yizhan.messages.OrganisationCode;

/** The order of dates. What a message states has happened: after the delivery it answers, before its own receipt. */
final class DateChecks {
    /** Below this, two clocks agree. */
    private static final Duration AGREEMENT = Duration.ofSeconds(1);

    private DateChecks() {}

    static void sentAt(Incoming in) {
        Instant sentAt = in.header().sentAt();
        Duration ahead = Duration.between(in.at(), sentAt);
        Duration tolerated = in.world().practice().clockAhead();
        if (ahead.compareTo(tolerated) > 0) {
            in.find(CaseRule.SENT_AHEAD, Field.SENT_AT, sentAt, tolerated.toMinutes());
        } else if (ahead.compareTo(AGREEMENT) > 0) {
            in.find(CaseRule.CLOCK_AHEAD, Field.SENT_AT, sentAt);
        }
    }

    static void notAfterReceipt(Incoming in, Field field, LocalDate date) {
        if (date.isAfter(in.today())) {
            in.find(CaseRule.DATE_AFTER_RECEIPT, field, date, in.today());
        }
    }

    /** Checks both ends for an act of the organ that answers its assignment. */
    static void afterDelivery(Incoming in, Field field, LocalDate date) {
        notAfterReceipt(in, field, date);
        OrganisationCode organ = in.sender();
        LocalDate earliest = in.state()
                .letters()
                .assignmentDelivered(organ)
                .or(() -> in.state().letters().assignmentOf(organ).map(LetterEvent::at))
                .map(Days::of)
                .orElse(LocalDate.MIN);
        if (date.isBefore(earliest)) {
            in.find(CaseRule.DATE_BEFORE_DELIVERY, field, date, earliest);
        }
    }

    static void inOrder(Incoming in, Field earlierField, LocalDate earlier, Field field, LocalDate date) {
        if (date.isBefore(earlier)) {
            in.find(CaseRule.DATES_OUT_OF_ORDER, field, date, earlierField.words(), earlier);
        }
    }
}
