package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.OrganContent.ToOrdinary;
import org.yizhan.messages.Petition.Flag;

/** 简易办理 and 转普通程序: the transfer proposes, the organ decides, the ordinary limits come back from the acceptance. */
class SimpleProcedureTests {

    private static Story proposed() {
        return Story.begins()
                .says(BUREAU, SayAside.simplyTo(HOUSING, Say.petition()))
                .delivered();
    }

    private static Story accepted() {
        return proposed().on("2026-03-05").says(HOUSING, SayAside.simply("2026-03-05"));
    }

    @Test
    void theBureauHasOneWorkingDayAndTheOrganThreeFromDelivery() {
        Story story = proposed();
        assertThat(story.due(BUREAU, "simple-transfer")).isEqualTo("2026-03-02");
        assertThat(story.duty(BUREAU, "simple-transfer").ending()).isEqualTo(Ending.MET);
        assertThat(story.due(HOUSING, "simple-notice")).isEqualTo("2026-03-05");
        assertThat(story.due(HOUSING, "notice")).isEqualTo("2026-03-17");
    }

    @Test
    void itsNoticeMeetsBothAndStartsTenWorkingDays() {
        Story story = accepted();
        assertThat(story.duty(HOUSING, "simple-notice").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(HOUSING, "notice").ending()).isEqualTo(Ending.MET);
        assertThat(story.due(HOUSING, "simple-reply")).isEqualTo("2026-03-19");
    }

    @Test
    void anOrdinaryNoticeDeclinesTheProposal() {
        Story story = proposed().on("2026-03-04").says(HOUSING, Say.accepted("2026-03-04"));
        assertThat(story.duty(HOUSING, "simple-notice").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.duty(HOUSING, "handling").owed()).isTrue();
    }

    @Test
    void theOrganDecidesAlsoWithoutAProposalAndItsThreeDaysAreOnRecord() {
        Story story = Stories.delivered().on("2026-03-09").says(HOUSING, SayAside.simply("2026-03-06"));
        CaseDuty notice = story.duty(HOUSING, "simple-notice");
        assertThat(story.due(HOUSING, "simple-notice")).isEqualTo("2026-03-05");
        assertThat(notice.ending()).isEqualTo(Ending.MET);
        assertThat(notice.statedOn()).isEqualTo("2026-03-06");
    }

    @Test
    void aTransferFromTriageWithoutTheProposalStopsTheBureausDay() {
        Story story = Story.begins().says(BUREAU, SayAside.simplyTo(null, Petitions.ofUnknownClass()));
        assertThat(story.duty(BUREAU, "simple-transfer").owed()).isTrue();
        story.on("2026-03-03").says(BUREAU, Say.transferTo(HOUSING));
        assertThat(story.duty(BUREAU, "simple-transfer").ending()).isEqualTo(Ending.STOPPED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Flag.class,
            names = {"JOINT", "REPEAT", "URGENT", "LITIGATION"})
    void proposingItForWhatIsNotPlainIsDoubtful(Flag flag) {
        Story story = Story.begins().says(BUREAU, SayAside.simplyTo(HOUSING, Petitions.flagged(flag)));
        assertThat(story.warnings()).contains(CaseRule.SIMPLE_EXCLUDED.code());
    }

    @Test
    void toOrdinaryStartsTheHandlingFromTheAcceptance() {
        Story story = accepted().on("2026-03-12").says(HOUSING, SayAside.toOrdinary("2026-03-11"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.duty(HOUSING, "simple-reply").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-05-06");
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
    }

    @Test
    void beforeAcceptanceOnlyTheOrdinaryNoticeIsLeft() {
        Story story = proposed().on("2026-03-04").says(HOUSING, SayAside.toOrdinary("2026-03-04"));
        assertThat(story.duty(HOUSING, "simple-notice").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.duty(HOUSING, "notice").owed()).isTrue();
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void noLaterCorrectionOfTheNoticeBringsTheSimpleProcedureBack() {
        Story story = accepted();
        var notice = story.message();
        story.on("2026-03-12").says(HOUSING, SayAside.toOrdinary("2026-03-11"));
        story.says(HOUSING, Say.correction(notice, SayAside.simply("2026-03-04")));
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-05-06");
        assertThat(story.duty(HOUSING, "simple-reply").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void onlyTheSimpleProcedureIsGivenUpAndWithReasons() {
        Stories.handling().refuses(HOUSING, SayAside.toOrdinary("2026-03-05"), CaseRule.NOT_SIMPLE);
        accepted().refuses(HOUSING, new ToOrdinary(LocalDate.parse("2026-03-05"), " "), CaseRule.REASONS_MISSING);
    }

    @Test
    void theDecisionFollowsTheAcceptanceAndIsNotAhead() {
        accepted().refuses(HOUSING, SayAside.toOrdinary("2026-03-04"), CaseRule.DATES_OUT_OF_ORDER);
        accepted().refuses(HOUSING, SayAside.toOrdinary("2026-03-06"), CaseRule.DATE_AFTER_RECEIPT);
    }
}
