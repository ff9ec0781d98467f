package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.BureauContent;
import org.yizhan.messages.BureauContent.ReportUp;
import org.yizhan.messages.BureauContent.ReportUpType;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Petition.Flag;

/** 报请 and 报送 (Art. 22 (1)): the one way upwards, and what the superior decides. */
class UpwardTests {

    /** In the city bureau's triage, reported to the province. */
    private static Story reported() {
        return Stories.triage().says(BUREAU, SayAside.reportUp(PROVINCE_BUREAU));
    }

    /** Handed down to the county, which reports it back up. */
    private static Story handedDown() {
        return Story.begins()
                .says(BUREAU, Say.transferTo(COUNTY_BUREAU))
                .delivered()
                .says(COUNTY_BUREAU, SayAside.reportUp(BUREAU));
    }

    @Test
    void theSuperiorGetsTheFileAndTheReporterStaysResponsible() {
        Story story = reported();
        assertThat(story.told()).containsExactly("Relayed → 省信访局", "Relayed → 省信访局");
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.state().openQuestions()).contains(OpenQuestion.SUPERIOR_DECIDES);
        assertThat(Participants.of(story.state()).sightOf(PROVINCE_BUREAU)).isEqualTo(Sight.ALL);
        assertThat(story.owed()).contains("transfer", "decision");
        story.delivered();
        assertThat(story.due(PROVINCE_BUREAU, "decision")).isEqualTo("2026-03-09");
    }

    @Test
    void aConfidentialFileStaysWhereItIsUntilItIsTakenOver() {
        Story story =
                Story.begins().says(BUREAU, SayAside.reportUp(PROVINCE_BUREAU, Petitions.flagged(Flag.CONFIDENTIAL)));
        assertThat(story.told()).containsExactly("Relayed → 省信访局");
    }

    @Test
    void aMatterThatIsNoCaseYetIsRegisteredAndReported() {
        Story story = Story.begins().says(BUREAU, SayAside.reportUp(PROVINCE_BUREAU, Say.petition()));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.told()).containsExactly("Relayed → 省信访局");
        assertThat(story.due(BUREAU, "transfer")).isEqualTo("2026-03-16");
        Story.begins().refuses(BUREAU, SayAside.reportUp(PROVINCE_BUREAU), UpwardRule.REPORT_WITHOUT_CASE);
    }

    @Test
    void theBureauAboveTakesTheCaseOver() {
        Story story = reported().delivered().on("2026-03-04");
        story.says(PROVINCE_BUREAU, SayAside.decided("2026-03-04", PROVINCE_BUREAU, null));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.state().responsible()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.duty(PROVINCE_BUREAU, "decision").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(BUREAU, "transfer").ending()).isEqualTo(Ending.MET);
        assertThat(story.due(PROVINCE_BUREAU, "transfer")).isEqualTo("2026-03-19");
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(Participants.of(story.state()).sightOf(BUREAU)).isEqualTo(Sight.OWN);
        story.says(PROVINCE_BUREAU, Say.transferTo(BUREAU));
        assertThat(story.state().mandate().orElseThrow().organ()).isEqualTo(BUREAU);
    }

    @Test
    void whoIsNamedHandlesItByTheDaySet() {
        Story story = reported()
                .says(PROVINCE_BUREAU, SayAside.decided("2026-03-02", TRANSPORT, "2026-04-10"))
                .delivered();
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        assertThat(story.state().bureau()).isEqualTo(BUREAU);
        assertThat(story.due(TRANSPORT, "report")).isEqualTo("2026-04-10");
        assertThat(story.state().mandate().orElseThrow().routing().rule()).isEqualTo("decision");
    }

    @Test
    void theOwnLevelGovernmentMayHandleItItself() {
        Story story = Stories.triage().says(BUREAU, SayAside.reportUp(GOVERNMENT));
        story.says(GOVERNMENT, SayAside.decided("2026-03-02", GOVERNMENT, null)).delivered();
        assertThat(story.state().responsible()).isEqualTo(GOVERNMENT);
        assertThat(story.state().bureau()).isEqualTo(BUREAU);
    }

    @Test
    void sentBackTheReporterGoesOn() {
        Story story = reported().says(PROVINCE_BUREAU, SayAside.decided("2026-03-02", null, null));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.owed()).contains("transfer").doesNotContain("decision");
        story.refuses(PROVINCE_BUREAU, SayAside.decided("2026-03-02", null, null), CaseRule.NOT_A_PARTICIPANT);
        story.says(BUREAU, SayAside.reportUp(GOVERNMENT));
    }

    @Test
    void aCaseHandedDownGoesBackToWhoHandedItDown() {
        Story story = handedDown().says(BUREAU, SayAside.decided("2026-03-02", BUREAU, null));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.state().formerOrgans()).containsExactly(COUNTY_BUREAU);
        assertThat(story.due(BUREAU, "re-assignment")).isEqualTo("2026-03-05");
    }

    @Test
    void orToWhomThatOneNames() {
        Story story = handedDown().says(BUREAU, SayAside.decided("2026-03-02", HOUSING, null));
        assertThat(story.state().bureau()).isEqualTo(BUREAU);
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
        assertThat(story.state().formerOrgans()).containsExactly(COUNTY_BUREAU);
    }

    @Test
    void throughTheWholeLineItComesBackLevelByLevel() {
        Story story = Story.begins().says(PROVINCE_BUREAU, Say.assignmentTo(BUREAU, "2026-04-30"));
        story.delivered().says(BUREAU, Say.transferTo(COUNTY_BUREAU)).delivered();
        story.says(COUNTY_BUREAU, SayAside.reportUp(BUREAU));
        story.says(BUREAU, SayAside.decided("2026-03-02", BUREAU, null));
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.state().bureau()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.owed()).contains("report");
    }

    @Test
    void aChargedBureausGovernmentNamesAnOrganBelowTheBureau() {
        Story story =
                Story.begins().says(PROVINCE_BUREAU, Say.transferTo(BUREAU)).delivered();
        story.says(BUREAU, SayAside.reportUp(GOVERNMENT));
        story.says(GOVERNMENT, SayAside.decided("2026-03-02", HOUSING, "2026-04-10"));
        assertThat(story.state().bureau()).isEqualTo(BUREAU);
        assertThat(story.state().line().followers()).containsExactly(PROVINCE_BUREAU);
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
    }

    @Test
    void onlyWhoHasTheCaseReportsItAndOnceAtATime() {
        Stories.delivered().refuses(BUREAU, SayAside.reportUp(PROVINCE_BUREAU), UpwardRule.REPORTED_BY_ANOTHER);
        reported().refuses(BUREAU, SayAside.reportUp(GOVERNMENT), UpwardRule.REPORT_WAITS);
        var blank = new ReportUp(ReportUpType.SUBMISSION, PROVINCE_BUREAU, " ", null);
        Stories.triage().refuses(BUREAU, blank, CaseRule.REASONS_MISSING);
    }

    @Test
    void itGoesUpLevelByLevelAndToNobodyElse() {
        Stories.triage().refuses(BUREAU, SayAside.reportUp(COUNTY_BUREAU), UpwardRule.NOT_THE_SUPERIOR);
        Stories.triage().refuses(BUREAU, SayAside.reportUp(DISCIPLINE), UpwardRule.NOT_THE_SUPERIOR);
        Story.begins()
                .says(BUREAU, Say.transferTo(COUNTY_BUREAU))
                .delivered()
                .refuses(COUNTY_BUREAU, SayAside.reportUp(PROVINCE_BUREAU), UpwardRule.NOT_THE_SUPERIOR);
    }

    @Test
    void neverToTheAccusedSide() {
        Story story = Story.begins();
        story.refuses(
                BUREAU,
                SayAside.reportUp(GOVERNMENT, Say.accusing(Say.unit(GOVERNMENT))),
                CaseRule.ADDRESSEE_IS_ACCUSED);
        Story reported = reported();
        MessageId petition = reported.state().messages().get(0).messageId();
        reported.says(BUREAU, Say.correction(petition, Say.accusing(Say.unit(PROVINCE_BUREAU))));
        assertThat(reported.state().upward().open()).isEmpty();
        assertThat(reported.told()).doesNotContain("Relayed → 省信访局");
        Story named = Stories.triage().says(BUREAU, SayAside.reportUp(PROVINCE_BUREAU));
        named.refuses(
                BUREAU,
                new ReportUp(ReportUpType.SUBMISSION, GOVERNMENT, "理由", Say.accusing(Say.unit(TRANSPORT))),
                CaseRule.PARTY_NAMES_OTHERS,
                UpwardRule.REPORT_WAITS);
    }

    @Test
    void nobodyIsNamedFromTheAccusedSide() {
        Story story =
                Story.begins().says(BUREAU, SayAside.reportUp(PROVINCE_BUREAU, Say.accusing(Say.unit(TRANSPORT))));
        story.refuses(PROVINCE_BUREAU, SayAside.decided("2026-03-02", TRANSPORT, null), CaseRule.ADDRESSEE_IS_ACCUSED);
    }

    @Test
    void whileItIsNotCertainWhoIsAccusedNothingGoesUp() {
        Story story = Story.begins().says(BUREAU, SayAside.reportUp(PROVINCE_BUREAU, Say.accusing(Say.named("某公司"))));
        assertThat(story.warnings()).contains(UpwardRule.REPORT_HELD_BACK.code());
        assertThat(story.told()).isEmpty();
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        story.refuses(BUREAU, SayAside.reportUp(PROVINCE_BUREAU), CaseRule.PARTY_WHILE_UNCERTAIN);
    }

    @Test
    void aBureauThatIsAccusedItselfReportsNothing() {
        Story story = Story.begins().says(BUREAU, SayAside.reportUp(PROVINCE_BUREAU, Say.accusing(Say.unit(BUREAU))));
        assertThat(story.state().bureau()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.state().upward().open()).isEmpty();
        assertThat(story.told()).containsExactly("Relayed → 省信访局");
    }

    @Test
    void aReportIsMootOnceTheReporterHasPlacedTheCaseItself() {
        Story story = reported().delivered().says(BUREAU, Say.transferTo(HOUSING));
        assertThat(story.state().upward().open()).isEmpty();
        assertThat(story.duty(PROVINCE_BUREAU, "decision").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.news()).contains("STOPPED decision → 省信访局", "STOPPED decision → 市信访局");
    }

    @Test
    void aSilentSuperiorIsRemindedAndNotSupervisedFromBelow() {
        Story story = reported().delivered().at(Story.at("2026-03-10", 0)).clock();
        assertThat(story.told()).containsExactly("Reminder → 省信访局");
    }

    @Test
    void theDateIsForWhoIsNamed() {
        reported()
                .refuses(
                        PROVINCE_BUREAU,
                        SayAside.decided("2026-03-02", null, "2026-04-10"),
                        UpwardRule.DATE_FOR_NOBODY);
        reported()
                .refuses(
                        PROVINCE_BUREAU,
                        SayAside.decided("2026-03-02", HOUSING, "2026-03-01"),
                        CaseRule.REPORT_DUE_PAST);
    }

    @Test
    void noBureauAboveIsNamedInTheSuperiorsPlace() {
        Story story =
                Story.begins().says(PROVINCE_BUREAU, Say.transferTo(BUREAU)).delivered();
        story.says(BUREAU, SayAside.reportUp(GOVERNMENT));
        story.refuses(GOVERNMENT, SayAside.decided("2026-03-02", PROVINCE_BUREAU, null), UpwardRule.HANDLED_ABOVE);
    }

    @Test
    void aDecisionSaysWhichOfTwoQuestionsItAnswers() {
        Story story = Story.begins().says(BUREAU, Say.assignmentTo(COUNTY_BUREAU, "2026-04-30"));
        story.delivered().says(COUNTY_BUREAU, SayAside.extensionRequest("2026-05-20"));
        MessageId extension = story.message();
        story.says(COUNTY_BUREAU, SayAside.reportUp(BUREAU));
        story.refuses(BUREAU, SayAside.decided("2026-03-02", null, null), UpwardRule.DECISION_ON_WHICH);
        LocalDate today = LocalDate.parse("2026-03-02");
        var granted = new BureauContent.Decision(GOVERNMENT, today, null, LocalDate.parse("2026-05-15"), extension);
        story.says(BUREAU, granted);
        assertThat(story.due(COUNTY_BUREAU, "report")).isEqualTo("2026-05-15");
        assertThat(story.state().upward().open()).isPresent();
        var stray = new BureauContent.Decision(GOVERNMENT, today, null, null, extension);
        story.refuses(BUREAU, stray, CaseRule.NOTHING_TO_DECIDE);
        assertThat(story.says(BUREAU, SayAside.decided("2026-03-02", null, null))
                        .told())
                .containsExactly("Relayed → 县信访局");
        assertThat(story.decision().letters()).noneMatch(letter -> letter.kind() == MessageKind.DISPUTE_NOTICE);
    }
}
