package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.HOUSING;

import org.junit.jupiter.api.Test;
import org.yizhan.messages.OrganContent.HearingEvent;

/** 听证: begins, ends, and leaves the handling's limit as it is (Art. 34). */
class HearingTests {

    private static Story begun() {
        return Stories.handling().on("2026-03-20").says(HOUSING, SayAside.hearing(HearingEvent.STARTED, "2026-03-18"));
    }

    @Test
    void isPassedOnAndMovesNoLimit() {
        Story story = begun();
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        story.on("2026-03-23").says(HOUSING, SayAside.hearing(HearingEvent.ENDED, "2026-03-23"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-05-06");
    }

    @Test
    void endsBeforeAnotherBegins() {
        begun().refuses(HOUSING, SayAside.hearing(HearingEvent.STARTED, "2026-03-20"), CaseRule.HEARING_UNDER_WAY);
        Stories.handling()
                .refuses(HOUSING, SayAside.hearing(HearingEvent.ENDED, "2026-03-05"), CaseRule.HEARING_NOT_BEGUN);
    }

    @Test
    void endsAfterItBeganAndNotAhead() {
        begun().refuses(HOUSING, SayAside.hearing(HearingEvent.ENDED, "2026-03-17"), CaseRule.DATES_OUT_OF_ORDER);
        begun().refuses(HOUSING, SayAside.hearing(HearingEvent.ENDED, "2026-03-21"), CaseRule.DATE_AFTER_RECEIPT);
    }
}
