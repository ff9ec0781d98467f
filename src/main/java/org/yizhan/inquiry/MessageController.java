package org.yizhan.inquiry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yizhan.inquiry.MessageStatus.ReceiptLine;
import org.yizhan.ledger.Ledger;
import org.yizhan.ledger.Lookup;
import org.yizhan.ledger.Lookup.MessageLine;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** What became of a message, and its bytes as they were received. */
@RestController
final class MessageController {
    private final Lookup lookup;
    private final Ledger ledger;

    MessageController(Lookup lookup, Ledger ledger) {
        this.lookup = lookup;
        this.ledger = ledger;
    }

    @GetMapping("/v1/messages/{id}")
    MessageStatus status(Principal principal, @PathVariable UUID id) {
        OrganisationCode sender = new OrganisationCode(principal.getName());
        List<MessageLine> lines = lookup.messages(new MessageId(id)).stream()
                .filter(line -> line.sender().equals(sender))
                .sorted(Comparator.comparing(line -> line.receipt().recordedAt()))
                .toList();
        if (lines.isEmpty()) {
            throw InquiryRule.NO_SUCH_MESSAGE.notFound(id);
        }
        boolean accepted = lines.stream().anyMatch(MessageController::isAccepted);
        return new MessageStatus(
                id.toString(), accepted, lines.stream().map(ReceiptLine::of).toList());
    }

    /**
     * The bytes of an accepted message, to whoever sent it or was given it by a letter.
     *
     * @param sender tells messages of several senders with the same id apart
     */
    @GetMapping("/v1/messages/{id}/original")
    ResponseEntity<byte[]> original(
            Principal principal, @PathVariable UUID id, @RequestParam(required = false) @Nullable String sender) {
        OrganisationCode reader = new OrganisationCode(principal.getName());
        MessageLine line = lookup.messages(new MessageId(id)).stream()
                .filter(MessageController::isAccepted)
                .filter(candidate ->
                        sender == null || candidate.sender().value().equals(sender))
                .filter(candidate -> lookup.mayRead(reader, candidate.receipt().receiptId()))
                .findFirst()
                .orElseThrow(() -> InquiryRule.NO_SUCH_MESSAGE.notFound(id));
        Original original = ledger.original(
                        line.receipt().caseId(), line.receipt().receiptId())
                .orElseThrow(() -> InquiryRule.NO_SUCH_MESSAGE.notFound(id));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "xml", charset(original)))
                .header("X-Yizhan-Sender", line.sender().value())
                .header("X-Yizhan-Digest", line.receipt().digest())
                .body(original.bytes());
    }

    private static Charset charset(Original original) {
        return original.charset() == null ? StandardCharsets.UTF_8 : Charset.forName(original.charset());
    }

    private static boolean isAccepted(MessageLine line) {
        return line.receipt().verdict() == Verdict.ACCEPTED;
    }
}
