package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;

/** 更正 by the bureau: the petition as it should have been, with the routing explained anew. */
class PetitionCorrectionTests {

    @Test
    void fromTriageTheNewRoutingIsFollowed() {
        Story story = Stories.triage();
        story.on("2026-03-03").says(BUREAU, Say.correction(story.message(), Say.petition()));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.told()).containsExactly("Assignment → 市住建局");
        assertThat(story.decision().routing().rule()).isEqualTo("table");
    }

    @Test
    void theOrganGetsThePetitionInForce() {
        Story story = Stories.triage();
        story.says(BUREAU, Say.correction(story.message(), Say.petition()));
        Letter letter = story.decision().letters().get(0);
        assertThat(letter.source()).isEqualTo(story.receipt());
        assertThat(((Assignment) letter.content()).transfer()).isEqualTo(story.message());
    }

    @Test
    void whatStillFitsNoRuleStaysInTriage() {
        Story story = Stories.triage();
        story.says(BUREAU, Say.correction(story.message(), Petitions.ofClass("880000")));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.decision().routing().rule()).isEqualTo("unknown-class");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNED", "DELIVERED", "CONCLUDED", "TRANSFERRED_OUT", "WITHDRAWN"})
    void anOrganThatHasTheCaseKeepsItAndIsTold(Stage stage) {
        Story story = Stories.in(stage);
        MessageId transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Petitions.ofUnknownClass()));
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.decision().letters()).extracting(Letter::kind).containsExactly(MessageKind.RELAYED);
        assertThat(story.decision().routing()).isNotNull();
        assertThat(story.state().petition().contentClass()).isEqualTo("770000");
    }

    @Test
    void anOrganThatTurnsOutToBeAccusedLosesTheCaseAndIsToldNothing() {
        Story story = Stories.delivered();
        MessageId transfer = story.message();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.unit(HOUSING))));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.told()).isEmpty();
        assertThat(Participants.of(story.history()).sightOf(HOUSING)).isEqualTo(Sight.OWN);
        story.refuses(HOUSING, Say.accepted("2026-03-02"), CaseRule.NOT_A_PARTICIPANT);
    }

    @Test
    void itsAssignmentIsKeptBackIfItHasNotLeft() {
        Story story = Stories.assigned();
        List<Letter> assignment = story.waiting(MessageKind.ASSIGNMENT);
        story.says(BUREAU, Say.correction(story.message(), Say.accusing(Say.named("高局长"))));
        assertThat(story.decision().withheld())
                .containsExactly(assignment.get(0).id());
    }

    @Test
    void aCorrectionThatDropsTheAccusedDoesNotLiftTheProtection() {
        Story story = Story.begins().says(BUREAU, Say.transfer(TRANSPORT, Say.accusing(Say.unit(HOUSING))));
        story.says(BUREAU, Say.correction(story.message(), Say.petition())).delivered();
        story.says(TRANSPORT, Say.objection()).refuses(BUREAU, Say.agreed(HOUSING), CaseRule.ADDRESSEE_IS_ACCUSED);
    }

    @Test
    void aCorrectionMayBeCorrectedAgain() {
        Story story = Stories.delivered();
        story.says(BUREAU, Say.correction(story.message(), Petitions.ofClass("020000")));
        story.says(BUREAU, Say.correction(story.message(), Petitions.ofClass("030000")));
        assertThat(story.state().petition().contentClass()).isEqualTo("030000");
    }

    @Test
    void correctsOnlyTheBureausOwnPetition() {
        Story story = Stories.delivered().says(BUREAU, Say.supplement());
        story.refuses(BUREAU, Say.correction(story.message(), Say.petition()), CaseRule.CORRECTS_UNKNOWN);
        MessageId unknown = MessageId.of("00000000-0000-0000-0000-0000000000ff");
        story.refuses(BUREAU, Say.correction(unknown, Say.petition()), CaseRule.CORRECTS_UNKNOWN);
    }

    @Test
    void carriesThePetitionAndReasons() {
        Story story = Stories.delivered();
        Correction bare = new Correction(story.message(), " ", null, null, null);
        story.refuses(BUREAU, bare, CaseRule.REASONS_MISSING, CaseRule.CORRECTION_WITHOUT_PETITION);
    }

    @Test
    void itsPetitionIsCheckedLikeAnyOther() {
        Story story = Stories.delivered();
        Correction wrong = Say.correction(story.message(), Petitions.received("2026-03-03", Story.at("2026-03-03", 9)));
        assertThat(story.refusal(BUREAU, wrong))
                .extracting(violation -> violation.path())
                .containsExactly("/Correction/petition/receivedOn", "/Correction/petition/registeredAt");
    }
}
