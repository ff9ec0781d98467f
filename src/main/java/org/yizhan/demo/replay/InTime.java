package org.yizhan.demo.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.yizhan.demo.client.SimulatedTime;

/**
 * Everything at its own instant of simulated time, one after the other: time moves on to an instant once all that
 * happened before has been dealt with, and ends long enough after the last for every deadline to have shown itself.
 */
final class InTime implements Timing {
    private static final Duration AFTERWARDS = Duration.ofDays(100);
    private static final long PATIENCE_SECONDS = 60;

    private final List<Event> events;
    private final Answers answers;
    private final Remarks remarks;
    private final SimulatedTime time;
    private final ToldClock clock;
    private final Map<PlannedRow, CompletableFuture<Assigned>> assigned = new ConcurrentHashMap<>();

    /** What a row does, in the order in which it does it. */
    private enum Act {
        SENT,
        ACCEPTED,
        REPLIED
    }

    private record Event(Instant at, Act act, PlannedRow planned) {}

    /** @param clock the participants', which this tells the time */
    InTime(Plan plan, int year, Answers answers, Remarks remarks, SimulatedTime time, ToldClock clock) {
        this.events = events(plan, year);
        this.answers = answers;
        this.remarks = remarks;
        this.time = time;
        this.clock = clock;
        plan.rows().forEach(planned -> assigned.put(planned, new CompletableFuture<>()));
    }

    private static List<Event> events(Plan plan, int year) {
        List<Event> events = new ArrayList<>();
        for (PlannedRow planned : plan.rows()) {
            Moments moments = Moments.of(planned.row(), year);
            events.add(new Event(moments.sentAt(), Act.SENT, planned));
            events.add(new Event(moments.acceptedAt(), Act.ACCEPTED, planned));
            if (moments.repliedAt() != null) {
                events.add(new Event(moments.repliedAt(), Act.REPLIED, planned));
            }
        }
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::act).thenComparing(event -> event.planned()
                .number()));
        return List.copyOf(events);
    }

    @Override
    public void assigned(Assigned row) {
        of(row.planned()).complete(row);
    }

    /** The rows that have reached their organs. */
    List<Assigned> arrived() {
        return assigned.values().stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .sorted(Comparator.comparing(row -> row.planned().number()))
                .toList();
    }

    /** Where time stands once everything was sent. */
    Instant end() {
        return events.isEmpty()
                ? clock.instant()
                : events.get(events.size() - 1).at().plus(AFTERWARDS);
    }

    @Override
    public void sendAll(Function<PlannedRow, CompletableFuture<?>> send) {
        for (Event event : events) {
            moveTo(event.at());
            CompletableFuture<?> done =
                    switch (event.act()) {
                        case SENT -> send.apply(event.planned());
                        case ACCEPTED -> of(event.planned()).thenCompose(answers::notice);
                        case REPLIED -> of(event.planned()).thenCompose(answers::opinion);
                    };
            acknowledged(event, done);
        }
        moveTo(end());
    }

    private void moveTo(Instant instant) {
        time.moveTo(instant);
        clock.tell(instant);
    }

    /** What is not acknowledged is remarked upon, and time goes on without it. */
    private void acknowledged(Event event, CompletableFuture<?> done) {
        String what = event.act() == Act.SENT ? "its transfer" : "its answer";
        done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .handle((result, failure) -> {
                    remarks.unacknowledged(event.planned(), what, failure);
                    return result;
                })
                .join();
    }

    private CompletableFuture<Assigned> of(PlannedRow planned) {
        return Objects.requireNonNull(assigned.get(planned), "a row of the plan");
    }
}
