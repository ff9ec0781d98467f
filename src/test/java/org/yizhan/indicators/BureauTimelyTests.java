package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.Say;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;

/** First acted on within 15 days of receipt ÷ all whose 15th day falls in the window. Received on 2026-02-28. */
class BureauTimelyTests {
    private static Counted counted() {
        return Counted.by("bureau-timely");
    }

    private static Story passedOn(String day) {
        return Story.begins().on(day).says(BUREAU, Say.transferTo(HOUSING));
    }

    @Test
    void theFifteenthDayIsInTimeAndTheSixteenthIsNot() {
        assertThat(counted().buckets(passedOn("2026-03-15"))).containsExactly("timely");
        assertThat(counted().buckets(passedOn("2026-03-16"))).containsExactly("late");
    }

    @Test
    void theWindowHoldsTheFifteenthDay() {
        Story story = passedOn("2026-03-02");
        assertThat(counted().in("2026-03-15", "2026-03-15").buckets(story)).hasSize(1);
        assertThat(counted().in("2026-03-01", "2026-03-14").buckets(story)).isEmpty();
        assertThat(counted().in("2026-03-16", "2026-04-30").buckets(story)).isEmpty();
    }

    @Test
    void whatWaitsForItsBureauIsOverdueOnceTheDayHasPassed() {
        assertThat(counted().on("2026-03-15").buckets(Stories.triage())).containsExactly("notDue");
        assertThat(counted().on("2026-03-16").buckets(Stories.triage())).containsExactly("missing");
    }

    @Test
    void aGuidedVisitorWasActedOn() {
        assertThat(counted().buckets(Stories.in(Stage.GUIDED))).containsExactly("timely");
    }

    @Test
    void aBureauBelowCountsFromItsOwnDelivery() {
        Story story = Story.begins()
                .says(BUREAU, Say.transferTo(COUNTY_BUREAU))
                .delivered()
                .on("2026-03-18")
                .says(COUNTY_BUREAU, Say.transferTo(TRANSPORT));
        assertThat(counted().ofBureau(BUREAU).buckets(story)).containsExactly("timely");
        assertThat(counted().ofBureau(COUNTY_BUREAU).buckets(story)).containsExactly("late");
    }

    @Test
    void numeratorAndDenominatorStandBesideTheRate() {
        Figure figure = counted().figure(passedOn("2026-03-02"), passedOn("2026-03-03"), passedOn("2026-03-20"));
        assertThat(figure.numerator()).hasToString("2");
        assertThat(figure.denominator()).hasToString("3");
        assertThat(figure.value()).isEqualByComparingTo("66.7");
        assertThat(figure.definition().text().zh()).contains("15日");
    }
}
