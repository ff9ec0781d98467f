package org.yizhan.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yizhan.messages.CaseId;

/** Which cases the clock has to be told to, and up to which instant all nodes together have decided what they received. */
public interface DueCases {

    /** A case as the ledger shows it: due since an instant. */
    record DueCase(CaseId id, Instant since) {}

    /** From now on, until it leaves or is silent for {@code lease}, nothing fires without this node's mark. */
    void join(String node, Duration lease);

    /** The earliest instant at which any case, on whichever node's lanes, is due; it may have passed. */
    Optional<Instant> next();

    /** The latest instant, not after {@code upTo}, since which a case is due. */
    Optional<Instant> latest(Instant upTo);

    /**
     * The cases due by {@code upTo} on lanes this node leases for its letters: oldest first, within an instant urgent
     * ones first.
     */
    List<DueCase> due(String node, Instant upTo, int most);

    /** How many cases of all lanes are due by {@code upTo}. */
    long count(Instant upTo);

    /** Makes known that this node has decided everything it received before {@code upTo}; never taken back. */
    void decided(String node, Instant upTo);

    /** The instant before which every living node has decided everything; empty while one of them has not said. */
    Optional<Instant> decidedUpTo();

    /**
     * Cases last written before the ledger kept when they are due; each has to be told the clock once, then
     * {@linkplain #caughtUp let go}. Only for the node that leases the first lane.
     */
    List<CaseId> behind(String node, int most);

    void caughtUp(Collection<CaseId> cases);

    /**
     * Cases on lanes this node leases whose dates rest on assumed days off, last decided before version {@code calendar} of
     * the calendar was in force.
     */
    List<CaseId> assumedBefore(int calendar, String node, int most);

    /** How many cases have dates that rest on assumed days off. */
    long assumed();
}
