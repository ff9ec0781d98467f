package org.yizhan.demo.replay;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What went otherwise than planned, in words; only the first of them are kept. */
final class Remarks {
    private static final int KEPT = 20;

    private final List<String> first = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();

    void add(PlannedRow planned, String remark) {
        String place = planned.channel() + ", " + planned.encoding().declared();
        add("row " + planned.number() + " (" + place + "): " + remark);
    }

    void add(String remark) {
        if (count.getAndIncrement() < KEPT) {
            first.add(remark);
        }
    }

    /** Remarks that something of a row was not acknowledged, if it was not. */
    void unacknowledged(PlannedRow planned, String what, @Nullable Throwable failure) {
        if (failure != null) {
            add(planned, what + " was not acknowledged: " + failure.getMessage());
        }
    }

    List<String> lines() {
        int left = count.get() - first.size();
        return left <= 0 ? List.copyOf(first) : withRest(left);
    }

    private List<String> withRest(int left) {
        List<String> lines = new java.util.ArrayList<>(first);
        lines.add("… and " + left + " more");
        return lines;
    }
}
