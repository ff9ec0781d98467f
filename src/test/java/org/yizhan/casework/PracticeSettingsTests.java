package org.yizhan.casework;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.yizhan.cases.Practice;
import org.yizhan.cases.Practice.Beside;
import org.yizhan.cases.Practice.Reminding;
import org.yizhan.cases.Practice.Several;
import org.yizhan.cases.Practices;

/** {@code yizhan.practice.*}: what no law says is the site's to set. */
class PracticeSettingsTests {

    private static Practice with(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("yizhan.practice", PracticeSettings.class)
                .practice();
    }

    @Test
    void aSiteThatSetsNothingHasWhatIsUsual() {
        assertThat(with(Map.of())).isEqualTo(Practices.usual());
    }

    @Test
    void aSiteSetsEachApart() {
        Practice practice = with(Map.ofEntries(
                entry("yizhan.practice.ruling-working-days", "6"),
                entry("yizhan.practice.reassignment-working-days", "4"),
                entry("yizhan.practice.check-working-days", "7"),
                entry("yizhan.practice.execution-days", "45"),
                entry("yizhan.practice.simple-reply-working-days", "8"),
                entry("yizhan.practice.extensions", "2"),
                entry("yizhan.practice.registration-working-days", "3"),
                entry("yizhan.practice.clock-ahead", "90s"),
                entry("yizhan.practice.roll-over", "false"),
                entry("yizhan.practice.warning-working-days", "2"),
                entry("yizhan.practice.warning-at", "09:00"),
                entry("yizhan.practice.overdue-every-days", "5")));
        Beside beside = Practices.usual().beside();
        Several several = Practices.usual().several();
        Reminding reminding = new Reminding(2, LocalTime.of(9, 0), 5);
        assertThat(practice)
                .isEqualTo(
                        new Practice(6, 4, 7, 45, 8, 2, 3, Duration.ofSeconds(90), false, reminding, beside, several));
    }

    @Test
    void organsBesideTheLeadHaveLimitsOfTheirOwn() {
        Map<String, String> set = Map.of(
                "yizhan.practice.input-days",
                "20",
                "yizhan.practice.dispute-after",
                "3",
                "yizhan.practice.acknowledge-minutes",
                "45",
                "yizhan.practice.decision-working-days",
                "7");
        assertThat(with(set).several()).isEqualTo(new Several(20, 3, 45, 7));
    }

    @Test
    void whatGoesOnBesideTheMainLineHasLimitsOfItsOwn() {
        Practice practice = with(Map.of(
                "yizhan.practice.simple-transfer-working-days", "2",
                "yizhan.practice.simple-notice-working-days", "4",
                "yizhan.practice.review-decision-working-days", "5",
                "yizhan.practice.recommendation-days", "60",
                "yizhan.practice.evaluation-days", "20",
                "yizhan.practice.service-record-days", "10"));
        assertThat(practice.beside()).isEqualTo(new Beside(2, 4, 5, 60, 20, 10));
    }

    @Test
    void whatIsNoNumberStopsTheStart() {
        Map<String, String> wrong = Map.of("yizhan.practice.check-working-days", "five");
        assertThatThrownBy(() -> with(wrong)).isInstanceOf(BindException.class);
    }

    @Test
    void aLimitThatIsNoneStopsTheStart() {
        for (String wrong : new String[] {"0", "-1"}) {
            Map<String, String> properties = Map.of("yizhan.practice.check-working-days", wrong);
            assertThatThrownBy(() -> with(properties)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
