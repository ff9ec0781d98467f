package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.STRANGER;
import static org.yizhan.cases.Town.TRANSPORT;
import static org.yizhan.cases.Town.WRONG;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.directory.Organisations;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.Objection;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;

/** Art. 23: an organ whose matter it is not objects with reasons in 5 working days, and keeps the case until the ruling. */
class ObjectionTests {

    @Test
    void theOrganStaysResponsibleUntilTheRuling() {
        Story story = Stories.objected();
        assertThat(story.stage()).isEqualTo(Stage.OBJECTED);
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.duty(HOUSING, "notice").owed()).isTrue();
        assertThat(story.state().openQuestions()).containsExactly(OpenQuestion.BUREAU_RULES_ON_OBJECTION);
    }

    @Test
    void theBureausTimeToRuleRunsFromTheObjectionsDelivery() {
        Story story = Stories.objected().on("2026-03-06").delivered();
        assertThat(story.due(BUREAU, "ruling")).isEqualTo("2026-03-13");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, OBJECTED", "2026-03-10, DELIVERED"})
    void fiveWorkingDaysFromDeliveryCount(String day, Stage stage) {
        Story story = Stories.delivered().on(day, 23).says(HOUSING, Say.objection(TRANSPORT));
        assertThat(story.stage()).isEqualTo(stage);
    }

    @Test
    void aLateOneIsRecordedAndRelayedAndChangesNothing() {
        Story story = Stories.delivered().on("2026-03-10").says(HOUSING, Say.objection());
        assertThat(story.warnings()).containsExactly(CaseRule.OBJECTION_LATE.code());
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
        assertThat(story.delivered().state().duties())
                .noneMatch(duty -> duty.duty().id().equals("ruling"));
        story.refuses(BUREAU, Say.upheld(), CaseRule.RULING_ON_WHICH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void needsReasons(String reasons) {
        Stories.delivered().refuses(HOUSING, new Objection(reasons, null), CaseRule.REASONS_MISSING);
    }

    @Test
    void isTooLateAfterTheOrgansOwnAcceptance() {
        List<Violation> refusal = Stories.handling().refusal(HOUSING, Say.objection());
        assertThat(refusal).extracting(Violation::code).containsExactly(CaseRule.OBJECTION_AFTER_ACCEPTANCE.code());
        assertThat(refusal.get(0).zh()).contains("第二十三条");
    }

    @Test
    void isTooLateOfAnOrganWithRulesOfItsOwnThatHasAnswered() {
        Story story = Stories.transferredOut().says(COURT, Say.notice(NoticeOutcome.NOT_ACCEPTED, "2026-03-02"));
        story.refuses(COURT, Say.objection(), CaseRule.OBJECTION_AFTER_ACCEPTANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOUSING", "DEMOLITION_OFFICE"})
    void neverProposesItsOwnSystem(String proposed) {
        var code = proposed.equals("HOUSING") ? HOUSING : DEMOLITION_OFFICE;
        Stories.delivered().refuses(HOUSING, Say.objection(code), CaseRule.PROPOSED_BELOW);
    }

    /** 市物业中心 and 市租赁中心 both came from 市房产局: neither is below the other. */
    @Test
    void mayProposeWhoCameFromTheSamePredecessor() {
        OrganisationCode property = Organisations.code(17);
        Story story = Story.begins().says(BUREAU, Say.transferTo(property)).delivered();
        story.says(property, Say.objection(Organisations.code(18)));
        assertThat(story.stage()).isEqualTo(Stage.OBJECTED);
    }

    @Test
    void mayNotProposeWhatItHasTakenOver() {
        Story story = Story.begins().says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        story.refuses(TRANSPORT, Say.objection(Town.ROADS), CaseRule.PROPOSED_BELOW);
    }

    @Test
    void whomItProposesIsKnown() {
        Stories.delivered().refuses(HOUSING, Say.objection(WRONG), CaseRule.WRONG_CHECK_DIGIT);
        Stories.delivered().refuses(HOUSING, Say.objection(STRANGER), CaseRule.UNKNOWN_ORGANISATION);
    }

    @Test
    void oneAssignmentIsObjectedToOnce() {
        Story story = Stories.objected().says(BUREAU, Say.upheld());
        story.refuses(HOUSING, Say.objection(), CaseRule.OBJECTION_RULED);
        Stories.objected().refuses(HOUSING, Say.objection(), CaseRule.NOT_LEGAL_NOW);
    }

    @Test
    void meetsItsDutyWhenTheDoorTakesIt() {
        assertThat(Stories.objected().duty(HOUSING, "objection").ending()).isEqualTo(Ending.MET);
    }
}
