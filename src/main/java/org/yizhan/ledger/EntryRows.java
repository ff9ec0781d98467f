package org.yizhan.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.Decision.Summary;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Entry.CaseChange;
import org.yizhan.ledger.Entry.NamedAttachment;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;
import org.yizhan.ledger.Standing.Head;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;

/** The rows that a plan's winners become, each with its place in the stream and its link in the chain. */
final class EntryRows {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A key and what it leads to. */
    record KeyRow(SubmissionKey key, Arrival arrival, CaseId caseId) {}

    /** A file that an accepted message names. */
    record AttachmentRow(NamedAttachment named, CaseId caseId, SubmissionReceipt receipt) {}

    /** One of those who petition, by number. */
    record PersonRow(PetitionPrint petition, int person, CaseId caseId, MessageId receiptId) {}

    /** What a decision says has happened. */
    record Happened(CaseId id, List<CaseEvent> events) {}

    /** A case after its last decision here; {@code from} is the version the first one was made on. */
    record CaseRow(CaseId id, int from, Head head, Summary summary, Instant at) {}

    /** Values in the order of a table's columns, and the hash over them. */
    record Row(@Nullable Object[] values, byte[] hash) {}

    final List<KeyRow> keys = new ArrayList<>();
    final List<Row> messages = new ArrayList<>();
    final List<Row> decisions = new ArrayList<>();
    final List<Row> letters = new ArrayList<>();
    final List<AttachmentRow> attachments = new ArrayList<>();
    final List<PersonRow> persons = new ArrayList<>();
    final List<Happened> happened = new ArrayList<>();
    final Map<CaseId, CaseRow> cases = new TreeMap<>();

    private final LedgerJson json;
    private final Standing standing;
    private final long stream;
    private final long before;
    private int places;

    /** @param before the last place taken in the stream */
    EntryRows(LedgerJson json, Standing standing, long stream, long before) {
        this.json = json;
        this.standing = standing;
        this.stream = stream;
        this.before = before;
    }

    /** How many places the entries took. */
    int places() {
        return places;
    }

    void add(Entry entry) {
        places++;
        Arrival arrival = entry.arrival();
        Row message = arrival == null ? null : message(arrival, entry.caseless(), caseOf(entry, arrival));
        if (entry.change() != null) {
            decision(entry.change(), arrival == null ? null : arrival.receipt().receiptId(), message);
        }
    }

    private static @Nullable CaseId caseOf(Entry entry, Arrival arrival) {
        return entry.change() != null
                ? entry.change().decision().caseId()
                : arrival.receipt().caseId();
    }

    private Row message(Arrival arrival, List<Letter> caseless, @Nullable CaseId caseId) {
        var receipt = arrival.receipt();
        int month = caseId == null ? month(receipt.receivedAt()) : caseId.month();
        SubmissionKey key = Plan.key(arrival);
        if (key != null && caseId != null) {
            keys.add(new KeyRow(key, arrival, caseId));
            arrival.attachments().forEach(named -> attachments.add(new AttachmentRow(named, caseId, receipt)));
            persons(arrival.petition(), caseId, receipt.receiptId());
        }
        @Nullable
        Object[] values = {
            stream,
            before + places,
            month,
            receipt.receiptId().value(),
            arrival.sender().value(),
            arrival.channel().name(),
            receipt.submitted() == null ? null : receipt.submitted().value(),
            receipt.submittedKind() == null ? null : receipt.submittedKind().name(),
            HexFormat.of().parseHex(receipt.digest()),
            receipt.verdict().name(),
            caseId == null ? null : caseId.value(),
            arrival.correlation() == null ? null : arrival.correlation().value(),
            arrival.sequence(),
            arrival.test(),
            micros(receipt.receivedAt()),
            json.receipt(receipt),
            arrival.body().charset(),
            arrival.body().bytes()
        };
        Fingerprint fingerprint = Tables.MESSAGES.fingerprint(values);
        Origin origin = new Origin(null, null, receipt.receiptId(), month, receipt.recordedAt());
        Row row = new Row(values, withLetters(fingerprint, caseless, origin).digest());
        messages.add(row);
        return row;
    }

    private void persons(@Nullable PetitionPrint petition, CaseId caseId, MessageId receiptId) {
        if (petition != null) {
            for (int person = 0; person < petition.persons().size(); person++) {
                persons.add(new PersonRow(petition, person, caseId, receiptId));
            }
        }
    }

    private void decision(CaseChange change, @Nullable MessageId receiptId, @Nullable Row message) {
        var decision = change.decision();
        CaseId id = decision.caseId();
        CaseRow earlier = cases.get(id);
        Head head = earlier == null ? standing.head(id) : earlier.head();
        int version = head.version() + 1;
        @Nullable
        Object[] values = {
            id.value(),
            version,
            id.month(),
            stream,
            before + places,
            micros(change.at()),
            json.events(decision.events()),
            change.decidedWith().directory(),
            change.decidedWith().routing(),
            change.decidedWith().calendar(),
            receiptId == null ? null : receiptId.value(),
            Tables.SUMMARIES.fingerprint(summary(decision.summary())).digest(),
            head.hash()
        };
        Fingerprint fingerprint = Tables.DECISIONS.fingerprint(values).add(message == null ? null : message.hash());
        Origin origin = new Origin(id, version, null, id.month(), change.at());
        byte[] hash = withLetters(fingerprint, decision.letters(), origin).digest();
        decisions.add(new Row(values, hash));
        happened.add(new Happened(id, decision.events()));
        int from = earlier == null ? head.version() : earlier.from();
        cases.put(id, new CaseRow(id, from, new Head(version, hash), decision.summary(), micros(change.at())));
    }

    /** Where a letter comes from: a case's decision, or the message it answers. */
    private record Origin(
            @Nullable CaseId caseId, @Nullable Integer version, @Nullable MessageId answers, int month, Instant at) {}

    private Fingerprint withLetters(Fingerprint fingerprint, List<Letter> list, Origin origin) {
        list.stream()
                .sorted(Comparator.comparing(letter -> letter.id().toString()))
                .forEach(letter -> {
                    Row row = letter(letter, origin);
                    letters.add(row);
                    fingerprint.add(row.hash());
                });
        return fingerprint;
    }

    private Row letter(Letter letter, Origin origin) {
        @Nullable
        Object[] values = {
            letter.id().value(),
            origin.month(),
            origin.caseId() == null ? null : origin.caseId().value(),
            origin.version(),
            origin.answers() == null ? null : origin.answers().value(),
            letter.recipient().value(),
            letter.number(),
            letter.priority(),
            letter.kind().name(),
            json.content(letter.content()),
            letter.source() == null ? null : letter.source().value(),
            micros(origin.at()),
            lane(letter.id(), origin.caseId())
        };
        return new Row(values, Tables.LETTERS.fingerprint(values).digest());
    }

    private static int lane(LetterId letter, @Nullable CaseId caseId) {
        return caseId == null ? Lanes.of(letter.toString()) : Lanes.of(caseId.value());
    }

    static @Nullable Object[] summary(Summary summary) {
        return new @Nullable Object[] {
            summary.state(),
            summary.bureau().value(),
            summary.responsible().value(),
            summary.title(),
            summary.nationalNumber(),
            summary.localNumber(),
            summary.queryCode(),
            summary.urgent(),
            summary.test(),
            summary.wakeAt() == null ? null : micros(summary.wakeAt()),
            summary.provisional()
        };
    }

    private static int month(Instant at) {
        var day = at.atZone(ZONE);
        return day.getYear() * 100 + day.getMonthValue();
    }

    /** As both databases keep it: a hash made now must be the same when the row is read. */
    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
