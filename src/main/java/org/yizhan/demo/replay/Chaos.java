package org.yizhan.demo.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A replay during which the gateway's process is killed, again and again, and started on the same data. Nothing that
 * was acknowledged may be lost and nothing may take effect twice.
 */
public final class Chaos {
    private final OwnGateway gateway;
    private final PrintStream out;
    private final int kills;
    private final long seed;

    /** @param seed decides at which points of the replay the kills come */
    public Chaos(OwnGateway gateway, PrintStream out, int kills, long seed) {
        this.gateway = gateway;
        this.out = out;
        this.kills = kills;
        this.seed = seed;
    }

    /** Replays {@code rows} with the kills. */
    public Replay.Outcome of(List<ReplayRow> rows, Clock clock, int patienceSeconds)
            throws IOException, InterruptedException {
        Scoreboard score = new Scoreboard();
        Thread killer = new Thread(() -> killAt(points(rows.size()), score), "killer");
        killer.start();
        try {
            return new Replay(gateway.access(), out, patienceSeconds).of(rows, clock, score);
        } finally {
            killer.interrupt();
            killer.join();
        }
    }

    /** Numbers of steps, ascending, between a twentieth and nine tenths of what the rows give at least. */
    private int[] points(int rows) {
        int steps = rows * 3;
        return new Random(seed).ints(kills, steps / 20, steps * 9 / 10).sorted().toArray();
    }

    private void killAt(int[] points, Scoreboard score) {
        try {
            for (int point : points) {
                while (score.progress() < point) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                out.println("kill -9: " + score.line());
                score.disturbed(true);
                try {
                    gateway.killAndRestart();
                } finally {
                    // A gateway that does not come back is silence too: the replay must end, and say what is lost.
                    score.disturbed(false);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
