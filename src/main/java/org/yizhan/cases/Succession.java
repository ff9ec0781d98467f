package org.yizhan.cases;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yizhan.cases.CaseEvent.OrganSucceeded;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;

/**
 * Art. 24: an organisation that has ended hands its place in a case to its successor, whatever that place is; clocks run
 * on. Looked at before anything else is decided, so that nobody ever speaks or is spoken to in place of one that is gone,
 * and after it, for it may have brought back one that is.
 * Of a bureau without a single successor the one above takes its place; of anyone else nobody does, and a person decides.
 */
final class Succession {
    private final Draft draft;
    private final Organisation ended;
    private final OrganisationCode code;
    private final List<OrganisationCode> successors;
    private final AccusedSide side;

    private Succession(Draft draft, Organisation ended) {
        this.draft = draft;
        this.ended = ended;
        this.code = ended.code();
        this.successors = directory().current(code, draft.today()).stream()
                .map(Organisation::code)
                .toList();
        this.side = draft.accusedSide();
    }

    static void passed(Draft draft) {
        for (OrganisationCode organ : concerned(draft.state())) {
            draft.world()
                    .directory()
                    .find(organ)
                    .filter(found -> found.hasEndedBy(draft.today()))
                    .ifPresent(ended -> new Succession(draft, ended).settle());
        }
    }

    /** When those with a place in the case end, as far as that is known and not settled; only a case that is open waits for it. */
    static Stream<Instant> instants(CaseState state, Directory directory) {
        if (!state.stage().open()) {
            return Stream.empty();
        }
        return concerned(state).stream()
                .flatMap(code -> directory.find(code).stream())
                .filter(organ -> !state.successions().isUnclear(organ.code()))
                .flatMap(organ -> Stream.ofNullable(organ.validity().to()))
                .map(last -> Days.start(last.plusDays(1)));
    }

    /** Everyone with a place in the case, who transferred it first: the others' successors are told to it. */
    private static Set<OrganisationCode> concerned(CaseState state) {
        Set<OrganisationCode> others = new TreeSet<>(state.aside().asked());
        others.addAll(state.line().below());
        state.parties().forEach(party -> others.add(party.organ()));
        state.duties().stream().filter(CaseDuty::owed).map(CaseDuty::owner).forEach(others::add);
        Set<OrganisationCode> all = new LinkedHashSet<>();
        all.add(state.bureau());
        all.addAll(state.line().followers());
        state.mandate().map(Mandate::organ).ifPresent(all::add);
        all.addAll(others);
        return all;
    }

    private void settle() {
        Optional<OrganisationCode> heir = heir();
        if (heir.isPresent()) {
            Room.make(draft, code, heir.get());
            draft.happened(new OrganSucceeded(code, heir.get(), draft.at()));
            Disputes.askAnother(draft);
            SuccessionLetters.succeeded(draft, ended, heir.get());
        } else if (!draft.state().successions().isKnownUnclear(code, successors) || isReopened()) {
            Departure.of(draft, ended, successors, isAccused());
        }
    }

    /** Nobody on the accused side, whose predecessor the ended one then is (Art. 30 ¶3), and none that would face itself. */
    private Optional<OrganisationCode> heir() {
        Optional<OrganisationCode> one = Optional.of(successors)
                .filter(found -> found.size() == 1 && !isAccused())
                .map(found -> found.get(0))
                .filter(this::facesAnother);
        return code.equals(draft.state().bureau()) ? one.or(this::above) : one;
    }

    /** A closed case may stay with one that has ended; once it is open again, it may not. */
    private boolean isReopened() {
        CaseState state = draft.state();
        boolean lead = state.mandate().map(Mandate::organ).filter(code::equals).isPresent();
        return lead && Transitions.next(state.stage(), Step.ORGAN_ENDED).isPresent();
    }

    private boolean isAccused() {
        return successors.stream().anyMatch(side::includes);
    }

    /** The one that transfers a case and the one that handles it are two. */
    private boolean facesAnother(OrganisationCode heir) {
        CaseState state = draft.state();
        boolean lead = state.mandate().map(Mandate::organ).filter(code::equals).isPresent();
        boolean meetsBureau = lead && heir.equals(state.bureau());
        boolean meetsLead = code.equals(state.bureau())
                && state.mandate().map(Mandate::organ).filter(heir::equals).isPresent();
        return !meetsBureau && !meetsLead;
    }

    /** The next bureau above: a follower of the case, else by the directory. */
    private Optional<OrganisationCode> above() {
        Stream<Organisation> followers =
                draft.state().line().followers().stream().flatMap(follower -> directory().find(follower).stream());
        Stream<Organisation> chain = Stream.iterate(
                        directory().above(ended, draft.today()),
                        Optional::isPresent,
                        found -> found.flatMap(bureau -> directory().above(bureau, draft.today())))
                .flatMap(Optional::stream);
        return Stream.concat(followers, chain)
                .filter(bureau -> bureau.inForceOn(draft.today()))
                .map(Organisation::code)
                .filter(bureau -> !side.includes(bureau) && facesAnother(bureau))
                .findFirst();
    }

    private Directory directory() {
        return draft.world().directory();
    }
}
