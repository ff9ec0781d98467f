package org.yizhan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.intake.DoorSlice.BUREAU;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.Queue;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.Casework.UnknownCorrelation;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.wire.MessageReader;

@DoorTest
class QueueReceiveIT {
    private static final String GOOD = "<Recall from=\"" + BUREAU + "\" id=\"6d1f0c4e-6f0a-4a58-9a34-3f8ad6d7f002\"/>";

    private final PlannedCasework casework;
    private final PlannedReader reader;
    private final CamelContext camel;
    private final JMSContext session;
    private final Queue in;

    QueueReceiveIT(
            @Autowired PlannedCasework casework,
            @Autowired PlannedReader reader,
            @Autowired CamelContext camel,
            @Autowired ActiveMQConnectionFactory connections) {
        this.casework = casework;
        this.reader = reader;
        this.camel = camel;
        this.session = connections.createContext();
        this.in = session.createQueue("exchange.in");
    }

    @BeforeEach
    void everythingIsAccepted() {
        casework.plan(PlannedCasework.accepting());
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void takesBytesFromTheSenderTheBrokerNames() throws JMSException {
        Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
        Message message = bytes(GOOD.getBytes(UTF_8));
        message.setStringProperty("JMSXUserID", "11990000MB0000027A");
        send(message);

        Submission submission = onlySubmission();
        assertThat(submission.sender()).isEqualTo(BUREAU);
        assertThat(submission.channel()).isEqualTo(Channel.QUEUE);
        assertThat(submission.bytes()).asString().isEqualTo(GOOD);
        assertThat(submission.receivedAt()).isBetween(before, Instant.ofEpochMilli(System.currentTimeMillis()));
        assertThat(reader.lastCharset).isNull();
    }

    @Test
    void takesATextAsItsCharacters() throws JMSException {
        send(fromBureau(session.createTextMessage("<转送/>")));

        assertThat(onlySubmission().bytes()).asString(UTF_8).isEqualTo("<转送/>");
        assertThat(reader.lastCharset).isEqualTo(MessageReader.CHARACTERS);
    }

    @Test
    void refusesATextThatLostCharactersOnTheWay() throws JMSException {
        send(fromBureau(session.createTextMessage("<\uFFFD\uFFFD/>")));

        assertThat(onlySubmission().reading().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("D108");
            assertThat(finding.en()).contains("content-length");
        });
    }

    @Test
    void refusesWhatIsNeitherBytesNorText() throws JMSException {
        ObjectMessage object = session.createObjectMessage();
        send(fromBureau(object));

        assertThat(onlySubmission().reading().findings().get(0).code()).isEqualTo("D109");
    }

    @Test
    void refusesTooMuchWithTheDigestOfAllOfIt() throws JMSException {
        byte[] large = new byte[300 * 1024];
        send(bytes(large));

        Submission submission = onlySubmission();
        assertThat(submission.reading().findings().get(0).code()).isEqualTo("D101");
        assertThat(submission.digest()).isEqualTo(Digests.of(large));
        assertThat(submission.bytes()).hasSize(4096);
    }

    @Test
    void laysAsideWhatNobodySent() throws JMSException {
        Message message = session.createTextMessage(GOOD);
        session.createProducer().send(in, message);

        Message dead = dead();
        assertThat(dead.getBody(String.class)).isEqualTo(GOOD);
        assertThat(dead.getStringProperty("reason")).contains("no organisation as sender");
        assertThat(casework.submitted).isEmpty();
    }

    @Test
    void waitsForAnEarlierMessageWithoutCountingAttempts() throws JMSException {
        AtomicInteger attempts = new AtomicInteger();
        casework.plan(submission -> attempts.incrementAndGet() <= 10
                ? CompletableFuture.failedFuture(new UnknownCorrelation("not yet"))
                : PlannedCasework.accepting().apply(submission));
        send(bytes(GOOD.getBytes(UTF_8)));

        await().until(() -> attempts.get() == 11);
        assertThat(casework.submitted.stream().map(Submission::receivedAt).distinct())
                .hasSize(1);
        assertThat(nothingDead()).isTrue();
    }

    @Test
    void laysAsideWhatItFailsOnEightTimes() throws JMSException {
        casework.plan(submission -> CompletableFuture.failedFuture(new IllegalStateException("a fault of ours")));
        send(bytes(GOOD.getBytes(UTF_8)));

        Message dead = dead();
        assertThat(dead.getBody(byte[].class)).asString(UTF_8).isEqualTo(GOOD);
        assertThat(dead.getStringProperty("originalSender")).isEqualTo(BUREAU.value());
        assertThat(dead.getStringProperty("reason")).contains("a fault of ours");
        assertThat(casework.submitted).hasSize(8);
    }

    @Test
    void aPoisonMessageDoesNotHoldUpTheNext() throws JMSException {
        CompletableFuture<SubmissionReceipt> poison =
                CompletableFuture.failedFuture(new IllegalStateException("a fault of ours"));
        casework.plan(submission -> submission.reading().message() == null
                ? poison
                : PlannedCasework.accepting().apply(submission));
        send(bytes("poison".getBytes(UTF_8)));
        send(bytes(GOOD.getBytes(UTF_8)));

        await().until(() ->
                casework.submitted.stream().anyMatch(s -> s.reading().message() != null));
        assertThat(dead().getBody(byte[].class)).asString(UTF_8).isEqualTo("poison");
    }

    @Test
    void stopsReadingWhileTheLedgerIsAwayAndSpendsNoAttempt() throws JMSException {
        AtomicInteger attempts = new AtomicInteger();
        casework.plan(submission -> attempts.incrementAndGet() <= 2
                ? CompletableFuture.failedFuture(new Unavailable("ledger away"))
                : PlannedCasework.accepting().apply(submission));
        send(bytes(GOOD.getBytes(UTF_8)));

        await().until(() -> attempts.get() == 3);
        assertThat(nothingDead()).isTrue();
        await().until(() ->
                camel.getRouteController().getRouteStatus("queue-receive").isStarted());
    }

    private Submission onlySubmission() {
        await().until(() -> !casework.submitted.isEmpty());
        assertThat(casework.submitted).hasSize(1);
        return casework.submitted.get(0);
    }

    private Message dead() {
        Message dead =
                session.createConsumer(session.createQueue("exchange.dead")).receive(20_000);
        assertThat(dead).as("a message in exchange.dead").isNotNull();
        return dead;
    }

    private boolean nothingDead() {
        return session.createConsumer(session.createQueue("exchange.dead")).receiveNoWait() == null;
    }

    private Message bytes(byte[] body) throws JMSException {
        var message = session.createBytesMessage();
        message.writeBytes(body);
        return fromBureau(message);
    }

    private static Message fromBureau(Message message) throws JMSException {
        message.setStringProperty(QueueDoor.SENDER, BUREAU.value());
        return message;
    }

    private void send(Message message) {
        session.createProducer().send(in, message);
    }
}
