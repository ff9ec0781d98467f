package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Say;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.messages.OrganContent.NoticeOutcome;

/** Accepted within 30 days of registration ÷ all. Registered on 2026-02-28, so by 2026-03-30. */
class UnitTimelyTests {
    private static Counted counted() {
        return Counted.by("unit-timely");
    }

    private static Story accepted(String on, String dated) {
        return Stories.delivered().on(on).says(HOUSING, Say.accepted(dated));
    }

    @Test
    void theThirtiethDayIsInTimeAndTheNextIsNot() {
        assertThat(counted().buckets(accepted("2026-03-30", "2026-03-30"))).containsExactly("timely");
        assertThat(counted().buckets(accepted("2026-03-31", "2026-03-31"))).containsExactly("late");
    }

    @Test
    void datedInTimeAndReceivedLaterIsABucketOfItsOwn() {
        Story story = accepted("2026-03-31", "2026-03-30");
        assertThat(counted().buckets(story)).containsExactly("recordedLate");
        assertThat(counted().figure(story).numerator()).hasToString("1");
    }

    @Test
    void aRefusalToAcceptIsADecisionToo() {
        Story story = Stories.delivered()
                .on("2026-03-20")
                .says(HOUSING, Say.notice(NoticeOutcome.NOT_ACCEPTED, "2026-03-20"));
        assertThat(counted().buckets(story)).containsExactly("timely");
    }

    @Test
    void silenceIsOverdueOnceTheDayHasPassed() {
        assertThat(counted().on("2026-03-30").buckets(Stories.delivered())).containsExactly("notDue");
        assertThat(counted().on("2026-03-31").buckets(Stories.delivered())).containsExactly("missing");
    }

    @Test
    void transferredOutWithdrawnRecalledAndReturnedAreLeftOut() {
        Story returned = Stories.objected().says(BUREAU, Say.agreed(null));
        assertThat(counted().buckets(Stories.transferredOut(), Stories.withdrawn(), Stories.recalled(), returned))
                .isEmpty();
    }

    @Test
    void aRepeatMergedIntoItsFirstIsInNoRateOfTheUnitButAmongTheRepeats() {
        Story merged = Stories.in(Stage.REPEATED);
        for (String rate : List.of("unit-timely", "on-time", "solved-at-once", "days-to-reply", "satisfaction-unit")) {
            assertThat(Counted.by(rate).buckets(merged)).as(rate).isEmpty();
        }
        assertThat(Counted.by("repeat").buckets(merged)).containsExactly("repeat");
        assertThat(Counted.by("bureau-timely").buckets(merged)).containsExactly("timely");
    }

    @Test
    void afterAReassignmentTheUnitsTimeIsItsOwnFromItsDelivery() {
        Story again = Stories.objected()
                .says(BUREAU, Say.agreed(TRANSPORT))
                .on("2026-03-25")
                .delivered()
                .on("2026-04-09")
                .says(TRANSPORT, Say.accepted("2026-04-09"));
        assertThat(counted().buckets(again)).containsExactly("timely");
        assertThat(counted().in("2026-04-09", "2026-04-09").buckets(again)).hasSize(1);
        assertThat(counted().of(HOUSING).buckets(again)).isEmpty();
    }

    @Test
    void aBureauThatHasYetToPassTheCaseOnIsNoUnit() {
        Story story = Story.begins().says(BUREAU, Say.transferTo(COUNTY_BUREAU)).delivered();
        assertThat(counted().buckets(story)).isEmpty();
        story.on("2026-03-04").says(COUNTY_BUREAU, Say.transferTo(TRANSPORT)).delivered();
        assertThat(counted().of(TRANSPORT).on("2026-03-05").buckets(story)).containsExactly("notDue");
    }
}
