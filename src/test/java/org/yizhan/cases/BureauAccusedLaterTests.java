package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.cases.CaseEvent.CaseMovedUp;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Petition;

/** A correction, or a later transfer, that accuses the sending bureau: only the bureau above has the case (Art. 30 ¶3). */
class BureauAccusedLaterTests {
    private static final Petition AGAINST_THE_BUREAU = Petitions.accusing(BUREAU);

    private static MessageId transfer(Story story) {
        return story.state().messages().get(0).messageId();
    }

    private static Story accusedIn(Stage stage) {
        Story story = Stories.in(stage);
        return story.says(BUREAU, Say.correction(transfer(story), AGAINST_THE_BUREAU));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "AWAITING_ATTACHMENTS",
                "TRIAGE",
                "ASSIGNED",
                "DELIVERED",
                "OBJECTED",
                "HANDLING",
                "AWAITING_CHECK",
                "AWAITING_REPORT"
            })
    void anOpenCaseIsTheBureauAbovesToSendOutAnew(Stage stage) {
        Story story = accusedIn(stage);
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.state().bureau()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.state().responsible()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.decision().letters()).extracting(Letter::recipient).containsOnly(PROVINCE_BUREAU);
        assertThat(story.decision().routing().organ()).isNotEqualTo(HOUSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONCLUDED", "TRANSFERRED_OUT", "RECALLED", "WITHDRAWN"})
    void aClosedCaseStaysClosedAndIsFollowedFromAbove(Stage stage) {
        Story story = accusedIn(stage);
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.state().bureau()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.decision().letters()).extracting(Letter::recipient).containsOnly(PROVINCE_BUREAU);
    }

    @Test
    void theBureauAboveGetsEverythingSaidSoFarInOrder() {
        Story story = Stories.handling();
        MessageId transfer = transfer(story);
        story.says(BUREAU, Say.correction(transfer, AGAINST_THE_BUREAU));
        assertThat(story.decision().letters())
                .extracting(Letter::source)
                .containsExactlyElementsOf(story.state().messages().stream()
                        .map(taken -> taken.receiptId())
                        .toList());
        assertThat(story.decision().letters()).extracting(Letter::number).containsExactly(1, 2, 3);
    }

    @Test
    void theAccusedBureauSeesAndSaysNothingMore() {
        Story story = accusedIn(Stage.HANDLING);
        assertThat(Participants.of(story.history()).sightOf(BUREAU)).isEqualTo(Sight.NOTHING);
        story.refuses(BUREAU, Say.supplement(), CaseRule.NOT_A_PARTICIPANT);
        story.refuses(BUREAU, Say.transferTo(HOUSING), CaseRule.NOT_A_PARTICIPANT);
    }

    @Test
    void whatHasNotReachedItYetIsCalledBack() {
        Story story = Stories.handling();
        var relayed = story.waiting(MessageKind.RELAYED);
        assertThat(relayed).extracting(Letter::recipient).containsExactly(BUREAU);
        story.says(BUREAU, Say.correction(transfer(story), AGAINST_THE_BUREAU));
        assertThat(story.decision().withheld()).contains(relayed.get(0).id());
    }

    @Test
    void itsDutiesStopAndTheBureauAbovesRunFromTheDelivery() {
        Story story = Stories.objected().delivered();
        story.says(BUREAU, Say.correction(transfer(story), AGAINST_THE_BUREAU));
        assertThat(story.duty(BUREAU, "ruling").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.duty(PROVINCE_BUREAU, "transfer").clock()).isNull();
        story.on("2026-03-06").delivered();
        assertThat(story.due(PROVINCE_BUREAU, "transfer")).isEqualTo("2026-03-23");
        assertThat(story.duty(PROVINCE_BUREAU, "transfer").clock().unrolledOn()).isEqualTo("2026-03-21");
    }

    @Test
    void theOrganItHadChosenLosesTheCaseAndIsNotTold() {
        Story story = accusedIn(Stage.HANDLING);
        assertThat(story.told()).doesNotContain("Relayed → 市住建局");
        story.refuses(HOUSING, Say.opinion("2026-03-05"), CaseRule.NOT_A_PARTICIPANT);
        assertThat(story.state().duties())
                .filteredOn(duty -> duty.owner().equals(HOUSING))
                .noneMatch(CaseDuty::owed);
    }

    @Test
    void theBureauAboveSendsItOutAndIsAnsweredAlone() {
        Story story = accusedIn(Stage.HANDLING).delivered();
        story.says(PROVINCE_BUREAU, Say.transfer(DISCIPLINE, AGAINST_THE_BUREAU))
                .delivered();
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        story.on("2026-03-20").says(DISCIPLINE, Say.reply("2026-03-20"));
        assertThat(story.told()).containsExactly("Relayed → 省信访局");
    }

    @Test
    void theBureauAboveMayCorrectThePetitionItDidNotSend() {
        Story story = accusedIn(Stage.TRIAGE);
        story.says(PROVINCE_BUREAU, Say.correction(story.message(), Petitions.flagged(Petition.Flag.URGENT)));
        assertThat(story.state().petition().flags()).contains(Petition.Flag.URGENT);
        assertThat(story.state().bureau()).isEqualTo(PROVINCE_BUREAU);
    }

    @Test
    void aTransferFromTriageThatAccusesItsSenderDoesNotFollowItsChoice() {
        Story story = Stories.triage();
        story.says(BUREAU, Say.transfer(HOUSING, AGAINST_THE_BUREAU));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.state().bureau()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.decision().letters()).extracting(Letter::recipient).containsOnly(PROVINCE_BUREAU);
    }

    @Test
    void aFirstTransferThatAccusesItsSenderDoesNotFollowItsChoiceEither() {
        Story story = Story.begins().says(BUREAU, Say.transfer(HOUSING, AGAINST_THE_BUREAU));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.told()).containsExactly("Relayed → 省信访局");
    }

    @Test
    void whereEveryBureauAboveIsAccusedTooNothingLeaves() {
        Petition both = Say.accusing(Say.unit(BUREAU), Say.unit(PROVINCE_BUREAU));
        Story story = Stories.handling();
        story.says(BUREAU, Say.correction(transfer(story), both));
        assertThat(story.history().events()).noneMatch(CaseMovedUp.class::isInstance);
        assertThat(story.decision().letters()).isEmpty();
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
    }

    @Test
    void someoneUnknownDoesNotMoveTheCaseToAnotherBureau() {
        Story story = Stories.handling();
        story.says(BUREAU, Say.correction(transfer(story), Say.accusing(Say.named("李某"))));
        assertThat(story.state().bureau()).isEqualTo(BUREAU);
    }
}
