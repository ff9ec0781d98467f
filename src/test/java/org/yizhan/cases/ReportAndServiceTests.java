package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.MessageId;

/** 办结报告, owed for 交办 (Art. 22), and 送达回证. */
class ReportAndServiceTests {

    @Test
    void theReportConcludesACaseWhoseResultHasPassed() {
        Story story = Stories.awaitingReport().on("2026-04-20").says(HOUSING, Say.report("2026-04-20"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.duty(HOUSING, "report").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(HOUSING, "report").statedOn()).isEqualTo("2026-04-20");
    }

    @Test
    void aReportFollowsItsResult() {
        Stories.handlingAssignment().refuses(HOUSING, Say.report("2026-03-05"), CaseRule.NOT_LEGAL_NOW);
    }

    @Test
    void aTransferOwesNone() {
        var checked = new org.yizhan.messages.BureauContent.Transfer(
                org.yizhan.messages.BureauContent.TransferMode.TRANSFER,
                org.yizhan.messages.BureauContent.Role.LEAD,
                HOUSING,
                null,
                false,
                true,
                false,
                null,
                Say.petition());
        Story story = Story.begins().says(BUREAU, checked).delivered().says(HOUSING, Say.reply("2026-03-02"));
        story.refuses(HOUSING, Say.report("2026-03-02"), CaseRule.REPORT_NOT_OWED);
    }

    @Test
    void aSecondReportIsRefusedAndNamesTheFirst() {
        Story story = Stories.awaitingCheck().says(HOUSING, Say.report("2026-04-01"));
        MessageId first = story.message();
        var refusal = story.refusal(HOUSING, Say.report("2026-04-01"));
        assertThat(refusal.get(0).code()).isEqualTo(CaseRule.SECOND_REPORT.code());
        assertThat(refusal.get(0).en()).contains(first.toString());
    }

    @Test
    void closingIsNotStatedAhead() {
        Stories.awaitingReport().refuses(HOUSING, Say.report("2026-04-04"), CaseRule.DATE_AFTER_RECEIPT);
    }

    @Test
    void serviceAnswersTheOpenQuestionOfTheResult() {
        Story story = Stories.concluded();
        story.on("2026-04-03").says(HOUSING, Say.served(story.message(), "2026-04-02"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.state().openQuestions()).isEmpty();
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
    }

    @Test
    void aNoticeIsServedToo() {
        Story story = Stories.handling();
        story.on("2026-03-09").says(HOUSING, Say.served(story.message(), "2026-03-06"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void onlyTheOrgansOwnDocumentsAreServed() {
        Story story = Stories.concluded().on("2026-04-03");
        MessageId transfer = story.state().messages().get(0).messageId();
        story.refuses(HOUSING, Say.served(transfer, "2026-04-02"), CaseRule.SERVED_UNKNOWN_DOCUMENT);
        story.says(HOUSING, Say.served(story.state().messages().get(2).messageId(), "2026-04-02"));
        story.refuses(HOUSING, Say.served(story.message(), "2026-04-02"), CaseRule.SERVED_UNKNOWN_DOCUMENT);
    }

    @Test
    void serviceLiesBetweenTheDocumentAndToday() {
        Story story = Stories.concluded().on("2026-04-03");
        MessageId opinion = story.message();
        story.refuses(HOUSING, Say.served(opinion, "2026-03-30"), CaseRule.DATES_OUT_OF_ORDER);
        story.refuses(HOUSING, Say.served(opinion, "2026-04-04"), CaseRule.DATE_AFTER_RECEIPT);
    }
}
