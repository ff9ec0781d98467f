package org.yizhan.ledger;

import java.time.Instant;
import java.util.Optional;

/** Numbered versions of the directory, the routing table, the calendars and the limits, whole texts in their import form. */
public interface ReferenceVersions {

    enum Table {
        DIRECTORY,
        ROUTING,
        CALENDAR,
        LIMITS
    }

    record Version(Table table, int number, String digest, String content, Instant storedAt) {}

    Optional<Version> latest(Table table);

    Optional<Version> version(Table table, int number);

    /** Stores a new version, or returns the latest unchanged when its content is the same. */
    Version store(Table table, String content, Instant at);
}
