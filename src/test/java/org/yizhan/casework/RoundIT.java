package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.cases.Batches;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.Decision.Onward;
import org.yizhan.cases.Fact;
import org.yizhan.cases.Say;
import org.yizhan.cases.ToldCase;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Entry.Versions;
import org.yizhan.ledger.LetterState;
import org.yizhan.ledger.Lookup.LetterLine;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** What one round makes of the facts that wait: in order, each by itself, and again what lost. */
class RoundIT extends CaseworkTestBase {
    private static final Violation NOT_XML = new Violation("X101", Severity.REFUSE, 1, 1, "/", "不是 XML", "not XML");

    private List<Pending> run(Pending... pending) {
        return new Round(ledger(), judge, onward -> {}).run(List.of(pending));
    }

    private static CaseId opened(Sent transfer) {
        return NewCase.openedBy(transfer.submission(), transfer.header());
    }

    private Pending.Told clock(CaseId id, Instant at) {
        return new Pending.Told(id, null, new Fact.TimePassed(at), new CompletableFuture<>());
    }

    /** The agenda looked through for nothing is worth no row; one that comes out otherwise is. */
    @Test
    void theClockToldTooEarlyOrTwiceLeavesNothing() {
        CaseId id = delivered(transfer());
        int version = history(id).version();
        Instant due = ledger().wakes(List.of(id)).get(id);
        round(clock(id, due.minusMillis(1)));
        assertThat(history(id).version()).isEqualTo(version);

        round(clock(id, due), clock(id, due));
        assertThat(history(id).version()).as("once").isEqualTo(version + 1);
        assertThat(ledger().wakes(List.of(id)).get(id)).isAfter(due);

        node.update("update cases set wake_at = null where id = '" + id + "'");
        round(clock(id, due));
        assertThat(history(id).version()).as("its next instant is kept again").isEqualTo(version + 2);
        assertThat(ledger().wakes(List.of(id)).get(id)).isAfter(due);
    }

    @Test
    void messagesOfOneCaseInOneRoundApplyInTheirOrder() {
        CaseId id = delivered(transfer());
        int before = history(id).version();
        Pending.Submitted objection = says(HOUSING, Say.objection()).about(id).pending();
        Pending.Submitted ruling = says(BUREAU, Say.agreed(TRANSPORT)).about(id).pending();
        Pending.Submitted tooLate =
                says(HOUSING, Say.accepted("2026-03-02")).about(id).pending();
        round(objection, ruling, tooLate);

        assertThat(receipt(objection).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(receipt(ruling).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(receipt(tooLate).verdict()).as("it has given the case back").isEqualTo(Verdict.REFUSED);
        assertThat(history(id).version()).isEqualTo(before + 2);
        assertThat(CaseState.of(history(id)).formerOrgans()).containsExactly(HOUSING);
    }

    @Test
    void aSupplementNamedByTheNumberOfACaseThatThisRoundOpensIsTaken() {
        Sent opening = transfer();
        Pending.Submitted first = opening.pending();
        Pending.Submitted second =
                says(BUREAU, Say.supplement()).about(opened(opening)).pending();
        round(first, second);
        assertThat(receipt(second).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(history(opened(opening)).version()).isEqualTo(2);
    }

    @Test
    void whatFollowsAMessageOfTheSameRoundWaitsForTheNext() {
        Sent opening = transfer();
        Pending.Submitted follower =
                says(BUREAU, Say.supplement()).after(opening).pending();
        assertThat(run(opening.pending(), follower)).containsExactly(follower);
        assertThat(follower.done()).isNotDone();
        round(follower);
        assertThat(receipt(follower).caseId()).isEqualTo(opened(opening));
    }

    @Test
    void theSameMessageTwiceInOneRoundIsAcceptedOnce() {
        Sent sent = transfer();
        Pending.Submitted first = sent.pending();
        Pending.Submitted second = sent.pending();
        assertThat(run(first, second)).containsExactly(second);
        round(second);
        assertThat(receipt(second)).isEqualTo(receipt(first).repeated());
        assertThat(history(opened(sent)).version()).isEqualTo(1);
    }

    @Test
    void aFactOfACaseThatIsNotOpenFailsAloneAndTheRestIsRecorded() {
        Fact fact = new Fact.AttachmentsArrived(new MessageId(UUID.randomUUID()), NOW);
        Pending.Told wrong =
                new Pending.Told(new CaseId("YZ202603-0123456789AB"), null, fact, new CompletableFuture<>());
        Pending.Submitted before = transfer().pending();
        Pending.Submitted after = transfer().pending();
        round(before, wrong, after);
        assertThat(wrong.done()).isCompletedExceptionally();
        assertThat(receipt(before).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(receipt(after).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aDecisionThatLosesToAnotherNodeIsMadeAgainAndNobodyElseIsHeldUp() {
        CaseId contested = delivered(transfer());
        Pending.Submitted objection =
                says(HOUSING, Say.objection()).about(contested).pending();
        Pending.Submitted elsewhere = transfer().pending();
        Overtaken overtaken = new Overtaken(
                ledger(),
                () -> round(says(BUREAU, Say.recall()).about(contested).pending()));

        List<Pending> again = new Round(overtaken, judge, onward -> {}).run(List.of(objection, elsewhere));
        assertThat(again).containsExactly(objection);
        assertThat(receipt(elsewhere).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(objection.done()).isNotDone();

        round(objection);
        assertThat(receipt(objection).verdict())
                .as("the case was recalled meanwhile")
                .isEqualTo(Verdict.REFUSED);
        assertThat(receipt(objection).receiptId()).isEqualTo(objection.receiptId());
    }

    @Test
    void whatWasDecidedOnALosingDecisionLosesWithIt() {
        CaseId contested = delivered(transfer());
        Pending.Submitted objection =
                says(HOUSING, Say.objection()).about(contested).pending();
        Pending.Submitted upheld = says(BUREAU, Say.upheld()).about(contested).pending();
        Overtaken overtaken = new Overtaken(
                ledger(),
                () -> round(says(BUREAU, Say.supplement()).about(contested).pending()));
        assertThat(new Round(overtaken, judge, onward -> {}).run(List.of(objection, upheld)))
                .containsExactly(objection, upheld);
        round(objection, upheld);
        assertThat(receipt(upheld).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void ofOneMessageOverTwoNodesAtOnceTheSecondIsRepeated() {
        Sent sent = transfer();
        Pending.Submitted here = sent.pending();
        Pending.Submitted there = sent.pending();
        Overtaken overtaken = new Overtaken(ledger(), () -> round(there));
        assertThat(new Round(overtaken, judge, onward -> {}).run(List.of(here))).containsExactly(here);
        round(here);
        assertThat(receipt(here)).isEqualTo(receipt(there).repeated());
    }

    private int bytesKept(SubmissionReceipt receipt, MessageId ownReceipt) {
        return ledger().original(receipt.caseId(), ownReceipt).orElseThrow().bytes().length;
    }

    private int bytesKept(Submission submission) {
        Pending.Submitted pending = Sent.waiting(submission);
        round(pending);
        return bytesKept(receipt(pending), pending.receiptId());
    }

    @Test
    void keepsAcceptedAndRefusedMessagesWhole() {
        Sent accepted = transfer().saying("<Transfer>" + "x".repeat(9000) + "</Transfer>");
        assertThat(bytesKept(accepted.submission())).isEqualTo(accepted.bytes().length);
        Sent refused = says(BUREAU, Say.supplement()).saying("<Supplement>" + "x".repeat(9000) + "</Supplement>");
        assertThat(bytesKept(refused.submission())).isEqualTo(refused.bytes().length);
    }

    @Test
    void keepsTheFirstFourKibibytesOfWhatIsNoXml() {
        assertThat(bytesKept(transfer().saying("?".repeat(5000)).unreadable(false, false, NOT_XML)))
                .isEqualTo(4096);
        assertThat(bytesKept(transfer().saying("?".repeat(4096)).unreadable(false, false, NOT_XML)))
                .isEqualTo(4096);
        assertThat(bytesKept(transfer().saying("?").unreadable(false, false, NOT_XML)))
                .isEqualTo(1);
    }

    @Test
    void keepsNothingOfAStateSecretButItsDigest() {
        Sent secret = transfer().saying("<Transfer>绝密</Transfer>");
        Pending.Submitted pending = Sent.waiting(secret.unreadable(true, true, NOT_XML));
        round(pending);
        assertThat(bytesKept(receipt(pending), pending.receiptId())).isZero();
        assertThat(receipt(pending).digest()).isEqualTo(Sent.digest(secret.bytes()));
    }

    @Test
    void keepsTheBytesOfARepeatedMessageOnceAndOfAConflictingOneNever() {
        Sent sent = transfer();
        taken(sent.submission());
        assertThat(bytesKept(sent.submission())).isZero();
        assertThat(bytesKept(sent.saying("<other/>").submission())).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void onlyOnTheQueueIsTheReceiptALetter(Channel channel) {
        Sent sent = transfer().over(channel);
        Pending.Submitted pending = sent.pending();
        round(pending);
        List<LetterLine> letters =
                node.lookup().find(pending.receiptId().toString()).letters();
        if (channel == Channel.QUEUE) {
            assertThat(letters).singleElement().satisfies(line -> {
                assertThat(line.letter().content()).isEqualTo(receipt(pending));
                assertThat(line.letter().recipient()).isEqualTo(BUREAU);
                assertThat(line.caseId()).isNull();
            });
        } else {
            assertThat(letters).isEmpty();
        }
    }

    @Test
    void aRepeatedMessageOnTheQueueIsAnsweredByALetterOfItsOwn() {
        Sent sent = transfer().over(Channel.QUEUE);
        SubmissionReceipt first = taken(sent.submission());
        Pending.Submitted again = sent.pending();
        round(again);
        assertThat(node.lookup().find(again.receiptId().toString()).letters())
                .singleElement()
                .satisfies(line -> assertThat(line.letter().content()).isEqualTo(first.repeated()));
    }

    @Test
    void aDeliveryMovesTheLetterAndTheCaseInOneStep() {
        Sent sent = transfer();
        taken(sent.submission());
        round(delivery(opened(sent)));
        assertThat(history(opened(sent)).version()).isEqualTo(2);
        assertThat(letters(opened(sent)))
                .extracting(letter -> letter.kind().element())
                .containsExactlyInAnyOrder("Assignment", "DeliveryReceipt", "DeliveryReceipt");
    }

    @Test
    void theSameDeliveryTwiceInOneRoundIsOneStep() {
        Sent sent = transfer();
        taken(sent.submission());
        Pending.Told once = delivery(opened(sent));
        Pending.Told twice = delivery(opened(sent));
        round(once, twice);
        assertThat(twice.done()).isCompleted();
        assertThat(history(opened(sent)).version()).isEqualTo(2);
    }

    @Test
    void aReportOfALetterThatNobodyHoldsIsTakenAndChangesNothing() {
        long decisions = node.count("decisions");
        LetterId unknown = new LetterId(UUID.randomUUID());
        Pending.Told told = new Pending.Told(
                null, LetterMark.of(unknown, LetterState.COLLECTED, NOW), null, new CompletableFuture<>());
        round(told);
        assertThat(told.done()).isCompleted();
        assertThat(node.count("decisions")).isEqualTo(decisions);
    }

    @Test
    void aDecisionTellsWithWhichVersionsItWasMade() {
        Sent sent = transfer();
        taken(sent.submission());
        assertThat(node.lookup().caseFile(opened(sent)).orElseThrow().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.decidedWith())
                        .isEqualTo(new Versions(
                                judge.world().directory().version(),
                                judge.world().routing().version(),
                                judge.world().calendar().version())));
    }

    @Test
    void aHundredTransfersOfOneRoundOpenAHundredCases() {
        Pending.Submitted[] pending =
                IntStream.range(0, 100).mapToObj(i -> transfer().pending()).toArray(Pending.Submitted[]::new);
        long before = node.count("cases");
        round(pending);
        assertThat(node.count("cases")).isEqualTo(before + 100);
        assertThat(pending)
                .allSatisfy(each -> assertThat(receipt(each).submittedKind()).isEqualTo(MessageKind.TRANSFER));
    }

    /** A node dies after the commit of a list, before any of its cases was told: the watch tells it the time. */
    @Test
    void whatIsLostOnTheWayToAnotherFileIsToldAgainAndTakenOnce() {
        CaseId id = delivered(transfer());
        CaseId list = taken(Sent.by(BUREAU, Batches.of(HOUSING, id), NOW).submission())
                .caseId();
        assertThat(CaseState.of(history(id)).lists()).isEmpty();

        Instant again = ledger().wakes(List.of(list)).get(list);
        assertThat(again).isEqualTo(NOW.plusSeconds(60));
        List<Onward> told = new ArrayList<>();
        new Round(ledger(), judge, told::add).run(List.of(clock(list, again)));
        List<Onward> answers = new ArrayList<>();
        Round round = new Round(ledger(), judge, answers::add);
        round.run(List.of(telling(told.get(0)), telling(told.get(0))));
        assertThat(CaseState.of(history(id)).lists()).hasSize(1);
        assertThat(answers).hasSize(2);
        round.run(answers.stream().map(RoundIT::telling).toList());
        assertThat(CaseState.of(history(list)).toldCases()).containsExactly(new ToldCase(id, ToldCase.Standing.MARKED));
        assertThat(ledger().wakes(List.of(list))).isEmpty();
    }

    private static Pending telling(Onward onward) {
        return new Pending.Told(onward.to(), null, onward.fact(), new CompletableFuture<>());
    }
}
