package org.yizhan.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.CaseEvent.ObjectionAgreed;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.History;
import org.yizhan.cases.Mandate;
import org.yizhan.cases.OversightEvent.RecommendationAnswered;
import org.yizhan.cases.OversightEvent.RecommendationMade;
import org.yizhan.cases.OversightEvent.SupervisionAnswered;
import org.yizhan.cases.OversightEvent.SupervisionIssued;
import org.yizhan.cases.Participants;
import org.yizhan.cases.RepeatEvent.RepeatConfirmed;
import org.yizhan.cases.RepeatEvent.RepeatUnlinked;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Transition.CaseDisputed;
import org.yizhan.facts.CaseFacts.Access;
import org.yizhan.facts.CaseFacts.Bounce;
import org.yizhan.facts.CaseFacts.BureauTerm;
import org.yizhan.facts.CaseFacts.Oversight;
import org.yizhan.facts.CaseFacts.Recommended;
import org.yizhan.facts.CaseFacts.Repetition;
import org.yizhan.facts.CaseFacts.Standing;
import org.yizhan.facts.CaseFacts.Supervised;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;

/** Reads a case's events once, beside the state that they lead to. */
final class FactsFold {
    private final ChargesFold charges = new ChargesFold();
    private final List<Bounce> bounces = new ArrayList<>();
    private final Map<MessageId, Supervised> supervisions = new LinkedHashMap<>();
    private final Map<MessageId, Recommended> recommendations = new LinkedHashMap<>();
    private @Nullable Instant closedAt;
    private @Nullable CaseId repeats;
    private boolean unlinked;

    private FactsFold() {}

    static CaseFacts of(History history) {
        FactsFold fold = new FactsFold();
        CaseState last = CaseState.follow(history, fold::read);
        return fold.facts(last);
    }

    private void read(CaseEvent event, CaseState after) {
        charges.read(event, after);
        if (event instanceof ObjectionAgreed agreed) {
            bounces.add(new Bounce(agreed.objector(), after.bureau(), agreed.at()));
        } else if (event instanceof CaseDisputed disputed && disputed.agreed()) {
            after.mandate()
                    .map(Mandate::organ)
                    .ifPresent(organ -> bounces.add(new Bounce(organ, after.bureau(), disputed.at())));
        }
        if (event instanceof RepeatConfirmed confirmed) {
            repeats = confirmed.newFacts() ? null : confirmed.of();
        } else if (event instanceof RepeatUnlinked) {
            repeats = null;
            unlinked = true;
        }
        oversee(event);
        boolean closed = after.stage() != Stage.NEW && !after.stage().open();
        closedAt = !closed ? null : closedAt == null ? event.at() : closedAt;
    }

    private void oversee(CaseEvent event) {
        if (event instanceof SupervisionIssued issued) {
            supervisions.put(issued.messageId(), new Supervised(issued, null));
        } else if (event instanceof SupervisionAnswered answer) {
            supervisions.computeIfPresent(
                    answer.supervision(), (id, asked) -> new Supervised(asked.issued(), answer.at()));
        } else if (event instanceof RecommendationMade made) {
            recommendations.put(made.messageId(), new Recommended(made, null, null));
        } else if (event instanceof RecommendationAnswered answer) {
            recommendations.computeIfPresent(
                    answer.recommendation(),
                    (id, asked) -> new Recommended(asked.made(), answer.adoption(), answer.at()));
        }
    }

    private CaseFacts facts(CaseState last) {
        Standing standing = new Standing(
                last.stage(),
                last.bureau(),
                last.responsible(),
                last.test(),
                last.openedAt(),
                closedAt,
                lastSaid(last));
        Oversight oversight = new Oversight(
                last.bureauEvaluation().orElse(null),
                last.unitEvaluation().orElse(null),
                List.copyOf(supervisions.values()),
                List.copyOf(recommendations.values()),
                last.leader(),
                last.lists());
        List<CaseDuty> duties = last.duties();
        return new CaseFacts(
                last.caseId(),
                last.petition(),
                standing,
                terms(last, duties),
                charges.charges(last.stage(), duties),
                last.parties(),
                duties,
                List.copyOf(bounces),
                oversight,
                new Repetition(last.petition().flags().contains(Flag.REPEAT) && !unlinked, repeats),
                new Access(Participants.of(last), last.accused()));
    }

    /** What passes between the bureau and whom it recommended something is for these two. */
    private static @Nullable MessageTaken lastSaid(CaseState last) {
        Optional<OrganisationCode> organ = last.mandate().map(Mandate::organ);
        return last.messages().stream()
                .filter(taken -> organ.filter(taken.sender()::equals).isPresent())
                .filter(taken -> taken.kind() != MessageKind.RECOMMENDATION_FEEDBACK)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The duty to pass the case on is met by doing so; a visitor is guided at once. */
    private static List<BureauTerm> terms(CaseState last, List<CaseDuty> duties) {
        if (last.stage() == Stage.GUIDED) {
            return List.of(new BureauTerm(last.bureau(), last.petition().receivedOn(), last.openedAt(), false));
        }
        return duties.stream()
                .filter(duty -> duty.duty().id().equals("transfer") && duty.clock() != null)
                .map(duty -> new BureauTerm(
                        duty.owner(),
                        Objects.requireNonNull(duty.clock()).startedOn(),
                        duty.ending() == Ending.MET ? duty.endedAt() : null,
                        duty.owed()))
                .toList();
    }
}
