package org.yizhan.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.Decision.Accepted;
import org.yizhan.cases.Decision.Summary;
import org.yizhan.cases.Letter;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Entry.CaseChange;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Entry.Versions;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.Relayed;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** Invented entries, as casework would make them. */
final class Sample {
    static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000019F");
    static final OrganisationCode ORGAN = new OrganisationCode("11990100MB0000027A");
    /** The month of every case here. */
    static final int MONTH = 202603;

    static final Versions VERSIONS = new Versions(1, 2, 3);

    private final Clock clock;

    Sample(Clock clock) {
        this.clock = clock;
    }

    /** A case as it grows: knows its version and how many letters each recipient has. */
    final class Case {
        final CaseId id;
        int version;
        /** Its stage, as its next decision leaves it. */
        String state = "ASSIGNED";

        private final List<OrganisationCode> written = new ArrayList<>();
        private @Nullable Instant wakeAt;
        private boolean urgent;

        Case(CaseId id) {
            this.id = id;
        }

        /** From its next decision on the case is due at this instant, or never. */
        Case due(@Nullable Instant at) {
            wakeAt = at;
            return this;
        }

        Case urgent(boolean isUrgent) {
            urgent = isUrgent;
            return this;
        }

        Letter letterTo(OrganisationCode recipient, int priority, @Nullable MessageId source) {
            written.add(recipient);
            int number = (int) written.stream().filter(recipient::equals).count();
            GatewayContent content = new Relayed(
                    new MessageId(UUID.randomUUID()),
                    BUREAU,
                    MessageKind.SUPPLEMENT,
                    digest("x"),
                    clock.instant(),
                    List.of());
            return new Letter(new LetterId(UUID.randomUUID()), recipient, number, priority, content, source);
        }

        CaseChange change(List<Letter> letters) {
            List<CaseEvent> events = letters.stream()
                    .<CaseEvent>map(letter -> new LetterWritten(
                            letter.id(),
                            letter.recipient(),
                            letter.kind(),
                            letter.number(),
                            letter.priority(),
                            letter.source(),
                            List.of(),
                            clock.instant()))
                    .toList();
            Summary summary = new Summary(
                    state,
                    BUREAU,
                    ORGAN,
                    "关于路灯的建议",
                    "N" + id.value(),
                    "L" + id.value(),
                    null,
                    urgent,
                    false,
                    wakeAt,
                    false);
            return new CaseChange(
                    version++,
                    new Accepted(id, events, letters, List.of(), List.of(), null, List.of(), summary),
                    clock.instant(),
                    VERSIONS);
        }
    }

    Case newCase() {
        return new Case(CaseId.openedBy(
                BUREAU,
                new MessageId(UUID.randomUUID()),
                YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC))));
    }

    /** A message that is accepted for the case, with one letter to each recipient that carries its text. */
    Entry accepted(Case of, OrganisationCode... recipients) {
        return accepted(of, new MessageId(UUID.randomUUID()), recipients);
    }

    Entry accepted(Case of, MessageId id, OrganisationCode... recipients) {
        Arrival arrival = arrival(id, Verdict.ACCEPTED, of.id, "<Transfer>" + id + "</Transfer>");
        List<Letter> letters = new ArrayList<>();
        for (OrganisationCode recipient : recipients) {
            letters.add(of.letterTo(recipient, 4, arrival.receipt().receiptId()));
        }
        return new Entry(arrival, of.change(letters), null, List.of());
    }

    /** A message over the queue, whose receipt is a letter. */
    Entry queued(Case of) {
        Entry entry = accepted(of, ORGAN);
        var receipt = entry.arrival().receipt();
        Letter answer = Letter.receipt(receipt.receiptId(), BUREAU, receipt);
        return new Entry(entry.arrival(), entry.change(), null, List.of(answer));
    }

    /** The same entry, whose decision calls back an earlier letter. */
    static Entry withholding(Entry entry, Letter earlier) {
        CaseChange change = entry.change();
        Accepted made = change.decision();
        Accepted decision = new Accepted(
                made.caseId(),
                made.events(),
                made.letters(),
                List.of(earlier.id()),
                List.of(),
                null,
                List.of(),
                made.summary());
        CaseChange withholding = new CaseChange(change.expectedVersion(), decision, change.at(), change.decidedWith());
        return new Entry(entry.arrival(), withholding, null, List.of());
    }

    Entry refused(String body) {
        return new Entry(arrival(new MessageId(UUID.randomUUID()), Verdict.REFUSED, null, body), null, null, List.of());
    }

    Entry mark(Letter letter, LetterState state) {
        return new Entry(null, null, LetterMark.of(letter.id(), state, clock.instant()), List.of());
    }

    Entry intoMailbox(Letter letter) {
        LetterMark mark = new LetterMark(letter.id(), null, LetterState.DELIVERED, clock.instant(), null, true);
        return new Entry(null, null, mark, List.of());
    }

    Arrival arrival(MessageId id, Verdict verdict, @Nullable CaseId caseId, String body) {
        SubmissionReceipt receipt = new SubmissionReceipt(
                new MessageId(UUID.randomUUID()),
                verdict,
                id,
                MessageKind.TRANSFER,
                digest(body),
                clock.instant(),
                clock.instant(),
                caseId,
                List.of(),
                null);
        Original original = new Original(body.getBytes(StandardCharsets.UTF_8), "UTF-8");
        return new Arrival(BUREAU, Channel.HTTP, original, receipt, null, null, false, List.of(), null);
    }

    static String digest(String body) {
        return HexFormat.of().formatHex(Fingerprint.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    static Letter letter(Entry entry, int index) {
        CaseChange change = entry.change();
        if (change == null) {
            throw new IllegalArgumentException("no change in " + entry);
        }
        return change.decision().letters().get(index);
    }
}
