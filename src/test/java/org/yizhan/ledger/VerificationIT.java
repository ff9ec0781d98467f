package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.ledger.Verification.Fault;
import org.yizhan.ledger.Verification.Problem;
import org.yizhan.ledger.Verification.Report;

/** Each test is a hand in the database, and what {@code verify} says about it. */
class VerificationIT {
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
        private static final SealKey KEY = new SealKey("a key of at least thirty-two characters");

        private SealHead head;
        private Sealing sealing;
        private Sample.Case first;
        private Sample.Case second;
        private Entry opening;
        private Entry refused;

        Promises(TestDatabase sort) {
            super(sort);
        }

        @BeforeEach
        void recordAndSeal() {
            head = new SealHead(dataDir);
            sealing = node.parts.sealing(KEY, head);
            first = sample.newCase();
            second = sample.newCase();
            opening = sample.accepted(first, Sample.ORGAN);
            refused = sample.refused("<not/>");
            node.ledger().record(List.of(opening, sample.accepted(second, Sample.ORGAN), refused));
            node.parts.referenceVersions().store(Table.ROUTING, "01,990100,11990100MB0000027A", clock.instant());
            assertThat(sealing.sealAll()).isEqualTo(1);
            node.ledger().record(List.of(sample.accepted(first, Sample.ORGAN, Sample.BUREAU), sample.accepted(second)));
        }

        private Report verify() {
            return node.parts.verification(KEY, head).verify((stage, done, all) -> {});
        }

        private List<Fault> faults() {
            return verify().faults();
        }

        private void change(String sql, Object... parameters) {
            assertThat(node.jdbc.update(sql, parameters)).as(sql).isPositive();
        }

        private Fault decision(Problem problem, Sample.Case of, int version) {
            return new Fault(problem, "case " + of.id + " decision " + version);
        }

        private Fault message(Problem problem, Entry entry) {
            return new Fault(problem, "message " + entry.arrival().receipt().receiptId());
        }

        @Test
        void findsAnUntouchedLedgerWhole() {
            List<String> stages = new ArrayList<>();
            Report report = node.parts
                    .verification(KEY, head)
                    .verify((stage, done, all) -> stages.add(stage + done + "/" + all));
            assertThat(report).isEqualTo(new Report(5, 2, 1, 2, List.of()));
            assertThat(report.whole()).isTrue();
            assertThat(stages).contains("messages5/5", "cases2/2", "seals1/1");
            assertThat(sealing.sealAll()).isEqualTo(1);
            assertThat(sealing.sealAll()).isZero();
            assertThat(verify()).isEqualTo(new Report(5, 2, 2, 0, List.of()));
        }

        @Test
        void anEmptyLedgerIsWhole() {
            try (TestNode other = anotherDatabase()) {
                assertThat(other.parts
                                .verification(KEY, new SealHead(dataDir.resolve("none")))
                                .verify((stage, done, all) -> {})
                                .whole())
                        .isTrue();
            }
        }

        @Test
        void findsOneChangedByteOfAnEvent() {
            change(
                    """
                    update decisions set events = replace(events, '"number":1', '"number":2')
                    where case_id = ? and version = 1""",
                    first.id.value());
            assertThat(faults()).containsExactly(decision(Problem.DECISION_ALTERED, first, 1));
        }

        @Test
        void findsOneChangedByteOfABody() {
            byte[] body = opening.arrival().body().bytes().clone();
            body[3] ^= 1;
            change("update messages set body = ? where receipt_id = ?", body, receipt(opening));
            assertThat(faults()).containsExactly(message(Problem.BODY_ALTERED, opening));
        }

        @Test
        void findsAChangedReceiptOfARefusedMessage() {
            change(
                    "update messages set receipt = replace(receipt, 'REFUSED', 'ACCEPTED') where receipt_id = ?",
                    receipt(refused));
            assertThat(faults()).containsExactly(message(Problem.MESSAGE_ALTERED, refused));
        }

        @Test
        void findsAReceiptChangedTogetherWithItsHash() {
            change("update messages set channel = 'QUEUE' where receipt_id = ?", receipt(refused));
            byte[] values = node.jdbc.queryForObject(
                    "select " + Tables.MESSAGES.names("") + " from messages where receipt_id = ?",
                    (row, number) -> Tables.MESSAGES
                            .fingerprint(Tables.MESSAGES.read(row))
                            .digest(),
                    receipt(refused));
            change("update messages set hash = ? where receipt_id = ?", values, receipt(refused));
            assertThat(faults()).containsExactly(message(Problem.SEALED_ALTERED, refused));
        }

        @Test
        void findsAChangedInstantOfAMessage() {
            change(
                    "update messages set received_at = received_at - interval '1' day where receipt_id = ?",
                    receipt(opening));
            assertThat(faults()).containsExactly(message(Problem.MESSAGE_ALTERED, opening));
        }

        @Test
        void findsAChangedLetter() {
            change(
                    "update letters set content = replace(content, 'SUPPLEMENT', 'PROGRESS') where id = ?",
                    Sample.letter(opening, 0).id().value());
            assertThat(faults()).containsExactly(decision(Problem.DECISION_ALTERED, first, 1));
        }

        @Test
        void findsARemovedAndAnAddedLetter() {
            change(
                    "delete from letters where id = ?",
                    Sample.letter(opening, 0).id().value());
            assertThat(faults()).containsExactly(decision(Problem.DECISION_ALTERED, first, 1));
            change("update letters set version = 9 where case_id = ?", second.id.value());
            assertThat(faults()).extracting(Fault::problem).contains(Problem.LETTER_ADDED);
        }

        @Test
        void findsTheLastEventRemoved() {
            change("delete from decisions where case_id = ? and version = 2", first.id.value());
            assertThat(faults())
                    .contains(decision(Problem.DECISION_MISSING, first, 2))
                    .extracting(Fault::problem)
                    .contains(Problem.MESSAGE_WITHOUT_DECISION);
        }

        @Test
        void findsTheLastEventRemovedWithEveryTraceOfIt() {
            sealing.sealAll();
            removeLast(first);
            assertThat(faults()).containsExactly(decision(Problem.SEALED_REMOVED, first, 2));
        }

        private void removeLast(Sample.Case of) {
            String id = of.id.value();
            change(
                    """
                    delete from submission_keys where receipt_id in (
                        select receipt_id from decisions where case_id = ? and version = 2)""",
                    id);
            change(
                    """
                    delete from messages where receipt_id in (
                        select receipt_id from decisions where case_id = ? and version = 2)""",
                    id);
            change("delete from letters where case_id = ? and version = 2", id);
            change("delete from decisions where case_id = ? and version = 2", id);
            change(
                    """
                    update cases set version = 1,
                        head_hash = (select hash from decisions where case_id = ? and version = 1) where id = ?""",
                    id,
                    id);
        }

        @Test
        void findsARecordRemovedBeforeItWasSealed() {
            removeLast(first);
            String place = "place " + node.jdbc.queryForObject("select max(id) from streams", Long.class) + ":4";
            assertThat(faults()).containsExactly(new Fault(Problem.REMOVED_BEFORE_SEAL, place));
            sealing.sealAll();
            assertThat(faults()).containsExactly(new Fault(Problem.REMOVED_BEFORE_SEAL, place));
        }

        @Test
        void findsAWholeCaseRemoved() {
            sealing.sealAll();
            for (String table : List.of("submission_keys", "messages", "letters", "decisions")) {
                change("delete from " + table + " where case_id = ?", second.id.value());
            }
            change("delete from cases where id = ?", second.id.value());
            assertThat(faults())
                    .containsExactly(
                            decision(Problem.SEALED_REMOVED, second, 1), decision(Problem.SEALED_REMOVED, second, 2));
        }

        @Test
        void findsACasesRowRemoved() {
            change("delete from cases where id = ?", second.id.value());
            assertThat(faults()).containsExactly(new Fault(Problem.CASE_MISSING, "case " + second.id));
        }

        @Test
        void findsAChangedSummary() {
            change("update cases set responsible = ? where id = ?", Sample.BUREAU.value(), second.id.value());
            assertThat(faults()).containsExactly(new Fault(Problem.HEAD_ALTERED, "case " + second.id));
        }

        @Test
        void findsARecomputedChain() {
            change("update decisions set events = '[]' where case_id = ?", second.id.value());
            change("delete from letters where case_id = ?", second.id.value());
            recompute(second);
            assertThat(faults()).containsExactly(decision(Problem.SEALED_ALTERED, second, 1));
        }

        /** What someone does who knows how the chain is made, but has not the key of the seals. */
        private void recompute(Sample.Case of) {
            byte[] previous = Fingerprint.NOTHING;
            for (int version = 1; version <= of.version; version++) {
                change(
                        "update decisions set previous_hash = ? where case_id = ? and version = ?",
                        previous,
                        of.id.value(),
                        version);
                previous = node.jdbc.queryForObject(
                        "select " + Tables.DECISIONS.names("d.")
                                + ", m.hash from decisions d join messages m on m.receipt_id = d.receipt_id"
                                + " where d.case_id = ? and version = ?",
                        (row, number) -> Tables.DECISIONS
                                .fingerprint(Tables.DECISIONS.read(row))
                                .add(row.getBytes(Tables.DECISIONS.columns().size() + 1))
                                .digest(),
                        of.id.value(),
                        version);
                change(
                        "update decisions set hash = ? where case_id = ? and version = ?",
                        previous,
                        of.id.value(),
                        version);
            }
            change("update cases set head_hash = ? where id = ?", previous, of.id.value());
        }

        @Test
        void findsAnAlteredSeal() {
            change("update seals set leaves = replace(leaves, 'decision 1', 'decision 7')");
            assertThat(faults()).contains(new Fault(Problem.SEAL_ALTERED, "seal 1"));
        }

        @Test
        void findsASealMadeWithAnotherKey() {
            change("delete from seals");
            change("update streams set sealed_place = 0");
            change("update reference_versions set sealed = false");
            node.parts
                    .sealing(new SealKey("another key of thirty-two characters"), new SealHead(dataDir.resolve(".")))
                    .sealAll();
            assertThat(faults()).contains(new Fault(Problem.SEAL_ALTERED, "seal 1"));
        }

        @Test
        void findsTheNewestSealRemoved() {
            sealing.sealAll();
            change("delete from seals where seal_number = 2");
            change("update streams set sealed_place = 3 where sealed_place > 0");
            assertThat(faults()).containsExactly(new Fault(Problem.SEAL_MISSING, "seal 2"));
        }

        @Test
        void findsTheNoteOfTheLastSealGarbledAndGoesOn() throws IOException {
            sealing.sealAll();
            Files.writeString(dataDir.resolve("seal.head"), "2 not a hash");
            assertThat(faults()).containsExactly(new Fault(Problem.SEAL_HEAD_GARBLED, "seal.head"));
        }

        @Test
        void findsASealRemovedFromTheMiddle() {
            sealing.sealAll();
            change("delete from seals where seal_number = 1");
            assertThat(faults())
                    .contains(new Fault(Problem.SEAL_MISSING, "seal 1"))
                    .extracting(Fault::problem)
                    .contains(Problem.SEAL_PASSED_OVER);
        }

        @Test
        void findsAKeyAlteredAndAKeyInvented() {
            change("update submission_keys set case_id = ? where case_id = ?", second.id.value(), first.id.value());
            assertThat(faults()).hasSize(2).extracting(Fault::problem).containsOnly(Problem.KEY_ALTERED);
            change("update submission_keys set receipt_id = message_id");
            assertThat(faults()).hasSize(8);
        }

        @Test
        void findsAChangedVersionOfReferenceData() {
            change("update reference_versions set content = replace(content, '0027A', '0019F')");
            assertThat(faults()).containsExactly(new Fault(Problem.REFERENCE_ALTERED, "ROUTING version 1"));
        }

        private UUID receipt(Entry entry) {
            return entry.arrival().receipt().receiptId().value();
        }

        private TestNode anotherDatabase() {
            return new TestNode(sort.fresh(), dataDir.resolve("another"), clock);
        }
    }
}
