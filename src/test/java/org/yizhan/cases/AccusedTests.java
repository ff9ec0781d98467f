package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.cases.LetterEvent.LetterSuppressed;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Petition;

/** Art. 30 ¶3: material of an informant never reaches the accused person or unit. */
class AccusedTests {

    @Test
    void anAccusationGoesToTheDisciplineOrganAndNotToTheTablesOrgan() {
        Story story = Story.begins().says(BUREAU, Say.transfer(null, Petitions.accusing(HOUSING)));
        assertThat(story.state().responsible()).isEqualTo(DISCIPLINE);
        assertThat(story.told()).containsExactly("Assignment → 市纪委监委");
    }

    @Test
    void theAccusedIsNeverAnAddressee() {
        Story story = Story.begins();
        story.refuses(BUREAU, Say.transfer(HOUSING, Petitions.accusing(HOUSING)), CaseRule.ADDRESSEE_IS_ACCUSED);
        story.refuses(
                BUREAU, Say.transfer(DEMOLITION_OFFICE, Petitions.accusing(HOUSING)), CaseRule.ADDRESSEE_IS_ACCUSED);
        story.refuses(BUREAU, Say.transfer(TRANSPORT, Petitions.accusing(GOVERNMENT)), CaseRule.ADDRESSEE_IS_ACCUSED);
    }

    @Test
    void anOrganThatTheTableNamesButThatIsAccusedLeavesTheCaseInTriage() {
        Petition claim = Say.accusing(Say.unit(HOUSING));
        Story story = Story.begins().says(BUREAU, Say.transfer(null, claim));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.decision().letters()).isEmpty();
        assertThat(story.decision().routing().organ()).isNull();
    }

    @Test
    void whoIsAccusedButNotKnownWaitsForAPersonWhoMayThenChoose() {
        Petition claim = Say.accusing(Say.named("李某"));
        Story story = Story.begins().says(BUREAU, Say.transfer(TRANSPORT, claim));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.decision().letters()).isEmpty();

        story.says(BUREAU, Say.transfer(TRANSPORT, claim));
        assertThat(story.told()).containsExactly("Assignment → 市交通局");
        assertThat(story.decision().routing().rule()).isEqualTo("chosen");
    }

    @Test
    void aCorrectionThatNamesSomeoneUnknownTakesTheCaseBackUntilAPersonChooses() {
        Story story = Stories.handling();
        var transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.named("李某"))));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.told()).isEmpty();
        assertThat(story.decision().routing().rule()).isEqualTo("accused-uncertain");

        story.says(BUREAU, Say.transfer(HOUSING, Say.accusing(Say.named("李某"))));
        var corrected = story.message();
        story.says(BUREAU, Say.correction(corrected, Say.accusing(Say.named("李某"))));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONCLUDED", "WITHDRAWN"})
    void aClosedCaseStaysClosedButItsOrganIsNotToldOfSomeoneUnknown(Stage stage) {
        Story story = Stories.in(stage);
        var transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.named("李某"))));
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void nothingIsWrittenToAnAccusedOrganWhoseCaseWasWithdrawn() {
        Story story = Stories.withdrawn();
        var transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.unit(HOUSING))));
        assertThat(story.told()).isEmpty();
        assertThat(story.decision().events())
                .filteredOn(LetterSuppressed.class::isInstance)
                .containsExactly(new LetterSuppressed(HOUSING, MessageKind.RELAYED, story.now()));
    }

    @Test
    void ifTheBureauItselfIsAccusedOnlyTheBureauAboveFollowsTheCase() {
        Story story = Story.begins().says(BUREAU, Say.transfer(null, Petitions.accusing(BUREAU)));
        Participants participants = Participants.of(story.history());
        assertThat(participants.bureau()).isEqualTo(PROVINCE_BUREAU);
        assertThat(participants.sightOf(BUREAU)).isEqualTo(Sight.NOTHING);
        assertThat(story.told()).containsExactly("Relayed → 省信访局");
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        RoutingNote note = story.decision().routing();
        assertThat(note.organ()).isEqualTo(PROVINCE_BUREAU);
    }

    @Test
    void theBureauAboveThenSendsItOut() {
        Story story = Story.begins().says(BUREAU, Say.transfer(null, Petitions.accusing(BUREAU)));
        story.refuses(BUREAU, Say.supplement(), CaseRule.NOT_A_PARTICIPANT);
        story.says(PROVINCE_BUREAU, Say.transfer(DISCIPLINE, Petitions.accusing(BUREAU)))
                .delivered();
        assertThat(story.told()).containsExactly("DeliveryReceipt → 省信访局", "DeliveryReceipt → 市纪委监委");
    }
}
