package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Violation;

/** 更正 of a notice by which the organ handles the matter: 60 days run from the acceptance that holds now (Art. 34). */
class NoticeCorrectionTests {

    private static Notice acceptance(String acceptedOn, String path, boolean simple) {
        return new Notice(
                NoticeOutcome.ACCEPTED,
                LocalDate.parse("2026-03-05"),
                LocalDate.parse(acceptedOn),
                null,
                null,
                null,
                null,
                path,
                simple);
    }

    private static Notice accepted(String acceptedOn) {
        return acceptance(acceptedOn, "31(6)", false);
    }

    private static MessageId notice(Story story) {
        return story.state().messages().get(1).messageId();
    }

    /** Handled since 2026-03-05, and it is the 9th. */
    private static Story handling() {
        return Stories.handling().on("2026-03-09");
    }

    @Test
    void theHandlingRunsFromTheDayOfAcceptanceItStatesNow() {
        Story story = handling();
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-05-06");
        story.says(HOUSING, Say.correction(notice(story), accepted("2026-03-03")));
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-05-06");
        assertThat(story.duty(HOUSING, "handling").clock().unrolledOn()).isEqualTo("2026-05-02");
        assertThat(story.duty(HOUSING, "handling").clock().startedOn()).isEqualTo("2026-03-03");
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
    }

    @Test
    void theOldNoticeStaysInHistory() {
        Story story = handling();
        MessageId old = notice(story);
        story.says(HOUSING, Say.correction(old, accepted("2026-03-03")));
        assertThat(story.history().events())
                .filteredOn(NoticeGiven.class::isInstance)
                .extracting(event -> ((NoticeGiven) event).messageId())
                .containsExactly(old);
        assertThat(story.state().handling().notice().messageId()).isEqualTo(story.message());
    }

    @Test
    void onlyTheNoticeThatHoldsCanBeReplaced() {
        Story story = handling();
        MessageId first = notice(story);
        story.says(HOUSING, Say.correction(first, accepted("2026-03-03")));
        MessageId second = story.message();
        List<Violation> refusal = story.refusal(HOUSING, Say.correction(first, accepted("2026-03-04")));
        assertThat(refusal).extracting(Violation::code).containsExactly(CaseRule.CORRECTS_UNKNOWN.code());
        assertThat(refusal.get(0).en()).contains(second.toString());
        story.says(HOUSING, Say.correction(second, accepted("2026-03-04")));
        assertThat(story.duty(HOUSING, "handling").clock().startedOn()).isEqualTo("2026-03-04");
    }

    @Test
    void theExtensionGivenStaysGiven() {
        Story story = Stories.handling().on("2026-04-20").says(HOUSING, Say.extension(30, "2026-04-20"));
        assertThat(story.duty(HOUSING, "handling").clock().unrolledOn()).isEqualTo("2026-06-03");
        story.says(HOUSING, Say.correction(notice(story), accepted("2026-03-03")));
        assertThat(story.duty(HOUSING, "handling").clock().unrolledOn()).isEqualTo("2026-06-01");
        story.refuses(HOUSING, Say.extension(5, "2026-04-20"), CaseRule.EXTENSION_TWICE);
    }

    @ParameterizedTest
    @CsvSource({"31(4), false, ''", "31(6), true, simple-reply", "31(6), false, handling"})
    void anotherPathHasAnotherClockOrNone(String path, boolean simple, String owed) {
        Story story = handling();
        story.says(HOUSING, Say.correction(notice(story), acceptance("2026-03-05", path, simple)));
        assertThat(story.state().duties())
                .filteredOn(duty -> duty.owner().equals(HOUSING) && duty.owed())
                .extracting(duty -> duty.duty().id())
                .containsExactlyElementsOf(owed.isEmpty() ? List.of() : List.of(owed));
        if (!owed.equals("handling")) {
            assertThat(story.duty(HOUSING, "handling").ending()).isEqualTo(Ending.STOPPED);
        }
    }

    @Test
    void aPathOfPetitionWorkNamedLateGetsItsSixtyDays() {
        Story story = Stories.delivered().on("2026-03-05").says(HOUSING, acceptance("2026-03-05", "31(1)", false));
        story.says(HOUSING, Say.correction(story.message(), accepted("2026-03-05")));
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-05-06");
    }

    @Test
    void afterTheResultTheLimitIsMovedForTheRecordAndStaysMet() {
        Story story = Stories.awaitingCheck();
        story.says(HOUSING, Say.correction(notice(story), accepted("2026-03-03")));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
        assertThat(story.duty(HOUSING, "handling").ending()).isEqualTo(Ending.MET);
        story.says(BUREAU, Say.returned());
        assertThat(story.duty(HOUSING, "handling").owed()).isTrue();
        assertThat(story.duty(HOUSING, "handling").clock().startedOn()).isEqualTo("2026-03-03");
    }

    @Test
    void afterTheResultNoNewClockStarts() {
        Story story = Stories.concluded();
        story.says(HOUSING, Say.correction(notice(story), acceptance("2026-03-05", "31(6)", true)));
        assertThat(story.state().duties())
                .filteredOn(CaseDuty::owed)
                .extracting(duty -> duty.duty().id())
                .doesNotContain("handling", "simple-reply");
    }

    @Test
    void aReopenedHandlingKeepsTheClockOfItsReopening() {
        Story story = Stories.concluded()
                .on("2026-05-11")
                .says(
                        BUREAU,
                        new org.yizhan.messages.BureauContent.Supplement(
                                org.yizhan.messages.BureauContent.AfterClosing.REOPEN))
                .delivered();
        StartedHandling before = handlingOf(story);
        story.says(HOUSING, Say.correction(notice(story), accepted("2026-03-03")));
        assertThat(handlingOf(story)).isEqualTo(before);
    }

    private record StartedHandling(@Nullable LocalDate startedOn, boolean owed) {}

    private static StartedHandling handlingOf(Story story) {
        CaseDuty duty = story.duty(HOUSING, "handling");
        return new StartedHandling(duty.clock().startedOn(), duty.owed());
    }

    @Test
    void acceptanceBeforeTheDeliveryOrAfterTheResultIsRefused() {
        Story story = Stories.concluded();
        story.refuses(HOUSING, Say.correction(notice(story), accepted("2026-03-01")), CaseRule.DATE_BEFORE_DELIVERY);
        story.refuses(HOUSING, Say.correction(notice(story), accepted("2026-04-01")), CaseRule.DATES_OUT_OF_ORDER);
    }

    @Test
    void thePathOfAViolationLeadsIntoTheCorrectedNotice() {
        Story story = handling();
        Notice bare = new Notice(
                NoticeOutcome.ACCEPTED, LocalDate.parse("2026-03-05"), null, null, null, null, null, null, false);
        assertThat(story.refusal(HOUSING, Say.correction(notice(story), bare)))
                .extracting(Violation::code, Violation::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("C601", "/Correction/result/Notice/acceptedOn"),
                        org.assertj.core.groups.Tuple.tuple("C602", "/Correction/result/Notice/path"));
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeOutcome.class,
            names = {"NOT_ACCEPTED", "NO_LONGER_ACCEPTED", "LEGAL_PROCEDURE"})
    void acceptanceIsNotCorrectedIntoAResult(NoticeOutcome outcome) {
        Story story = handling();
        story.refuses(
                HOUSING, Say.correction(notice(story), Say.notice(outcome, "2026-03-05")), CaseRule.ACCEPTANCE_STAYS);
    }

    @Test
    void aResultIsNotCorrectedIntoAcceptance() {
        Story story = Stories.delivered()
                .on("2026-03-05")
                .says(HOUSING, Say.notice(NoticeOutcome.NOT_ACCEPTED, "2026-03-05"));
        story.refuses(HOUSING, Say.correction(story.message(), accepted("2026-03-05")), CaseRule.ACCEPTANCE_STAYS);
    }

    @Test
    void thatThePetitionerCannotBeToldMayTurnOutLater() {
        Story story = handling();
        story.says(HOUSING, Say.correction(notice(story), Say.notice(NoticeOutcome.CANNOT_NOTIFY, "2026-03-05")));
        assertThat(story.duty(HOUSING, "handling").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void replacesANoticeByANoticeWithReasons() {
        Story story = handling();
        story.refuses(
                HOUSING, Say.correction(notice(story), Say.opinion("2026-03-09")), CaseRule.CORRECTED_AS_ANOTHER_KIND);
        story.refuses(
                HOUSING,
                new Correction(notice(story), " ", null, null, null),
                CaseRule.REASONS_MISSING,
                CaseRule.CORRECTION_WITHOUT_RESULT);
    }

    @Test
    void aCourtsNoticeIsReplacedWithoutAnyClock() {
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(COURT, Say.petition(Set.of(Flag.LITIGATION), List.of())))
                .delivered()
                .on("2026-03-05")
                .says(COURT, accepted("2026-03-05"));
        story.says(COURT, Say.correction(story.message(), accepted("2026-03-04")));
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.state().duties())
                .filteredOn(duty -> duty.owner().equals(COURT))
                .extracting(duty -> duty.duty().id())
                .containsExactly("objection");
    }

    @Test
    void theCorrectedNoticeIsWhatIsServed() {
        Story story = handling();
        story.says(HOUSING, Say.correction(notice(story), accepted("2026-03-03")));
        story.says(HOUSING, Say.served(story.message(), "2026-03-09"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
    }
}
