package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Supplement;

/** Material that comes while a case is open goes to its organ; after closing the bureau says what becomes of it. */
class SupplementTests {

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNED", "DELIVERED", "OBJECTED", "HANDLING", "AWAITING_CHECK", "AWAITING_REPORT"})
    void goesToTheOrganAndMovesNothing(Stage stage) {
        Story story = Stories.in(stage).says(BUREAU, Say.supplement());
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
    }

    @Test
    void waitsForTheOrganToComeAndFollowsItsAssignment() {
        Story story = Stories.triage().says(BUREAU, Say.supplement());
        assertThat(story.told()).isEmpty();
        story.says(BUREAU, Say.transferTo(TRANSPORT));
        assertThat(story.told()).containsExactly("Assignment → 市交通局", "Relayed → 市交通局");
    }

    @Test
    void followsTheCaseToTheNextOrgan() {
        Story story = Stories.delivered().says(BUREAU, Say.supplement());
        story.says(HOUSING, Say.objection()).says(BUREAU, Say.agreed(TRANSPORT));
        assertThat(story.told()).containsExactly("Relayed → 市住建局", "Assignment → 市交通局", "Relayed → 市交通局");
    }

    @Test
    void afterClosingTheBureauHasToChoose() {
        Stories.concluded().refuses(BUREAU, Say.supplement(), CaseRule.AFTER_CLOSING_MISSING);
    }

    @Test
    void beforeClosingThereIsNothingToChoose() {
        Stories.handling().refuses(BUREAU, new Supplement(AfterClosing.FILE), CaseRule.AFTER_CLOSING_TOO_EARLY);
    }

    @Test
    void filedMaterialReachesTheOrganAndTheCaseStaysClosed() {
        Story story = Stories.concluded().says(BUREAU, new Supplement(AfterClosing.FILE));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
    }

    @Test
    void reopeningStartsANewHandlingAtDeliveryAndAllowsANewResult() {
        Story story = Stories.concluded().on("2026-05-06").says(BUREAU, new Supplement(AfterClosing.REOPEN));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        story.on("2026-05-07").delivered();
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-07-06");
        story.on("2026-05-20").says(HOUSING, Say.opinion("2026-05-20"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
    }

    @Test
    void aNewCaseIsTheBureausToSend() {
        Story story = Stories.concluded().says(BUREAU, new Supplement(AfterClosing.NEW_CASE));
        assertThat(story.warnings()).containsExactly(CaseRule.NEW_CASE_EXPECTED.code());
        assertThat(story.told()).isEmpty();
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFERRED_OUT", "RECALLED", "WITHDRAWN"})
    void onlyAConcludedCaseCanBeReopened(Stage stage) {
        Stories.in(stage).refuses(BUREAU, new Supplement(AfterClosing.REOPEN), CaseRule.NOT_LEGAL_NOW);
    }
}
