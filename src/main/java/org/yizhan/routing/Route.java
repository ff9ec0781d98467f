package org.yizhan.routing;

import java.util.List;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;

/** Where a matter goes, and why not elsewhere. */
public sealed interface Route {

    /** The rule in words, for receipts and assignments; names no accused. */
    RoutingNote note();

    Explanation explanation();

    /** It goes to one organ, in force on the day. */
    record ToOrgan(Organisation organ, RoutingNote note, Explanation explanation) implements Route {}

    /** It waits at the bureau for a person (待分办); nothing leaves. */
    record Triage(RoutingNote note, Explanation explanation) implements Route {}

    /**
     * All that the decision rests on.
     *
     * @param directory version of the directory
     * @param routing version of the routing table
     */
    record Explanation(List<Input> inputs, List<Loser> losers, int directory, int routing) {}

    /** One thing that was looked at, by the name it has in the schema. */
    record Input(String name, String value) {}

    /** An organ that was thought of and not chosen. */
    record Loser(OrganisationCode organ, String zh, String en) {}
}
