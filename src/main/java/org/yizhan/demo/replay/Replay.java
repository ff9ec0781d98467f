package org.yizhan.demo.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.CaseDoor;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.SimulatedTime;
import org.yizhan.demo.territory.Territory;

/** Sends a file of citizens' messages through an exchange and counts what arrives. */
public final class Replay {
    private static final int SETTLING_LOOKS = 300;
    private static final int CONTRADICTIONS_SHOWN = 20;

    private final Access access;
    private final PrintStream out;
    private final int patienceSeconds;

    /** @param patienceSeconds how long nothing may change before what is missing counts as lost */
    public Replay(Access access, PrintStream out, int patienceSeconds) {
        this.access = access;
        this.out = out;
        this.patienceSeconds = patienceSeconds;
    }

    /** What a replay gave: its figures, and in words what is wrong with them. */
    public record Outcome(Report report, List<String> wrong, List<String> remarks) {
        public boolean right() {
            return wrong.isEmpty();
        }

        private Outcome with(Deadlines deadlines) {
            List<String> more = new ArrayList<>(wrong);
            deadlines.contradictions().stream().limit(CONTRADICTIONS_SHOWN).forEach(more::add);
            return new Outcome(report.with(deadlines), List.copyOf(more), remarks);
        }
    }

    /** Replays rows of {@link RowFile}. */
    public Outcome of(List<ReplayRow> rows, Clock clock) throws IOException, InterruptedException {
        return of(rows, clock, new Scoreboard());
    }

    Outcome of(List<ReplayRow> rows, Clock clock, Scoreboard score) throws IOException, InterruptedException {
        Territory table = Territory.read();
        Plan plan = plan(rows, table);
        Remarks remarks = new Remarks();
        Timing timing = new AtOnce(plan, new Answers(score, remarks, clock), remarks);
        try (Exchange exchange = new Exchange(access)) {
            ReplayRun run = new ReplayRun(plan, exchange, score, remarks, timing, clock);
            return outcome(plan, score, seconds(run, plan, table), remarks);
        }
    }

    /** Replays rows of {@link RowFile} in a year of simulated time, each at its own instant. */
    public Outcome inYear(List<ReplayRow> rows, int year, SimulatedTime time) throws IOException, InterruptedException {
        Territory table = Territory.read();
        Plan plan = plan(rows, table);
        Remarks remarks = new Remarks();
        Scoreboard score = new Scoreboard();
        ToldClock clock = new ToldClock();
        InTime timing = new InTime(plan, year, new Answers(score, remarks, clock), remarks, time, clock);
        try (Exchange exchange = new Exchange(access)) {
            ReplayRun run = new ReplayRun(plan, exchange, score, remarks, timing, clock);
            Outcome outcome = outcome(plan, score, seconds(run, plan, table), remarks);
            Deadlines deadlines = new Deadlines(new CaseDoor(access), run.docket(), timing.end());
            deadlines.count(timing.arrived());
            return outcome.with(deadlines);
        }
    }

    private static Plan plan(List<ReplayRow> rows, Territory table) {
        return Plan.of(rows, table.matters(), UUID.randomUUID().toString());
    }

    /** Runs it to its end; how long that took. */
    private double seconds(ReplayRun run, Plan plan, Territory table) throws InterruptedException {
        ProgressBar bar = new ProgressBar(out, plan.expected().steps());
        run.join(table.members());
        long began = System.nanoTime();
        run.go(bar, patienceSeconds);
        bar.end();
        return Math.round((System.nanoTime() - began) / 1e8) / 10.0;
    }

    private Outcome outcome(Plan plan, Scoreboard score, double seconds, Remarks remarks)
            throws IOException, InterruptedException {
        Report report = score.report(plan.rows().size(), settledResidual(), seconds);
        return new Outcome(report, report.wrong(plan.expected()), remarks.lines());
    }

    /** The residual once nothing is in flight any more, or as it stands after half a minute. */
    private long settledResidual() throws IOException, InterruptedException {
        Conservation figures = Conservation.of(access.http());
        for (int i = 0; i < SETTLING_LOOKS && (figures.inFlight() != 0 || figures.residual() != 0); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            figures = Conservation.of(access.http());
        }
        return figures.residual();
    }
}
