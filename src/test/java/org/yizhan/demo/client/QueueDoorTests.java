package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.OrganisationCode;

class QueueDoorTests {
    private static final OrganisationCode SENDER = new OrganisationCode("11990000MB0000003U");
    private static final Submission SUBMISSION = new Submission(new UUID(0, 1), SENDER, new byte[] {1});

    private final List<byte[]> sent = new ArrayList<>();
    private final QueueDoor door = new QueueDoor(sent::add, Runnable::run);

    @Test
    void theReceiptComesAsALetterToldByTheBytesDigest() {
        CompletableFuture<Receipt> receipt = door.send(SUBMISSION);
        door.received(receipt(1, "accepted", new byte[] {2}));
        assertThat(receipt).isNotDone();

        door.received(receipt(2, "accepted", SUBMISSION.bytes()));

        assertThat(sent).containsExactly(SUBMISSION.bytes());
        assertThat(receipt.join().verdict()).isEqualTo("accepted");
    }

    @Test
    void theSameReceiptAgainDoesNotAnswerAMessageSentAgain() {
        CompletableFuture<Receipt> first = door.send(SUBMISSION);
        door.received(receipt(1, "accepted", SUBMISSION.bytes()));
        assertThat(first.join().verdict()).isEqualTo("accepted");

        CompletableFuture<Receipt> again = door.send(SUBMISSION);
        door.received(receipt(1, "accepted", SUBMISSION.bytes()));
        assertThat(again).isNotDone();

        door.received(receipt(2, "repeated", SUBMISSION.bytes()));
        assertThat(again.join().verdict()).isEqualTo("repeated");
    }

    @Test
    void tellsThatTheBrokerDidNotTakeIt() {
        QueueDoor closed = new QueueDoor(
                bytes -> {
                    throw new JMSException("away");
                },
                Runnable::run);

        assertThat(closed.send(SUBMISSION))
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withCauseInstanceOf(NotAcknowledged.class);
    }

    private static IncomingLetter receipt(int letter, String verdict, byte[] bytes) {
        Node whole = Node.of("SubmissionReceipt", Node.leaf("verdict", verdict), Node.leaf("digest", Digest.of(bytes)));
        return new IncomingLetter(new UUID(1, letter), SENDER, "SubmissionReceipt", whole);
    }
}
