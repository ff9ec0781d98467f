package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.Content.RepeatFinding;
import org.yizhan.messages.Content.RepeatRuling;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Violation;

/** A person of the bureau confirms a likely repeat, or unlinks it. */
class RepeatRulingTests {

    @Test
    void confirmedWhileTheFirstIsOpenItIsPartOfThatOneAndItsClocksStop() {
        Story first = Repeats.first();
        Story story = Repeats.suspected(first);
        Repeats.ruled(story, first, RepeatFinding.CONFIRMED);
        assertThat(story.stage()).isEqualTo(Stage.REPEATED);
        assertThat(story.owed()).isEmpty();
        assertThat(story.news()).contains("STOPPED notice → 市住建局", "STOPPED notice → 市信访局");
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        assertThat(story.state().repeats().confirmed().orElseThrow().of())
                .isEqualTo(first.history().caseId());
        assertThat(story.state().repeats().suspicion()).isEmpty();
    }

    @Test
    void theFirstCasesOrganGetsThePetitionAsASupplement() {
        Story first = Repeats.another().says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        Story story = Story.begins()
                .knowing(Repeats.like(first))
                .says(BUREAU, Say.transferTo(HOUSING))
                .delivered();
        Repeats.ruled(story, first, RepeatFinding.CONFIRMED);
        assertThat(story.told()).containsExactly("Relayed → 市住建局", "Relayed → 市交通局", "Relayed → 市交通局");
        assertThat(Participants.of(story.history()).takesPart(TRANSPORT)).isTrue();
    }

    @Test
    void theFirstCasesBureauGetsItToo() {
        Story first =
                Repeats.another().says(COUNTY_BUREAU, Say.transferTo(HOUSING)).delivered();
        Story story = Repeats.ruled(Repeats.suspected(first), first, RepeatFinding.CONFIRMED);
        assertThat(story.told()).containsExactly("Relayed → 市住建局", "Relayed → 县信访局", "Relayed → 县信访局");
    }

    @Test
    void assistingOrgansOweNothingMoreEither() {
        Story first = Repeats.first();
        Story story = Repeats.suspected(first)
                .says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST))
                .delivered();
        Repeats.ruled(story, first, RepeatFinding.CONFIRMED);
        assertThat(story.owed()).isEmpty();
    }

    @Test
    void withNewFactsItStaysACaseOfItsOwnLinked() {
        Story first = Repeats.first();
        Story story = Repeats.ruled(Repeats.suspected(first), first, RepeatFinding.NEW_FACTS);
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.owed()).containsExactlyInAnyOrder("objection", "notice");
        assertThat(story.state().repeats().confirmed().orElseThrow().newFacts()).isTrue();
    }

    @Test
    void ofACaseThatIsOverItIsLinkedAndTheOrganStillOwesItsNotice() {
        Story first = Stories.concluded();
        Story story = Story.begins()
                .on("2026-04-07")
                .numbered(9)
                .knowing(Repeats.like(first))
                .says(BUREAU, Say.transferTo(HOUSING))
                .delivered();
        Repeats.ruled(story, first, RepeatFinding.CONFIRMED);
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.owed()).contains("notice");
    }

    @Test
    void unlinkedTheMarkGoesAndTheNextOrganIsToldOfNone() {
        Story first = Repeats.first();
        Story story = Repeats.ruled(Repeats.suspected(first), first, RepeatFinding.UNLINKED);
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.state().repeats().suspicion()).isEmpty();
        story.says(HOUSING, Say.objection(TRANSPORT)).says(BUREAU, Say.agreed(TRANSPORT));
        assertThat(assignment(story).warnings()).isEmpty();
    }

    @Test
    void confirmedTheNextOrganIsToldThatItIsCertain() {
        Story first = Repeats.first();
        Story story = Repeats.ruled(Repeats.suspected(first), first, RepeatFinding.NEW_FACTS);
        story.says(HOUSING, Say.objection(TRANSPORT)).says(BUREAU, Say.agreed(TRANSPORT));
        assertThat(assignment(story).warnings())
                .extracting(Violation::code)
                .containsExactly(RepeatRule.CONFIRMED.code());
    }

    @Test
    void unlinkedAfterAllTheBureauHasToPassItOnAgain() {
        Story first = Repeats.first();
        Story story = Repeats.merged();
        Repeats.ruled(story, first, RepeatFinding.UNLINKED);
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.owed()).containsExactly("transfer");
        story.says(BUREAU, Say.transferTo(HOUSING)).delivered();
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void aBureauMayLinkWhatTheGatewayDidNotSee() {
        Story first = Repeats.first();
        Story story = Repeats.ruled(Stories.delivered(), first, RepeatFinding.CONFIRMED);
        assertThat(story.stage()).isEqualTo(Stage.REPEATED);
    }

    @Test
    void aCaseThatTheBureauMayNotSeeIsAsIfItDidNotExist() {
        Story first =
                Repeats.another().says(COUNTY_BUREAU, Say.transferTo(HOUSING)).delivered();
        Story story = Stories.delivered();
        story.knowing(Repeats.named(first))
                .refuses(BUREAU, Repeats.ruling(story, first, RepeatFinding.CONFIRMED), RepeatRule.FIRST_UNKNOWN);
        story.refuses(BUREAU, Repeats.ruling(story, first, RepeatFinding.CONFIRMED), RepeatRule.FIRST_UNKNOWN);
    }

    @Test
    void isRuledAloneWithReasons() {
        Story first = Repeats.first();
        Story story = Repeats.suspected(first);
        RepeatRuling ruling = new RepeatRuling(first.history().caseId(), RepeatFinding.CONFIRMED);
        Correction both = new Correction(story.message(), " ", Say.petition(), null, ruling);
        story.knowing(Repeats.named(first)).refuses(BUREAU, both, CaseRule.REASONS_MISSING, RepeatRule.RULED_ALONE);
    }

    @Test
    void aCaseDoesNotRepeatItself() {
        Story story = Stories.delivered();
        story.refuses(BUREAU, Repeats.ruling(story, story, RepeatFinding.CONFIRMED), RepeatRule.FIRST_IS_ITSELF);
    }

    @Test
    void theFirstIsTheEarlierOne() {
        Story story = Stories.delivered();
        Story later = Story.begins().numbered(7).on("2026-03-05").says(BUREAU, Say.transferTo(HOUSING));
        story.knowing(Repeats.named(later))
                .refuses(BUREAU, Repeats.ruling(story, later, RepeatFinding.CONFIRMED), RepeatRule.FIRST_IS_LATER);
    }

    @Test
    void aRepeatOfARepeatIsOneOfTheFirst() {
        Story repeat = Repeats.merged();
        Story third = Story.begins().numbered(9).says(BUREAU, Say.transferTo(HOUSING));
        Violation refusal = third.knowing(Repeats.named(repeat))
                .refusal(BUREAU, Repeats.ruling(third, repeat, RepeatFinding.CONFIRMED))
                .get(0);
        assertThat(refusal.code()).isEqualTo(RepeatRule.FIRST_IS_REPEAT.code());
        assertThat(refusal.zh()).contains(Repeats.first().history().caseId().value());
    }

    @Test
    void whatIsNotLinkedIsNotUnlinked() {
        Story story = Stories.delivered();
        story.refuses(BUREAU, Repeats.ruling(story, Repeats.first(), RepeatFinding.UNLINKED), RepeatRule.NOT_MARKED);
    }

    private static Assignment assignment(Story story) {
        var letters = story.waiting(MessageKind.ASSIGNMENT);
        return (Assignment) letters.get(letters.size() - 1).content();
    }
}
