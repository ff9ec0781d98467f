package org.yizhan.cases;

import java.util.Comparator;
import java.util.Optional;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.directory.Directory;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.routing.Router;

/**
 * The mark of a petition that likely repeats an earlier one (疑似重复信访): it warns and links, and refuses nothing. Until a
 * person has ruled on it the case is one of its own, with every clock of the law running.
 *
 * @param first the earlier case: an open one before one that has ended, the oldest of these
 */
record RepeatMark(CaseState first, Resemblance resemblance) {
    private static final Comparator<RepeatMark> FIRST = Comparator.comparing(
                    (RepeatMark mark) -> !mark.first().stage().open())
            .thenComparing(mark -> mark.first().openedAt());

    static Optional<RepeatMark> find(Incoming in, Petition petition) {
        return in.earlier().stream()
                .flatMap(earlier -> of(earlier).stream())
                .filter(mark -> mark.isMeant(in) && Discretion.allows(mark.first(), in, petition))
                .min(FIRST);
    }

    private static Optional<RepeatMark> of(Earlier earlier) {
        return Optional.ofNullable(earlier.resemblance())
                .map(resemblance -> new RepeatMark(CaseState.of(earlier.history()), resemblance));
    }

    /**
     * Not meant are what a person has settled, what the bureau took back as its own error, what stands for another first case
     * by now, and the other matters of one letter (一信多诉).
     */
    private boolean isMeant(Incoming in) {
        boolean same = first.caseId().equals(in.state().caseId())
                || in.state().repeats().isSettled(first.caseId())
                || first.test() != in.header().test();
        boolean ofOneLetter = first.splitFrom().isPresent() && first.splitFrom().equals(in.splitFrom());
        return !same && !ofOneLetter && first.stage() != Stage.RECALLED && first.stage() != Stage.REPEATED;
    }

    /**
     * The organ that has the first case in hand: it takes the repeat too (首接首办), unless a special path holds for either, or
     * that organ handles nothing more.
     */
    Optional<OrganisationCode> firstOrgan(Incoming in, Petition petition) {
        boolean special = !petition.accused().isEmpty()
                || !first.accused().isEmpty()
                || Router.isAccusation(petition, in.world().routing().classes())
                || Router.isLitigation(petition, in.world().routing().classes());
        Directory directory = in.world().directory();
        return first.mandate()
                .filter(mandate ->
                        !special && first.stage().open() && first.stage().withOrgan())
                .map(Mandate::organ)
                .filter(organ -> directory.current(organ, in.today()).size() == 1)
                .filter(organ -> !organ.equals(in.sender()));
    }

    /** Art. 19 ¶3: the same matter is in hand below {@code organ}. */
    private boolean isOpenBelow(OrganisationCode organ, Incoming in) {
        return first.mandate()
                .filter(mandate -> first.stage().open() && first.stage().withOrgan())
                .map(Mandate::organ)
                .filter(lower -> !lower.equals(organ))
                .filter(lower -> in.world().directory().isAtOrBelow(lower, organ, in.today()))
                .isPresent();
    }

    /** What is said of it. */
    RepeatSuspected suspicion(Incoming in, Optional<OrganisationCode> organ) {
        boolean lower = organ.filter(code -> isOpenBelow(code, in)).isPresent();
        return new RepeatSuspected(
                first.caseId(), resemblance.by(), resemblance.score(), RepeatAdvice.of(first), lower, in.at());
    }

    /** Finds it, says so in the receipt. */
    static Optional<RepeatSuspected> warn(Incoming in, Petition petition, Optional<OrganisationCode> organ) {
        Optional<RepeatSuspected> suspicion = find(in, petition).map(mark -> mark.suspicion(in, organ));
        suspicion.ifPresent(found -> RepeatWords.marks(found).forEach(in::findAlso));
        return suspicion;
    }
}
