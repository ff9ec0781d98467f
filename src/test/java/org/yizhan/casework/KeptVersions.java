package org.yizhan.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yizhan.ledger.ReferenceVersions;

/** Versions kept in memory, for several nodes of one test. */
final class KeptVersions implements ReferenceVersions {
    private final List<Version> kept = new ArrayList<>();

    @Override
    public Optional<Version> latest(Table table) {
        return of(table).stream().reduce((first, second) -> second);
    }

    @Override
    public Optional<Version> version(Table table, int number) {
        return of(table).stream().filter(version -> version.number() == number).findFirst();
    }

    @Override
    public Version store(Table table, String content, Instant at) {
        Optional<Version> latest = latest(table);
        if (latest.isPresent() && latest.get().content().equals(content)) {
            return latest.get();
        }
        Version next = new Version(table, of(table).size() + 1, "", content, at);
        kept.add(next);
        return next;
    }

    private List<Version> of(Table table) {
        return kept.stream().filter(version -> version.table() == table).toList();
    }
}
