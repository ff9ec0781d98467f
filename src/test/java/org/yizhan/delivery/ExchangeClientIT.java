package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yizhan.delivery.BrokerUnderTest.secretOf;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Credentials;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.QueueFailed;
import org.yizhan.messages.OrganisationCode;

/** The client of demo and replay leaves nothing behind that goes on trying to reach a broker. */
class ExchangeClientIT {
    private static final String A = "11990000MB0000019F";
    private static final String B = "91350100M000100Y43";

    @TempDir
    private Path folder;

    private BrokerUnderTest broker;

    @BeforeEach
    void start() throws Exception {
        broker = new BrokerUnderTest(folder.resolve("broker"), A, B);
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @Test
    void whomTheBrokerRefusesGivesUp() {
        try (Exchange exchange = exchange(Map.of(A, "not the secret"))) {
            assertThatThrownBy(() -> exchange.join(new OrganisationCode(A), false))
                    .isInstanceOf(QueueFailed.class)
                    .hasMessageContaining(A);

            awaitNobodyConnects();
        }
    }

    @Test
    void whoFindsNoQueueToSendToGivesUp() throws Exception {
        broker.removeAddress(ExchangeNames.IN);
        try (Exchange exchange = exchange(Map.of(A, secretOf(A)))) {
            assertThatThrownBy(() -> exchange.join(new OrganisationCode(A), false))
                    .isInstanceOf(QueueFailed.class);

            awaitNobodyConnects();
        }
    }

    @Test
    void whoeverClosesWhileTheBrokerIsAwayGivesUpToo() throws Exception {
        Exchange exchange = exchange(Map.of(A, secretOf(A), B, secretOf(B)));
        exchange.join(new OrganisationCode(A), false);
        exchange.join(new OrganisationCode(B), false);
        assertThat(connecting()).isNotEmpty();

        broker.stop();
        exchange.close();

        awaitNobodyConnects();
    }

    private Exchange exchange(Map<String, String> secrets) {
        URI amqp = URI.create("amqp://localhost:" + broker.port());
        return new Exchange(new Access(URI.create("http://localhost:1"), amqp, folder, Credentials.of(secrets)));
    }

    private static void awaitNobodyConnects() {
        await().atMost(Duration.ofSeconds(20)).until(() -> connecting().isEmpty());
    }

    private static List<String> connecting() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("FailoverProvider"))
                .toList();
    }
}
