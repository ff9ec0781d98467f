package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.STRANGER;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.BureauContent.DisputeRuling;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.DisputeNotice;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;

/** 争议 (Art. 24): organs that send a case to and fro do not decide whose it is. */
class DisputeTests {
    private static Story sentOnce() {
        return Stories.delivered()
                .on("2026-03-04")
                .says(HOUSING, Say.objection())
                .says(BUREAU, Say.agreed(TRANSPORT))
                .delivered();
    }

    private static Sight sight(Story story, OrganisationCode who) {
        return Participants.of(story.history()).sightOf(who);
    }

    private static DisputeNotice notice(Story story) {
        return story.decision().letters().stream()
                .filter(letter -> letter.kind() == MessageKind.DISPUTE_NOTICE)
                .map(letter -> (DisputeNotice) letter.content())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoOrgansThatObjectToEachOtherAreInDisputeAtOnce() {
        Story story = Stories.disputed();
        assertThat(story.stage()).isEqualTo(Stage.DISPUTED);
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        assertThat(story.told())
                .containsExactly(
                        "Relayed → 市信访局",
                        "Relayed → 市政府",
                        "DisputeNotice → 市政府",
                        "DisputeNotice → 市信访局",
                        "DisputeNotice → 市交通局");
        assertThat(notice(story).organs()).containsExactly(HOUSING, TRANSPORT);
        assertThat(notice(story).superior()).isEqualTo(GOVERNMENT);
        assertThat(notice(story).objections()).hasSize(2);
        assertThat(story.state().openQuestions()).containsExactly(OpenQuestion.SUPERIOR_RULES_ON_DISPUTE);
        assertThat(story.state().duties()).noneMatch(duty -> duty.duty().id().equals("ruling") && duty.owed());
    }

    @Test
    void theNextOrgansAssignmentSaysHowOftenItWasSentBack() {
        Story story = Stories.delivered();
        assertThat(assignment(Stories.assigned()).routing().zh()).doesNotContain("退回");
        story.says(HOUSING, Say.objection()).says(BUREAU, Say.agreed(TRANSPORT));
        assertThat(assignment(story).routing().zh()).isEqualTo("信访部门同意退回后改派；此前已退回 1 次");
        assertThat(assignment(story).routing().en()).endsWith("; sent back 1 time(s) before");
        assertThat(story.state().bounces()).isEqualTo(1);
    }

    private static Assignment assignment(Story story) {
        return (Assignment) story.waiting(MessageKind.ASSIGNMENT).get(0).content();
    }

    @Test
    void theSecondObjectionAgreedToIsADisputeAndTheLastOrganStaysResponsible() {
        Story story = sentOnce().says(TRANSPORT, Say.objection());
        assertThat(story.stage()).isEqualTo(Stage.OBJECTED);
        story.says(BUREAU, Say.agreed(null));
        assertThat(story.stage()).isEqualTo(Stage.DISPUTED);
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        assertThat(story.state().bounces()).isEqualTo(2);
        assertThat(story.duty(TRANSPORT, "notice").owed()).isTrue();
    }

    @Test
    void oneObjectionAgreedToIsNone() {
        assertThat(sentOnce().state().bounces()).isEqualTo(1);
        assertThat(sentOnce().stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void onlyTheSuperiorsRulingEndsIt() {
        Story story = Stories.disputed();
        for (OrganisationCode other : List.of(BUREAU, HOUSING, PROVINCE_BUREAU)) {
            assertThat(story.refusal(other, Say.disputeRuled(HOUSING))).isNotEmpty();
        }
        story.refuses(TRANSPORT, Say.accepted("2026-03-04"), CaseRule.NOT_LEGAL_NOW);
        story.refuses(BUREAU, Say.recall(), CaseRule.NOT_LEGAL_NOW);
        assertThat(sight(story, GOVERNMENT)).isEqualTo(Sight.ALL);
        story.says(GOVERNMENT, Say.disputeRuled(HOUSING));
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
        assertThat(story.told()).contains("Relayed → 市信访局", "Relayed → 市交通局", "Assignment → 市住建局");
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.OWN);
        story.refuses(GOVERNMENT, Say.disputeRuled(HOUSING), CaseRule.KIND_NOT_FOR_SENDER);
    }

    @Test
    void nobodyObjectsToTheRuling() {
        Story story = Stories.disputed().says(GOVERNMENT, Say.disputeRuled(TRANSPORT));
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        story.refuses(TRANSPORT, Say.objection(), CaseRule.DISPUTE_RULED);
        story.says(TRANSPORT, Say.accepted("2026-03-04"));
    }

    @Test
    void theSuperiorNamesWhoAssists() {
        Story story = Stories.disputed().says(GOVERNMENT, Say.disputeRuled(HOUSING, TRANSPORT));
        assertThat(story.state().parties()).extracting(Party::organ).containsExactly(TRANSPORT);
        assertThat(story.told()).contains("Assignment → 市住建局", "Assignment → 市交通局");
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.LIMITED);
    }

    @Test
    void aRulingNamesOrgansThatMayHaveTheCase() {
        Story story = Stories.disputed();
        story.refuses(GOVERNMENT, Say.disputeRuled(STRANGER), CaseRule.UNKNOWN_ORGANISATION);
        story.refuses(GOVERNMENT, Say.disputeRuled(HOUSING, HOUSING), CaseRule.ALREADY_TAKES_PART);
        LocalDate late = LocalDate.parse("2026-03-09");
        story.refuses(GOVERNMENT, new DisputeRuling(HOUSING, List.of(), late, "属该单位"), CaseRule.DATE_AFTER_RECEIPT);
        LocalDate today = LocalDate.parse("2026-03-04");
        story.refuses(GOVERNMENT, new DisputeRuling(HOUSING, List.of(), today, " "), CaseRule.REASONS_MISSING);
        MessageId transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.unit(HOUSING))));
        story.refuses(GOVERNMENT, Say.disputeRuled(HOUSING), CaseRule.ADDRESSEE_IS_ACCUSED);
    }

    @Test
    void aSuperiorOnTheAccusedSideIsPassedOver() {
        Story story = Story.begins().says(BUREAU, Say.transfer(COURT, Say.accusing(Say.unit(GOVERNMENT))));
        OrganisationCode discipline = Town.DISCIPLINE;
        story.says(COURT, Say.objection(discipline))
                .says(BUREAU, Say.agreed(discipline))
                .says(discipline, Say.objection(COURT));
        assertThat(notice(story).superior()).isEqualTo(PROVINCE_BUREAU);
    }

    @Test
    void aConfidentialPetitionIsNotShownToTheSuperior() {
        Petition confidential = Petitions.flagged(Flag.CONFIDENTIAL);
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, confidential))
                .says(HOUSING, Say.objection(TRANSPORT))
                .says(BUREAU, Say.agreed(TRANSPORT))
                .says(TRANSPORT, Say.objection(HOUSING));
        assertThat(story.told()).contains("DisputeNotice → 市政府").doesNotContain("Relayed → 市政府");
    }

    @Test
    void noSecondDisputeOverOneThatWasRuledOn() {
        Story story = Stories.disputed().says(GOVERNMENT, Say.disputeRuled(TRANSPORT));
        assertThat(story.state().disputes().open()).isEmpty();
        assertThat(story.state().disputes().ruled()).isTrue();
    }
}
