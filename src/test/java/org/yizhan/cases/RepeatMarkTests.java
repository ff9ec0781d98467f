package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.Content.RepeatFinding;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.Header;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Violation;

/** A petition that seems to repeat an earlier one is linked and marked, and never refused for that. */
class RepeatMarkTests {

    private static RepeatSuspected suspicion(Story story) {
        return story.state().repeats().suspicion().orElseThrow();
    }

    private static List<String> warningsOfAssignment(Story story) {
        Assignment assignment =
                (Assignment) story.waiting(MessageKind.ASSIGNMENT).get(0).content();
        return assignment.warnings().stream().map(Violation::code).toList();
    }

    @Test
    void isMarkedWithReasonAndScoreInReceiptAndAssignment() {
        Story first = Repeats.first();
        Story story = Story.begins().knowing(Repeats.like(first)).says(BUREAU, Say.transferTo(HOUSING));
        assertThat(story.warnings()).containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code());
        Violation mark = story.decision().warnings().get(0);
        assertThat(mark.zh()).contains(first.history().caseId().value(), "证件号码相同", "88%");
        assertThat(mark.en()).contains(first.history().caseId().value(), "the same document number", "88%");
        assertThat(warningsOfAssignment(story)).containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code());
        assertThat(suspicion(story).of()).isEqualTo(first.history().caseId());
        assertThat(suspicion(story).advice()).isEqualTo(RepeatAdvice.SUPPLEMENT);
    }

    @Test
    void isACaseOfItsOwnWithEveryClockRunningUntilAPersonHasRuled() {
        Story story = Repeats.suspected(Repeats.first());
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.owed()).containsExactlyInAnyOrder("objection", "notice");
    }

    @Test
    void goesToTheOrganThatHasTheFirstCase() {
        Story first = Repeats.another().says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        Story story = Story.begins().knowing(Repeats.like(first)).says(BUREAU, Say.transferTo(null));
        assertThat(story.state().mandate().orElseThrow().organ()).isEqualTo(TRANSPORT);
        assertThat(story.decision().routing().rule()).isEqualTo("first-organ");
        assertThat(story.decision().routing().zh()).contains("首接首办");
    }

    @Test
    void goesWhereTheBureauSendsItAllTheSame() {
        Story first = Repeats.another().says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        Story story = Story.begins().knowing(Repeats.like(first)).says(BUREAU, Say.transferTo(HOUSING));
        assertThat(story.state().mandate().orElseThrow().organ()).isEqualTo(HOUSING);
    }

    @Test
    void aSpecialPathIsFollowedWhoeverHasTheFirstCase() {
        Story first = Repeats.another().says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        Petition litigation = Petitions.flagged(Flag.LITIGATION);
        Story story = Story.begins().knowing(Repeats.like(first)).says(BUREAU, Say.transfer(null, litigation));
        assertThat(story.decision().routing().rule()).isNotEqualTo("first-organ");
    }

    @Test
    void raisedToAHigherOrganItIsMarkedForThatOrganToDecide() {
        Story first = Repeats.another()
                .says(BUREAU, Say.transferTo(DEMOLITION_OFFICE))
                .delivered();
        Story story = Story.begins().knowing(Repeats.like(first)).says(BUREAU, Say.transferTo(HOUSING));
        assertThat(story.warnings())
                .containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code(), RepeatRule.OPEN_AT_LOWER_ORGAN.code());
        assertThat(story.decision().warnings().get(1).zh()).contains("疑似第十九条第三款");
        assertThat(suspicion(story).lower()).isTrue();
        assertThat(warningsOfAssignment(story)).contains(RepeatRule.OPEN_AT_LOWER_ORGAN.code());
    }

    @Test
    void ofAConcludedCaseItIsGuidedToReview() {
        Story story = after(Repeats.like(Stories.concluded()));
        assertThat(story.warnings()).containsExactly(RepeatRule.LIKELY_WHILE_REVIEWABLE.code());
        assertThat(suspicion(story).advice()).isEqualTo(RepeatAdvice.REMEDY);
    }

    @Test
    void afterARecheckItIsProposedNotToBeAcceptedAnyMore() {
        Story story = after(Repeats.like(Reviews.rechecked()));
        assertThat(story.warnings()).containsExactly(RepeatRule.LIKELY_AFTER_RECHECK.code());
        assertThat(suspicion(story).advice()).isEqualTo(RepeatAdvice.FINAL);
    }

    @Test
    void ofACaseThatEndedOtherwiseItIsLinkedOnly() {
        assertThat(after(Repeats.like(Stories.withdrawn())).warnings())
                .containsExactly(RepeatRule.LIKELY_AFTER_END.code());
    }

    @Test
    void ofSeveralTheOpenOneIsMeant() {
        Earlier concluded = Repeats.like(Stories.concluded());
        Story open = Repeats.first().on("2026-05-06");
        Story story = Story.begins()
                .on("2026-05-06")
                .numbered(9)
                .knowing(concluded, Repeats.like(open))
                .says(BUREAU, Say.transferTo(HOUSING));
        assertThat(suspicion(story).of()).isEqualTo(open.history().caseId());
    }

    @Test
    void whatTheBureauTookBackIsNotRepeated() {
        assertThat(after(Repeats.like(Stories.recalled())).warnings()).isEmpty();
    }

    @Test
    void theOtherMattersOfOneLetterAreNoRepeats() {
        Story first = Repeats.another().says(BUREAU, oneOf("L-1")).delivered();
        assertThat(Story.begins()
                        .knowing(Repeats.like(first))
                        .says(BUREAU, oneOf("L-1"))
                        .warnings())
                .isEmpty();
        assertThat(Story.begins()
                        .knowing(Repeats.like(first))
                        .says(BUREAU, oneOf("L-2"))
                        .warnings())
                .hasSize(1);
    }

    @Test
    void aTestMessageRepeatsNoRealOne() {
        Story story = Story.begins().withHeader(RepeatMarkTests::ofATest).knowing(Repeats.like(Repeats.first()));
        assertThat(story.says(BUREAU, Say.transferTo(HOUSING)).warnings()).isEmpty();
    }

    @Test
    void whatAnOrganOrAVisitBringsIsMarkedToo() {
        Story registered = Story.begins().knowing(Repeats.like(Repeats.first()));
        assertThat(registered
                        .says(HOUSING, Say.registered(null, Say.petition()))
                        .warnings())
                .containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code());
        Story guided = Story.begins().knowing(Repeats.like(Repeats.first()));
        assertThat(guided.says(BUREAU, SayAside.guidance("2026-03-02")).warnings())
                .containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code());
    }

    @Test
    void aCorrectionOfWhoPetitionedMayBringItOut() {
        Story first = Repeats.first();
        Story story = Stories.delivered();
        story.knowing(Repeats.like(first)).says(BUREAU, Say.correction(story.message(), Say.petition()));
        assertThat(story.warnings()).containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code());
        assertThat(suspicion(story).of()).isEqualTo(first.history().caseId());
    }

    @Test
    void whatAPersonHasRuledOnIsNotSuspectedAgain() {
        Story first = Repeats.first();
        Story story = Repeats.ruled(Repeats.suspected(first), first, RepeatFinding.UNLINKED);
        story.knowing(Repeats.like(first))
                .says(BUREAU, Say.correction(story.state().messages().get(0).messageId(), Say.petition()));
        assertThat(story.warnings()).isEmpty();
    }

    private static Story after(Earlier first) {
        return Story.begins().on("2026-06-30").numbered(9).knowing(first).says(BUREAU, Say.transferTo(HOUSING));
    }

    private static Header ofATest(Header like) {
        return new Header(
                like.id(), like.sender(), null, like.sentAt(), "1.0", null, null, null, true, null, List.of());
    }

    private static Transfer oneOf(String letter) {
        return new Transfer(
                TransferMode.TRANSFER,
                Role.LEAD,
                HOUSING,
                null,
                false,
                false,
                false,
                letter,
                Say.petition(Set.of(), List.of()));
    }
}
