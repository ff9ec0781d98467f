package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.ROADS;
import static org.yizhan.cases.Town.STRANGER;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.BureauContent.ObjectionRuling;
import org.yizhan.messages.GatewayContent.Assignment;

/** Art. 23: the material goes back only after the sender has verified and agreed (核实同意). */
class ObjectionRulingTests {

    @Test
    void agreedItGoesToTheNextOrganWithClocksOfItsOwn() {
        Story story = Stories.objected().on("2026-03-06").says(BUREAU, Say.agreed(TRANSPORT));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.told()).containsExactly("Relayed → 市住建局", "Assignment → 市交通局");

        story.on("2026-03-09").delivered();
        assertThat(story.due(TRANSPORT, "objection")).isEqualTo("2026-03-16");
        assertThat(story.duty(HOUSING, "notice").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
    }

    @Test
    void theNextOrganGetsThePetitionAsItWasSent() {
        Story story = Stories.delivered();
        var transfer = story.message();
        story.on("2026-03-04").says(HOUSING, Say.objection()).says(BUREAU, Say.agreed(TRANSPORT));
        Assignment assignment = (Assignment) story.decision().letters().get(1).content();
        assertThat(assignment.transfer()).isEqualTo(transfer);
        assertThat(assignment.routing().rule()).isEqualTo("ruling");
    }

    @Test
    void agreedWithoutANextOrganItReturnsToTheBureau() {
        Story story = Stories.objected().on("2026-03-06").says(BUREAU, Say.agreed(null));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        assertThat(story.due(BUREAU, "re-assignment")).isEqualTo("2026-03-11");

        story.on("2026-03-09").says(BUREAU, Say.transferTo(TRANSPORT));
        assertThat(story.duty(BUREAU, "re-assignment").ending()).isEqualTo(Ending.MET);
    }

    @Test
    void afterwardsTheFormerOrganTakesNoFurtherPart() {
        Story story = Stories.objected().says(BUREAU, Say.agreed(TRANSPORT));
        Participants participants = Participants.of(story.history());
        assertThat(participants.sightOf(HOUSING)).isEqualTo(Sight.OWN);
        assertThat(participants.sightOf(TRANSPORT)).isEqualTo(Sight.ALL);
        story.refuses(HOUSING, Say.progress(), CaseRule.NOT_A_PARTICIPANT);
        story.delivered().says(BUREAU, Say.supplement());
        assertThat(story.told()).containsExactly("Relayed → 市交通局");
    }

    @Test
    void notAgreedTheOrganGoesOn() {
        Story story = Stories.objected().delivered().on("2026-03-06").says(BUREAU, Say.upheld());
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        assertThat(story.duty(BUREAU, "ruling").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(HOUSING, "notice").owed()).isTrue();
        story.says(HOUSING, Say.accepted("2026-03-06"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void anOrganWithRulesOfItsOwnMayObjectAndKeepsTheCaseIfNotAgreed() {
        Story story = Stories.transferredOut().on("2026-03-04").says(COURT, Say.objection());
        assertThat(story.stage()).isEqualTo(Stage.OBJECTED);
        story.says(BUREAU, Say.upheld());
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
    }

    /** What an organ said the first time does not bind it the second time. */
    @Test
    void theCaseMayReturnToAnEarlierOrganWithAClearSlate() {
        Story story = Stories.objected().says(BUREAU, Say.agreed(null));
        assertThat(story.state().formerOrgans()).containsExactly(HOUSING);
        story.says(BUREAU, Say.transferTo(HOUSING)).delivered();
        assertThat(story.state().formerOrgans()).isEmpty();
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        story.says(HOUSING, Say.objection());
        assertThat(story.stage()).isEqualTo(Stage.OBJECTED);
    }

    @Test
    void goesToTheSuccessorOfAnOrganThatHasEnded() {
        Story story = Stories.objected().says(BUREAU, Say.agreed(ROADS));
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
    }

    @Test
    void theNextOrganIsKnownAndNotTheObjector() {
        Story story = Stories.objected();
        story.refuses(BUREAU, Say.agreed(STRANGER), CaseRule.UNKNOWN_ORGANISATION);
        story.refuses(BUREAU, Say.agreed(HOUSING), CaseRule.REASSIGNED_TO_OBJECTOR);
    }

    @Test
    void theNextOrganIsNotAccused() {
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(TRANSPORT, Say.accusing(Say.unit(HOUSING))))
                .delivered()
                .says(TRANSPORT, Say.objection());
        story.refuses(BUREAU, Say.agreed(HOUSING), CaseRule.ADDRESSEE_IS_ACCUSED);
        story.refuses(BUREAU, Say.agreed(DEMOLITION_OFFICE), CaseRule.ADDRESSEE_IS_ACCUSED);
    }

    @Test
    void notAgreedNamesNoNextOrgan() {
        ObjectionRuling ruling = new ObjectionRuling(false, null, TRANSPORT, "属于该单位职责");
        Stories.objected().refuses(BUREAU, ruling, CaseRule.REASSIGNED_WITHOUT_AGREEING);
    }

    @Test
    void needsReasons() {
        Stories.objected().refuses(BUREAU, new ObjectionRuling(true, null, null, " "), CaseRule.REASONS_MISSING);
    }

    @Test
    void anObjectionFasterThanTheMarkOfDeliveryLosesNothing() {
        Story story = Stories.assigned().says(HOUSING, Say.objection()).delivered();
        assertThat(story.stage()).isEqualTo(Stage.OBJECTED);
        assertThat(story.duty(HOUSING, "notice").clock()).isNotNull();
    }
}
