package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.BureauContent;
import org.yizhan.messages.OrganContent.ExtensionRequest;

/** 延期申请 and its answer: the day of a 交办 is the assigning side's own (Art. 22 (3), Art. 34). */
class ExtensionRequestTests {

    private static Story asked() {
        return Stories.handlingAssignment().on("2026-04-20").says(HOUSING, SayAside.extensionRequest("2026-05-20"));
    }

    @Test
    void movesNothingUntilTheAssigningSideAgrees() {
        Story story = asked();
        assertThat(story.due(HOUSING, "report")).isEqualTo("2026-04-30");
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.state().openQuestions()).contains(OpenQuestion.BUREAU_DECIDES_EXTENSION);
    }

    @Test
    void agreedTheReportIsDueOnTheDayGranted() {
        Story story = asked().on("2026-04-22").says(BUREAU, SayAside.decision("2026-04-22", "2026-05-15"));
        assertThat(story.due(HOUSING, "report")).isEqualTo("2026-05-15");
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-05-06");
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        assertThat(story.state().openQuestions()).doesNotContain(OpenQuestion.BUREAU_DECIDES_EXTENSION);
    }

    @Test
    void withoutADayItIsNotExtended() {
        Story story = asked().says(BUREAU, SayAside.decision("2026-04-20", null));
        assertThat(story.due(HOUSING, "report")).isEqualTo("2026-04-30");
        story.refuses(BUREAU, SayAside.decision("2026-04-20", "2026-05-15"), CaseRule.NOTHING_TO_DECIDE);
    }

    @Test
    void askedAfterTheDayItIsOnRecordAndCuresNothing() {
        Story story =
                Stories.handlingAssignment().on("2026-05-06").says(HOUSING, SayAside.extensionRequest("2026-05-20"));
        assertThat(story.warnings()).containsExactly(CaseRule.EXTENSION_ASKED_LATE.code());
        story.refuses(BUREAU, SayAside.decision("2026-05-06", "2026-05-20"), CaseRule.NOTHING_TO_DECIDE);
    }

    @Test
    void grantedAfterTheDayItIsOnRecordAndCuresNothing() {
        Story story = asked().on("2026-05-06").says(BUREAU, SayAside.decision("2026-05-06", "2026-05-20"));
        assertThat(story.warnings()).containsExactly(CaseRule.EXTENSION_GRANTED_LATE.code());
        assertThat(story.due(HOUSING, "report")).isEqualTo("2026-04-30");
    }

    @Test
    void onlyTheReportOfAnAssignmentHasSuchADay() {
        Stories.handling().refuses(HOUSING, SayAside.extensionRequest("2026-06-30"), CaseRule.EXTENSION_NOT_OF_REPORT);
    }

    @Test
    void theDayAskedForAndTheDayGrantedAreLater() {
        Stories.handlingAssignment()
                .refuses(HOUSING, SayAside.extensionRequest("2026-04-30"), CaseRule.EXTENSION_NOT_LATER);
        asked().refuses(BUREAU, SayAside.decision("2026-04-20", "2026-04-30"), CaseRule.EXTENSION_NOT_LATER);
    }

    @Test
    void itIsAnsweredForTheOrganThatAskedAndHasReasons() {
        var another = new BureauContent.Decision(
                Town.GOVERNMENT, LocalDate.parse("2026-04-20"), Town.TRANSPORT, LocalDate.parse("2026-05-15"), null);
        asked().refuses(BUREAU, another, CaseRule.DECISION_FOR_ANOTHER);
        var blank = new ExtensionRequest(LocalDate.parse("2026-05-20"), " ");
        Stories.handlingAssignment().refuses(HOUSING, blank, CaseRule.REASONS_MISSING);
    }

    @Test
    void theNextOrganDoesNotInheritTheQuestion() {
        Story story = asked().says(BUREAU, Say.recall());
        story.says(BUREAU, Say.assignmentTo(Town.TRANSPORT, "2026-05-30")).delivered();
        story.refuses(BUREAU, SayAside.decision("2026-04-20", "2026-06-15"), CaseRule.NOTHING_TO_DECIDE);
    }
}
