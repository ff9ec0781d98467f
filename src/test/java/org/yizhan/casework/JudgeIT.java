package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseRule;
import org.yizhan.cases.Say;
import org.yizhan.cases.Town;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.casework.Judge.Judgement;
import org.yizhan.ledger.Entry.NamedAttachment;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** Each verdict, and each reason for it that is not the case's own. */
class JudgeIT extends CaseworkTestBase {
    private static final Violation DOUBT =
            new Violation("X901", Severity.WARN, 3, 1, "/Transfer/petition", "可疑", "doubtful");

    private Judgement judged(Pending.Submitted pending) {
        return judge.judge(pending, Desk.lay(ledger(), List.of(pending), Set::of));
    }

    private SubmissionReceipt answer(Submission submission) {
        return judged(Sent.waiting(submission)).answer();
    }

    private void assertRefused(Sent sent, CaseworkRule rule, String path) {
        SubmissionReceipt receipt = answer(sent.submission());
        assertThat(receipt.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(receipt.findings()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(rule.code());
            assertThat(violation.path()).isEqualTo(path);
        });
        assertThat(receipt.caseId()).isNull();
    }

    @Test
    void aTransferOpensACaseAndIsAnsweredWithItsNumberAndItsRoute() {
        Pending.Submitted pending = transfer().pending();
        Judgement judgement = judged(pending);
        SubmissionReceipt receipt = judgement.answer();
        assertThat(receipt.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(receipt.receiptId()).isEqualTo(pending.receiptId());
        assertThat(receipt.routing().organ()).isEqualTo(HOUSING);
        assertThat(receipt.caseId()).isEqualTo(judgement.decision().caseId());
        assertThat(judgement.recorded()).isEqualTo(receipt);
    }

    @Test
    void aCasesMonthIsThatOfItsReceiptInChina() {
        Sent lastHourOfFebruaryInUtc = Sent.by(BUREAU, Say.transferTo(HOUSING), Instant.parse("2026-02-28T16:30:00Z"));
        assertThat(answer(lastHourOfFebruaryInUtc.submission()).caseId().month())
                .isEqualTo(202603);
        Sent before = Sent.by(BUREAU, Say.transferTo(HOUSING), Instant.parse("2026-02-28T15:59:59Z"));
        assertThat(answer(before.submission()).caseId().month()).isEqualTo(202602);
    }

    @Test
    void receivedIsWhatTheChannelSaysAndRecordedWhatTheClockSays() {
        Instant earlier = NOW.minusSeconds(30);
        SubmissionReceipt receipt =
                answer(Sent.by(BUREAU, Say.transferTo(HOUSING), earlier).submission());
        assertThat(receipt.receivedAt()).isEqualTo(earlier);
        assertThat(receipt.recordedAt()).isEqualTo(NOW);
    }

    @Test
    void theSameBytesUnderTheSameIdAreAnsweredWithTheFirstReceiptMarkedRepeated() {
        Sent sent = transfer();
        SubmissionReceipt first = taken(sent.submission());
        Pending.Submitted again = sent.pending();
        Judgement judgement = judged(again);
        assertThat(judgement.answer()).isEqualTo(first.repeated());
        assertThat(judgement.recorded().receiptId()).isEqualTo(again.receiptId());
        assertThat(judgement.recorded().verdict()).isEqualTo(Verdict.REPEATED);
        assertThat(judgement.decision()).isNull();
    }

    @Test
    void otherBytesUnderATakenIdAreAConflictThatNamesTheFirst() {
        Sent sent = transfer();
        CaseId first = taken(sent.submission()).caseId();
        SubmissionReceipt receipt =
                answer(sent.saying("<Transfer>other</Transfer>").submission());
        assertThat(receipt.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(receipt.caseId()).isEqualTo(first);
        assertThat(codes(receipt)).containsExactly(CaseworkRule.ID_TAKEN.code());
        assertThat(receipt.findings().get(0).en()).contains(sent.id().toString());
    }

    @Test
    void anotherSendersMessageMayHaveTheSameId() {
        Sent sent = transfer();
        taken(sent.submission());
        Sent other = says(TRANSPORT, Say.transferTo(HOUSING)).withId(sent.id()).saying("<other/>");
        assertThat(answer(other.submission()).verdict()).isNotEqualTo(Verdict.CONFLICT);
    }

    @Test
    void whatWasRefusedMayBeCorrectedUnderItsId() {
        Sent wrong = says(BUREAU, Say.supplement());
        assertThat(taken(wrong.submission()).verdict()).isEqualTo(Verdict.REFUSED);
        SubmissionReceipt corrected = taken(transfer().withId(wrong.id()).submission());
        assertThat(corrected.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void refusesACorrelationToAMessageThatNeverCame() {
        assertRefused(
                says(BUREAU, Say.supplement()).after(transfer()),
                CaseworkRule.CORRELATION_UNKNOWN,
                "/Supplement/header/correlation");
    }

    @Test
    void anothersMessageIsNoForerunner() {
        Sent theirs = transfer();
        taken(theirs.submission());
        assertRefused(
                says(HOUSING, Say.objection()).after(theirs),
                CaseworkRule.CORRELATION_UNKNOWN,
                "/Objection/header/correlation");
    }

    @Test
    void refusesACaseThatDoesNotExist() {
        CaseId none = new CaseId("YZ202603-0123456789AB");
        assertRefused(
                says(BUREAU, Say.supplement()).about(none), CaseworkRule.CASE_UNKNOWN, "/Supplement/header/caseId");
        assertRefused(transfer().about(none), CaseworkRule.CASE_UNKNOWN, "/Transfer/header/caseId");
    }

    @Test
    void refusesAMessageInAnothersName() {
        assertRefused(transfer().signedInAs(TRANSPORT), CaseworkRule.SENDER_IS_ANOTHER, "/Transfer/header/sender");
    }

    @Test
    void refusesAMessageThatNamesNoCase() {
        assertRefused(says(HOUSING, Say.objection()), CaseworkRule.CASE_NOT_NAMED, "/Objection/header/caseId");
    }

    @Test
    void aMessageFindsItsCaseByItsNumberOrByAnEarlierMessage() {
        Sent opening = transfer();
        CaseId id = delivered(opening);
        assertThat(answer(says(BUREAU, Say.supplement()).after(opening).submission())
                        .caseId())
                .isEqualTo(id);
        assertThat(answer(says(HOUSING, Say.objection()).about(id).submission()).caseId())
                .isEqualTo(id);
    }

    @Test
    void aRefusalByTheCaseNamesTheCaseButOneOfAnOpeningNamesNone() {
        CaseId id = delivered(transfer());
        SubmissionReceipt stranger =
                answer(says(TRANSPORT, Say.objection()).about(id).submission());
        assertThat(stranger.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(stranger.caseId()).isEqualTo(id);
        SubmissionReceipt opening =
                answer(says(HOUSING, Say.transferTo(TRANSPORT)).submission());
        assertThat(opening.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(opening.caseId()).isNull();
        assertThat(opening.findings()).allSatisfy(violation -> assertThat(List.of(CaseRule.values()))
                .extracting(CaseRule::code)
                .contains(violation.code()));
    }

    @Test
    void whatTheReaderCouldNotReadIsRefusedForItsReasons() {
        Violation fault = new Violation("X101", Severity.REFUSE, 1, 1, "/", "不是 XML", "not XML");
        SubmissionReceipt receipt = answer(transfer().unreadable(false, false, fault));
        assertThat(receipt.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(receipt.findings()).containsExactly(fault);
        assertThat(receipt.submittedKind()).isEqualTo(MessageKind.TRANSFER);
    }

    @Test
    void theReadersDoubtsAreWarningsOfTheReceipt() {
        SubmissionReceipt receipt = answer(transfer().submission(List.of(DOUBT)));
        assertThat(receipt.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(receipt.findings()).contains(DOUBT);
    }

    @Test
    void warnsOfASequenceNumberThatDoesNotFollowTheLastOne() {
        Sent first = says(Town.COUNTY_BUREAU, Say.transferTo(HOUSING)).numbered(1);
        assertThat(codes(taken(first.submission()))).doesNotContain(CaseworkRule.SEQUENCE_BROKEN.code());
        for (long wrong : new long[] {1, 3, 9}) {
            Sent next = says(Town.COUNTY_BUREAU, Say.transferTo(HOUSING)).numbered(wrong);
            SubmissionReceipt receipt = answer(next.submission());
            assertThat(receipt.verdict()).as("%d is taken all the same", wrong).isEqualTo(Verdict.ACCEPTED);
            assertThat(codes(receipt)).as("%d", wrong).contains(CaseworkRule.SEQUENCE_BROKEN.code());
        }
        Sent second = says(Town.COUNTY_BUREAU, Say.transferTo(HOUSING)).numbered(2);
        assertThat(codes(answer(second.submission()))).doesNotContain(CaseworkRule.SEQUENCE_BROKEN.code());
    }

    @Test
    void numbersOfOneRoundAreCountedOn() {
        Pending.Submitted seven = numbered(7);
        Pending.Submitted eight = numbered(8);
        Pending.Submitted ten = numbered(10);
        round(seven, eight, ten);
        assertThat(codes(receipt(eight))).doesNotContain(CaseworkRule.SEQUENCE_BROKEN.code());
        assertThat(receipt(ten).findings())
                .filteredOn(violation -> violation.code().equals(CaseworkRule.SEQUENCE_BROKEN.code()))
                .singleElement()
                .satisfies(violation -> assertThat(violation.en()).contains("10", "8"));
    }

    private static Pending.Submitted numbered(long number) {
        return says(BUREAU, Say.transferTo(HOUSING)).numbered(number).pending();
    }

    @Test
    void tellsTheLedgerWhichFilesAreStillMissing() {
        String here = "aa".repeat(32);
        String absent = "bb".repeat(32);
        missing.add(absent);
        assertThat(judged(transfer().pending(here, absent)).attachments())
                .containsExactlyInAnyOrder(new NamedAttachment(here, false), new NamedAttachment(absent, true));
    }

    @Test
    void aRefusedMessageNamesNoFiles() {
        assertThat(judged(says(BUREAU, Say.supplement()).pending("aa".repeat(32)))
                        .attachments())
                .isEmpty();
    }
}
