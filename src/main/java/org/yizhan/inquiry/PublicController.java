package org.yizhan.inquiry;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yizhan.cases.History;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Viewer;
import org.yizhan.ledger.Lookup;
import org.yizhan.ledger.Lookup.CaseLine;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemException;
import org.yizhan.platform.RealTime;

/**
 * Stage and days of a matter by its 查询码, for the portal of a bureau that follows it. A code that is unknown, another
 * bureau's, of a protected or of a confidential matter (Art. 30 ¶3, isbm) gets the same answer; who gets it often has to wait.
 */
@RestController
final class PublicController {
    private final Sights sights;
    private final Lookup lookup;
    private final Supplier<World> worlds;
    private final Misses misses;

    PublicController(
            Sights sights,
            Lookup lookup,
            Supplier<World> worlds,
            PublicStatusSettings settings,
            @RealTime Clock clock) {
        this.sights = sights;
        this.lookup = lookup;
        this.worlds = worlds;
        this.misses = new Misses(settings.missesPerMinute(), clock);
    }

    /** What bears the code: one matter, or each of those that one letter raised. */
    record Matters(List<PublicStatus> matters) {}

    @GetMapping("/v1/public/{code}")
    Matters status(Principal principal, @PathVariable String code) {
        OrganisationCode reader = new OrganisationCode(principal.getName());
        if (misses.areTooMany(reader)) {
            throw new ProblemException(Problem.of(429, InquiryRule.TOO_MANY_UNKNOWN_CODES));
        }
        List<PublicStatus> found = found(reader, code).map(PublicStatus::of).toList();
        if (found.isEmpty()) {
            misses.add(reader);
            throw InquiryRule.NO_SUCH_CODE.notFound(code);
        }
        return new Matters(found);
    }

    private Stream<CaseFacts> found(OrganisationCode reader, String code) {
        World world = worlds.get();
        boolean bureau =
                world.directory().find(reader).filter(Organisation::isBureau).isPresent();
        return lookup.find(code).cases().stream()
                .filter(line -> bureau && code.equals(line.summary().queryCode()))
                .flatMap(line -> seen(reader, line))
                .map(CaseFacts::of)
                .filter(facts -> isToldTo(reader, facts, world));
    }

    private Stream<History> seen(OrganisationCode reader, CaseLine line) {
        return sights.caseSeen(reader, line.id()).stream()
                .filter(seen -> seen.sight() == Sight.ALL)
                .map(seen -> seen.history());
    }

    /** What is protected is told to the informant by the organ itself, never through a code that may have other hands. */
    private static boolean isToldTo(OrganisationCode reader, CaseFacts facts, World world) {
        boolean follows = facts.standing().bureau().equals(reader)
                || facts.terms().stream().anyMatch(term -> term.bureau().equals(reader));
        boolean confidential = facts.petition().flags().contains(Flag.CONFIDENTIAL);
        return follows && !confidential && !Viewer.isProtected(facts, world);
    }
}
