package org.yizhan.cases;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yizhan.messages.OrganisationCode;

/**
 * How a case was handed down, from bureau to bureau or within an organ's system. Who handed it on stands above as a
 * follower, nearest first; organs whose result came up from below still serve and carry out what they decided.
 */
final class LineLog {
    private final Deque<Link> links = new ArrayDeque<>();
    private final Set<OrganisationCode> below = new LinkedHashSet<>();

    /** @param mandate with which {@code bureau} had charged the one that handed it on */
    record Link(OrganisationCode bureau, Mandate mandate) {
        Link with(OrganisationCode from, OrganisationCode to) {
            return new Link(
                    bureau.equals(from) ? to : bureau, mandate.organ().equals(from) ? mandate.with(to) : mandate);
        }
    }

    void push(Link link) {
        links.push(link);
    }

    Link pop() {
        return links.pop();
    }

    void keep(OrganisationCode organ) {
        below.add(organ);
    }

    void forget(OrganisationCode follower) {
        links.removeIf(link -> link.bureau().equals(follower));
        below.remove(follower);
    }

    /** One that follows already, or is the bureau, follows once. */
    void succeed(OrganisationCode from, OrganisationCode to, OrganisationCode bureau) {
        boolean twice = to.equals(bureau) || followers().contains(to);
        List<Link> renewed = links.stream()
                .filter(link -> !twice || !link.bureau().equals(from))
                .map(link -> link.with(from, to))
                .toList();
        links.clear();
        links.addAll(renewed);
        if (below.remove(from)) {
            below.add(to);
        }
    }

    /** The nearest above; empty for a case that was not handed down. */
    Optional<Link> top() {
        return Optional.ofNullable(links.peek());
    }

    /** Nearest first. */
    List<Link> links() {
        return List.copyOf(links);
    }

    List<OrganisationCode> followers() {
        return links.stream().map(Link::bureau).toList();
    }

    Set<OrganisationCode> below() {
        return Set.copyOf(below);
    }
}
