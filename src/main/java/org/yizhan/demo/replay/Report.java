package org.yizhan.demo.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a replay, under the names of its JSON report.
 *
 * @param sent all submissions of bureaus: transfers, those sent again, those in conflict, invalid ones
 * @param accepted transfers accepted, each counted once
 * @param delivered transfers whose assignment an organ has, with every text unchanged
 * @param noticed notices of acceptance that the bureau received
 * @param opinions opinions that organs sent and the gateway accepted
 * @param relayed opinions that the bureau received, with every text unchanged
 * @param lost accepted submissions whose effect never reached its recipient
 * @param doubled effects that reached their recipient under a second letter id
 * @param altered texts that arrived different
 * @param residual what the gateway's own conservation figures leave unexplained
 * @param deadlines by kind of duty, e.g. {@code handling}; null, and not written, where time was not simulated
 * @param overdueInHandling ids of the rows overdue in handling; the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        int rows,
        int sent,
        int accepted,
        int repeated,
        int conflicts,
        int refused,
        int delivered,
        int noticed,
        int opinions,
        int relayed,
        int lost,
        int doubled,
        int altered,
        long residual,
        double seconds,
        @Nullable Map<String, Deadlines.Tally> deadlines,
        @Nullable List<String> overdueInHandling) {

    /** Figures of a replay that went as fast as it could: no deadline came. */
    Report(
            int rows,
            int sent,
            int accepted,
            int repeated,
            int conflicts,
            int refused,
            int delivered,
            int noticed,
            int opinions,
            int relayed,
            int lost,
            int doubled,
            int altered,
            long residual,
            double seconds) {
        this(
                rows, sent, accepted, repeated, conflicts, refused, delivered, noticed, opinions, relayed, lost,
                doubled, altered, residual, seconds, null, null);
    }

    /** What should have come out. */
    record Expected(int rows, int replies, int repeated, int conflicts, int refused) {
        /** Steps of {@link Scoreboard#progress} when all is done. */
        int steps() {
            return rows * 3 + repeated + conflicts + refused + replies;
        }
    }

    /** The same figures and what became of the deadlines. */
    Report with(Deadlines counted) {
        return new Report(
                rows,
                sent,
                accepted,
                repeated,
                conflicts,
                refused,
                delivered,
                noticed,
                opinions,
                relayed,
                lost,
                doubled,
                altered,
                residual,
                seconds,
                Map.copyOf(counted.tallies()),
                List.copyOf(counted.overdueInHandling()));
    }

    /** Each figure that is wrong, in words; empty if all is well. */
    List<String> wrong(Expected expected) {
        List<String> wrong = new ArrayList<>();
        check(wrong, "rows", rows, expected.rows);
        check(wrong, "sent", sent, expected.rows + expected.repeated + expected.conflicts + expected.refused);
        check(wrong, "accepted", accepted, expected.rows);
        check(wrong, "repeated", repeated, expected.repeated);
        check(wrong, "conflicts", conflicts, expected.conflicts);
        check(wrong, "refused", refused, expected.refused);
        check(wrong, "delivered", delivered, expected.rows);
        check(wrong, "noticed", noticed, expected.rows);
        check(wrong, "opinions", opinions, expected.replies);
        check(wrong, "relayed", relayed, expected.replies);
        check(wrong, "lost", lost, 0);
        check(wrong, "doubled", doubled, 0);
        check(wrong, "altered", altered, 0);
        check(wrong, "residual", residual, 0);
        return wrong;
    }

    /** The figures under their names. */
    public String asJson() throws IOException {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** Writes the figures to a file. */
    public void write(Path file) throws IOException {
        Files.writeString(file, asJson() + System.lineSeparator());
    }

    private static void check(List<String> wrong, String name, long is, long should) {
        if (is != should) {
            wrong.add(name + " = " + is + ", expected " + should);
        }
    }
}
