package org.yizhan.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.delivery.DeliverySlice.ON_MAILBOX;
import static org.yizhan.delivery.DeliverySlice.ON_OTHER_QUEUE;
import static org.yizhan.delivery.DeliverySlice.ORGAN;
import static org.yizhan.delivery.DeliverySlice.OTHER;
import static org.yizhan.delivery.DeliverySlice.UNREAD;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yizhan.cases.Fact;
import org.yizhan.cases.Letter;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.Entry;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Ledger;
import org.yizhan.ledger.LetterState;
import org.yizhan.ledger.Mailboxes;
import org.yizhan.ledger.Outbox;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.ledger.SecretStore;
import org.yizhan.messages.OrganisationCode;

/** From the ledger's outbox to the recipient, and back what became of the letter. */
@SpringBootTest(
        classes = DeliverySlice.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "management.endpoint.health.group.readiness.include=readinessState")
@DirtiesContext
class DispatchIT {
    @TempDir
    private static Path dataDir;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private SecretStore secrets;

    @Autowired
    private DeliverySlice.Told told;

    @Autowired
    private BrokerLink link;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private Attempts attempts;

    @Autowired
    private ExchangeBroker broker;

    @Autowired
    private OrganisationQueues queues;

    @Autowired
    private JdbcTemplate jdbc;

    private String secret;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("yizhan.data-dir", dataDir::toString);
        registry.add("yizhan.broker.port", () -> 0);
        registry.add(
                "camel.main.routes-include-pattern",
                () -> "classpath:routes/dispatch.camel.xml,classpath:routes/collect.camel.xml");
    }

    @BeforeEach
    void issueSecret() {
        Secret.Issued issued = Secret.issue();
        secret = issued.text();
        secrets.add(new SecretStore.StoredSecret(
                ORGAN, issued.secret().salt(), issued.secret().hash(), Instant.parse("2026-03-01T00:00:00Z")));
    }

    @Test
    void lettersReachTheQueueInOrderAndAreCollected() throws Exception {
        Outgoing outgoing = Outgoing.to(ORGAN, 5, 4);
        ledger.record(List.of(outgoing.entry()));

        List<BytesMessage> received = receive(5);

        assertThat(received)
                .extracting(message -> message.getStringProperty("letterId"))
                .isEqualTo(outgoing.letters().stream()
                        .map(letter -> letter.id().toString())
                        .toList());
        assertHeaders(received.get(0), outgoing);
        assertThat(new String(received.get(0).getBody(byte[].class), UTF_8)).contains("<DeliveryReceipt");
        outgoing.letters().forEach(letter -> awaitState(letter, LetterState.COLLECTED));
        assertThat(told.facts)
                .as("nothing follows from the delivery of a receipt")
                .noneMatch(Fact.LetterDelivered.class::isInstance);
    }

    @Test
    void enteringTheMailboxIsTheDelivery() {
        Outgoing outgoing = Outgoing.to(ON_MAILBOX, 2, 9);

        ledger.record(List.of(outgoing.entry()));

        outgoing.letters().forEach(letter -> awaitState(letter, LetterState.DELIVERED));
        assertThat(mailboxes.read(ON_MAILBOX, null, 10))
                .extracting(item -> item.letter().letter().id())
                .isEqualTo(outgoing.letters().stream().map(Letter::id).toList());
    }

    @Test
    void aLostQueueIsRebuiltWithTheSameIds() throws Exception {
        Outgoing outgoing = Outgoing.to(OTHER, 3, 4);
        ledger.record(List.of(outgoing.entry()));
        outgoing.letters().forEach(letter -> awaitState(letter, LetterState.DELIVERED));
        int letters = LostQueue.at(link).rebuild(OTHER, outbox);

        assertThat(letters).isEqualTo(3);
        outgoing.letters().forEach(letter -> awaitState(letter, LetterState.DELIVERED));
        assertThat(receiveAsGateway(OTHER, 3))
                .isEqualTo(outgoing.letters().stream()
                        .map(letter -> letter.id().toString())
                        .toList());
    }

    @Test
    void aLetterThatTheBrokerHasAlreadyIsDeliveredOnce() throws Exception {
        Outgoing outgoing = Outgoing.to(ON_OTHER_QUEUE, 3, 4);
        Letter second = outgoing.letters().get(1);
        queues.declare(Set.of(ON_OTHER_QUEUE));
        // As if the gateway had been killed between the broker's commit and its own.
        inboxes.send(new WayOut(
                true,
                List.of(new ClaimedLetter(
                        second, outgoing.caseId(), outgoing.caseId().month(), Instant.EPOCH, 0, null, false))));

        ledger.record(List.of(outgoing.entry()));

        outgoing.letters().forEach(letter -> awaitState(letter, LetterState.DELIVERED));
        assertThat(receiveAsGateway(ON_OTHER_QUEUE, 3))
                .containsExactlyInAnyOrderElementsOf(outgoing.letters().stream()
                        .map(letter -> letter.id().toString())
                        .toList());
    }

    @Test
    void aLetterNobodyTakesLiesDeadAndItsCaseIsTold() throws Exception {
        Outgoing outgoing = Outgoing.to(ORGAN, 1, 4);
        Letter letter = outgoing.letters().get(0);
        broker.server()
                .getAddressSettingsRepository()
                .addMatch(
                        ExchangeNames.inbox(ORGAN.value()),
                        new AddressSettings(BrokerPlan.addressSettings().get(ExchangeNames.ANY_INBOX))
                                .setRedeliveryDelay(0));
        ledger.record(List.of(outgoing.entry()));
        awaitState(letter, LetterState.DELIVERED);

        try (Connection connection = login()) {
            Session session = connection.createSession(Session.SESSION_TRANSACTED);
            var consumer = session.createConsumer(session.createQueue(ExchangeNames.inbox(ORGAN.value())));
            for (int attempt = 1; attempt <= 8; attempt++) {
                assertThat(consumer.receive(10_000).getStringProperty("letterId"))
                        .as("attempt %s", attempt)
                        .isEqualTo(letter.id().toString());
                session.rollback();
            }
        }

        awaitState(letter, LetterState.DEAD);
        assertThat(told.facts)
                .filteredOn(Fact.LetterDead.class::isInstance)
                .extracting(fact -> ((Fact.LetterDead) fact).letter())
                .containsExactly(letter.id());
        assertThat(broker.server()
                        .locateQueue(SimpleString.of(ExchangeNames.dead(ORGAN.value())))
                        .getMessageCount())
                .isEqualTo(1);
    }

    @Test
    void aParkedLetterHoldsItsOwnCaseOnlyUntilItIsRetried() {
        Outgoing spoilt = Outgoing.to(UNREAD, 2, 4);
        Outgoing sound = Outgoing.to(UNREAD, 1, 4);
        Letter first = spoilt.letters().get(0);
        Letter second = spoilt.letters().get(1);
        ledger.record(List.of(spoilt.entry()));
        spoilt.letters().forEach(letter -> awaitState(letter, LetterState.DELIVERED));
        // As if the first had failed eight times by its own fault, and the second waited behind it.
        jdbc.update(
                "update letters set state = 'PARKED', failures = 8, delivered_at = null, reason = 'unwritable' where id = ?",
                first.id().value());
        jdbc.update(
                "update letters set state = 'READY', delivered_at = null, due_at = created_at where id = ?",
                second.id().value());

        ledger.record(List.of(sound.entry()));
        awaitState(sound.letters().get(0), LetterState.DELIVERED);
        assertThat(state(second)).isEqualTo("READY");

        ledger.record(List.of(new Entry(
                null,
                null,
                new LetterMark(first.id(), null, LetterState.READY, Instant.EPOCH, null, false),
                List.of())));

        awaitState(first, LetterState.DELIVERED);
        awaitState(second, LetterState.DELIVERED);
        assertThat(jdbc.queryForObject(
                        "select failures from letters where id = ?",
                        Integer.class,
                        first.id().value()))
                .isZero();
    }

    @Test
    void aLetterThatCannotBeWrittenIsParkedByItsEighthFailure() {
        Outgoing outgoing = Outgoing.to(UNREAD, 1, 4);
        Letter letter = outgoing.letters().get(0);
        ClaimedLetter claimed =
                new ClaimedLetter(letter, outgoing.caseId(), outgoing.caseId().month(), Instant.EPOCH, 7, null, false);
        ledger.record(List.of(outgoing.entry()));
        awaitState(letter, LetterState.DELIVERED);
        jdbc.update(
                "update letters set state = 'CLAIMED', delivered_at = null where id = ?",
                letter.id().value());

        attempts.record(List.of(new Attempt.Failed(claimed, "cannot be written", true)));

        assertThat(state(letter)).isEqualTo("PARKED");
    }

    private String state(Letter letter) {
        return jdbc.queryForObject(
                "select state from letters where id = ?",
                String.class,
                letter.id().value());
    }

    /** All that is on the queue, once {@code count} or more are there. */
    private List<String> receiveAsGateway(OrganisationCode owner, int count) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection =
                new ActiveMQConnectionFactory(link.url(), ExchangeNames.GATEWAY, link.secret()).createConnection()) {
            connection.start();
            Session session = connection.createSession();
            var consumer = session.createConsumer(session.createQueue(ExchangeNames.inbox(owner.value())));
            for (var letter = consumer.receive(10_000); letter != null; ) {
                ids.add(letter.getStringProperty("letterId"));
                letter = consumer.receive(ids.size() < count ? 10_000 : 500);
            }
        }
        return ids;
    }

    private void assertHeaders(BytesMessage message, Outgoing outgoing) throws Exception {
        assertThat(message.getStringProperty("caseId"))
                .isEqualTo(outgoing.caseId().value());
        assertThat(message.getStringProperty("JMSXGroupID"))
                .isEqualTo(outgoing.caseId().value());
        assertThat(message.getIntProperty("letterNumber")).isEqualTo(1);
        assertThat(message.getStringProperty("kind")).isEqualTo("DeliveryReceipt");
        assertThat(message.getStringProperty("schemaVersion")).isEqualTo("1.0");
        assertThat(message.getStringProperty("sender")).isEqualTo("11990000MB0000019F");
        assertThat(Instant.parse(message.getStringProperty("sentAt"))).isNotNull();
        assertThat(message.getStringProperty("messageId")).isEqualTo(message.getStringProperty("letterId"));
        assertThat(message.getStringProperty(ExchangeNames.SENDER)).isEqualTo(ExchangeNames.GATEWAY);
        assertThat(message.getJMSPriority()).isEqualTo(4);
    }

    private List<BytesMessage> receive(int count) throws Exception {
        List<BytesMessage> received = new ArrayList<>();
        try (Connection connection = login()) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            var consumer = session.createConsumer(session.createQueue(ExchangeNames.inbox(ORGAN.value())));
            while (received.size() < count) {
                received.add((BytesMessage) consumer.receive(10_000));
            }
        }
        return received;
    }

    /** A new secret is known to the broker, and a new organisation has its queue, within two seconds. */
    private Connection login() {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(link.url(), ORGAN.value(), secret);
        return await().ignoreExceptions()
                .until(
                        () -> {
                            Connection connection = factory.createConnection();
                            connection.start();
                            connection.createSession().createQueue(ExchangeNames.inbox(ORGAN.value()));
                            return connection;
                        },
                        connection -> true);
    }

    private void awaitState(Letter letter, LetterState state) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> jdbc.queryForObject(
                                "select state from letters where id = ?",
                                String.class,
                                letter.id().value()),
                        state.name()::equals);
    }
}
