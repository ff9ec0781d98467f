package org.yizhan.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Say;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;

class DutyOutcomeTests {
    /** The handling of a matter accepted on 2026-03-05 is due on 2026-05-06, after the holidays of May. */
    private static DutyOutcome handling(Story story, String today) {
        return CaseFacts.of(story.history())
                .lastCharge()
                .flatMap(charge -> charge.duty("handling"))
                .map(duty -> DutyOutcome.of(duty, LocalDate.parse(today)))
                .orElseThrow();
    }

    private static Story answered(String on, String dated) {
        return Stories.handling().on(on).says(HOUSING, Say.opinion(dated));
    }

    @Test
    void theLastDayItselfIsNotOver() {
        assertThat(handling(Stories.handling(), "2026-05-06")).isEqualTo(DutyOutcome.NOT_DUE);
        assertThat(handling(Stories.handling(), "2026-05-07")).isEqualTo(DutyOutcome.OVERDUE);
    }

    @Test
    void whatIsReceivedByThenIsInTimeAndAfterwardsLate() {
        assertThat(handling(answered("2026-05-06", "2026-05-06"), "2026-06-01")).isEqualTo(DutyOutcome.IN_TIME);
        assertThat(handling(answered("2026-05-07", "2026-05-07"), "2026-06-01")).isEqualTo(DutyOutcome.LATE);
    }

    @Test
    void whatWasDoneInTimeAndReceivedLateIsABucketOfItsOwn() {
        DutyOutcome outcome = handling(answered("2026-05-07", "2026-05-06"), "2026-06-01");
        assertThat(outcome).isEqualTo(DutyOutcome.RECORDED_LATE);
        assertThat(outcome.kept()).isTrue();
    }

    @Test
    void whatDidNotMatterAnyMoreIsNeither() {
        Story withdrawn = Stories.handling().says(org.yizhan.cases.Town.BUREAU, Say.withdrawal("2026-03-05"));
        DutyOutcome outcome = CaseFacts.of(withdrawn.history()).charges().get(0).duty("handling").stream()
                .map(duty -> DutyOutcome.of(duty, LocalDate.parse("2027-01-01")))
                .findFirst()
                .orElseThrow();
        assertThat(outcome).isEqualTo(DutyOutcome.STOPPED);
        assertThat(outcome.kept()).isFalse();
    }
}
