package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.Petitions;
import org.yizhan.cases.Say;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.messages.Petition.Flag;

class OtherFiguresTests {
    /** Repeat cases ÷ all. */
    @Test
    void whatItsSenderMarkedIsARepeat() {
        Story repeat = Story.begins().says(BUREAU, Say.transfer(HOUSING, Petitions.flagged(Flag.REPEAT)));
        Figure figure = Counted.by("repeat").figure(repeat, Stories.assigned(), Stories.handling());
        assertThat(figure.numerator()).hasToString("1");
        assertThat(figure.denominator()).hasToString("3");
        assertThat(figure.value()).isEqualByComparingTo("33.3");
    }

    @Test
    void theWindowHoldsTheDayOfReceipt() {
        assertThat(Counted.by("repeat").in("2026-02-28", "2026-02-28").buckets(Stories.assigned()))
                .hasSize(1);
        assertThat(Counted.by("repeat").in("2026-03-01", "2026-03-31").buckets(Stories.assigned()))
                .isEmpty();
    }

    @Test
    void territoryAndContentClassHoldWhatIsBelowThem() {
        Story story = Stories.assigned();
        assertThat(Counted.by("repeat").at("990000", "01").buckets(story)).hasSize(1);
        assertThat(Counted.by("repeat").at("990100", "010000").buckets(story)).hasSize(1);
        assertThat(Counted.by("repeat").at("990200", "01").buckets(story)).isEmpty();
        assertThat(Counted.by("repeat").at("990100", "02").buckets(story)).isEmpty();
    }

    @Test
    void agreedReturnsAreCountedToTheBureauThatAgreed() {
        Story story = Stories.objected().says(BUREAU, Say.agreed(TRANSPORT)).delivered();
        assertThat(Counted.by("bounces").ofBureau(BUREAU).numbers(story)).containsExactly(1);
        assertThat(Counted.by("bounces").ofBureau(COUNTY_BUREAU).numbers(story)).isEmpty();
        assertThat(Counted.by("bounces").buckets(story, Stories.handling(), Stories.triage()))
                .containsExactly("sentBack", "kept");
        assertThat(Counted.by("bounces").figure(story, Stories.handling()).value())
                .isEqualByComparingTo("0.5");
    }

    @Test
    void daysToReplyRunFromTheUnitsDeliveryToItsResult() {
        assertThat(Counted.by("days-to-reply").numbers(Stories.concluded())).containsExactly(30);
        assertThat(Counted.by("days-to-reply").numbers(Stories.handling())).isEmpty();
        assertThat(Counted.by("days-to-reply").in("2026-04-01", "2026-04-01").numbers(Stories.concluded()))
                .hasSize(1);
        assertThat(Counted.by("days-to-reply").in("2026-03-31", "2026-03-31").numbers(Stories.concluded()))
                .isEmpty();
    }
}
