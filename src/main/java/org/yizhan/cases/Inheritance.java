package org.yizhan.cases;

import java.util.List;
import java.util.Optional;
import org.yizhan.cases.Fact.Left;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/**
 * What an organisation that has ended leaves unread goes to its successor, as letters of its own; with the assignment, read
 * or not, if the successor takes its place with the case. Where nobody succeeds, the letters stay where they are.
 */
final class Inheritance {
    private Inheritance() {}

    static void pass(Draft draft, Fact.OrganEnded fact) {
        LetterLog letters = draft.state().letters();
        if (!hasEnded(draft, fact.organ())) {
            return;
        }
        OrganisationCode heir = heir(draft, fact.organ()).orElse(null);
        for (Left left : fact.letters()) {
            LetterId id = left.letter().id();
            boolean assignment = left.letter().kind() == MessageKind.ASSIGNMENT;
            if (letters.find(id).isEmpty() || letters.isPassedOn(id)) {
                continue;
            }
            boolean wanted = assignment || !left.read();
            if (heir != null && wanted && (!assignment || takesOver(draft.state(), heir, id))) {
                draft.passOn(left.letter(), heir, duties(draft.state(), id));
            } else if (!left.read()) {
                draft.keepBack(id);
            }
        }
    }

    private static boolean hasEnded(Draft draft, OrganisationCode organ) {
        return draft.world()
                .directory()
                .find(organ)
                .filter(found -> found.hasEndedBy(draft.today()))
                .isPresent();
    }

    /** Who took its place in the case; of one that has none in it any more, its only successor. */
    private static Optional<OrganisationCode> heir(Draft draft, OrganisationCode organ) {
        OrganisationCode heir = draft.state().heir(organ);
        if (!heir.equals(organ)) {
            return Optional.of(heir);
        }
        List<Organisation> current = draft.world().directory().current(organ, draft.today());
        return current.size() == 1
                ? Optional.of(current.get(0).code()).filter(code -> !code.equals(organ))
                : Optional.empty();
    }

    /** Only the last assignment of the lead, or of one beside it, is the successor's to have. */
    private static boolean takesOver(CaseState state, OrganisationCode heir, LetterId assignment) {
        boolean takesPart =
                state.mandate().map(Mandate::organ).filter(heir::equals).isPresent()
                        || state.partyLog().find(heir).isPresent();
        return takesPart
                && state.letters()
                        .assignmentOf(heir)
                        .map(LetterWritten::letter)
                        .filter(assignment::equals)
                        .isPresent();
    }

    /** What its delivery would have started starts with the other's. */
    private static List<Duty> duties(CaseState state, LetterId id) {
        return state.letters().isDelivered(id)
                ? List.of()
                : state.letters().find(id).map(LetterWritten::duties).orElse(List.of()).stream()
                        .filter(duty -> !state.dutyLog().isStopped(id, duty.id()))
                        .toList();
    }
}
