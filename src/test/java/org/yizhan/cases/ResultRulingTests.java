package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.BureauContent.ResultRuling;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.OpinionOutcome;

/** 审核意见: whoever transferred passes the result, or sends it back with reasons (退回重办). */
class ResultRulingTests {

    @Test
    void theCheckRunsFromTheResultsDelivery() {
        Story story = Stories.awaitingCheck().on("2026-04-02").delivered();
        assertThat(story.due(BUREAU, "check")).isEqualTo("2026-04-10");
        story.on("2026-04-03").says(BUREAU, Say.passed());
        assertThat(story.duty(BUREAU, "check").ending()).isEqualTo(Ending.MET);
    }

    @Test
    void passedAnAssignmentStillOwesItsReport() {
        Story story = Stories.awaitingCheck().says(BUREAU, Say.passed());
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_REPORT);
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        assertThat(story.state().openQuestions()).contains(OpenQuestion.ORGAN_REPORTS);
    }

    @Test
    void passedWithTheReportThereItIsConcluded() {
        Story story = Stories.awaitingCheck().says(HOUSING, Say.report("2026-04-01"));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
        story.says(BUREAU, Say.passed());
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
    }

    @Test
    void sentBackTheHandlingRunsOnWithItsDate() {
        Story story = Stories.awaitingCheck();
        LocalDate due = story.due(HOUSING, "handling");
        story.on("2026-04-03").says(BUREAU, Say.returned());
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.duty(HOUSING, "handling").owed()).isTrue();
        assertThat(story.due(HOUSING, "handling")).isEqualTo(due);
        story.on("2026-04-20").says(HOUSING, Say.opinion("2026-04-20"));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
    }

    @Test
    void sentBackItsReportIsOwedAgain() {
        Story story =
                Stories.awaitingCheck().says(HOUSING, Say.report("2026-04-01")).says(BUREAU, Say.returned());
        assertThat(story.duty(HOUSING, "report").owed()).isTrue();
        story.says(HOUSING, Say.opinion("2026-04-01")).says(HOUSING, Say.report("2026-04-01"));
        assertThat(story.duty(HOUSING, "report").owed()).isFalse();
    }

    @Test
    void onlyAnAssignmentsReportGetsANewDate() {
        LocalDate newDue = LocalDate.parse("2026-05-29");
        ResultRuling ruling = new ResultRuling(false, null, "事实不清", newDue);
        Story story = Stories.awaitingCheck().says(BUREAU, ruling);
        assertThat(story.due(HOUSING, "report")).isEqualTo(newDue);

        Transfer checked =
                new Transfer(TransferMode.TRANSFER, Role.LEAD, HOUSING, null, false, true, false, null, Say.petition());
        Story transfer = Story.begins()
                .says(BUREAU, checked)
                .delivered()
                .says(HOUSING, Say.accepted("2026-03-02"))
                .says(HOUSING, Say.opinion("2026-03-02"));
        transfer.refuses(BUREAU, ruling, CaseRule.NEW_DUE_NOT_ASSIGNED);
    }

    @Test
    void aNewDateIsNotPast() {
        ResultRuling ruling = new ResultRuling(false, null, "事实不清", LocalDate.parse("2026-03-31"));
        Stories.awaitingCheck().refuses(BUREAU, ruling, CaseRule.REPORT_DUE_PAST);
    }

    @Test
    void aPassedResultGetsNoNewDate() {
        ResultRuling ruling = new ResultRuling(true, null, null, LocalDate.parse("2026-05-29"));
        Stories.awaitingCheck().refuses(BUREAU, ruling, CaseRule.NEW_DUE_NOT_ASSIGNED);
    }

    @Test
    void aNoticeSentBackIsGivenAnew() {
        Story story = Story.begins()
                .says(BUREAU, Say.assignmentTo(HOUSING, "2026-04-30"))
                .delivered()
                .on("2026-03-05")
                .says(HOUSING, Say.notice(NoticeOutcome.NOT_ACCEPTED, "2026-03-05"))
                .says(BUREAU, Say.returned());
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.duty(HOUSING, "notice").owed()).isTrue();
        assertThat(story.due(HOUSING, "notice")).isEqualTo("2026-03-17");
        story.on("2026-03-09").says(HOUSING, Say.accepted("2026-03-09"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void sentBackNothingIsCarriedOut() {
        Story story = Stories.handlingAssignment().on("2026-04-01");
        story.says(HOUSING, Say.opinion(OpinionOutcome.SUPPORTED, "2026-04-01", "2026-06-30"));
        story.says(BUREAU, Say.returned());
        assertThat(story.duty(HOUSING, "execution").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void mayNameTheResultItMeans() {
        Story story = Stories.awaitingCheck();
        MessageId opinion = story.message();
        MessageId notice = story.state().messages().get(1).messageId();
        story.refuses(BUREAU, new ResultRuling(true, notice, null, null), CaseRule.RULING_ON_ANOTHER_RESULT);
        story.says(BUREAU, new ResultRuling(true, opinion, null, null));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_REPORT);
    }

    @Test
    void sendingBackNeedsReasons() {
        Story story = Stories.awaitingCheck();
        story.refuses(BUREAU, new ResultRuling(false, null, null, null), CaseRule.REASONS_MISSING);
        story.refuses(BUREAU, new ResultRuling(false, null, " ", null), CaseRule.REASONS_MISSING);
    }
}
