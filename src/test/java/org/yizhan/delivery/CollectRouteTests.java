package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;
import org.yizhan.RouteFileTest;
import org.yizhan.cases.Fact;
import org.yizhan.casework.Casework;
import org.yizhan.ledger.LetterState;
import org.yizhan.platform.Stamps;

/** The broker's reports become states of letters; what is none is laid aside, and what cannot be recorded stays. */
class CollectRouteTests extends RouteFileTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:02:03Z");

    private final Remembered remembered = new Remembered(AT);

    CollectRouteTests() {
        super("collect.camel.xml");
    }

    @Override
    protected void bindToRegistry(Registry beans) {
        beans.bind("letterReports", new LetterReportReader(remembered, new Stamps(Clock.systemUTC(), false)));
    }

    @Test
    void aCollectedLetterIsMarkedAndNobodyIsTold() throws Exception {
        MockEndpoint dead = begin(0);

        Exchange done = report(properties("COLLECTED"));

        assertThat(done.getException()).isNull();
        assertThat(remembered.marks).singleElement().satisfies(mark -> {
            assertThat(mark.state()).isEqualTo(LetterState.COLLECTED);
            assertThat(mark.at()).isEqualTo(AT);
        });
        assertThat(remembered.facts).isEmpty();
        dead.assertIsSatisfied();
    }

    @Test
    void ofADeadLetterItsCaseIsTold() throws Exception {
        MockEndpoint dead = begin(0);

        report(properties("DEAD"));

        assertThat(remembered.marks).singleElement().satisfies(mark -> assertThat(mark.state())
                .isEqualTo(LetterState.DEAD));
        assertThat(remembered.facts).singleElement().isInstanceOf(Fact.LetterDead.class);
        dead.assertIsSatisfied();
    }

    @Test
    void whatIsNoReportIsLaidAsideAndHoldsNothingUp() throws Exception {
        MockEndpoint dead = begin(1);

        Exchange done = report(Map.of("letterState", "EATEN"));

        assertThat(done.getException()).isNull();
        dead.assertIsSatisfied();
        assertThat(dead.getExchanges()).singleElement().satisfies(laidAside -> {
            // With a pattern of question and answer the session would wait for one.
            assertThat(laidAside.getPattern()).isEqualTo(ExchangePattern.InOnly);
            assertThat(laidAside.getMessage().getHeader("letterState")).isEqualTo("EATEN");
        });
        assertThat(remembered.marks).isEmpty();
    }

    @Test
    void withoutTheLedgerTheReportIsNotTaken() throws Exception {
        MockEndpoint dead = begin(0);
        remembered.failing.set(1);

        Exchange failed = report(properties("COLLECTED"));

        assertThat(failed.getException()).hasRootCauseInstanceOf(Casework.Unavailable.class);
        dead.assertIsSatisfied();
        assertThat(report(properties("COLLECTED")).getException()).isNull();
        assertThat(remembered.marks).hasSize(1);
    }

    private MockEndpoint begin(int laidAside) throws Exception {
        enterDirectly("letters-collect");
        context.start();
        MockEndpoint dead = getMockEndpoint("exchange:queue:exchange.dead");
        dead.expectedMessageCount(laidAside);
        return dead;
    }

    private Exchange report(Map<String, Object> properties) {
        return template.send(
                "direct:letters-collect", exchange -> exchange.getIn().setHeaders(new HashMap<>(properties)));
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
