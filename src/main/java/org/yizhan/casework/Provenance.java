package org.yizhan.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yizhan.cases.World;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.Header;
import org.yizhan.messages.Header.Origin;
import org.yizhan.messages.Message;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;
import org.yizhan.platform.GatewaySettings;

/**
 * Whether the way a message says it came can be believed. A gateway speaks for those organisations only that the
 * directory places behind it, says itself that it passed the message on, and never hands back what was here before.
 */
@Component
final class Provenance {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Supplier<World> worlds;
    private final OrganisationCode own;

    Provenance(Supplier<World> worlds, GatewaySettings gateway) {
        this.worlds = worlds;
        this.own = gateway.gatewayCode();
    }

    /** What is wrong with the way; nothing if the message came straight from its sender. */
    List<Violation> check(Submission submission) {
        Message message = submission.reading().message();
        if (message == null) {
            return List.of();
        }
        Header header = message.header();
        if (header.origin() == null && header.hops().isEmpty()) {
            return List.of();
        }
        String path = "/" + message.kind().element() + "/header/";
        if (!isGateway(submission)) {
            return List.of(CaseworkRule.ORIGIN_FROM_NO_GATEWAY.at(path + "origin", submission.sender()));
        }
        List<Violation> found = new ArrayList<>();
        checkOrigin(header, path, found);
        checkHops(header, submission.sender(), path, found);
        checkReach(header, submission.sender(), path, found);
        return List.copyOf(found);
    }

    private static void checkOrigin(Header header, String path, List<Violation> found) {
        Origin origin = header.origin();
        if (origin == null || header.hops().isEmpty() || !header.hops().get(0).equals(origin.gateway())) {
            found.add(CaseworkRule.ORIGIN_INCOMPLETE.at(path + "hops"));
        }
        if (origin != null
                && !(origin.sender().equals(header.sender()) && origin.id().equals(header.id()))) {
            found.add(CaseworkRule.ORIGIN_DIFFERS.at(path + "origin", origin.sender(), origin.id()));
        }
    }

    private void checkHops(Header header, OrganisationCode gateway, String path, List<Violation> found) {
        List<OrganisationCode> hops = header.hops();
        if (hops.contains(own)) {
            found.add(CaseworkRule.LOOP.at(path + "hops", own));
        }
        if (!hops.isEmpty() && !hops.get(hops.size() - 1).equals(gateway)) {
            found.add(CaseworkRule.LAST_HOP_IS_ANOTHER.at(path + "hops", hops.get(hops.size() - 1), gateway));
        }
    }

    /** A sender nobody knows is for the case's rules to refuse, as of any message. */
    private void checkReach(Header header, OrganisationCode gateway, String path, List<Violation> found) {
        Optional<Organisation> sender = worlds.get().directory().find(header.sender());
        if (sender.filter(known -> !known.via().contains(gateway)).isPresent()) {
            found.add(CaseworkRule.NOT_REACHED_THROUGH.at(path + "sender", header.sender(), gateway));
        }
    }

    private boolean isGateway(Submission submission) {
        LocalDate day = LocalDate.ofInstant(submission.receivedAt(), ZONE);
        return worlds.get()
                .directory()
                .find(submission.sender())
                .filter(found -> found.isGateway() && found.inForceOn(day))
                .isPresent();
    }
}
