package org.yizhan.demo.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.territory.Territory;

/** Sends a file of citizens' messages through an exchange and counts what arrives. */
public final class Replay {
    private static final int SETTLING_LOOKS = 300;

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
    }

    /** Replays rows of {@link RowFile}. */
    public Outcome of(List<ReplayRow> rows, Clock clock) throws IOException, InterruptedException {
        return of(rows, clock, new Scoreboard());
    }

    Outcome of(List<ReplayRow> rows, Clock clock, Scoreboard score) throws IOException, InterruptedException {
        Territory table = Territory.read();
        Plan plan = Plan.of(rows, table.matters(), UUID.randomUUID().toString());
        Report.Expected expected = plan.expected();
        ProgressBar bar = new ProgressBar(out, expected.steps());
        Remarks remarks = new Remarks();
        double seconds;
        try (Exchange exchange = new Exchange(access)) {
            ReplayRun run = new ReplayRun(plan, exchange, score, remarks, clock);
            run.join(table.members());
            long began = System.nanoTime();
            run.go(bar, patienceSeconds);
            seconds = (System.nanoTime() - began) / 1e9;
        }
        bar.end();
        Report report = score.report(rows.size(), settledResidual(), Math.round(seconds * 10) / 10.0);
        return new Outcome(report, report.wrong(expected), remarks.lines());
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
