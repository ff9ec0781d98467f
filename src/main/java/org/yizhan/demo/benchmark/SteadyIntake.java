package org.yizhan.demo.benchmark;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.yizhan.demo.Petitions;
import org.yizhan.demo.Sort;
import org.yizhan.demo.benchmark.BenchmarkReport.Spread;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.HttpDoor;
import org.yizhan.demo.client.Submission;
import org.yizhan.demo.territory.Matter;

/** Transfers over HTTP at a steady rate, to all gateways in turn, whether or not earlier ones are answered. */
final class SteadyIntake {
    private final Petitions petitions = new Petitions();
    private final List<HttpDoor> doors;
    private final List<Matter> matters;
    private final Clock clock;
    private final int perSecond;
    private int number;

    SteadyIntake(List<HttpDoor> doors, List<Matter> matters, Clock clock, int perSecond) {
        this.doors = doors;
        this.matters = matters;
        this.clock = clock;
        this.perSecond = perSecond;
    }

    /** @param failed how many got no receipt */
    record Passed(int sent, int failed, Spread acknowledged) {}

    /** Sends until {@code over}, a second at least; a transfer's time runs from when it was to be sent. */
    Passed until(BooleanSupplier over) {
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        List<CompletableFuture<?>> all = new ArrayList<>();
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long due = System.nanoTime();
        while (all.size() < perSecond || !over.getAsBoolean()) {
            long planned = due;
            LockSupport.parkNanos(planned - System.nanoTime());
            all.add(send().handle((acknowledged, failure) -> {
                nanos.add(System.nanoTime() - planned);
                return failure == null && acknowledged ? 0 : failed.incrementAndGet();
            }));
            due += step;
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
        long[] times = nanos.stream().mapToLong(Long::longValue).toArray();
        return new Passed(all.size(), failed.get(), Meters.spread(times));
    }

    private CompletableFuture<Boolean> send() {
        int own = number++;
        Matter matter = matters.get(own % matters.size());
        Submission submission = Submission.of(
                matter.bureau(),
                petitions.transfer(new Drafts(matter.bureau(), clock), Sort.TRANSFER, matter, own, null, null),
                Encoding.UTF_8);
        return doors.get(own % doors.size()).send(submission).thenApply(receipt -> receipt.recorded());
    }
}
