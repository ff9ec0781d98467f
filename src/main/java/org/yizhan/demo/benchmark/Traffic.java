package org.yizhan.demo.benchmark;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.yizhan.demo.Petitions;
import org.yizhan.demo.Sort;
import org.yizhan.demo.client.Channel;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Party;
import org.yizhan.demo.client.Submission;
import org.yizhan.demo.replay.ProgressBar;
import org.yizhan.demo.territory.Matter;
import org.yizhan.demo.territory.Territory;
import org.yizhan.messages.OrganisationCode;

/** Transfers between bureaus and organs that have a queue client each, with a stopwatch on every one. */
final class Traffic {
    private static final long PATIENCE_SECONDS = 120;

    private final Petitions petitions = new Petitions();
    private final Map<OrganisationCode, Party> parties = new HashMap<>();
    private final Map<UUID, Stopwatch> underWay = new ConcurrentHashMap<>();
    private final List<Matter> matters;
    private final Clock clock;

    /** One transfer; instants are readings of {@code System.nanoTime}, 0 for what has not happened. */
    static final class Stopwatch {
        final long sent = System.nanoTime();
        final CountDownLatch open;
        volatile long acknowledged;
        volatile long arrived;

        private Stopwatch(CountDownLatch open) {
            this.open = open;
        }
    }

    Traffic(Exchange exchange, Clock clock) {
        Territory territory = Territory.read();
        this.clock = clock;
        this.matters = territory.matters().stream()
                .filter(m -> onQueue(territory, m.bureau()) && onQueue(territory, m.organ()))
                .toList();
        for (Matter matter : matters) {
            parties.computeIfAbsent(matter.bureau(), code -> exchange.join(code, false));
            parties.computeIfAbsent(matter.organ(), code -> exchange.join(code, false));
        }
        parties.values().forEach(party -> party.listen(this::received));
    }

    /** Sends {@code count} transfers, at most {@code senders} of them waiting for receipts; returns when all arrived. */
    Collection<Stopwatch> send(Channel channel, int count, int senders, ProgressBar bar) throws InterruptedException {
        underWay.clear();
        CountDownLatch open = new CountDownLatch(2 * count);
        Semaphore permits = new Semaphore(senders);
        for (int i = 0; i < count; i++) {
            permits.acquire();
            send(channel, matters.get(i % matters.size()), i, permits, open);
            bar.show(i + 1, channel.name());
        }
        if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            bar.show(count, "没有全部送达 not all arrived: " + open.getCount());
        }
        bar.end();
        return List.copyOf(underWay.values());
    }

    private void send(Channel channel, Matter matter, int number, Semaphore permits, CountDownLatch open) {
        OrganisationCode bureau = matter.bureau();
        Submission submission = Submission.of(
                bureau,
                petitions.transfer(new Drafts(bureau, clock), Sort.TRANSFER, matter, number, null, null),
                Encoding.UTF_8);
        Stopwatch stopwatch = new Stopwatch(open);
        underWay.put(submission.id(), stopwatch);
        Party sender = Objects.requireNonNull(parties.get(bureau));
        var unused = sender.send(channel, submission).whenComplete((receipt, failure) -> {
            permits.release();
            if (receipt != null && receipt.recorded()) {
                stopwatch.acknowledged = System.nanoTime();
                open.countDown();
            }
        });
    }

    private void received(IncomingLetter letter) {
        Stopwatch stopwatch = letter.whole()
                .at("transfer")
                .map(id -> underWay.get(UUID.fromString(id)))
                .orElse(null);
        if (letter.kind().equals("Assignment") && stopwatch != null && stopwatch.arrived == 0) {
            stopwatch.arrived = System.nanoTime();
            stopwatch.open.countDown();
        }
    }

    private static boolean onQueue(Territory territory, OrganisationCode code) {
        return territory.find(code).filter(m -> !m.mailbox()).isPresent();
    }
}
