package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.BureauContent.Recall;

/** 撤回转送: the bureau's own error. Clocks stop, the organ is told and takes no further part. */
class RecallTests {

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNED", "DELIVERED", "OBJECTED", "HANDLING"})
    void givesTheCaseBackToItsBureau(Stage stage) {
        Story story = Stories.in(stage).says(BUREAU, Say.recall());
        assertThat(story.stage()).isEqualTo(Stage.RECALLED);
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        assertThat(story.state().duties()).noneMatch(CaseDuty::owed);
    }

    @Test
    void stopsTheClocks() {
        Story story = Stories.delivered().says(BUREAU, Say.recall());
        assertThat(story.duty(HOUSING, "notice").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void anAssignmentDeliveredAfterItsRecallStartsNothing() {
        Story story =
                Stories.assigned().says(BUREAU, Say.recall()).on("2026-03-03").delivered();
        assertThat(story.stage()).isEqualTo(Stage.RECALLED);
        assertThat(story.duty(HOUSING, "notice").clock()).isNull();
    }

    @Test
    void theOrganSaysNothingMoreInTheCase() {
        Stories.recalled().refuses(HOUSING, Say.accepted("2026-03-02"), CaseRule.NOT_A_PARTICIPANT);
    }

    @Test
    void whatNeverLeftIsNobodysNews() {
        Story story = Stories.awaitingAttachments().says(BUREAU, Say.recall());
        assertThat(story.told()).isEmpty();
        assertThat(story.state().formerOrgans()).isEmpty();
    }

    @Test
    void aResultCannotBeRecalled() {
        Stories.awaitingCheck().refuses(BUREAU, Say.recall(), CaseRule.NOT_LEGAL_NOW);
    }

    @Test
    void needsReasons() {
        Stories.delivered().refuses(BUREAU, new Recall(" "), CaseRule.REASONS_MISSING);
    }
}
