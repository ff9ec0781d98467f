package org.yizhan.casework;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.yizhan.calendar.BuiltInCalendars;
import org.yizhan.cases.Practice;
import org.yizhan.cases.World;
import org.yizhan.ledger.ReferenceVersions;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.ledger.ReferenceVersions.Version;

/**
 * The reference data in force. The ledger numbers its versions; files on a node's disk are only how new ones come in.
 *
 * <p>A changed file is checked as a whole and stored as the next version; a wrong one is reported and not taken. Every
 * node looks for files and versions often enough that a version is in force everywhere within 2 seconds.
 */
public final class Worlds implements Supplier<World> {
    private static final Logger log = LoggerFactory.getLogger(Worlds.class);
    /** A file is looked at twice on its own node, then its version once on another: three waits within the promise. */
    private static final long LOOK_EVERY_MILLIS = 300;
    /** In this order: a routing table is checked against the directory. */
    private static final List<Table> TABLES = List.of(Table.CALENDAR, Table.DIRECTORY, Table.ROUTING, Table.LIMITS);

    private final ReferenceVersions versions;
    private final ReferenceFiles files;
    private final Clock clock;
    private final Map<Table, Integer> numbers = new EnumMap<>(Table.class);
    private volatile World world;

    /**
     * Loads what the ledger has and takes files it has never had.
     *
     * @throws IllegalStateException if the ledger's own version cannot be read
     */
    public Worlds(ReferenceVersions versions, ReferenceFiles files, Practice practice, Clock clock) {
        this.versions = versions;
        this.files = files;
        this.world = ReferenceParsing.nothing(practice);
        this.clock = clock;
        for (Table table : TABLES) {
            versions.latest(table).ifPresent(this::load);
            files.text(table).filter(text -> isNew(table, text)).ifPresent(text -> take(table, text));
        }
        if (!numbers.containsKey(Table.CALENDAR)) {
            take(Table.CALENDAR, BuiltInCalendars.text());
        }
    }

    /** The world as this node knows it; one object, unchanged, for as long as a decision takes. */
    @Override
    public World get() {
        return world;
    }

    /** Takes changed files and newer versions. */
    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
    public synchronized void look() {
        for (Table table : TABLES) {
            if (files.hasChanged(table)) {
                files.text(table).ifPresent(text -> take(table, text));
            }
            Optional<Version> next = next(table);
            while (next.isPresent()) {
                load(next.get());
                next = next(table);
            }
        }
    }

    private Optional<Version> next(Table table) {
        return versions.version(table, numbers.getOrDefault(table, 0) + 1);
    }

    /** A node that was down may hold an old file: what the ledger has had before is not news. */
    private boolean isNew(Table table, String text) {
        for (int number = numbers.getOrDefault(table, 0); number > 0; number--) {
            if (versions.version(table, number)
                    .filter(v -> v.content().equals(text))
                    .isPresent()) {
                return false;
            }
        }
        return true;
    }

    private void take(Table table, String text) {
        ReferenceParsing.Parsed parsed = ReferenceParsing.imported(world, table, text);
        ImportReport.of(table.name(), parsed.violations());
        if (parsed.world() == null) {
            log.error("{}: the file is not taken, {} stays in force", table, numbers.getOrDefault(table, 0));
            return;
        }
        Version stored = versions.store(table, text, clock.instant());
        load(stored);
    }

    private void load(Version version) {
        ReferenceParsing.Parsed parsed = ReferenceParsing.stored(world, version);
        if (parsed.world() == null) {
            throw new IllegalStateException("version " + version.number() + " of " + version.table()
                    + " in the ledger cannot be read: " + parsed.violations());
        }
        world = parsed.world();
        Integer before = numbers.put(version.table(), version.number());
        if (before == null || before != version.number()) {
            log.info("{} version {} is in force", version.table(), version.number());
        }
    }
}
