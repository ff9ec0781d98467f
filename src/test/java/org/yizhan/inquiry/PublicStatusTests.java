package org.yizhan.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.Histories;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.cases.Town;
import org.yizhan.facts.CaseFacts;

class PublicStatusTests {
    private static PublicStatus of(Story story) {
        return PublicStatus.of(CaseFacts.of(story.history()));
    }

    @Test
    void everyStageHasItsWordForCitizens() {
        assertThat(Arrays.stream(Stage.values()).map(PublicStage::of))
                .hasSize(Stage.values().length)
                .containsOnly(PublicStage.values());
    }

    @Test
    void tellsTheDaysOfAHandledMatter() {
        assertThat(of(Stories.handling()))
                .isEqualTo(new PublicStatus(
                        "inHandling",
                        "已受理，正在办理",
                        "accepted and being handled",
                        java.time.LocalDate.parse("2026-02-28"),
                        java.time.LocalDate.parse("2026-03-02"),
                        java.time.LocalDate.parse("2026-03-05"),
                        java.time.LocalDate.parse("2026-05-06"),
                        null));
        assertThat(of(Stories.concluded()).concludedOn()).isEqualTo("2026-04-01");
        assertThat(of(Stories.concluded()).dueOn()).isNull();
    }

    @Test
    void namesNobody() throws JsonProcessingException {
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        for (var history : Histories.ofEveryStage()) {
            if (CaseState.of(history).isMatter()) {
                continue;
            }
            String told = json.writeValueAsString(PublicStatus.of(CaseFacts.of(history)));
            assertThat(told).doesNotContain("房屋", "王某", "住建", "9901", Town.HOUSING.value(), Town.BUREAU.value());
        }
    }

    @Test
    void whoAsksForTooManyCodesInVainWaitsForTheNextMinute() {
        Instant[] now = {Instant.parse("2026-03-02T01:00:30Z")};
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        Misses misses = new Misses(2, clock);
        misses.add(Town.BUREAU);
        assertThat(misses.areTooMany(Town.BUREAU)).isFalse();
        misses.add(Town.BUREAU);
        assertThat(misses.areTooMany(Town.BUREAU)).isTrue();
        assertThat(misses.areTooMany(Town.COUNTY_BUREAU)).isFalse();
        now[0] = now[0].plusSeconds(30);
        assertThat(misses.areTooMany(Town.BUREAU)).isFalse();
        misses.add(Town.BUREAU);
        assertThat(misses.areTooMany(Town.BUREAU)).isFalse();
    }
}
