package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.delivery.BrokerUnderTest.connect;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.messages.OrganisationCode;

/** What the broker tells the gateway about letters. */
class LetterReportsIT {
    private static final String ORGAN = "11990000MB0000019F";
    private static final String INBOX = ExchangeNames.inbox(ORGAN);

    private BrokerUnderTest broker;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = new BrokerUnderTest(folder, ORGAN);
        broker.declareInbox(ORGAN);
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @Test
    void tellsThatALetterWasCollectedOverCoreAndAmqp() throws Exception {
        for (ConnectionFactory protocol : List.of(broker.core(), broker.amqp())) {
            for (int mode : List.of(Session.AUTO_ACKNOWLEDGE, Session.CLIENT_ACKNOWLEDGE, Session.SESSION_TRANSACTED)) {
                sendLetter("letter-" + mode);
                try (Connection connection = connect(protocol, ORGAN)) {
                    Session session = connection.createSession(mode);
                    Message letter =
                            session.createConsumer(session.createQueue(INBOX)).receive(5000);
                    if (mode == Session.SESSION_TRANSACTED) {
                        assertThat(report(200)).isNull();
                        session.commit();
                    } else {
                        letter.acknowledge();
                    }
                }
                assertCollected(report(5000), "letter-" + mode);
            }
        }
    }

    @Test
    void tellsThatALetterWasCollectedOverStomp() throws Exception {
        for (String mode : List.of("auto", "client", "client-individual")) {
            sendLetter("letter-" + mode);
            try (StompClient client = broker.stomp(ORGAN)) {
                client.send("SUBSCRIBE", Map.of("id", "1", "destination", INBOX, "ack", mode), "");
                StompClient.Frame letter = client.read();
                assertThat(letter.headers()).containsEntry("letterId", "letter-" + mode);
                if (!mode.equals("auto")) {
                    client.ask("ACK", Map.of("id", letter.headers().get("ack")), "");
                }
                assertCollected(report(5000), "letter-" + mode);
            }
        }
    }

    @Test
    void isSilentAboutLettersReadAndGivenBack() throws Exception {
        sendLetter("letter");
        for (ConnectionFactory protocol : List.of(broker.core(), broker.amqp())) {
            try (Connection connection = connect(protocol, ORGAN)) {
                Session session = connection.createSession(Session.SESSION_TRANSACTED);
                assertThat(session.createConsumer(session.createQueue(INBOX)).receive(5000))
                        .isNotNull();
                session.rollback();
            }
            broker.redeliverAtOnce();
        }

        assertThat(report(300)).isNull();
        assertThat(broker.depth(INBOX)).isEqualTo(1);
    }

    @Test
    void tellsThatALetterIsDeadAfterEightAttempts() throws Exception {
        broker.redeliverAtOnce();
        sendLetter("letter");

        try (Connection connection = connect(broker.core(), ORGAN)) {
            Session session = connection.createSession(Session.SESSION_TRANSACTED);
            MessageConsumer consumer = session.createConsumer(session.createQueue(INBOX));
            for (int attempt = 1; attempt <= 8; attempt++) {
                assertThat(consumer.receive(5000)).as("attempt %s", attempt).isNotNull();
                session.rollback();
            }
            assertThat(consumer.receive(200)).isNull();
        }

        Message report = report(5000);
        assertThat(report.getStringProperty("letterState")).isEqualTo("DEAD");
        assertThat(report.getStringProperty("reason")).contains("8");
        assertReported(report, "letter");
        assertThat(broker.depth(ExchangeNames.dead(ORGAN))).isEqualTo(1);
        assertThat(report(200)).isNull();
    }

    @Test
    void aLetterGivenBackComesAgainAfterOneSecondThenTwoAndHoldsNothingUp() throws Exception {
        sendLetter("slow");
        try (Connection connection = connect(broker.core(), ORGAN)) {
            Session session = connection.createSession(Session.SESSION_TRANSACTED);
            MessageConsumer consumer = session.createConsumer(session.createQueue(INBOX));
            List<Long> pauses = new ArrayList<>();
            assertThat(consumer.receive(5000).getStringProperty("letterId")).isEqualTo("slow");
            session.rollback();
            long givenBack = System.nanoTime();
            sendLetter("behind");
            assertThat(consumer.receive(10_000).getStringProperty("letterId")).isEqualTo("behind");
            session.commit();
            for (int again = 0; again < 2; again++) {
                assertThat(consumer.receive(10_000).getStringProperty("letterId"))
                        .isEqualTo("slow");
                pauses.add((System.nanoTime() - givenBack) / 1_000_000);
                session.rollback();
                givenBack = System.nanoTime();
            }

            assertThat(pauses.get(0)).isGreaterThanOrEqualTo(950);
            assertThat(pauses.get(1)).isGreaterThanOrEqualTo(1_950);
        }
    }

    @Test
    void isSilentAboutWhatIsNoLetter() throws Exception {
        try (Connection connection = connect(broker.core(), ExchangeNames.GATEWAY)) {
            Session session = connection.createSession();
            session.createProducer(session.createQueue(INBOX)).send(session.createTextMessage("a test"));
            session.createConsumer(session.createQueue(INBOX)).receive(5000);
        }

        assertThat(report(300)).isNull();
    }

    @Test
    void emptyingAnInboxIsNoDeath() throws Exception {
        sendLetter("letter");

        new BrokerAdmin(broker.gateway()).empty(new OrganisationCode(ORGAN));

        assertThat(broker.depth(INBOX)).isZero();
        assertThat(report(300)).isNull();
        sendLetter("letter");
        assertThat(broker.depth(INBOX)).isEqualTo(1);
    }

    private void sendLetter(String id) throws Exception {
        try (Connection connection = broker.gateway().createConnection()) {
            Session session = connection.createSession();
            BytesMessage letter = session.createBytesMessage();
            letter.setStringProperty("_AMQ_DUPL_ID", id);
            letter.setStringProperty("letterId", id);
            letter.setStringProperty("caseId", "YZ202603-0123456789AB");
            letter.setStringProperty("kind", "Assignment");
            letter.writeBytes(new byte[] {1, 2, 3});
            session.createProducer(session.createQueue(INBOX)).send(letter);
        }
        broker.forgetDuplicates(INBOX);
    }

    private Message report(long millis) throws Exception {
        try (Connection connection = broker.gateway().createConnection()) {
            connection.start();
            Session session = connection.createSession();
            return session.createConsumer(session.createQueue(ExchangeNames.EVENTS))
                    .receive(millis);
        }
    }

    private static void assertCollected(Message report, String id) throws Exception {
        assertThat(report).as("report of %s", id).isNotNull();
        assertThat(report.getStringProperty("letterState")).isEqualTo("COLLECTED");
        assertReported(report, id);
    }

    private static void assertReported(Message report, String id) throws Exception {
        assertThat(report.getStringProperty("letterId")).isEqualTo(id);
        assertThat(report.getStringProperty("caseId")).isEqualTo("YZ202603-0123456789AB");
        assertThat(report.getStringProperty("kind")).isEqualTo("Assignment");
        assertThat(report.getStringProperty("recipient")).isEqualTo(ORGAN);
        assertThat(report.getLongProperty("at")).isPositive();
    }
}
