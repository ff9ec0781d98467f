package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StampsTests {
    private static final Instant NOW = Instant.parse("2024-02-29T16:00:00Z");
    private static final Instant NOTED = Instant.parse("2026-11-23T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void countAsTheyWereNoted() {
        assertThat(new Stamps(CLOCK, false).counting(NOTED)).isEqualTo(NOTED);
    }

    @Test
    void countFromNowWhereTimeIsSimulated() {
        assertThat(new Stamps(CLOCK, true).counting(NOTED)).isEqualTo(NOW);
    }
}
