package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.GRAIN;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.STRANGER;
import static org.yizhan.cases.Town.TRANSPORT;
import static org.yizhan.cases.Town.WRONG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.Header;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;

/** Who may say what, and in which case; and what senders' clocks may show. */
class SenderTests {

    private static UnaryOperator<Header> sentAt(Instant sentAt) {
        return like -> new Header(
                like.id(),
                like.sender(),
                like.recipient(),
                sentAt,
                like.schemaVersion(),
                like.caseId(),
                like.correlation(),
                like.sequence(),
                like.test(),
                like.origin(),
                like.hops());
    }

    private static UnaryOperator<Header> with(OrganisationCode recipient, boolean test) {
        return like -> new Header(
                like.id(),
                like.sender(),
                recipient,
                like.sentAt(),
                like.schemaVersion(),
                like.caseId(),
                like.correlation(),
                like.sequence(),
                test,
                like.origin(),
                like.hops());
    }

    @Test
    void refusesWhoIsNotOnTheExchange() {
        Story story = Story.begins();
        story.refuses(STRANGER, Say.transferTo(HOUSING), CaseRule.UNKNOWN_SENDER);
        story.refuses(WRONG, Say.transferTo(HOUSING), CaseRule.WRONG_CHECK_DIGIT);
        story.refuses(GRAIN, Say.progress(), CaseRule.SENDER_NOT_IN_FORCE);
    }

    @Test
    void refusesARecipientThatNobodyKnows() {
        Story story = Story.begins();
        story.withHeader(with(STRANGER, false)).refuses(BUREAU, Say.transferTo(HOUSING), CaseRule.UNKNOWN_ORGANISATION);
        assertThat(story.withHeader(with(WRONG, false)).refusal(BUREAU, Say.transferTo(HOUSING)))
                .extracting(Violation::path)
                .containsExactly("/Transfer/header/recipient");
    }

    @Test
    void whatBureausSayOrgansCannot() {
        Story story = Story.begins();
        List<Violation> refusal = story.refusal(HOUSING, Say.transferTo(TRANSPORT));
        assertThat(refusal).extracting(Violation::code).containsExactly(CaseRule.KIND_NOT_FOR_SENDER.code());
        assertThat(refusal.get(0).zh()).contains("办理单位").contains("信访部门");
        Stories.delivered().refuses(HOUSING, Say.recall(), CaseRule.KIND_NOT_FOR_SENDER);
    }

    @Test
    void whatOrgansSayBureausCannotUnlessTheCaseWasSentToThem() {
        Stories.delivered().refuses(BUREAU, Say.accepted("2026-03-02"), CaseRule.KIND_NOT_FOR_SENDER);
    }

    @Test
    void whoTakesNoPartInTheCaseSaysNothingInIt() {
        Stories.delivered().refuses(TRANSPORT, Say.progress(), CaseRule.NOT_A_PARTICIPANT);
        Stories.delivered().refuses(COUNTY_BUREAU, Say.supplement(), CaseRule.NOT_A_PARTICIPANT);
        Stories.awaitingAttachments().refuses(HOUSING, Say.progress(), CaseRule.NOT_A_PARTICIPANT);
    }

    @Test
    void aCorrectionOfSomeoneElsesCaseIsRefused() {
        Story story = Stories.delivered();
        story.refuses(
                TRANSPORT, Say.correction(story.message(), Say.opinion("2026-03-02")), CaseRule.NOT_A_PARTICIPANT);
    }

    @Test
    void aTestMessageBelongsToATestCase() {
        Stories.delivered()
                .withHeader(with(null, true))
                .refuses(HOUSING, Say.accepted("2026-03-02"), CaseRule.TEST_MIXED);

        Story test = Story.begins().withHeader(with(null, true)).says(BUREAU, Say.transferTo(HOUSING));
        assertThat(test.decision().summary().test()).isTrue();
        test.delivered().refuses(HOUSING, Say.accepted("2026-03-02"), CaseRule.TEST_MIXED);
        test.withHeader(with(null, true)).says(HOUSING, Say.accepted("2026-03-02"));
    }

    @Test
    void aClockAheadByUpToTenMinutesOnlyWarns() {
        Story story = Story.begins();
        story.withHeader(sentAt(story.now().plus(Duration.ofMinutes(10)))).says(BUREAU, Say.transferTo(HOUSING));
        assertThat(story.warnings()).containsExactly(CaseRule.CLOCK_AHEAD.code());
    }

    @Test
    void aClockFurtherAheadIsRefused() {
        Story story = Story.begins();
        story.withHeader(sentAt(story.now().plus(Duration.ofMinutes(10)).plusSeconds(1)))
                .refuses(BUREAU, Say.transferTo(HOUSING), CaseRule.SENT_AHEAD);
    }

    @Test
    void clocksAgreeWithinASecond() {
        Story story = Story.begins();
        story.withHeader(sentAt(story.now().plusMillis(800))).says(BUREAU, Say.transferTo(HOUSING));
        assertThat(story.warnings()).isEmpty();
    }

    @Test
    void everyFaultOfAMessageIsNamedAtOnce() {
        Story story = Story.begins();
        story.withHeader(sentAt(story.now().plus(Duration.ofHours(1))))
                .refuses(STRANGER, Say.transferTo(HOUSING), CaseRule.SENT_AHEAD, CaseRule.UNKNOWN_SENDER);
        story.refuses(
                BUREAU, Say.assignmentTo(WRONG, "2026-03-01"), CaseRule.WRONG_CHECK_DIGIT, CaseRule.REPORT_DUE_PAST);
    }

    @Test
    void aRefusalStillListsItsWarnings() {
        Violation doubt = CaseRule.TELEPHONE.at("/Transfer", "电话", "1");
        List<Violation> refusal = Story.begins().doubted(doubt).refusal(STRANGER, Say.transferTo(HOUSING));
        assertThat(refusal).contains(doubt);
    }

    @Test
    void theGatewaysOwnWordsAreNobodyElses() {
        SubmissionReceipt forged = new SubmissionReceipt(
                Stories.delivered().receipt(),
                Verdict.ACCEPTED,
                null,
                null,
                "d",
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                List.of(),
                null);
        Story.begins().refuses(HOUSING, forged, CaseRule.KIND_NOT_FOR_SENDER);
    }
}
