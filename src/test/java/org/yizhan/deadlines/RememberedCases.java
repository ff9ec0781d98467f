package org.yizhan.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yizhan.ledger.DueCases;
import org.yizhan.messages.CaseId;

/** What nodes say, in memory; nothing is due. */
final class RememberedCases implements DueCases {
    final Map<String, Instant> said = new HashMap<>();
    final List<Instant> words = new ArrayList<>();

    @Override
    public void join(String node, Duration lease) {
        said.put(node, Instant.MIN);
    }

    @Override
    public Optional<Instant> next() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> latest(Instant upTo) {
        return Optional.empty();
    }

    @Override
    public List<DueCase> due(String node, Instant upTo, int most) {
        return List.of();
    }

    @Override
    public long count(Instant upTo) {
        return 0;
    }

    @Override
    public void decided(String node, Instant upTo) {
        words.add(upTo);
        said.put(node, upTo);
    }

    @Override
    public Optional<Instant> decidedUpTo() {
        return said.containsValue(Instant.MIN)
                ? Optional.empty()
                : said.values().stream().min(Instant::compareTo);
    }

    @Override
    public List<CaseId> behind(String node, int most) {
        return List.of();
    }

    @Override
    public void caughtUp(Collection<CaseId> cases) {
        throw new UnsupportedOperationException("none is behind");
    }

    @Override
    public List<CaseId> assumedBefore(int calendar, String node, int most) {
        return List.of();
    }

    @Override
    public long assumed() {
        return 0;
    }
}
