package org.yizhan.inquiry;

import java.security.Principal;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.yizhan.inquiry.InboxLetter.Listing;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** The mailbox of an organisation without a queue client. */
@RestController
final class InboxController {
    private static final int MOST = 100;
    private static final int LONGEST_WAIT_SECONDS = 30;
    static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final Inbox inbox;
    private final InboxWaiters waiters;

    InboxController(Inbox inbox, InboxWaiters waiters) {
        this.inbox = inbox;
        this.waiters = waiters;
    }

    /** Lists letters; with {@code wait} the answer comes when there is one, at the latest after so many seconds. */
    @GetMapping("/v1/inbox")
    DeferredResult<Listing> read(
            Principal principal,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(name = "wait", defaultValue = "0") int waitSeconds) {
        OrganisationCode recipient = new OrganisationCode(principal.getName());
        int most = Math.max(1, Math.min(limit, MOST));
        int seconds = Math.max(0, Math.min(waitSeconds, LONGEST_WAIT_SECONDS));
        DeferredResult<Listing> answer =
                new DeferredResult<>(Duration.ofSeconds(seconds).toMillis());
        if (seconds == 0) {
            answer.setResult(inbox.read(recipient, after, most));
        } else {
            waiters.answer(recipient, after, most, answer);
        }
        return answer;
    }

    @GetMapping("/v1/inbox/{letterId}")
    ResponseEntity<byte[]> letter(Principal principal, @PathVariable UUID letterId) {
        byte[] xml = inbox.letter(new OrganisationCode(principal.getName()), new LetterId(letterId))
                .orElseThrow(() -> InquiryRule.NO_SUCH_LETTER.notFound(letterId));
        return ResponseEntity.ok().contentType(XML).body(xml);
    }

    /** Acknowledges a letter; as often as the recipient likes. */
    @PostMapping("/v1/inbox/{letterId}/ack")
    ResponseEntity<Void> acknowledge(Principal principal, @PathVariable UUID letterId) {
        if (!inbox.acknowledge(new OrganisationCode(principal.getName()), new LetterId(letterId))) {
            throw InquiryRule.NO_SUCH_LETTER.notFound(letterId);
        }
        return ResponseEntity.noContent().build();
    }
}
