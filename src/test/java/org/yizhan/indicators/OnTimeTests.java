package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.Say;
import org.yizhan.cases.SayAside;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;

/** Concluded by the due date ÷ all whose due date falls in the window. Accepted on 2026-03-05, due on 2026-05-06. */
class OnTimeTests {
    private static Counted counted() {
        return Counted.by("on-time");
    }

    private static Story answered(String on, String dated) {
        return Stories.handling().on(on).says(HOUSING, Say.opinion(dated));
    }

    @Test
    void theFourBucketsAndTheOneRecordedLate() {
        assertThat(counted().buckets(answered("2026-05-06", "2026-05-06"))).containsExactly("inTime");
        assertThat(counted().buckets(answered("2026-05-07", "2026-05-06"))).containsExactly("recordedLate");
        assertThat(counted().buckets(answered("2026-05-07", "2026-05-07"))).containsExactly("late");
        assertThat(counted().on("2026-05-07").buckets(Stories.handling())).containsExactly("overdue");
        assertThat(counted().on("2026-05-06").buckets(Stories.handling())).containsExactly("notDue");
    }

    @Test
    void theWindowHoldsTheDueDateWheneverItWasConcluded() {
        Story early = answered("2026-03-20", "2026-03-20");
        assertThat(counted().in("2026-05-01", "2026-05-31").buckets(early)).containsExactly("inTime");
        assertThat(counted().in("2026-03-01", "2026-03-31").buckets(early)).isEmpty();
    }

    @Test
    void anExtensionMovesTheDueDate() {
        Story story = Stories.handling().on("2026-04-20").says(HOUSING, Say.extension(30, "2026-04-20"));
        assertThat(counted().in("2026-05-06", "2026-05-06").buckets(story)).isEmpty();
        story.on("2026-06-01").says(HOUSING, Say.opinion("2026-06-01"));
        assertThat(counted().buckets(story)).containsExactly("inTime");
    }

    @Test
    void anAssignmentIsDueWithItsClosingReport() {
        assertThat(counted().in("2026-04-30", "2026-04-30").buckets(Stories.awaitingReport()))
                .containsExactly("overdue");
        Story reported = Stories.awaitingReport().on("2026-04-29").says(HOUSING, Say.report("2026-04-29"));
        assertThat(counted().in("2026-04-30", "2026-04-30").buckets(reported)).containsExactly("inTime");
    }

    @Test
    void theSimpleProcedureIsDueWithItsReply() {
        Story simple = Stories.delivered().on("2026-03-05").says(HOUSING, SayAside.simply("2026-03-05"));
        assertThat(counted().in("2026-03-19", "2026-03-19").on("2026-03-19").buckets(simple))
                .containsExactly("notDue");
    }

    @Test
    void whatWasSentBackIsNotConcluded() {
        Story story = Stories.awaitingReport().on("2026-04-29").says(HOUSING, Say.report("2026-04-29"));
        assertThat(counted().buckets(story)).containsExactly("inTime");
        Story returned = Story.begins()
                .says(BUREAU, Say.checkedTransferTo(HOUSING))
                .delivered()
                .on("2026-03-05")
                .says(HOUSING, Say.accepted("2026-03-05"))
                .on("2026-04-01")
                .says(HOUSING, Say.opinion("2026-04-01"))
                .says(BUREAU, Say.returned());
        assertThat(counted().on("2026-05-07").buckets(returned)).containsExactly("overdue");
    }

    @Test
    void withdrawalsAndAgreedReturnsAreLeftOutAndTheNextUnitHasItsOwnDate() {
        assertThat(counted().buckets(Stories.handling().says(BUREAU, Say.withdrawal("2026-03-05"))))
                .isEmpty();
        Story again = Stories.objected()
                .says(BUREAU, Say.agreed(TRANSPORT))
                .delivered()
                .on("2026-03-20")
                .says(TRANSPORT, Say.accepted("2026-03-20"));
        assertThat(counted().of(HOUSING).buckets(again)).isEmpty();
        assertThat(counted().of(TRANSPORT).in("2026-05-19", "2026-05-19").buckets(again))
                .hasSize(1);
    }
}
