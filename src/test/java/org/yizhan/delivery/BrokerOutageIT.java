package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.delivery.DeliverySlice.ON_MAILBOX;
import static org.yizhan.delivery.DeliverySlice.ON_OTHER_QUEUE;
import static org.yizhan.delivery.DeliverySlice.ORGAN;
import static org.yizhan.delivery.DeliverySlice.OTHER;

import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.delivery.plugin.SecretsFile;
import org.yizhan.ledger.Ledger;
import org.yizhan.messages.OrganisationCode;

/** A separate broker that goes away and comes back, also without what it had. */
@SpringBootTest(
        classes = DeliverySlice.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "management.endpoint.health.group.readiness.include=readinessState")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class BrokerOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path dataDir;

    private static int port;
    private static ExchangeBroker broker;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BrokerWatch watch;

    @Autowired
    private OrganisationQueues queues;

    @Autowired
    private BrokerLink link;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("yizhan.data-dir", dataDir::toString);
        registry.add("yizhan.broker.mode", () -> "separate");
        registry.add("yizhan.broker.port", () -> port);
        registry.add(
                "camel.main.routes-include-pattern",
                () -> "classpath:routes/dispatch.camel.xml,classpath:routes/collect.camel.xml");
    }

    @BeforeAll
    static void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    private static void startBroker(String folder) throws Exception {
        BrokerSettings settings = BrokerUnderTest.settings(port);
        broker = ExchangeBroker.start(
                settings, dataDir.resolve(folder), new SecretsFile(settings.secretsFile(dataDir)), Clock.systemUTC());
    }

    @Test
    void lettersWaitForTheBrokerAndNoneIsLostOrDoubled() throws Exception {
        await().until(() -> watch.health().getStatus().equals(Status.DOWN));
        Outgoing before = Outgoing.to(OTHER, 3, 4);
        ledger.record(List.of(before.entry()));
        await().atMost(PATIENCE).until(() -> attempts(before) > 0);

        startBroker("one");
        awaitDelivered(before);
        await().until(() -> watch.health().getStatus().equals(Status.UP));

        broker.stop();
        Outgoing during = Outgoing.to(OTHER, 3, 4);
        ledger.record(List.of(during.entry()));
        await().atMost(PATIENCE).until(() -> attempts(during) > 1);

        startBroker("one");
        awaitDelivered(during);
        assertThat(failures(during)).isZero();
        assertThat(drain()).isEqualTo(ids(before, during));
    }

    @Test
    void aBrokerThatComesBackEmptyGetsItsQueuesAgain() throws Exception {
        startBroker("two");
        Outgoing first = Outgoing.to(OTHER, 1, 4);
        ledger.record(List.of(first.entry()));
        awaitDelivered(first);
        broker.stop();
        startBroker("three");
        Outgoing outgoing = Outgoing.to(OTHER, 2, 4);

        ledger.record(List.of(outgoing.entry()));

        awaitDelivered(outgoing);
        assertThat(drain()).isEqualTo(ids(outgoing));
    }

    @Test
    void isReadyOnlyWhenEveryOrganisationHasItsQueue() throws Exception {
        startBroker("four");
        broker.stop();
        await().until(() -> watch.health().getStatus().equals(Status.DOWN));
        startBroker("five");

        await().pollInterval(Duration.ofMillis(2))
                .atMost(PATIENCE)
                .until(() -> watch.health().getStatus().equals(Status.UP));

        for (OrganisationCode organisation : List.of(ORGAN, OTHER, ON_OTHER_QUEUE)) {
            assertThat(queue(ExchangeNames.inbox(organisation.value()))).isNotNull();
            assertThat(queue(ExchangeNames.dead(organisation.value()))).isNotNull();
        }
        assertThat(queue(ExchangeNames.inbox(ON_MAILBOX.value()))).isNull();
    }

    @Test
    void goingAwayAndComingBackAreALineEach(CapturedOutput output) throws Exception {
        startBroker("six");
        await().until(() -> watch.health().getStatus().equals(Status.UP));
        int before = output.toString().length();

        broker.stop();
        await().until(() -> watch.health().getStatus().equals(Status.DOWN));
        Outgoing during = Outgoing.to(OTHER, 3, 4);
        ledger.record(List.of(during.entry()));
        await().atMost(PATIENCE).until(() -> attempts(during) > 1);
        startBroker("six");
        awaitDelivered(during);
        await().until(() -> watch.health().getStatus().equals(Status.UP));

        List<String> lines = output.toString().substring(before).lines().toList();
        assertThat(lines)
                .filteredOn(line -> line.contains("the broker is away"))
                .hasSize(1);
        assertThat(lines)
                .filteredOn(line -> line.contains("the broker is back"))
                .hasSize(1);
        assertThat(lines).noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));
    }

    @Test
    void noSessionIsUsedByTwoThreadsAtOnce(CapturedOutput output) throws Exception {
        startBroker("seven");
        await().until(() -> watch.health().getStatus().equals(Status.UP));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> looking = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                watch.look();
            }
        });
        for (int round = 0; round < 100; round++) {
            queues.declareAgain(Set.of(ORGAN));
        }
        over.set(true);
        looking.join();

        assertThat(output.toString()).doesNotContain("AMQ212051");
    }

    private Object queue(String name) {
        return broker.server().locateQueue(SimpleString.of(name));
    }

    private int attempts(Outgoing outgoing) {
        return most("attempts", outgoing);
    }

    private int failures(Outgoing outgoing) {
        return most("failures", outgoing);
    }

    private int most(String column, Outgoing outgoing) {
        return jdbc.queryForObject(
                "select max(" + column + ") from letters where case_id = ?",
                Integer.class,
                outgoing.caseId().value());
    }

    private void awaitDelivered(Outgoing outgoing) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.queryForObject(
                                "select count(*) from letters where delivered_at is not null and case_id = ?",
                                Integer.class,
                                outgoing.caseId().value())
                        == outgoing.letters().size());
    }

    private List<String> drain() throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection =
                new ActiveMQConnectionFactory(link.url(), ExchangeNames.GATEWAY, link.secret()).createConnection()) {
            connection.start();
            Session session = connection.createSession();
            MessageConsumer consumer = session.createConsumer(session.createQueue(ExchangeNames.inbox(OTHER.value())));
            for (Message letter = consumer.receive(2000); letter != null; letter = consumer.receive(500)) {
                ids.add(letter.getStringProperty("letterId"));
            }
        }
        return ids;
    }

    private static List<String> ids(Outgoing... outgoing) {
        return List.of(outgoing).stream()
                .flatMap(one -> one.letters().stream())
                .map(letter -> letter.id().toString())
                .toList();
    }
}
