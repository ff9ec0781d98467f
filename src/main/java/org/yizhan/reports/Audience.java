package org.yizhan.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yizhan.cases.Participants;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Viewer;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;

/**
 * Who gets a case in a list: its bureau and those above in its line, the organ that must act and those that owe something
 * in it, and of the case's standing alone the bureaus above that territory. What is protected (Art. 30 ¶3) or
 * confidential (isbm) goes to participants only, and nothing to the accused side.
 */
final class Audience {
    private final World world;
    private final LocalDate day;
    private final Map<OrganisationCode, List<OrganisationCode>> above = new HashMap<>();

    Audience(World world, LocalDate day) {
        this.world = world;
        this.day = day;
    }

    /** How much of a case a list tells its reader. */
    enum Sight {
        WHOLE,
        /** Where it is, how it stands and what is due; not what it is about, nor who is in charge. */
        STANDING
    }

    /** What {@code viewer} is told of the case; empty: not that it is there. */
    Optional<Sight> sight(Viewer viewer, CaseFacts facts) {
        return switch (viewer.of(facts, world)) {
            case LISTED ->
                viewer.operator() || isBureau(viewer.code()) || concerns(facts, viewer.code())
                        ? Optional.of(Sight.WHOLE)
                        : Optional.empty();
            case COUNTED ->
                isSecret(facts) || !standsAbove(viewer.code(), facts.standing().bureau())
                        ? Optional.empty()
                        : Optional.of(Sight.STANDING);
            case COUNTED_GUARDED, HIDDEN -> Optional.empty();
        };
    }

    /** Every organisation that may have a sight of the case, and perhaps others. */
    Set<OrganisationCode> candidates(CaseFacts facts) {
        Participants participants = facts.access().participants();
        Set<OrganisationCode> all = new LinkedHashSet<>(participants.others());
        all.addAll(participants.limited());
        all.add(participants.bureau());
        participants.organ().ifPresent(all::add);
        all.addAll(bureausAbove(facts.standing().bureau()));
        return all;
    }

    static boolean isSecret(CaseFacts facts) {
        return facts.petition().flags().contains(Flag.CONFIDENTIAL);
    }

    private static boolean concerns(CaseFacts facts, OrganisationCode organ) {
        return organ.equals(facts.standing().responsible())
                || facts.duties().stream().anyMatch(duty -> duty.owner().equals(organ) && CaseLines.isListed(duty));
    }

    boolean isBureau(OrganisationCode code) {
        return world.directory().find(code).filter(Organisation::isBureau).isPresent();
    }

    boolean standsAbove(OrganisationCode viewer, OrganisationCode bureau) {
        return bureausAbove(bureau).contains(viewer);
    }

    /** The bureau itself and the bureaus above it. */
    private List<OrganisationCode> bureausAbove(OrganisationCode bureau) {
        return above.computeIfAbsent(bureau, code -> world.directory().all().stream()
                .filter(Organisation::isBureau)
                .map(Organisation::code)
                .filter(other -> world.directory().isAtOrBelow(code, other, day))
                .toList());
    }
}
