package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.RouteFileTest;
import org.yizhan.cases.Fact;
import org.yizhan.delivery.ReportQueue.Report;
import org.yizhan.ledger.LetterState;
import org.yizhan.platform.Stamps;

/** The broker's reports become states of letters; what is none is laid aside, and what cannot be recorded stays. */
class CollectRouteTests extends RouteFileTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:02:03Z");

    private final Remembered remembered = new Remembered(AT);
    private final Waiting waiting = new Waiting();

    CollectRouteTests() {
        super("collect.camel.xml");
    }

    /** The queue, as the route knows it. */
    public static final class Waiting {
        private final List<Report> reports = new ArrayList<>();
        private final List<Report> aside = new ArrayList<>();
        private int done;

        public List<Report> take() {
            return List.copyOf(reports);
        }

        public void done(List<Report> laidAside) {
            aside.addAll(laidAside);
            done++;
        }
    }

    @Override
    protected void bindToRegistry(Registry beans) {
        beans.bind("letterReports", new LetterReportReader(remembered, new Stamps(Clock.systemUTC(), false)));
        beans.bind("reportQueue", waiting);
    }

    @BeforeEach
    void begin() throws Exception {
        enterDirectly("letters-collect");
        context.start();
    }

    @Test
    void collectedLettersAreMarkedTogetherAndNobodyIsTold() {
        arrived(properties("COLLECTED"), properties("COLLECTED"));

        assertThat(collect().getException()).isNull();
        assertThat(remembered.marks).hasSize(2).allSatisfy(mark -> {
            assertThat(mark.state()).isEqualTo(LetterState.COLLECTED);
            assertThat(mark.at()).isEqualTo(AT);
        });
        assertThat(remembered.facts).isEmpty();
        assertThat(waiting.done).isEqualTo(1);
        assertThat(waiting.aside).isEmpty();
    }

    @Test
    void ofADeadLetterItsCaseIsTold() {
        arrived(properties("DEAD"));

        collect();

        assertThat(remembered.marks).singleElement().satisfies(mark -> assertThat(mark.state())
                .isEqualTo(LetterState.DEAD));
        assertThat(remembered.facts).singleElement().isInstanceOf(Fact.LetterDead.class);
        assertThat(waiting.aside).isEmpty();
    }

    @Test
    void whatIsNoReportIsLaidAsideAndHoldsNothingUp() {
        arrived(Map.of("letterState", "EATEN"), properties("COLLECTED"));

        assertThat(collect().getException()).isNull();
        assertThat(waiting.aside).singleElement().satisfies(laidAside -> assertThat(laidAside.properties())
                .containsEntry("letterState", "EATEN"));
        assertThat(remembered.marks).hasSize(1);
    }

    @Test
    void withoutReportsNothingIsCommitted() {
        assertThat(collect().getException()).isNull();
        assertThat(waiting.done).isZero();
    }

    @Test
    void whileTheLedgerIsAwayTheReportsStayAndAreRecordedOnceItIsBack() {
        arrived(properties("COLLECTED"));
        remembered.failing.set(1);

        assertThat(collect().getException()).isNull();
        assertThat(remembered.failing.get()).isLessThanOrEqualTo(0);
        assertThat(remembered.marks).hasSize(1);
        assertThat(waiting.done).isEqualTo(1);
        assertThat(waiting.aside).isEmpty();
    }

    @SafeVarargs
    private void arrived(Map<String, Object>... reports) {
        for (Map<String, Object> properties : reports) {
            waiting.reports.add(new Report(new ActiveMQMessage(), properties));
        }
    }

    private Exchange collect() {
        return template.send("direct:letters-collect", exchange -> exchange.getIn());
    }

    private static Map<String, Object> properties(String state) {
        return Map.of(
                "letterId", UUID.randomUUID().toString(),
                "letterState", state,
                "recipient", "11990000MB0000019F",
                "at", AT.toEpochMilli(),
                "caseId", "YZ202603-0123456789AB",
                "kind", "Assignment",
                "reason", "not acknowledged in 8 deliveries");
    }
}
