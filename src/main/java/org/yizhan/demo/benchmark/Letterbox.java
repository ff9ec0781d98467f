package org.yizhan.demo.benchmark;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yizhan.demo.client.IncomingLetter;

/** What organisations' clients read about deadlines that ended: of each case each letter, counted. */
final class Letterbox {
    /** To organ and bureau, to the organ, to the bureau. */
    static final int LETTERS_PER_CASE = 4;

    private static final Set<String> KINDS = Set.of("DeadlineReceipt", "Reminder", "SupervisionDraft");

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Set<String> cases = ConcurrentHashMap.newKeySet();
    private final AtomicInteger all = new AtomicInteger();

    void received(IncomingLetter letter) {
        if (!KINDS.contains(letter.kind())) {
            return;
        }
        String caseId = letter.whole().at("header", "caseId").orElse("");
        String stage = letter.whole().at("event").orElse("");
        cases.add(caseId);
        counts.merge(letter.kind() + stage + caseId + letter.recipient(), 1, Integer::sum);
        all.incrementAndGet();
    }

    int all() {
        return all.get();
    }

    int cases() {
        return cases.size();
    }

    /** How many letters came more than once under another id. */
    long twice() {
        return counts.values().stream().filter(count -> count > 1).count();
    }

    /** Every one of so many cases was written about, and each of its letters came once. */
    boolean isWhole(int expected) {
        return cases() == expected && twice() == 0 && counts.size() == expected * LETTERS_PER_CASE;
    }
}
