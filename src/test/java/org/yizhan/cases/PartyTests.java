package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.BureauContent.ObjectionRuling;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.Part;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;

/** 主办, 协办, 抄送: each with its own assignment, clocks and sight; those of others never block the lead. */
class PartyTests {
    private static Story assisted() {
        return Stories.handling().says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST));
    }

    private static Sight sight(Story story, OrganisationCode who) {
        return Participants.of(story.history()).sightOf(who);
    }

    private static Assignment lastAssignment(Story story) {
        return story.decision().letters().stream()
                .filter(letter -> letter.kind() == MessageKind.ASSIGNMENT)
                .map(letter -> (Assignment) letter.content())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void anAssistingOrganGetsAnAssignmentOfItsOwn() {
        Story story = assisted();
        assertThat(story.told()).containsExactly("Assignment → 市交通局");
        assertThat(lastAssignment(story).part()).isEqualTo(new Part(Role.ASSIST, HOUSING, true));
        assertThat(lastAssignment(story).duties()).extracting(Duty::id).containsExactly("objection", "input");
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
    }

    @Test
    void itsClocksRunFromItsOwnDelivery() {
        Story story = assisted().on("2026-03-09").delivered();
        assertThat(story.due(TRANSPORT, "objection")).isEqualTo("2026-03-16");
        assertThat(story.due(TRANSPORT, "input")).isEqualTo("2026-04-08");
        assertThat(story.due(HOUSING, "notice")).isEqualTo("2026-03-17");
    }

    @Test
    void aCopiedOrganOwesNothingAndSaysNothing() {
        Story story = Stories.handling()
                .says(BUREAU, Say.beside(TRANSPORT, Role.COPY))
                .delivered();
        assertThat(story.state().duties()).noneMatch(duty -> duty.owner().equals(TRANSPORT));
        story.refuses(TRANSPORT, Say.input(HOUSING), CaseRule.NOT_A_PARTICIPANT);
        story.refuses(TRANSPORT, Say.progress(), CaseRule.NOT_A_PARTICIPANT);
    }

    @Test
    void itsInputGoesToLeadAndBureau() {
        Story story = assisted().delivered().on("2026-03-20").says(TRANSPORT, Say.input(HOUSING));
        assertThat(story.told()).containsExactly("Relayed → 市信访局", "Relayed → 市住建局");
        assertThat(story.duty(TRANSPORT, "input").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(TRANSPORT, "objection").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.state().handling().result()).isNull();
        story.refuses(TRANSPORT, Say.input(BUREAU), CaseRule.LEAD_IS_ANOTHER);
    }

    @Test
    void itsProgressGoesToTheLeadToo() {
        Story story = assisted().delivered().says(TRANSPORT, Say.progress());
        assertThat(story.told()).containsExactly("Relayed → 市信访局", "Relayed → 市住建局");
    }

    @Test
    void thePetitionerHearsFromTheLeadOnly() {
        Story story = assisted().delivered();
        story.refuses(TRANSPORT, Say.accepted("2026-03-05"), CaseRule.NOT_A_PARTICIPANT);
        story.refuses(TRANSPORT, Say.opinion("2026-03-05"), CaseRule.NOT_A_PARTICIPANT);
        story.refuses(HOUSING, Say.input(HOUSING), CaseRule.NOT_A_PARTICIPANT);
    }

    @Test
    void theLeadConcludesWithoutWaitingForIt() {
        Story story = assisted().delivered().on("2026-04-01").says(HOUSING, Say.opinion("2026-03-31"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.duty(TRANSPORT, "input").ending()).isEqualTo(Ending.STOPPED);
        story.says(TRANSPORT, Say.input(HOUSING));
        assertThat(story.told()).contains("Relayed → 市住建局");
    }

    @Test
    void itSeesTheCaseButNotHowToFindThePetitioners() {
        assertThat(sight(assisted(), TRANSPORT)).isEqualTo(Sight.LIMITED);
        assertThat(sight(Stories.handling(), TRANSPORT)).isEqualTo(Sight.NOTHING);
        Story granted = Stories.handling().says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST, true, Say.petition()));
        assertThat(sight(granted, TRANSPORT)).isEqualTo(Sight.ALL);
        assertThat(lastAssignment(granted).part()).isEqualTo(new Part(Role.ASSIST, HOUSING, false));
    }

    @Test
    void aLaterTransferGrantsMoreWithoutStartingClocksAnew() {
        Story story = assisted().delivered();
        story.refuses(BUREAU, Say.beside(TRANSPORT, Role.ASSIST), CaseRule.ALREADY_TAKES_PART);
        story.says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST, true, Say.petition()));
        assertThat(lastAssignment(story).duties()).isEmpty();
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.ALL);
        story.says(BUREAU, Say.beside(TRANSPORT, Role.COPY));
        assertThat(story.duty(TRANSPORT, "input").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void itsObjectionWaitsForTheBureauWhileTheLeadGoesOn() {
        Story story = assisted().delivered().on("2026-03-06").says(TRANSPORT, Say.objection());
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.told()).contains("Relayed → 市信访局").doesNotContain("Relayed → 市住建局");
        story.refuses(TRANSPORT, Say.objection(), CaseRule.OBJECTION_WAITS);
        assertThat(story.delivered().due(BUREAU, "assist-ruling")).isEqualTo("2026-03-13");
    }

    @Test
    void agreedItLeavesAndKeepsTheSightOfItsOwnMessages() {
        Story story = assisted().delivered().on("2026-03-06").says(TRANSPORT, Say.objection());
        story.delivered().says(BUREAU, Say.agreed(null));
        assertThat(story.state().parties()).isEmpty();
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.OWN);
        assertThat(story.duty(BUREAU, "assist-ruling").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(TRANSPORT, "input").ending()).isEqualTo(Ending.STOPPED);
        story.refuses(BUREAU, Say.agreed(null), CaseRule.RULING_ON_WHICH);
    }

    @Test
    void upheldItStays() {
        Story story = assisted().delivered().on("2026-03-06").says(TRANSPORT, Say.objection());
        story.refuses(BUREAU, Say.agreed(COURT), CaseRule.PARTY_NOT_REASSIGNED);
        story.refuses(BUREAU, new ObjectionRuling(true, null, null, " "), CaseRule.REASONS_MISSING);
        story.says(BUREAU, Say.upheld());
        assertThat(story.state().parties()).extracting(Party::organ).containsExactly(TRANSPORT);
        assertThat(story.duty(TRANSPORT, "input").owed()).isTrue();
    }

    @Test
    void aLateObjectionOfItsIsOnRecordOnly() {
        Story story = assisted().delivered().on("2026-03-20").says(TRANSPORT, Say.objection());
        assertThat(story.warnings()).containsExactly("C502");
        assertThat(story.state().partyLog().objecting(null)).isEmpty();
        story.refuses(TRANSPORT, Say.objection(TRANSPORT), CaseRule.PROPOSED_BELOW);
    }

    @Test
    void ofSeveralObjectionsTheRulingNamesOne() {
        Story story = Stories.delivered()
                .says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST))
                .delivered()
                .says(HOUSING, Say.objection())
                .says(TRANSPORT, Say.objection());
        MessageId meant = story.message();
        story.says(BUREAU, new ObjectionRuling(true, meant, null, "经核实不属于"));
        assertThat(story.stage()).isEqualTo(Stage.OBJECTED);
        assertThat(story.state().parties()).isEmpty();
        story.says(BUREAU, Say.upheld());
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void whoAssistedMayBecomeTheLead() {
        Story story = Stories.delivered()
                .says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST))
                .delivered()
                .says(HOUSING, Say.objection())
                .says(BUREAU, Say.agreed(TRANSPORT));
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        assertThat(story.state().parties()).isEmpty();
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.ALL);
        assertThat(story.duty(TRANSPORT, "input").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void aRecallAndAWithdrawalReachThemToo() {
        Story recalled = assisted().delivered().says(BUREAU, Say.recall());
        assertThat(recalled.told()).contains("Relayed → 市交通局", "Relayed → 市住建局");
        assertThat(sight(recalled, TRANSPORT)).isEqualTo(Sight.OWN);
        Story withdrawn = assisted().delivered().says(BUREAU, Say.withdrawal("2026-03-05"));
        assertThat(withdrawn.told()).contains("Relayed → 市交通局");
        assertThat(withdrawn.duty(TRANSPORT, "input").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void aCorrectionReachesThemAsAnAssignmentAnew() {
        Story story = assisted().delivered();
        MessageId transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Petitions.flagged(Flag.PUBLIC)));
        assertThat(story.told()).containsExactly("Assignment → 市交通局", "Relayed → 市住建局");
        assertThat(lastAssignment(story).duties()).isEmpty();
        assertThat(lastAssignment(story).part()).isEqualTo(new Part(Role.ASSIST, HOUSING, true));
    }

    @Test
    void oneWhomACorrectionAccusesLeavesWithoutAWord() {
        Story story = assisted().delivered();
        MessageId transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.unit(TRANSPORT))));
        assertThat(story.decision().letters())
                .noneMatch(letter -> letter.recipient().equals(TRANSPORT));
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.OWN);
        story = assisted();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.named("不详"))));
        assertThat(story.state().parties()).isEmpty();
        assertThat(story.decision().withheld()).isNotEmpty();
    }

    @Test
    void aConfidentialCaseIsForLeadAndBureaus() {
        Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Petitions.flagged(Flag.CONFIDENTIAL)))
                .refuses(BUREAU, Say.beside(TRANSPORT, Role.ASSIST), CaseRule.CONFIDENTIAL_TO_LEAD);
        Story story = assisted().delivered();
        MessageId transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Petitions.flagged(Flag.CONFIDENTIAL)));
        assertThat(story.state().parties()).isEmpty();
        assertThat(story.decision().letters())
                .noneMatch(letter -> letter.recipient().equals(TRANSPORT));
    }

    @Test
    void nobodyAccusedIsAskedAndNobodyWhileItIsUncertain() {
        Story known = Story.begins().says(BUREAU, Say.transfer(HOUSING, Say.accusing(Say.unit(TRANSPORT))));
        known.refuses(
                BUREAU,
                Say.beside(TRANSPORT, Role.ASSIST, false, Say.accusing(Say.unit(TRANSPORT))),
                CaseRule.ADDRESSEE_IS_ACCUSED);
        Story uncertain = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Say.accusing(Say.named("不详"))))
                .says(BUREAU, Say.transfer(HOUSING, Say.accusing(Say.named("不详"))));
        uncertain.refuses(
                BUREAU,
                Say.beside(TRANSPORT, Role.COPY, false, Say.accusing(Say.named("不详"))),
                CaseRule.PARTY_WHILE_UNCERTAIN);
        Stories.handling()
                .refuses(
                        BUREAU,
                        Say.beside(TRANSPORT, Role.COPY, false, Say.accusing(Say.unit(COURT))),
                        CaseRule.PARTY_NAMES_OTHERS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ASSIST", "COPY"})
    void isNamedIsNotTheLeadAndOwesNoReport(Role role) {
        Story story = Stories.handling();
        story.refuses(
                BUREAU,
                new Transfer(TransferMode.TRANSFER, role, null, null, false, false, false, null, Say.petition()),
                CaseRule.PARTY_NOT_NAMED);
        for (OrganisationCode taken : List.of(HOUSING, BUREAU)) {
            story.refuses(BUREAU, Say.beside(taken, role), CaseRule.ALREADY_TAKES_PART);
        }
        story.refuses(
                BUREAU,
                new Transfer(TransferMode.ASSIGN, role, TRANSPORT, null, false, false, false, null, Say.petition()),
                CaseRule.PARTY_OWES_NO_REPORT);
    }

    @Test
    void nothingLeavesBeforeItsAttachmentsHaveCome() {
        Story story = Stories.handling().lacking("a1").says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST));
        assertThat(story.decision().letters()).isEmpty();
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.NOTHING);
        story.told(new Fact.AttachmentsArrived(story.receipt(), story.now()));
        assertThat(story.told()).containsExactly("Assignment → 市交通局");
        assertThat(lastAssignment(story).duties()).hasSize(2);
        assertThat(Set.of(sight(story, TRANSPORT))).containsExactly(Sight.LIMITED);
    }
}
