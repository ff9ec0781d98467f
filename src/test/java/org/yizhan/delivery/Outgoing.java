package org.yizhan.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.Decision.Accepted;
import org.yizhan.cases.Decision.Summary;
import org.yizhan.cases.Letter;
import org.yizhan.cases.LetterEvent;
import org.yizhan.directory.Organisations;
import org.yizhan.ledger.Entry;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Entry.CaseChange;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.Versions;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** Entries for the ledger that make letters: a case of its own each time. */
record Outgoing(CaseId caseId, List<Letter> letters, Entry entry) {
    private static final OrganisationCode BUREAU = Organisations.code(9);
    private static final Instant AT = Instant.parse("2026-03-02T01:02:03Z");

    /** A message that opens a case with {@code count} letters to one recipient. */
    static Outgoing to(OrganisationCode recipient, int count, int priority) {
        MessageId message = new MessageId(UUID.randomUUID());
        CaseId caseId = CaseId.openedBy(BUREAU, message, YearMonth.of(2026, 3));
        List<Letter> letters = new ArrayList<>();
        List<CaseEvent> events = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Letter letter = letter(recipient, number, priority);
            letters.add(letter);
            events.add(new LetterEvent.LetterWritten(
                    letter.id(), recipient, letter.kind(), number, priority, null, List.of(), AT));
        }
        Summary summary = new Summary("OPEN", BUREAU, recipient, "标题", null, null, null, false, false, null, false);
        Accepted accepted = new Accepted(caseId, events, letters, List.of(), List.of(), null, List.of(), summary);
        CaseChange change = new CaseChange(0, accepted, AT, new Versions(1, 1, 1));
        return new Outgoing(caseId, letters, new Entry(arrival(message, caseId), change, null, List.of()));
    }

    private static Letter letter(OrganisationCode recipient, int number, int priority) {
        DeliveryReceipt content = new DeliveryReceipt(
                new LetterId(UUID.randomUUID()), MessageKind.ASSIGNMENT, recipient, AT, List.of(), null);
        return new Letter(new LetterId(UUID.randomUUID()), recipient, number, priority, content, null);
    }

    private static Arrival arrival(MessageId message, CaseId caseId) {
        String digest = "0".repeat(64);
        SubmissionReceipt receipt = new SubmissionReceipt(
                new MessageId(UUID.randomUUID()),
                Verdict.ACCEPTED,
                message,
                MessageKind.TRANSFER,
                digest,
                AT,
                AT,
                caseId,
                List.of(),
                null);
        Original body = new Original("<Transfer/>".getBytes(StandardCharsets.UTF_8), "UTF-8");
        return new Arrival(BUREAU, Channel.HTTP, body, receipt, null, null, false, List.of(), null);
    }
}
