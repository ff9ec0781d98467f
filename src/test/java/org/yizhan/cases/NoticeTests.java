package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.NoticeOutcome;

/** Art. 23: the petitioner is told in writing within 15 days that the matter came and by which path it is handled. */
class NoticeTests {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @Test
    void acceptanceStartsTheHandlingOfSixtyDaysFromItsOwnDay() {
        Story story = Stories.delivered().on("2026-03-09").says(HOUSING, Say.accepted("2026-03-05"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.duty(HOUSING, "handling").clock().startedOn()).isEqualTo(DAY);
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-05-06");
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
    }

    @Test
    void meetsTheNoticeAndOvertakesTheObjection() {
        Story story = Stories.handling();
        assertThat(story.duty(HOUSING, "notice").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(HOUSING, "notice").statedOn()).isEqualTo(DAY);
        assertThat(story.duty(HOUSING, "objection").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void aLateNoticeIsTakenAndItsDatesKept() {
        Story story = Stories.delivered().on("2026-04-20").says(HOUSING, Say.accepted("2026-03-16"));
        CaseDuty notice = story.duty(HOUSING, "notice");
        assertThat(notice.statedOn())
                .isEqualTo("2026-03-16")
                .isBefore(notice.clock().dueOn());
        assertThat(notice.endedAt()).isEqualTo(Story.at("2026-04-20", 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29", "30", "31(1)", "31(5)"})
    void onlyThePathOfPetitionWorkHasSixtyDays(String path) {
        Notice notice = new Notice(NoticeOutcome.ACCEPTED, DAY, DAY, null, null, null, null, path, false);
        Story story = Stories.delivered().on("2026-03-05").says(HOUSING, notice);
        assertThat(story.state().duties()).noneMatch(duty -> duty.duty().id().equals("handling"));
    }

    @Test
    void theSimpleProcedureAnswersInTenWorkingDays() {
        Notice notice = new Notice(NoticeOutcome.ACCEPTED, DAY, DAY, null, null, null, null, "31(6)", true);
        Story story = Stories.delivered().on("2026-03-05").says(HOUSING, notice);
        assertThat(story.due(HOUSING, "simple-reply")).isEqualTo("2026-03-19");
        assertThat(story.warnings()).isEmpty();
    }

    @Test
    void theSimpleProcedureIsDoubtfulForAnAssignmentWithFeedback() {
        Notice notice = new Notice(NoticeOutcome.ACCEPTED, DAY, DAY, null, null, null, null, "31(6)", true);
        Story story = Story.begins()
                .says(BUREAU, Say.assignmentTo(HOUSING, "2026-04-30"))
                .delivered()
                .on("2026-03-05")
                .says(HOUSING, notice);
        assertThat(story.warnings()).containsExactly(CaseRule.SIMPLE_EXCLUDED.code());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACCEPTED", "NO_LONGER_ACCEPTED", "LEGAL_PROCEDURE"})
    void anyOtherOutcomeIsTheResult(NoticeOutcome outcome) {
        Story story = Stories.delivered().on("2026-03-05").says(HOUSING, Say.notice(outcome, "2026-03-05"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.owed()).containsExactly("service-record");
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACCEPTED", "NO_LONGER_ACCEPTED", "LEGAL_PROCEDURE"})
    void aResultOfAnAssignmentWithFeedbackIsChecked(NoticeOutcome outcome) {
        Story story = Story.begins()
                .says(BUREAU, Say.assignmentTo(HOUSING, "2026-04-30"))
                .delivered()
                .on("2026-03-05")
                .says(HOUSING, Say.notice(outcome, "2026-03-05"));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
        assertThat(story.on("2026-03-06").delivered().due(BUREAU, "check")).isEqualTo("2026-03-13");
    }

    @Test
    void whoCannotBeToldIsHandledWithoutAHandlingClock() {
        Story story = Stories.delivered().on("2026-03-05");
        story.says(HOUSING, Say.notice(NoticeOutcome.CANNOT_NOTIFY, "2026-03-05"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.owed()).isEmpty();
    }

    @Test
    void whoCannotBeToldMayBeAcceptedAllTheSame() {
        Notice notice = new Notice(NoticeOutcome.CANNOT_NOTIFY, DAY, DAY, null, null, null, "住址不清", "31(6)", false);
        Story story = Stories.delivered().on("2026-03-05").says(HOUSING, notice);
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-05-06");
    }

    @Test
    void acceptanceNamesItsDayAndPath() {
        Notice bare = new Notice(NoticeOutcome.ACCEPTED, DAY, null, null, null, null, null, null, false);
        Stories.delivered()
                .on("2026-03-05")
                .refuses(HOUSING, bare, CaseRule.ACCEPTANCE_WITHOUT_DATE, CaseRule.ACCEPTANCE_WITHOUT_PATH);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACCEPTED", "NO_LONGER_ACCEPTED"})
    void notAcceptingNamesItsGround(NoticeOutcome outcome) {
        Notice bare = new Notice(outcome, DAY, null, null, null, null, null, null, false);
        Stories.delivered().on("2026-03-05").refuses(HOUSING, bare, CaseRule.GROUND_MISSING);
    }

    @Test
    void aLegalProcedureIsNamedWithItsOrgan() {
        Notice bare = new Notice(NoticeOutcome.LEGAL_PROCEDURE, DAY, null, null, null, " ", null, null, false);
        Stories.delivered()
                .on("2026-03-05")
                .refuses(HOUSING, bare, CaseRule.PROCEDURE_MISSING, CaseRule.PROCEDURE_MISSING);
    }

    @Test
    void whyThePetitionerCannotBeToldIsSaid() {
        Notice bare = new Notice(NoticeOutcome.CANNOT_NOTIFY, DAY, null, null, null, null, null, null, false);
        Stories.delivered().on("2026-03-05").refuses(HOUSING, bare, CaseRule.CANNOT_NOTIFY_WITHOUT_REASON);
    }

    @Test
    void itsDatesLieBetweenDeliveryAndReceipt() {
        Story story = Stories.delivered().on("2026-03-05");
        story.refuses(
                HOUSING, Say.accepted("2026-03-01"), CaseRule.DATE_BEFORE_DELIVERY, CaseRule.DATE_BEFORE_DELIVERY);
        story.refuses(HOUSING, Say.accepted("2026-03-06"), CaseRule.DATE_AFTER_RECEIPT, CaseRule.DATE_AFTER_RECEIPT);
        assertThat(story.refusal(HOUSING, Say.accepted("2026-03-06")))
                .extracting(violation -> violation.path())
                .containsExactly("/Notice/noticeOn", "/Notice/acceptedOn");
    }

    @Test
    void takesBackAnObjectionThatStillWaits() {
        Story story = Stories.objected().delivered().on("2026-03-05").says(HOUSING, Say.accepted("2026-03-05"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.duty(BUREAU, "ruling").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void mayBeFasterThanTheMarkOfItsAssignmentsDelivery() {
        Story story =
                Stories.assigned().says(HOUSING, Say.accepted("2026-03-02")).delivered();
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.due(HOUSING, "notice")).isEqualTo("2026-03-17");
        assertThat(story.duty(HOUSING, "notice").ending()).isEqualTo(Ending.MET);
    }
}
