package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.delivery.BrokerUnderTest.connect;
import static org.yizhan.delivery.BrokerUnderTest.secretOf;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.casework.CaseworkNode;
import org.yizhan.deadlines.WatchedNode;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.directory.Organisations;
import org.yizhan.ledger.TestClock;
import org.yizhan.ledger.TestNode;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;

/** A notice that stood in the queue while no gateway read it: what counts is when the broker took it. */
class QueuedInTimeIT {
    private static final String ORGAN = Organisations.code(1).value();
    private static final String REMINDERS = "letters where kind = 'REMINDER'";

    private final TestClock clock = new TestClock();
    private BrokerUnderTest broker;
    private WatchedNode node;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        // The broker stamps by the machine's clock: the case begins an hour before, its notice is due days after.
        Instant begins = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        clock.advance(Duration.between(clock.instant(), begins));
        broker = new BrokerUnderTest(folder.resolve("broker"), clock, ORGAN);
        QueueWaiting queue = new QueueWaiting(new BrokerAdmin(broker.gateway()));
        node = new WatchedNode(new CaseworkNode(TestNode.inFolder(folder, clock), clock, "node"), clock, queue);
    }

    @AfterEach
    void stop() throws Exception {
        node.close();
        broker.stop();
    }

    @Test
    void isOnTimeHoweverLateItIsRead() throws Exception {
        List<CaseId> cases = node.casework().delivered(2);
        send();
        clock.advance(Duration.ofDays(30));
        node.live();
        node.look(8);
        assertThat(node.casework().ledger().count(REMINDERS))
                .as("the last day is long over, but a message from before waits")
                .isZero();

        readAndDecide(cases.get(0));
        node.drain();
        assertThat(node.casework().ledger().count(REMINDERS)).isEqualTo(1);
        assertThat(node.casework().ledger().count(REMINDERS + " and case_id = '" + cases.get(1) + "'"))
                .as("whose notice never came")
                .isEqualTo(1);
    }

    private void send() throws JMSException {
        try (Connection connection = connect(new ActiveMQConnectionFactory("tcp://localhost:" + broker.port()), ORGAN);
                Session session = connection.createSession()) {
            session.createProducer(session.createQueue(ExchangeNames.IN)).send(session.createTextMessage("<Notice/>"));
        }
    }

    private void readAndDecide(CaseId caseId) throws JMSException {
        ActiveMQConnectionFactory gateway = new ActiveMQConnectionFactory(
                "tcp://localhost:" + broker.port(), ExchangeNames.GATEWAY, secretOf(ExchangeNames.GATEWAY));
        try (Connection connection = gateway.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            connection.start();
            Message read = session.createConsumer(session.createQueue(ExchangeNames.IN))
                    .receive(10_000);
            Instant receivedAt = Instant.ofEpochMilli(read.getLongProperty("_AMQ_INGRESS_TIMESTAMP"));
            SubmissionReceipt receipt = node.casework().notice(caseId, receivedAt);
            assertThat(receipt.verdict()).as("%s", receipt.findings()).isEqualTo(Verdict.ACCEPTED);
            session.commit();
        }
    }
}
