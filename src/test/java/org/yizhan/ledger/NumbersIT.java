package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Decision.Accepted;
import org.yizhan.cases.Decision.Summary;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Entry.CaseChange;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.ledger.Lookup.CaseLine;
import org.yizhan.ledger.Lookup.MessageLine;
import org.yizhan.ledger.Mailboxes.Item;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** Numbers that several things bear, the month everything carries, and a queue made again. */
class NumbersIT {
    @Nested
    class OnH2 extends Promises {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgres extends Promises {
        OnPostgres() {
            super(TestDatabase.POSTGRES);
        }
    }

    abstract static class Promises extends LedgerTestBase {
        private static final Duration LEASE = Duration.ofSeconds(30);
        private static final OrganisationCode THIRD = new OrganisationCode("11990100MB00000193");

        Promises(TestDatabase sort) {
            super(sort);
        }

        /** A case under the numbers that its bureau gave it. */
        private Sample.Case opened(String national, String local, String query) {
            Sample.Case of = sample.newCase();
            Entry plain = sample.accepted(of);
            CaseChange change = plain.change();
            Accepted made = change.decision();
            Summary summary = new Summary(
                    "OPEN", Sample.BUREAU, Sample.ORGAN, "关于路灯的建议", national, local, query, false, false, null, false);
            Accepted decision =
                    new Accepted(of.id, made.events(), List.of(), List.of(), List.of(), null, List.of(), summary);
            CaseChange numbered = new CaseChange(0, decision, change.at(), change.decidedWith());
            node.ledger().record(List.of(new Entry(plain.arrival(), numbered, null, List.of())));
            return of;
        }

        private List<CaseId> found(String number) {
            return node.parts.lookup().find(number).cases().stream()
                    .map(CaseLine::id)
                    .toList();
        }

        @Test
        void eachNumberOfACaseFindsItAndCaseMattersOnlyInItsOwn() {
            Sample.Case of = opened("WJW2026-001", "市局〔2026〕7号", "Qx9k");
            for (String number : List.of("WJW2026-001", "市局〔2026〕7号", "Qx9k", "  Qx9k ")) {
                assertThat(found(number)).as(number).containsExactly(of.id);
            }
            assertThat(found("qX9K")).as("query codes are what they are").isEmpty();
            assertThat(found(of.id.value().toLowerCase(Locale.ROOT))).containsExactly(of.id);
        }

        @Test
        void casesThatShareANumberAreAllFoundTheNewestFirstAndEachOnce() {
            Sample.Case first = opened("N-7", "7", "7");
            clock.advance(Duration.ofDays(1));
            Sample.Case second = opened("N-7", "8", "7");
            assertThat(found("N-7")).containsExactly(second.id, first.id);
            assertThat(found("7")).hasSize(2).doesNotHaveDuplicates();
        }

        @Test
        void atMostAHundredAreShown() {
            List<Entry> entries = new ArrayList<>();
            String body = "<the same/>";
            for (int i = 0; i < 101; i++) {
                entries.add(sample.refused(body));
            }
            node.ledger().record(entries);
            assertThat(node.parts.lookup().find(Sample.digest(body)).messages()).hasSize(100);
        }

        @Test
        void oneMessageIdOfTwoSendersFindsBothMessages() {
            MessageId id = new MessageId(UUID.randomUUID());
            Arrival a = sample.arrival(id, Verdict.REFUSED, null, "<x/>");
            Arrival theirs =
                    new Arrival(THIRD, a.channel(), a.body(), receiptOf(id), null, null, false, List.of(), null);
            node.ledger()
                    .record(List.of(new Entry(a, null, null, List.of()), new Entry(theirs, null, null, List.of())));
            assertThat(node.parts.lookup().find(id.toString()).messages())
                    .extracting(MessageLine::sender)
                    .containsExactlyInAnyOrder(Sample.BUREAU, THIRD);
        }

        private SubmissionReceipt receiptOf(MessageId id) {
            return sample.arrival(id, Verdict.REFUSED, null, "<x/>").receipt();
        }

        @Test
        void anotherSendersKeyIsNotTaken() {
            MessageId id = new MessageId(UUID.randomUUID());
            Sample.Case of = sample.newCase();
            node.ledger().record(List.of(sample.accepted(of, id)));
            SubmissionKey theirs = new SubmissionKey(THIRD, id);
            assertThat(node.ledger().findSubmissions(List.of(theirs))).isEmpty();
            assertThat(node.ledger().caseOf(THIRD, id)).isEmpty();
            assertThat(node.ledger().caseOf(Sample.BUREAU, id)).contains(of.id);
        }

        @Test
        void everythingOfACaseCarriesTheMonthInWhichItWasOpened() {
            Sample.Case of = sample.newCase();
            Entry opening = sample.accepted(of, Sample.ORGAN);
            node.ledger().record(List.of(opening));
            clock.advance(Duration.ofDays(45));
            node.ledger().record(List.of(sample.accepted(of, Sample.ORGAN)));
            node.ledger().record(List.of(sample.mark(Sample.letter(opening, 0), LetterState.DELIVERED)));
            for (String table : List.of("messages", "decisions", "letters", "cases")) {
                assertThat(node.jdbc.queryForList("select distinct case_month from " + table, Integer.class))
                        .as(table)
                        .containsExactly(202603);
            }
            assertThat(node.count("letters where state = 'DELIVERED'")).isEqualTo(1);
        }

        /** 2026-03-31 16:00 UTC is the first of April in China. */
        @Test
        void aRefusedMessageCarriesTheMonthOfItsReceiptInChina() {
            clock.advance(Duration.between(clock.instant(), Instant.parse("2026-03-31T15:59:59Z")));
            node.ledger().record(List.of(sample.refused("<march/>")));
            clock.advance(Duration.ofSeconds(1));
            node.ledger().record(List.of(sample.refused("<april/>")));
            assertThat(node.jdbc.queryForList("select case_month from messages order by place", Integer.class))
                    .containsExactly(202603, 202604);
        }

        @Test
        void eachSenderCountsItsOwnMessages() {
            Entry entry = sample.accepted(sample.newCase());
            Arrival a = entry.arrival();
            Arrival numbered =
                    new Arrival(a.sender(), a.channel(), a.body(), a.receipt(), null, 41L, false, List.of(), null);
            node.ledger().record(List.of(new Entry(numbered, entry.change(), null, List.of())));
            assertThat(node.ledger().lastSequence(Sample.BUREAU)).isEqualTo(41);
            assertThat(node.ledger().lastSequence(THIRD)).isZero();
        }

        private List<Letter> delivered(int count, boolean mailbox) {
            Sample.Case of = sample.newCase();
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Entry entry = sample.accepted(of, Sample.ORGAN);
                Letter letter = Sample.letter(entry, 0);
                letters.add(letter);
                Entry mark = mailbox ? sample.intoMailbox(letter) : sample.mark(letter, LetterState.DELIVERED);
                node.ledger().record(List.of(entry, mark));
                node.ledger().record(List.of(mark));
            }
            return letters;
        }

        @Test
        void aLostQueueIsMadeAgainInItsOldOrderWithTheOldIds() {
            List<Letter> letters = delivered(4, false);
            node.ledger().record(List.of(sample.mark(letters.get(1), LetterState.COLLECTED)));
            assertThat(node.outbox().rebuild(Sample.ORGAN)).isEqualTo(3);
            assertThat(node.outbox().rebuild(Sample.ORGAN)).as("once").isZero();
            List<Letter> again = new ArrayList<>();
            List<ClaimedLetter> claimed = node.outbox().claim("a", 10, LEASE, recipient -> true);
            while (!claimed.isEmpty()) {
                claimed.forEach(each -> again.add(each.letter()));
                node.ledger()
                        .record(claimed.stream()
                                .map(each -> sample.mark(each.letter(), LetterState.DELIVERED))
                                .toList());
                claimed = node.outbox().claim("a", 10, LEASE, recipient -> true);
            }
            assertThat(again).containsExactly(letters.get(0), letters.get(2), letters.get(3));
        }

        @Test
        void aMailboxMadeAgainKeepsItsNumbers() {
            List<Letter> letters = delivered(3, true);
            node.outbox().rebuild(Sample.ORGAN);
            letters.forEach(letter -> node.ledger().record(List.of(sample.intoMailbox(letter))));
            assertThat(node.parts.mailboxes().read(Sample.ORGAN, 0L, 10))
                    .extracting(Item::cursor)
                    .containsExactly(1L, 2L, 3L);
            assertThat(node.parts.mailboxes().lastCursors()).containsEntry(Sample.ORGAN, 3L);
        }
    }
}
