package org.yizhan.demo.client;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.yizhan.messages.OrganisationCode;

/** One organisation's system: sends by any channel, reads its inbox, acts on each letter once. */
public final class Party implements AutoCloseable {
    private final OrganisationCode organisation;
    private final Map<Channel, Door> doors;
    private final Inbox inbox;
    private final Set<UUID> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger again = new AtomicInteger();

    Party(OrganisationCode organisation, Map<Channel, Door> doors, Inbox inbox) {
        this.organisation = organisation;
        this.doors = doors;
        this.inbox = inbox;
    }

    public OrganisationCode organisation() {
        return organisation;
    }

    /** How often a letter came that had been acted on already. */
    public int cameAgain() {
        return again.get();
    }

    /** Sends by {@code channel}, by HTTP if this organisation has no such channel. */
    public CompletableFuture<Receipt> send(Channel channel, Submission submission) {
        Door http = Objects.requireNonNull(doors.get(Channel.HTTP));
        return doors.getOrDefault(channel, http).send(submission);
    }

    /** Begins to read; each letter goes to {@code taker} once. */
    public void listen(Consumer<IncomingLetter> taker) {
        inbox.listen(letter -> {
            if (seen.add(letter.id())) {
                taker.accept(letter);
            } else {
                again.incrementAndGet();
            }
        });
    }

    /** Begins to read; each letter goes to {@code taker} as often as it comes, and nothing is remembered of it here. */
    public void read(Consumer<IncomingLetter> taker) {
        inbox.listen(taker);
    }

    @Override
    public void close() {
        inbox.close();
    }
}
