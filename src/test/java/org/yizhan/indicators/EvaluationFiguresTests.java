package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.Say;
import org.yizhan.cases.SayAside;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;

/**
 * (满意 + 基本满意) ÷ evaluated; evaluated ÷ to be evaluated. Bureau and unit apart; what is not evaluated is never counted as
 * satisfied. Served on 2026-04-01.
 */
class EvaluationFiguresTests {
    private static Story served() {
        Story story = Stories.concluded();
        return story.says(HOUSING, Say.served(story.message(), "2026-04-01"));
    }

    private static Story evaluated() {
        return served().on("2026-04-03").says(BUREAU, SayAside.evaluation("2026-04-03"));
    }

    @Test
    void bureauAndUnitAreApart() {
        assertThat(Counted.by("satisfaction-bureau").buckets(evaluated())).containsExactly("satisfied");
        assertThat(Counted.by("satisfaction-unit").buckets(evaluated())).containsExactly("basicallySatisfied");
        assertThat(Counted.by("satisfaction-unit").of(BUREAU).buckets(evaluated()))
                .isEmpty();
        assertThat(Counted.by("satisfaction-bureau").ofBureau(BUREAU).buckets(evaluated()))
                .hasSize(1);
    }

    @Test
    void waitingEvaluatedAndNotEvaluatedInTime() {
        Counted unit = Counted.by("participation-unit");
        assertThat(unit.buckets(evaluated())).containsExactly("evaluated");
        assertThat(unit.on("2026-04-10").buckets(served())).containsExactly("waiting");
        assertThat(unit.on("2026-06-01").buckets(served())).containsExactly("unevaluated");
        Story lapsed = served().on("2026-05-08").clock();
        assertThat(unit.on("2026-06-01").buckets(lapsed)).containsExactly("unevaluated");
    }

    @Test
    void whatIsNotEvaluatedIsNotInTheSatisfaction() {
        assertThat(Counted.by("satisfaction-unit").buckets(served())).isEmpty();
        assertThat(Counted.by("satisfaction-unit").figure(served()).value()).isNull();
    }

    @Test
    void theWindowHoldsTheDayOfService() {
        assertThat(Counted.by("participation-bureau")
                        .in("2026-04-01", "2026-04-01")
                        .buckets(evaluated()))
                .hasSize(1);
        assertThat(Counted.by("participation-bureau")
                        .in("2026-04-03", "2026-04-03")
                        .buckets(evaluated()))
                .isEmpty();
    }

    @Test
    void withoutARecordOfServiceTheDayIsThatOfTheEvaluation() {
        Story story = Stories.concluded().on("2026-04-03").says(BUREAU, SayAside.evaluation("2026-04-03"));
        assertThat(Counted.by("satisfaction-unit")
                        .in("2026-04-03", "2026-04-03")
                        .buckets(story))
                .hasSize(1);
    }
}
