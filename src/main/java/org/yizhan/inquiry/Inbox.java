package org.yizhan.inquiry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yizhan.cases.Letter;
import org.yizhan.inquiry.InboxLetter.Listing;
import org.yizhan.ledger.Ledger;
import org.yizhan.ledger.Lookup;
import org.yizhan.ledger.Lookup.LetterLine;
import org.yizhan.ledger.Mailboxes;
import org.yizhan.ledger.Mailboxes.Item;
import org.yizhan.letters.LetterPress;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** An organisation's letters, written out as the queue would bring them. */
@Component
final class Inbox {
    private final Mailboxes mailboxes;
    private final Lookup lookup;
    private final Ledger ledger;
    private final LetterPress press;
    private final Clock clock;

    Inbox(Mailboxes mailboxes, Lookup lookup, Ledger ledger, LetterPress press, Clock clock) {
        this.mailboxes = mailboxes;
        this.lookup = lookup;
        this.ledger = ledger;
        this.press = press;
        this.clock = clock;
    }

    /**
     * Letters that wait, or with {@code after} all with a greater cursor. One that was collected is listed again only while
     * its recipient may read what it carries: an organ that gave a case back does not get its petition a second time.
     */
    Listing read(OrganisationCode recipient, @Nullable Long after, int limit) {
        List<InboxLetter> listed = new ArrayList<>();
        Long from = after;
        List<Item> page;
        do {
            page = mailboxes.read(recipient, from, limit);
            for (Item item : page) {
                from = item.cursor();
                if (listed.size() < limit && mayBeListed(recipient, item)) {
                    listed.add(listed(item));
                }
            }
            // What is passed over must not look like the end of the mailbox.
        } while (after != null && page.size() == limit && listed.isEmpty());
        return new Listing(listed);
    }

    private boolean mayBeListed(OrganisationCode recipient, Item item) {
        MessageId source = item.letter().letter().source();
        return item.collectedAt() == null || source == null || lookup.mayReopen(recipient, source);
    }

    /** Acknowledges; false if the recipient has no such letter in its mailbox. */
    boolean acknowledge(OrganisationCode recipient, LetterId letter) {
        return mailboxes.acknowledge(recipient, letter, clock.instant());
    }

    /** A letter that was delivered to the recipient, in its queue or mailbox, if it may still read what it carries. */
    Optional<byte[]> letter(OrganisationCode recipient, LetterId id) {
        return lookup.find(id.toString()).letters().stream()
                .filter(line -> line.letter().id().equals(id))
                .filter(line -> line.letter().recipient().equals(recipient) && line.deliveredAt() != null)
                .filter(line -> line.letter().source() == null
                        || lookup.mayReopen(recipient, line.letter().source()))
                .findFirst()
                .map(this::written);
    }

    private byte[] written(LetterLine line) {
        Letter letter = line.letter();
        Original source = letter.source() == null
                ? null
                : ledger.original(line.caseId(), letter.source()).orElse(null);
        return press.print(letter, line.caseId(), line.createdAt(), line.test(), source);
    }

    private InboxLetter listed(Item item) {
        var claimed = item.letter();
        Letter letter = claimed.letter();
        byte[] xml = press.print(letter, claimed.caseId(), claimed.createdAt(), claimed.test(), claimed.source());
        return new InboxLetter(
                item.cursor(),
                letter.id().toString(),
                letter.kind().element(),
                claimed.caseId() == null ? null : claimed.caseId().value(),
                letter.number(),
                letter.priority(),
                claimed.createdAt(),
                item.deliveredAt(),
                item.collectedAt(),
                new String(xml, StandardCharsets.UTF_8));
    }
}
