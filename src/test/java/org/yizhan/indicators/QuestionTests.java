package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Town;
import org.yizhan.indicators.Question.Period;

class QuestionTests {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");
    private static final Question MARCH = new Question(new Period(FIRST, LAST), Scope.everything(), LAST, Set.of());

    @Test
    void bothEndsOfAPeriodBelongToIt() {
        Period march = MARCH.period();
        assertThat(march.holds(FIRST)).isTrue();
        assertThat(march.holds(LAST)).isTrue();
        assertThat(march.holds(FIRST.minusDays(1))).isFalse();
        assertThat(march.holds(LAST.plusDays(1))).isFalse();
        assertThat(new Period(FIRST, FIRST).holds(FIRST)).isTrue();
    }

    @Test
    void aPeriodEndsNotBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(LAST, FIRST))
                .withMessageContaining("2026-03-31 to 2026-03-01");
    }

    /** A day is one of Asia/Shanghai, wherever the gateway runs. */
    @Test
    void anInstantBelongsToItsDayInChina() {
        assertThat(MARCH.holds(Instant.parse("2026-02-28T15:59:59.999Z"))).isFalse();
        assertThat(MARCH.holds(Instant.parse("2026-02-28T16:00:00Z"))).isTrue();
        assertThat(MARCH.holds(Instant.parse("2026-03-31T15:59:59.999Z"))).isTrue();
        assertThat(MARCH.holds(Instant.parse("2026-03-31T16:00:00Z"))).isFalse();
    }

    @Test
    void whoIsNotAskedAboutIsEverybody() {
        assertThat(MARCH.isBureau(Town.BUREAU)).isTrue();
        assertThat(MARCH.isBureau(null)).isTrue();
        Question ofOne = new Question(MARCH.period(), new Scope(null, Town.BUREAU, null, null), LAST, Set.of());
        assertThat(ofOne.isBureau(Town.BUREAU)).isTrue();
        assertThat(ofOne.isBureau(Town.COUNTY_BUREAU)).isFalse();
        assertThat(ofOne.isBureau(null)).isFalse();
    }
}
