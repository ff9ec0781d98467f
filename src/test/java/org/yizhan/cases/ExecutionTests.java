package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.OrganContent.Execution;
import org.yizhan.messages.OrganContent.ExecutionStatus;
import org.yizhan.messages.OrganContent.OpinionOutcome;

/** 落实情况 (Art. 32 ¶2): what is supported has to be carried out. */
class ExecutionTests {

    private static Story supported() {
        return Stories.handling()
                .on("2026-04-01")
                .says(HOUSING, Say.opinion(OpinionOutcome.SUPPORTED, "2026-03-31", null));
    }

    @Test
    void aSupportedCaseIsConcludedAndWaitsToBeCarriedOut() {
        Story story = supported();
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.state().openQuestions()).contains(OpenQuestion.ORGAN_CARRIES_OUT);
        assertThat(story.due(HOUSING, "execution")).isEqualTo("2026-04-30");
    }

    @Test
    void whatIsDoneEndsTheDutyWithItsDay() {
        Story story = supported().on("2026-04-15").says(HOUSING, SayAside.executed("2026-04-14"));
        assertThat(story.duty(HOUSING, "execution").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(HOUSING, "execution").statedOn()).isEqualTo("2026-04-14");
        assertThat(story.state().openQuestions()).doesNotContain(OpenQuestion.ORGAN_CARRIES_OUT);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
    }

    @ParameterizedTest
    @EnumSource(value = ExecutionStatus.class, names = "DONE", mode = Mode.EXCLUDE)
    void whatIsNotDoneStaysOwed(ExecutionStatus status) {
        Story story = supported().says(HOUSING, new Execution(status, null));
        assertThat(story.duty(HOUSING, "execution").owed()).isTrue();
    }

    @Test
    void whatIsDoneHasADayThatIsNotAhead() {
        Story story = supported();
        story.refuses(HOUSING, new Execution(ExecutionStatus.DONE, null), CaseRule.EXECUTED_WITHOUT_DATE);
        story.refuses(HOUSING, SayAside.executed("2026-04-02"), CaseRule.DATE_AFTER_RECEIPT);
        story.refuses(HOUSING, SayAside.executed("2026-03-01"), CaseRule.DATE_BEFORE_DELIVERY);
    }

    @Test
    void nothingIsCarriedOutThatWasNotSupportedOrIsDoneAlready() {
        Stories.concluded()
                .refuses(
                        HOUSING,
                        new Execution(ExecutionStatus.PARTLY, LocalDate.parse("2026-04-01")),
                        CaseRule.EXECUTION_NOT_OWED);
        Story done = supported().says(HOUSING, SayAside.executed("2026-04-01"));
        done.refuses(HOUSING, SayAside.executed("2026-04-01"), CaseRule.EXECUTION_NOT_OWED);
    }
}
