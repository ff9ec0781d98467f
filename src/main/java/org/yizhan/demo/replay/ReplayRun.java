package org.yizhan.demo.replay;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.Party;
import org.yizhan.demo.replay.Scoreboard.Effect;
import org.yizhan.demo.territory.Member;
import org.yizhan.messages.OrganisationCode;

/** One pass of a plan over an exchange, from the first submission to the last letter. */
final class ReplayRun {
    private static final long LOOK_EVERY_MS = 100;

    private final Plan plan;
    private final Exchange exchange;
    private final Scoreboard score;
    private final Remarks remarks;
    private final Timing timing;
    private final Docket docket;
    private final Bureaus bureaus;
    private final Map<OrganisationCode, Party> senders = new ConcurrentHashMap<>();

    ReplayRun(Plan plan, Exchange exchange, Scoreboard score, Remarks remarks, Timing timing, Clock clock) {
        this.plan = plan;
        this.exchange = exchange;
        this.score = score;
        this.remarks = remarks;
        this.timing = timing;
        this.docket = new Docket(score);
        this.bureaus = new Bureaus(plan, score, remarks, clock);
    }

    /** Connects the organisations that the plan can meet and begins to read their inboxes. */
    void join(Collection<Member> members) {
        Organs organs = new Organs(plan, score, remarks, timing::assigned);
        members.parallelStream().filter(this::takesPart).forEach(member -> {
            Party party = exchange.join(member.code(), member.mailbox());
            if (member.isBureau()) {
                party.listen(letter -> {
                    bureaus.received(letter);
                    docket.received(letter);
                });
                senders.put(member.code(), party);
            } else {
                party.listen(letter -> {
                    organs.received(party, letter);
                    docket.received(letter);
                });
            }
        });
    }

    private boolean takesPart(Member member) {
        return plan.rows().stream()
                .map(PlannedRow::matter)
                .anyMatch(m -> m.organ().equals(member.code()) || m.bureau().equals(member.code()));
    }

    /** What the participants were told of deadlines. */
    Docket docket() {
        return docket;
    }

    /** Sends everything and waits until all of it has arrived, or nothing has changed for {@code patienceSeconds}. */
    void go(ProgressBar bar, int patienceSeconds) throws InterruptedException {
        CompletableFuture<Void> sending =
                CompletableFuture.runAsync(() -> timing.sendAll(this::send), ReplayRun::inThreadOfItsOwn);
        watch(sending, bar, patienceSeconds);
    }

    /** Sending waits for permits; in the common pool, one thread on two cores, it would keep out what gives them back. */
    private static void inThreadOfItsOwn(Runnable sending) {
        Thread thread = new Thread(sending, "sender");
        thread.setDaemon(true);
        thread.start();
    }

    private CompletableFuture<?> send(PlannedRow planned) {
        Party bureau = Objects.requireNonNull(senders.get(planned.matter().bureau()));
        return bureaus.send(bureau, planned).handle((done, failure) -> {
            remarks.unacknowledged(planned, "one of its submissions", failure);
            return null;
        });
    }

    private void watch(CompletableFuture<Void> sending, ProgressBar bar, int patienceSeconds)
            throws InterruptedException {
        long quietLooks = patienceSeconds * 1000L / LOOK_EVERY_MS;
        long last = -1;
        long quiet = 0;
        while (!(sending.isDone() && complete()) && quiet < quietLooks) {
            bar.show(score.progress(), score.line());
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            quiet = score.changes() == last ? quiet + 1 : 0;
            last = score.changes();
        }
        bar.show(score.progress(), score.line());
        if (sending.isCompletedExceptionally()) {
            sending.join();
        }
    }

    private boolean complete() {
        Report.Expected expected = plan.expected();
        return score.missing() == 0
                && score.arrived(Effect.NOTICE) >= score.accepted(Effect.ASSIGNMENT)
                && score.arrived(Effect.OPINION) >= expected.replies();
    }
}
