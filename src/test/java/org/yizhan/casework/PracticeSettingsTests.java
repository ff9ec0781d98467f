package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.yizhan.cases.Practice;
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
        Practice practice = with(Map.of(
                "yizhan.practice.ruling-working-days", "6",
                "yizhan.practice.reassignment-working-days", "4",
                "yizhan.practice.check-working-days", "7",
                "yizhan.practice.execution-days", "45",
                "yizhan.practice.simple-reply-working-days", "8",
                "yizhan.practice.extensions", "2",
                "yizhan.practice.registration-working-days", "3",
                "yizhan.practice.clock-ahead", "90s"));
        assertThat(practice).isEqualTo(new Practice(6, 4, 7, 45, 8, 2, 3, Duration.ofSeconds(90)));
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
