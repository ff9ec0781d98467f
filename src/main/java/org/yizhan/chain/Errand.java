package org.yizhan.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.attachments.AttachmentStore;
import org.yizhan.attachments.StoredFile;
import org.yizhan.cases.Fact;
import org.yizhan.cases.Letter;
import org.yizhan.chain.NeighbourClient.Answer;
import org.yizhan.chain.NeighbourClient.Waiting;
import org.yizhan.intake.NeighbourDoor;
import org.yizhan.ledger.Mailboxes;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.Failure;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Violation;

/**
 * One walk to a neighbour and back: its letters for this gateway come in by the door, this gateway's letters for it go to
 * its door. A letter is acknowledged once its message is recorded on the other side; the walk may be broken off anywhere
 * and made again, for the same message counts once. What one side refuses is told to the other as a failed delivery.
 */
final class Errand {
    private static final Logger log = LoggerFactory.getLogger(Errand.class);
    private static final int AT_ONCE = 50;
    private static final int ORDINARY = 4;

    private final NeighbourClient neighbour;
    private final House house;

    /** What of this gateway a walk needs. */
    record House(NeighbourDoor door, Mailboxes mailboxes, AttachmentStore attachments, CaseDesk cases, Clock clock) {}

    Errand(NeighbourClient neighbour, House house) {
        this.neighbour = neighbour;
        this.house = house;
    }

    /** Walks once; a neighbour that is away is tried again with the next walk. */
    void run() {
        try {
            fetch();
            bring();
        } catch (IOException away) {
            log.warn("the neighbouring gateway {} cannot be reached: {}", neighbour.gateway(), away.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetch() throws IOException, InterruptedException {
        for (Waiting waiting : neighbour.inbox(AT_ONCE)) {
            if (isCarried(waiting.kind())) {
                take(waiting);
            }
            neighbour.acknowledge(waiting.letterId());
        }
    }

    private static boolean isCarried(MessageKind kind) {
        return kind.origin() != MessageKind.Origin.GATEWAY || kind == MessageKind.DELIVERY_RECEIPT;
    }

    private void take(Waiting waiting) throws IOException, InterruptedException {
        var submission = house.door().read(neighbour.gateway(), waiting.xml());
        Message message = submission.reading().message();
        if (message != null) {
            fetchAttachments(message.attachmentDigests());
        }
        SubmissionReceipt receipt = house.door().submit(submission);
        boolean taken = receipt.verdict() == Verdict.ACCEPTED || receipt.verdict() == Verdict.REPEATED;
        if (!taken) {
            refuse(waiting, receipt);
        }
    }

    private void fetchAttachments(List<String> digests) throws IOException, InterruptedException {
        for (String digest : house.attachments().missingOf(digests)) {
            Optional<InputStream> bytes = neighbour.attachment(digest);
            if (bytes.isPresent()) {
                try (InputStream content = bytes.get()) {
                    house.attachments().put(neighbour.gateway(), digest, 0, -1, content);
                }
            }
        }
    }

    /** The neighbour hears that its letter ends here, and why; of a receipt it need not. */
    private void refuse(Waiting waiting, SubmissionReceipt receipt) throws IOException, InterruptedException {
        String codes = String.join(
                " ",
                receipt.findings().stream()
                        .filter(Violation::refuses)
                        .map(Violation::code)
                        .toList());
        log.warn("letter {} of {} is refused: {}", waiting.letterId(), neighbour.gateway(), codes);
        if (waiting.kind() == MessageKind.DELIVERY_RECEIPT || waiting.caseId().isEmpty()) {
            return;
        }
        var now = house.clock().instant();
        DeliveryReceipt failed = new DeliveryReceipt(
                LetterId.of(waiting.letterId()),
                waiting.kind(),
                neighbour.gateway(),
                null,
                List.of(),
                new Failure(now, house.cases().own() + " 拒收 refuses it: " + codes));
        // The same each time, so that the walk made again says the same.
        UUID id = UUID.nameUUIDFromBytes((waiting.letterId() + "|refused").getBytes(StandardCharsets.UTF_8));
        Letter letter = new Letter(new LetterId(id), neighbour.gateway(), 0, ORDINARY, failed, null);
        Answer answer = neighbour.send(house.cases().print(letter, new CaseId(waiting.caseId()), now));
        if (!answer.taken() && !answer.refused()) {
            throw new IOException("answered " + answer.status() + " to a refusal");
        }
    }

    private void bring() throws IOException, InterruptedException {
        for (Mailboxes.Item item : house.mailboxes().read(neighbour.gateway(), null, AT_ONCE)) {
            bring(item.letter());
        }
    }

    private void bring(ClaimedLetter claimed) throws IOException, InterruptedException {
        byte[] xml = house.cases().print(claimed);
        Message message = house.door().read(neighbour.gateway(), xml).reading().message();
        if (message != null) {
            bringAttachments(message.attachmentDigests());
        }
        Answer answer = isCarried(claimed.letter().kind()) ? neighbour.send(xml) : new Answer(200, "");
        if (answer.refused()) {
            givenUp(claimed, answer);
        } else if (!answer.taken()) {
            throw new IOException("answered " + answer.status() + " to a message");
        }
        house.mailboxes()
                .acknowledge(
                        neighbour.gateway(),
                        claimed.letter().id(),
                        house.clock().instant());
    }

    private void bringAttachments(List<String> digests) throws IOException, InterruptedException {
        for (String digest : digests) {
            Optional<StoredFile> file = house.attachments().find(digest);
            if (file.isPresent() && !neighbour.bring(digest, file.get().path())) {
                log.warn("attachment {} is not wanted by {}", digest, neighbour.gateway());
            }
        }
    }

    private void givenUp(ClaimedLetter claimed, Answer answer) {
        String reason = neighbour.gateway() + " 拒收 refuses it: " + answer.status() + " " + answer.codes();
        log.warn("letter {}: {}", claimed.letter().id(), reason);
        CaseId caseId = claimed.caseId();
        if (caseId != null) {
            house.cases()
                    .tell(
                            caseId,
                            new Fact.LetterDead(
                                    claimed.letter().id(),
                                    claimed.letter().kind(),
                                    claimed.letter().recipient(),
                                    reason,
                                    house.clock().instant()));
        }
    }
}
