package org.yizhan.demo.replay;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What has been sent and what has arrived so far; written by many threads. */
final class Scoreboard {
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger altered = new AtomicInteger();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean disturbed = new AtomicBoolean();
    private final Map<Effect, Set<UUID>> accepted = sets();
    private final Map<Effect, Map<UUID, UUID>> arrived = maps();
    private final Map<String, UUID> letters = new ConcurrentHashMap<>();

    /** What an accepted message must lead to at its recipient. */
    enum Effect {
        ASSIGNMENT,
        NOTICE,
        OPINION
    }

    void sent() {
        sent.incrementAndGet();
        changes.incrementAndGet();
    }

    void repeated() {
        repeated.incrementAndGet();
    }

    void conflict() {
        conflicts.incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    /** A message was accepted for the first time, as far as its sender knows. */
    void accepted(Effect effect, UUID message) {
        set(effect).add(message);
        changes.incrementAndGet();
    }

    /** An effect reached its recipient by a letter that the recipient had not seen. */
    void arrived(Effect effect, UUID message, UUID letter) {
        map(effect).putIfAbsent(message, letter);
        changes.incrementAndGet();
    }

    /** Every letter with what it is about: two ids for one thing are one too many. */
    void letter(String about, UUID letter) {
        UUID first = letters.putIfAbsent(about, letter);
        if (first != null) {
            doubled.incrementAndGet();
        }
    }

    void altered() {
        altered.incrementAndGet();
    }

    int accepted(Effect effect) {
        return set(effect).size();
    }

    int arrived(Effect effect) {
        return map(effect).size();
    }

    /** Accepted messages whose effect has not arrived. */
    int missing() {
        int missing = 0;
        for (Effect effect : Effect.values()) {
            missing += (int) set(effect).stream()
                    .filter(m -> !map(effect).containsKey(m))
                    .count();
        }
        return missing;
    }

    /** Steps done: submissions, assignments, notices and opinions that have arrived. */
    int progress() {
        return sent.get() + arrived(Effect.ASSIGNMENT) + arrived(Effect.NOTICE) + arrived(Effect.OPINION);
    }

    /** The figures of the moment, in one line. */
    String line() {
        return "发送 sent %d · 送达 delivered %d · 告知 noticed %d · 答复 relayed %d"
                .formatted(sent.get(), arrived(Effect.ASSIGNMENT), arrived(Effect.NOTICE), arrived(Effect.OPINION));
    }

    /** While the gateway is down on purpose, that nothing arrives means nothing. */
    void disturbed(boolean down) {
        disturbed.set(down);
        changes.incrementAndGet();
    }

    /** Something else happened that the figures do not show. */
    void changed() {
        changes.incrementAndGet();
    }

    /** Differs between two looks if something has happened, or could not happen. */
    long changes() {
        return disturbed.get() ? System.nanoTime() : changes.get();
    }

    Report report(int rows, long residual, double seconds) {
        return new Report(
                rows,
                sent.get(),
                accepted(Effect.ASSIGNMENT),
                repeated.get(),
                conflicts.get(),
                refused.get(),
                arrived(Effect.ASSIGNMENT),
                arrived(Effect.NOTICE),
                accepted(Effect.OPINION),
                arrived(Effect.OPINION),
                missing(),
                doubled.get(),
                altered.get(),
                residual,
                seconds);
    }

    private Set<UUID> set(Effect effect) {
        return accepted.getOrDefault(effect, Set.of());
    }

    private Map<UUID, UUID> map(Effect effect) {
        return arrived.getOrDefault(effect, Map.of());
    }

    private static Map<Effect, Set<UUID>> sets() {
        return Map.of(
                Effect.ASSIGNMENT, ConcurrentHashMap.newKeySet(),
                Effect.NOTICE, ConcurrentHashMap.newKeySet(),
                Effect.OPINION, ConcurrentHashMap.newKeySet());
    }

    private static Map<Effect, Map<UUID, UUID>> maps() {
        return Map.of(
                Effect.ASSIGNMENT, new ConcurrentHashMap<>(),
                Effect.NOTICE, new ConcurrentHashMap<>(),
                Effect.OPINION, new ConcurrentHashMap<>());
    }
}
