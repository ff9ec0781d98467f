package org.yizhan.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.History;
import org.yizhan.cases.OversightEvent.EvaluationGiven;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.cases.OversightEvent.RecommendationMade;
import org.yizhan.cases.OversightEvent.SupervisionIssued;
import org.yizhan.cases.Participants;
import org.yizhan.cases.Party;
import org.yizhan.cases.Stage;
import org.yizhan.cases.TidingEvent.CaseListed;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Adoption;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;

/**
 * One case as lists, indicators and reports count it: a fold of its events and nothing else, so that every figure can be
 * made again from the ledger.
 *
 * @param petition the one in force, without petitioners and attachments
 * @param terms of each bureau that had to pass the case on, in order
 * @param charges of each organ, in order; the organs beside the lead are {@code parties}
 * @param duties every deadline there is or was, in the order laid
 * @param bounces every agreed objection, in order
 */
public record CaseFacts(
        CaseId caseId,
        Petition petition,
        Standing standing,
        List<BureauTerm> terms,
        List<Charge> charges,
        List<Party> parties,
        List<CaseDuty> duties,
        List<Bounce> bounces,
        Oversight oversight,
        Repetition repetition,
        Access access) {

    /**
     * Where the case stands.
     *
     * @param closedAt when it came to an end that still holds; null while it is open
     * @param lastSaid the latest message of the organ charged, its answers to recommendations aside; null: none yet
     */
    public record Standing(
            Stage stage,
            OrganisationCode bureau,
            OrganisationCode responsible,
            boolean test,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable MessageTaken lastSaid) {}

    /**
     * A bureau's time to pass the case on.
     *
     * @param startedOn the day the petition, or the case from another bureau, was received; not counted
     * @param actedAt when it first acted: passed it on, took it on itself, or guided the visitor; null: not yet, or it need
     *     not any more
     * @param open it still has to
     */
    public record BureauTerm(OrganisationCode bureau, LocalDate startedOn, @Nullable Instant actedAt, boolean open) {}

    /** An agreed objection (推诿): the organ gave the case back and {@code bureau} agreed. */
    public record Bounce(OrganisationCode organ, OrganisationCode bureau, Instant at) {}

    /**
     * What is said about how the case is handled.
     *
     * @param bureauEvaluation the evaluation in force that rates the bureau, {@code unitEvaluation} the unit; a result sent
     *     back takes it with it
     */
    public record Oversight(
            @Nullable EvaluationGiven bureauEvaluation,
            @Nullable EvaluationGiven unitEvaluation,
            List<Supervised> supervisions,
            List<Recommended> recommendations,
            Optional<LeaderAssigned> leader,
            List<CaseListed> listings) {}

    /** 督办. */
    public record Supervised(SupervisionIssued issued, @Nullable Instant answeredAt) {}

    /** One of 三项建议. */
    public record Recommended(RecommendationMade made, @Nullable Adoption adoption, @Nullable Instant answeredAt) {}

    /**
     * Whether it is a repeat petition (重复信访).
     *
     * @param marked the bureau marked it so when it sent it, and nobody has unlinked it since
     * @param of the case that it repeats, as a person confirmed; null: none, or there are new facts
     */
    public record Repetition(boolean marked, @Nullable CaseId of) {}

    /**
     * Who may know of the case.
     *
     * @param accused everyone ever named as accused
     */
    public record Access(Participants participants, List<Accused> accused) {}

    /**
     * The facts of a case.
     *
     * @throws NullPointerException if the history is empty: of a case that is not open there are none
     */
    public static CaseFacts of(History history) {
        return FactsFold.of(history);
    }

    /**
     * The facts as they stood just before an instant; empty: the case was not open yet. Whoever has been accused since is
     * accused in them too: what is told of an earlier day is told today (Art. 30 ¶3).
     */
    public static Optional<CaseFacts> asOf(History history, Instant instant) {
        List<CaseEvent> before = history.events().stream()
                .takeWhile(event -> event.at().isBefore(instant))
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        CaseFacts then = of(new History(history.caseId(), history.version(), before));
        boolean isWhole = before.size() == history.events().size();
        return Optional.of(isWhole ? then : then.accusing(of(history).access().accused()));
    }

    private CaseFacts accusing(List<Accused> all) {
        return new CaseFacts(
                caseId,
                petition,
                standing,
                terms,
                charges,
                parties,
                duties,
                bounces,
                oversight,
                repetition,
                new Access(access.participants(), all));
    }

    /** 重复信访, as the bureau marked or confirmed it; what is only suspected is none. */
    public boolean isRepeat() {
        return repetition.marked() || repetition.of() != null;
    }

    /** The charge that the case is under, or was concluded under; empty while it is with its bureau. */
    public Optional<Charge> lastCharge() {
        return charges.stream().filter(Charge::counts).reduce((earlier, later) -> later);
    }
}
