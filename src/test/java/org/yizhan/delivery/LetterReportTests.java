package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Fact;
import org.yizhan.ledger.LetterState;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.platform.Stamps;

class LetterReportTests {
    private static final String ID = "5f1c9a52-2f7b-4b52-9d0a-111111111111";

    private static final Instant NOW = Instant.parse("2024-03-02T01:02:03Z");
    private static final Stamps NOTED = new Stamps(Clock.fixed(NOW, ZoneOffset.UTC), false);

    private static Map<String, Object> properties(String state) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("letterId", ID);
        properties.put("letterState", state);
        properties.put("recipient", "11990000MB0000019F");
        properties.put("at", 1_772_413_323_000L);
        properties.put("caseId", "YZ202603-0123456789AB");
        properties.put("kind", "Assignment");
        properties.put("reason", "not acknowledged in 8 deliveries");
        return properties;
    }

    @Test
    void ofSimulatedTimeCountsFromNow() {
        Stamps simulated = new Stamps(Clock.fixed(NOW, ZoneOffset.UTC), true);

        LetterReport report = LetterReport.of(properties("DEAD"), simulated);

        assertThat(report.mark().at()).isEqualTo(NOW);
        assertThat(report.fact()).isInstanceOfSatisfying(Fact.LetterDead.class, dead -> assertThat(dead.at())
                .isEqualTo(NOW));
    }

    @Test
    void ofACollectedLetterMarksItOnly() {
        LetterReport report = LetterReport.of(properties("COLLECTED"), NOTED);

        assertThat(report.mark().letter()).isEqualTo(LetterId.of(ID));
        assertThat(report.mark().state()).isEqualTo(LetterState.COLLECTED);
        assertThat(report.mark().at()).isEqualTo(Instant.ofEpochMilli(1_772_413_323_000L));
        assertThat(report.fact()).isNull();
    }

    @Test
    void ofADeadLetterTellsItsCase() {
        LetterReport report = LetterReport.of(properties("DEAD"), NOTED);

        assertThat(report.mark().state()).isEqualTo(LetterState.DEAD);
        assertThat(report.mark().reason()).contains("8");
        assertThat(report.fact()).isInstanceOfSatisfying(Fact.LetterDead.class, dead -> {
            assertThat(dead.kind()).isEqualTo(MessageKind.ASSIGNMENT);
            assertThat(dead.recipient().value()).isEqualTo("11990000MB0000019F");
            assertThat(dead.reason()).contains("8");
        });
    }

    @Test
    void ofADeadReceiptTellsNoCase() {
        Map<String, Object> properties = properties("DEAD");
        properties.remove("caseId");

        LetterReport report = LetterReport.of(properties, NOTED);

        assertThat(report.caseId()).isNull();
        assertThat(report.fact()).isNull();
    }

    @Test
    void isNothingElse() {
        for (String missing : new String[] {"letterId", "letterState", "at"}) {
            Map<String, Object> properties = properties("COLLECTED");
            properties.remove(missing);
            assertThatThrownBy(() -> LetterReport.of(properties, NOTED))
                    .as(missing)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(missing);
        }
        assertThatThrownBy(() -> LetterReport.of(properties("EATEN"), NOTED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
