package org.yizhan.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Fact.Left;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/** What organisations that have ended leave, and how far it has been gone through for their successors. */
public interface Estates {

    /**
     * That an organisation has ended.
     *
     * @param occasion when and with which successors: otherwise it is another ending, to be gone through anew
     */
    record Ending(OrganisationCode organisation, String occasion) {}

    /** A case in which the organisation had a place, and its letters: what it has not read, and its last assignment. */
    record LeftCase(CaseId id, List<Left> letters) {}

    /** Those of {@code endings} that have been gone through. */
    Set<Ending> settled(Collection<Ending> endings);

    /** Up to which case one has been gone through; empty at the beginning. */
    Optional<CaseId> upTo(Ending ending);

    /**
     * The next cases after {@code after} that are open, wait for something or hold an unread letter, in the order of their
     * ids. Only for the node that leases the first lane; empty elsewhere.
     */
    List<LeftCase> next(String node, OrganisationCode organisation, @Nullable CaseId after, int most);

    /** Only one node goes through them at a time: the one that leases the first lane. */
    boolean isMine(String node);

    /** Keeps how far one has been gone through. */
    void goneThrough(Ending ending, @Nullable CaseId upTo, boolean done);
}
