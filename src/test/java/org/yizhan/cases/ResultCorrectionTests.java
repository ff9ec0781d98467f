package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.HOUSING;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.OpinionOutcome;

/** 更正 by the organ: replaces its result, naming the one replaced; never a silent second one. */
class ResultCorrectionTests {

    @Test
    void theNewResultIsTheEffectiveOne() {
        Story story = Stories.concluded();
        MessageId first = story.message();
        story.on("2026-04-02").says(HOUSING, Say.correction(first, Say.opinion("2026-04-02")));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        story.refuses(HOUSING, Say.correction(first, Say.opinion("2026-04-02")), CaseRule.CORRECTS_UNKNOWN);
    }

    @Test
    void aCheckedResultIsCheckedAnew() {
        Story story = Stories.awaitingReport();
        MessageId opinion = story.state().messages().get(2).messageId();
        story.on("2026-04-10").says(HOUSING, Say.correction(opinion, Say.opinion("2026-04-10")));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
        assertThat(story.on("2026-04-13").delivered().due(BUREAU, "check")).isEqualTo("2026-04-20");
    }

    @Test
    void whatIsServedIsServedAnew() {
        Story story = Stories.concluded();
        MessageId opinion = story.message();
        story.on("2026-04-03").says(HOUSING, Say.served(opinion, "2026-04-02"));
        assertThat(story.state().openQuestions()).isEmpty();
        story.says(HOUSING, Say.correction(opinion, Say.opinion("2026-04-03")));
        assertThat(story.state().openQuestions()).containsExactly(OpenQuestion.ORGAN_SERVES);
        story.says(HOUSING, Say.served(story.message(), "2026-04-03"));
        assertThat(story.state().openQuestions()).isEmpty();
    }

    @Test
    void whatItPromisesReplacesWhatWasPromised() {
        Story story = Stories.handling().on("2026-04-01");
        story.says(HOUSING, Say.opinion(OpinionOutcome.SUPPORTED, "2026-04-01", "2026-06-30"));
        story.on("2026-04-02");
        story.says(
                HOUSING,
                Say.correction(story.message(), Say.opinion(OpinionOutcome.SUPPORTED, "2026-04-02", "2026-07-31")));
        assertThat(story.due(HOUSING, "execution")).isEqualTo("2026-07-31");
        assertThat(story.state().duties())
                .filteredOn(duty -> duty.duty().id().equals("execution"))
                .extracting(CaseDuty::ending)
                .containsExactly(Ending.STOPPED, null);
    }

    @Test
    void aNoticeThatEndedTheMatterMayBeCorrected() {
        Story story = Stories.delivered().on("2026-03-05");
        story.says(HOUSING, Say.notice(NoticeOutcome.NOT_ACCEPTED, "2026-03-05"));
        story.says(HOUSING, Say.correction(story.message(), Say.notice(NoticeOutcome.LEGAL_PROCEDURE, "2026-03-05")));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
    }

    @Test
    void anOrganWithRulesOfItsOwnMayCorrectItsReply() {
        Story story = Stories.transferredOut().on("2026-03-05").says(COURT, Say.reply("2026-03-05"));
        story.says(COURT, Say.correction(story.message(), Say.reply("2026-03-05")));
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
    }

    @Test
    void aClosingReportIsCorrectedApartFromTheResult() {
        Story story = Stories.awaitingReport().on("2026-04-10").says(HOUSING, Say.report("2026-04-10"));
        story.says(HOUSING, Say.correction(story.message(), Say.report("2026-04-09")));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
    }

    @Test
    void namesTheMessageThatCanBeCorrected() {
        Story story = Stories.concluded();
        MessageId opinion = story.message();
        MessageId transfer = story.state().messages().get(0).messageId();
        var refusal = story.refusal(HOUSING, Say.correction(transfer, Say.opinion("2026-04-01")));
        assertThat(refusal.get(0).code()).isEqualTo(CaseRule.CORRECTS_UNKNOWN.code());
        assertThat(refusal.get(0).zh()).contains(opinion.toString());
    }

    @Test
    void staysWithTheSameKindOfResult() {
        Story story = Stories.concluded();
        story.refuses(
                HOUSING, Say.correction(story.message(), Say.reply("2026-04-01")), CaseRule.CORRECTED_AS_ANOTHER_KIND);
    }

    @Test
    void carriesTheResultAndReasons() {
        Story story = Stories.concluded();
        Correction bare = new Correction(story.message(), "", null, null, null);
        story.refuses(HOUSING, bare, CaseRule.REASONS_MISSING, CaseRule.CORRECTION_WITHOUT_RESULT);
    }

    @Test
    void itsDatesAreCheckedLikeAnyOther() {
        Story story = Stories.concluded();
        story.refuses(HOUSING, Say.correction(story.message(), Say.opinion("2026-04-02")), CaseRule.DATE_AFTER_RECEIPT);
    }

    @Test
    void thereIsNothingToCorrectBeforeTheOrganHasAnswered() {
        Story story = Stories.delivered();
        story.refuses(HOUSING, Say.correction(story.message(), Say.accepted("2026-03-02")), CaseRule.CORRECTS_UNKNOWN);
    }
}
