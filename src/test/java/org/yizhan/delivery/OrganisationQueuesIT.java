package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yizhan.delivery.BrokerUnderTest.connect;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Channel;
import org.yizhan.directory.Organisation.Validity;
import org.yizhan.directory.Organisations;
import org.yizhan.messages.OrganisationCode;

/** Who is in the directory has queues on the broker, and nobody else. */
class OrganisationQueuesIT {
    private static final OrganisationCode FIRST = Organisations.code(1);
    private static final OrganisationCode SECOND = Organisations.code(2);
    private static final LocalDate SECOND_OF_MARCH = LocalDate.of(2026, 3, 2);

    private BrokerUnderTest broker;
    private volatile Directory directory = new Directory(1, List.of(queueUser(1, null)));
    private volatile Instant now = Instant.parse("2026-03-02T10:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private OrganisationQueues queues;
    private BrokerWatch watch;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = new BrokerUnderTest(folder, FIRST.value(), SECOND.value());
        queues = new OrganisationQueues(new BrokerAdmin(broker.gateway()), () -> directory, clock);
        watch = new BrokerWatch(broker.gateway(), queues);
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    private static Organisation queueUser(int number, LocalDate until) {
        return organisation(number, LocalDate.of(2020, 1, 1), until, Channel.QUEUE);
    }

    private static Organisation organisation(int number, LocalDate from, LocalDate until, Channel channel) {
        Organisation its = Organisations.number(number).build();
        return new Organisation(
                its.code(),
                its.names(),
                its.kind(),
                its.level(),
                its.region(),
                its.parents(),
                new Validity(from, until, List.of()),
                channel,
                its.leaders(),
                null);
    }

    @Test
    void aNewcomerHasQueuesWithTheNextLook() {
        watch.look();
        assertThat(hasQueues(FIRST)).isTrue();
        assertThat(hasQueues(SECOND)).isFalse();

        directory = new Directory(2, List.of(queueUser(1, null), queueUser(2, null)));
        watch.look();

        assertThat(hasQueues(SECOND)).isTrue();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anOrganisationHasItsQueuesFromItsFirstDayInChina() {
        directory = new Directory(2, List.of(organisation(2, SECOND_OF_MARCH.plusDays(1), null, Channel.QUEUE)));
        now = Instant.parse("2026-03-02T15:59:59Z");
        watch.look();
        assertThat(hasQueues(SECOND)).isFalse();

        now = Instant.parse("2026-03-02T16:00:00Z");
        watch.look();

        assertThat(hasQueues(SECOND)).isTrue();
    }

    @Test
    void whoLeavesKeepsTheLettersThatWaitForIt() throws Exception {
        watch.look();
        send(FIRST, "a letter");

        directory = new Directory(2, List.of(queueUser(1, SECOND_OF_MARCH.minusDays(1))));
        watch.look();

        assertThat(broker.depth(ExchangeNames.inbox(FIRST.value()))).isEqualTo(1);
    }

    /** What it has not collected is its successor's, out of the ledger. */
    @Test
    void theInboxOfOneThatHasEndedIsEmptiedAndGetsNothingMore() throws Exception {
        directory = new Directory(2, List.of(queueUser(1, null), queueUser(2, null)));
        watch.look();
        send(FIRST, "a letter");
        send(SECOND, "a letter");

        directory = new Directory(3, List.of(queueUser(1, SECOND_OF_MARCH.minusDays(1)), queueUser(2, null)));
        EndedQueues ended = new EndedQueues(new BrokerAdmin(broker.gateway()), () -> directory, clock);
        ended.look();

        assertThat(broker.depth(ExchangeNames.inbox(FIRST.value()))).isZero();
        assertThat(broker.depth(ExchangeNames.inbox(SECOND.value()))).isEqualTo(1);
        assertThat(broker.depth(ExchangeNames.EVENTS)).as("nobody collected it").isZero();
        assertThat(queues.isOnQueue(FIRST)).isFalse();
        assertThat(queues.isOnQueue(SECOND)).isTrue();
    }

    @Test
    void anInboxThatIsNotThereIsNotMissed() throws Exception {
        directory = new Directory(2, List.of(queueUser(1, null), queueUser(2, SECOND_OF_MARCH.minusDays(1))));
        watch.look();
        new EndedQueues(new BrokerAdmin(broker.gateway()), () -> directory, clock).look();
        assertThat(hasQueues(SECOND)).isFalse();
    }

    @Test
    void toDeclareWhatIsThereLeavesItAsItIs() throws Exception {
        watch.look();
        send(FIRST, "a letter");

        queues.declareAgain(Set.of(FIRST));

        assertThat(broker.depth(ExchangeNames.inbox(FIRST.value()))).isEqualTo(1);
    }

    @Test
    void aQueueThatTheBrokerLostIsThereAgainAfterAnOutage() throws Exception {
        watch.look();
        broker.stop();
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);

        broker.restart();
        broker.removeAddress(ExchangeNames.inbox(FIRST.value()));
        watch.look();

        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(hasQueues(FIRST)).isTrue();
    }

    @Test
    void isDownWhileTheBrokerAnswersButHasNotTheExchangesQueue() throws Exception {
        broker.removeAddress(ExchangeNames.IN);

        watch.look();

        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownBeforeTheFirstLook() {
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownWhileTheBrokerRefusesToDeclare() {
        ActiveMQConnectionFactory asOrganisation = new ActiveMQConnectionFactory(
                "tcp://localhost:" + broker.port(), FIRST.value(), BrokerUnderTest.secretOf(FIRST.value()));
        OrganisationQueues powerless =
                new OrganisationQueues(new BrokerAdmin(asOrganisation), () -> directory, Clock.systemUTC());
        BrokerWatch powerlessWatch = new BrokerWatch(broker.gateway(), powerless);

        assertThatThrownBy(powerless::declareMissing).isInstanceOf(JMSException.class);
        powerlessWatch.look();

        assertThat(powerlessWatch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(hasQueues(FIRST)).isFalse();
    }

    @Test
    void eachDeadQueueTakesTheLettersOfItsOwnOrganisationOnly() throws Exception {
        directory = new Directory(2, List.of(queueUser(1, null), queueUser(2, null)));
        watch.look();
        broker.redeliverAtOnce();
        send(FIRST, "of the first");
        send(SECOND, "of the second");

        giveUp(FIRST);

        assertThat(broker.depth(ExchangeNames.dead(FIRST.value()))).isEqualTo(1);
        assertThat(broker.depth(ExchangeNames.dead(SECOND.value()))).isZero();
        assertThat(broker.depth(ExchangeNames.inbox(SECOND.value()))).isEqualTo(1);
    }

    private boolean hasQueues(OrganisationCode organisation) {
        return broker.has(ExchangeNames.inbox(organisation.value()))
                && broker.has(ExchangeNames.dead(organisation.value()));
    }

    private void send(OrganisationCode to, String text) throws JMSException {
        try (Connection connection = connect(broker.core(), ExchangeNames.GATEWAY)) {
            Session session = connection.createSession();
            session.createProducer(session.createQueue(ExchangeNames.inbox(to.value())))
                    .send(session.createTextMessage(text));
        }
    }

    private void giveUp(OrganisationCode organisation) throws JMSException {
        try (Connection connection = connect(broker.core(), organisation.value())) {
            Session session = connection.createSession(Session.SESSION_TRANSACTED);
            MessageConsumer consumer =
                    session.createConsumer(session.createQueue(ExchangeNames.inbox(organisation.value())));
            for (Message letter = consumer.receive(5000); letter != null; letter = consumer.receive(300)) {
                session.rollback();
            }
        }
    }
}
