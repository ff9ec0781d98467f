package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.Content.RepeatFinding;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Flag;

/** Art. 30 ¶3: that an informant's case exists is never told to its accused side, not even by linking another with it. */
class RepeatSecrecyTests {

    /** A case against {@link Town#HOUSING}. */
    private static Story againstHousing() {
        return Repeats.another()
                .says(BUREAU, Say.transfer(DISCIPLINE, Petitions.accusing(HOUSING)))
                .delivered();
    }

    /** Nothing that is recorded, said or sent of the second case speaks of the first. */
    private static void assertSilent(Story story, Story first) {
        assertThat(story.warnings()).isEmpty();
        assertThat(story.state().repeats().suspicion()).isEmpty();
        assertThat(story.decision().toString())
                .doesNotContain(first.history().caseId().value());
    }

    static List<OrganisationCode> organs() {
        return List.of(HOUSING, Town.DEMOLITION_OFFICE, TRANSPORT);
    }

    /** To any organ: the next one it is passed to may be an accused one. */
    @ParameterizedTest
    @MethodSource("organs")
    void aPetitionOfTheSamePersonThatAccusesNobodyIsNotLinked(OrganisationCode organ) {
        Story first = againstHousing();
        Story story = Story.begins().knowing(Repeats.like(first)).says(BUREAU, Say.transferTo(organ));
        assertSilent(story, first);
    }

    @Test
    void whatAnAccusedOrganRegistersItselfIsNotLinked() {
        Story first = againstHousing();
        Story story = Story.begins().knowing(Repeats.like(first)).says(HOUSING, Say.registered(null, Say.petition()));
        assertSilent(story, first);
    }

    @Test
    void whatAnAccusedBureauSendsIsNotLinked() {
        Story first = Repeats.another()
                .says(Town.PROVINCE_BUREAU, Say.transfer(DISCIPLINE, Petitions.accusing(BUREAU)))
                .delivered();
        Story story = Story.begins()
                .knowing(Repeats.like(first))
                .says(BUREAU, Say.transfer(null, Petitions.accusing(BUREAU)));
        assertThat(story.decision().toString())
                .doesNotContain(first.history().caseId().value());
    }

    @Test
    void aSecondAccusationOfTheSameSideIsLinkedForThatSideIsShutOutOfBoth() {
        Story first = Repeats.another()
                .says(BUREAU, Say.transfer(TRANSPORT, Petitions.accusing(HOUSING)))
                .delivered();
        Story story = Story.begins()
                .knowing(new Earlier(first.history(), new Resemblance(SamePerson.ACCUSED, 90)))
                .says(BUREAU, Say.transfer(TRANSPORT, Petitions.accusing(HOUSING)));
        assertThat(story.warnings()).containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code());
        story.delivered();
        assertThat(story.decision().letters())
                .noneMatch(letter -> letter.recipient().equals(HOUSING));
        Repeats.ruled(story, first, RepeatFinding.CONFIRMED);
        assertThat(story.stage()).isEqualTo(Stage.REPEATED);
        assertThat(story.decision().letters())
                .noneMatch(letter -> letter.recipient().equals(HOUSING));
    }

    @Test
    void whileItIsNotCertainWhoTheFirstAccusesNothingIsLinked() {
        Accused somebody = new Accused("某科长", null, null, null, null, null);
        Petition uncertain = Say.petition(Set.of(), List.of(somebody));
        Story first = Repeats.another().says(BUREAU, Say.transfer(null, uncertain));
        assertSilent(Story.begins().knowing(Repeats.like(first)).says(BUREAU, Say.transfer(null, uncertain)), first);
    }

    @Test
    void thatOneIsTheFirstCannotBeFoundOutByAskingEither() {
        Story first = againstHousing();
        Story story = Stories.delivered();
        story.knowing(Repeats.named(first))
                .refuses(BUREAU, Repeats.ruling(story, first, RepeatFinding.CONFIRMED), RepeatRule.FIRST_UNKNOWN);
    }

    @Test
    void anAccusationNeverBecomesPartOfACaseThatIsNone() {
        Story first = Repeats.first();
        Story story = Story.begins()
                .knowing(Repeats.like(first))
                .says(BUREAU, Say.transfer(DISCIPLINE, Petitions.accusing(TRANSPORT)))
                .delivered();
        Repeats.ruled(story, first, RepeatFinding.CONFIRMED);
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.told()).noneMatch(told -> told.endsWith("市住建局"));
    }

    @Test
    void aConfidentialCaseBecomesPartOfNoneThatOthersHave() {
        Story first = Repeats.another().says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        Story story = Story.begins()
                .knowing(Repeats.like(first))
                .says(BUREAU, Say.transfer(HOUSING, Petitions.flagged(Flag.CONFIDENTIAL)))
                .delivered();
        Repeats.ruled(story, first, RepeatFinding.CONFIRMED);
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
    }

    @Test
    void aConfidentialCaseIsSpokenOfOnlyByItsBureauAndInConfidence() {
        Petition confidential = Petitions.flagged(Flag.CONFIDENTIAL);
        Story first = Repeats.another()
                .says(BUREAU, Say.transfer(HOUSING, confidential))
                .delivered();
        assertSilent(Story.begins().knowing(Repeats.like(first)).says(BUREAU, Say.transferTo(HOUSING)), first);
        assertThat(Story.begins()
                        .knowing(Repeats.like(first))
                        .says(BUREAU, Say.transfer(HOUSING, confidential))
                        .warnings())
                .containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code());
    }
}
