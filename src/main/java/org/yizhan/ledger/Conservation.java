package org.yizhan.ledger;

import java.util.Map;
import org.yizhan.messages.OrganisationCode;

/** Whether nothing is lost: what came in and what had to leave, counted in two ways each. */
public interface Conservation {

    /**
     * Messages of a sender and letters to a recipient.
     *
     * @param received messages recorded
     * @param accepted message ids taken
     * @param created letters by the numbers they were given
     * @param delivered letters delivered, collected ones among them
     * @param inFlight letters ready or claimed
     */
    record Figures(
            long received,
            long accepted,
            long refused,
            long repeated,
            long conflicts,
            long created,
            long delivered,
            long parked,
            long dead,
            long inFlight) {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** 0 when both sums agree. */
        public long residual() {
            return Math.abs(received - accepted - refused - repeated - conflicts)
                    + Math.abs(created - delivered - parked - dead - inFlight);
        }

        Figures plus(Figures other) {
            return new Figures(
                    received + other.received,
                    accepted + other.accepted,
                    refused + other.refused,
                    repeated + other.repeated,
                    conflicts + other.conflicts,
                    created + other.created,
                    delivered + other.delivered,
                    parked + other.parked,
                    dead + other.dead,
                    inFlight + other.inFlight);
        }
    }

    /**
     * The figures at one instant.
     *
     * @param residual sum of the organisations' residuals, so that no two errors cancel out
     */
    record Balance(Figures total, Map<OrganisationCode, Figures> perOrganisation, long residual) {}

    /** Counts everything; reads whole tables. */
    Balance balance();
}
