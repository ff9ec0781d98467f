package org.yizhan.demo.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yizhan.demo.client.UnusableInput;
import org.yizhan.demo.territory.Matter;

/**
 * Which row is sent how; follows from the rows alone, but for the ids of the messages.
 *
 * @param byMessage rows by the ids of their transfer, notice and opinion
 */
record Plan(List<PlannedRow> rows, Map<UUID, PlannedRow> byMessage) {
    static final int REPEATED_EVERY = 20;
    static final int CONFLICT_EVERY = 50;
    static final int INVALID_EVERY = 25;

    /**
     * Plans a run.
     *
     * @throws UnusableInput if a row's class has no organ in the demo table
     */
    static Plan of(List<ReplayRow> rows, List<Matter> matters, String run) {
        List<PlannedRow> planned = new ArrayList<>();
        Map<UUID, PlannedRow> byMessage = new HashMap<>();
        for (ReplayRow row : rows) {
            PlannedRow next = new PlannedRow(run, planned.size() + 1, row, matterOf(row, matters));
            planned.add(next);
            byMessage.put(next.transfer(), next);
            byMessage.put(next.notice(), next);
            byMessage.put(next.opinion(), next);
        }
        return new Plan(List.copyOf(planned), Map.copyOf(byMessage));
    }

    Report.Expected expected() {
        int count = rows.size();
        int replies = (int) rows.stream().filter(r -> r.row().hasReply()).count();
        return new Report.Expected(
                count, replies, count / REPEATED_EVERY, count / CONFLICT_EVERY, count / INVALID_EVERY);
    }

    private static Matter matterOf(ReplayRow row, List<Matter> matters) {
        String level1 = row.level1();
        List<Matter> fitting = level1 == null
                ? matters
                : matters.stream().filter(m -> m.level1().equals(level1)).toList();
        if (fitting.isEmpty()) {
            throw new UnusableInput(
                    "第 " + row.id() + " 行：演示分办表中没有分类“" + level1 + "”",
                    "row " + row.id() + ": no organ for class " + level1);
        }
        return fitting.get(Math.floorMod(row.id().hashCode(), fitting.size()));
    }
}
