package org.yizhan.demo;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.yizhan.demo.client.Receipt;

/** What the simulated organisations have sent and read, for the summary line. */
final class Counts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Map<String, LongAdder> accepted = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private final LongAdder letters = new LongAdder();
    private final LongAdder failures = new LongAdder();

    void answered(String kind, Receipt receipt) {
        if (receipt.recorded()) {
            add(accepted, kind);
        } else {
            add(refused, kind + receipt.codes());
        }
    }

    void letter() {
        letters.increment();
    }

    void failed() {
        failures.increment();
    }

    /** The figures of the moment, in one line of both languages; the time with its seconds also where they are 0. */
    String line(LocalTime now) {
        StringBuilder line = new StringBuilder();
        line.append(TIME.format(now));
        line.append("  转送 transfers ").append(of("Transfer"));
        line.append(" · 告知 notices ").append(of("Notice"));
        line.append(" · 异议 objections ").append(of("Objection"));
        line.append(" · 意见 opinions ").append(of("Opinion"));
        line.append(" · 办结 closed ").append(of("ClosingReport"));
        line.append(" · 信件 letters read ").append(letters);
        if (!refused.isEmpty()) {
            line.append(" · 拒收 refused ").append(new TreeMap<>(refused));
        }
        if (failures.sum() > 0) {
            line.append(" · 未送达 not acknowledged ").append(failures);
        }
        return line.toString();
    }

    private long of(String kind) {
        LongAdder count = accepted.get(kind);
        return count == null ? 0 : count.sum();
    }

    private static void add(Map<String, LongAdder> counts, String name) {
        counts.computeIfAbsent(name, n -> new LongAdder()).increment();
    }
}
