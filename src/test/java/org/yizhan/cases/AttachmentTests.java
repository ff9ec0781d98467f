package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent.AttachmentsAwaited;
import org.yizhan.cases.CaseEvent.AttachmentsOverdue;
import org.yizhan.messages.MessageId;

/** 待附件: a message that names bytes not yet there is accepted; what would carry it waits until they come. */
class AttachmentTests {

    @Test
    void theTransferIsTakenAndNothingLeaves() {
        Story story = Stories.awaitingAttachments();
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_ATTACHMENTS);
        assertThat(story.decision().letters()).isEmpty();
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.decision().routing().organ()).isEqualTo(HOUSING);
        assertThat(story.decision().events())
                .contains(new AttachmentsAwaited(story.receipt(), List.of("a1"), story.now()));
        assertThat(story.state().openQuestions()).containsExactly(OpenQuestion.ATTACHMENTS);
    }

    @Test
    void onceTheyAreThereTheAssignmentLeaves() {
        Story story = Stories.awaitingAttachments();
        story.on("2026-03-03").told(new Fact.AttachmentsArrived(story.receipt(), story.now()));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.told()).containsExactly("Assignment → 市住建局");
        assertThat(story.state().openQuestions()).isEmpty();
    }

    @Test
    void theBureausDutyIsMetWhenItLeaves() {
        Story story = Stories.awaitingAttachments();
        assertThat(story.duty(BUREAU, "transfer").owed()).isTrue();
        story.told(new Fact.AttachmentsArrived(story.receipt(), story.now()));
        assertThat(story.duty(BUREAU, "transfer").owed()).isFalse();
    }

    @Test
    void anOpinionMovesTheCaseAndItsRelayWaits() {
        Story story = Stories.handlingAssignment().on("2026-04-01").lacking("a2");
        story.says(HOUSING, Say.opinion("2026-04-01"));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
        assertThat(story.told()).isEmpty();

        story.on("2026-04-02").told(new Fact.AttachmentsArrived(story.receipt(), story.now()));
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.on("2026-04-02").delivered().due(BUREAU, "check")).isEqualTo("2026-04-10");
    }

    @Test
    void whatCameTwiceLeavesOnce() {
        Story story = Stories.awaitingAttachments();
        Fact arrived = new Fact.AttachmentsArrived(story.receipt(), story.now());
        story.told(arrived).told(arrived);
        assertThat(story.decision().events()).isEmpty();
    }

    @Test
    void ifTheyDoNotComeAnEventSaysSo() {
        Story story = Stories.awaitingAttachments().on("2026-03-03", 10);
        story.told(new Fact.AttachmentsMissing(story.receipt(), List.of("a1"), story.now()));
        assertThat(story.decision().events())
                .containsExactly(new AttachmentsOverdue(story.receipt(), List.of("a1"), story.now()));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_ATTACHMENTS);
        story.told(new Fact.AttachmentsArrived(story.receipt(), story.now()));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void whatIsNotAwaitedIsNotMissing() {
        Story story = Stories.delivered();
        story.told(new Fact.AttachmentsMissing(story.receipt(), List.of("a1"), story.now()));
        assertThat(story.decision().events()).isEmpty();
    }

    @Test
    void aRecalledTransferDoesNotLeaveWhenTheyCome() {
        Story story = Stories.awaitingAttachments();
        MessageId transfer = story.receipt();
        story.says(BUREAU, Say.recall()).told(new Fact.AttachmentsArrived(transfer, story.now()));
        assertThat(story.stage()).isEqualTo(Stage.RECALLED);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void aHeldRelayDoesNotReachAnOrganThatHasLeftTheCase() {
        Story story = Stories.objected().lacking("a3").says(BUREAU, Say.supplement());
        MessageId supplement = story.receipt();
        story.says(BUREAU, Say.agreed(null)).told(new Fact.AttachmentsArrived(supplement, story.now()));
        assertThat(story.told()).isEmpty();
    }

    @Test
    void aCorrectionFromTriageWaitsForItsOwnAttachments() {
        Story story = Stories.triage();
        MessageId transfer = story.message();
        story.lacking("a4").says(BUREAU, Say.correction(transfer, Say.petition()));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_ATTACHMENTS);
        story.told(new Fact.AttachmentsArrived(story.receipt(), story.now()));
        assertThat(story.told()).containsExactly("Assignment → 市住建局");
    }

    @Test
    void anOrganThatEndedMeanwhileLeavesTheCaseInTriage() {
        Story story = new Story(Towns.withHousingUntil("2026-03-10"));
        story.lacking("a1").says(BUREAU, Say.transferTo(HOUSING));
        story.on("2026-03-11").told(new Fact.AttachmentsArrived(story.receipt(), story.now()));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.told()).containsExactly("SuccessionNotice → 市信访局");
    }
}
