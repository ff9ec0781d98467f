package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.Petitions;
import org.yizhan.cases.Say;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.Petition.Flag;

/** First-time cases concluded with no repeat petition so far ÷ first-time cases concluded. Concluded on 2026-04-01. */
class SolvedAtOnceTests {
    private static Counted solved() {
        return Counted.by("solved-at-once");
    }

    @Test
    void whatWasConcludedAndNotPetitionedAgainIsSolved() {
        assertThat(solved().buckets(Stories.concluded())).containsExactly("solved");
    }

    @Test
    void whatWasPetitionedAgainIsNot() {
        Story again = Stories.concluded();
        assertThat(solved().repeated(again.history().caseId()).buckets(again)).containsExactly("repeated");
    }

    @Test
    void anotherCasesRepeatChangesNothing() {
        CaseId another = new CaseId("YZ202604-000000000000");
        assertThat(solved().repeated(another).buckets(Stories.concluded())).containsExactly("solved");
    }

    @Test
    void aRepeatItselfIsNoFirstTimeCase() {
        Story repeat = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Petitions.flagged(Flag.REPEAT)))
                .delivered()
                .says(HOUSING, Say.accepted("2026-03-02"))
                .on("2026-04-01")
                .says(HOUSING, Say.opinion(OpinionOutcome.EXPLAINED, "2026-04-01", null));
        assertThat(solved().buckets(repeat)).isEmpty();
    }

    @Test
    void whatIsOpenOrWasNotHandledToItsEndIsLeftOut() {
        assertThat(solved().buckets(
                                Stories.handling(),
                                Stories.triage(),
                                Stories.withdrawn(),
                                Stories.recalled(),
                                Stories.transferredOut()))
                .isEmpty();
    }

    @Test
    void theWindowHoldsTheDayOfTheConclusion() {
        assertThat(solved().in("2026-04-01", "2026-04-01").buckets(Stories.concluded()))
                .hasSize(1);
        assertThat(solved().in("2026-03-01", "2026-03-31").buckets(Stories.concluded()))
                .isEmpty();
        assertThat(solved().in("2026-04-02", "2026-12-31").buckets(Stories.concluded()))
                .isEmpty();
    }

    @Test
    void itIsTheSuccessOfWhoConcludedIt() {
        Story story = Stories.concluded();
        assertThat(solved().of(HOUSING).buckets(story)).hasSize(1);
        assertThat(solved().of(TRANSPORT).buckets(story)).isEmpty();
        assertThat(solved().ofBureau(BUREAU).buckets(story)).hasSize(1);
    }
}
