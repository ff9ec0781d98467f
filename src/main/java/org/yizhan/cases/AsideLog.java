package org.yizhan.cases;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.yizhan.cases.CaseEvent.AsideExcluded;
import org.yizhan.cases.OversightEvent.CadreInformed;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.cases.OversightEvent.RecommendationMade;
import org.yizhan.cases.OversightEvent.SupervisionIssued;
import org.yizhan.cases.ReviewEvent.ReviewAsked;
import org.yizhan.cases.TidingEvent.CaseListed;
import org.yizhan.cases.Transition.CaseDisputed;
import org.yizhan.cases.UpwardEvent.ReportedUp;
import org.yizhan.cases.UrgentEvent.UrgentlyTold;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** Who is asked something beside the main line, what it may answer, and so what it sees. */
final class AsideLog {
    private static final Set<MessageKind> OF_REVIEWERS = EnumSet.of(
            MessageKind.REVIEW_DECISION,
            MessageKind.REVIEW_OPINION,
            MessageKind.RECHECK_OPINION,
            MessageKind.HEARING,
            MessageKind.SERVICE_RECORD);

    private final Map<OrganisationCode, Set<MessageKind>> answers = new LinkedHashMap<>();
    private final Set<OrganisationCode> reviewers = new LinkedHashSet<>();
    private final Set<OrganisationCode> excluded = new LinkedHashSet<>();

    void apply(Transition event) {
        if (event instanceof ReviewAsked asked) {
            reviewers.add(asked.reviewer());
            ask(asked.reviewer(), OF_REVIEWERS);
        } else if (event instanceof SupervisionIssued issued) {
            ask(issued.organ(), Set.of(MessageKind.SUPERVISION_REPLY));
        } else if (event instanceof RecommendationMade made) {
            ask(made.organ(), Set.of(MessageKind.RECOMMENDATION_FEEDBACK));
        } else if (event instanceof CadreInformed informed) {
            ask(informed.department(), Set.of());
        } else if (event instanceof LeaderAssigned assigned) {
            ask(assigned.organ(), Set.of());
        } else if (event instanceof ReportedUp reported) {
            reviewers.add(reported.superior());
            ask(reported.superior(), Set.of());
        } else if (event instanceof CaseDisputed disputed) {
            reviewers.add(disputed.superior());
            ask(disputed.superior(), Set.of());
        }
    }

    void apply(TidingEvent event) {
        if (event instanceof CaseListed listed) {
            ask(listed.by(), Set.of());
        }
    }

    void apply(UrgentEvent event) {
        if (event instanceof UrgentlyTold told) {
            ask(told.recipient(), Set.of(MessageKind.ACKNOWLEDGEMENT));
        }
    }

    void apply(AsideExcluded event) {
        answers.remove(event.organ());
        reviewers.remove(event.organ());
        excluded.add(event.organ());
    }

    void succeed(OrganisationCode from, OrganisationCode to) {
        Set<MessageKind> kinds = answers.remove(from);
        if (kinds != null) {
            ask(to, kinds);
        }
        if (reviewers.remove(from)) {
            reviewers.add(to);
        }
    }

    private void ask(OrganisationCode organ, Set<MessageKind> kinds) {
        answers.computeIfAbsent(organ, code -> EnumSet.noneOf(MessageKind.class))
                .addAll(kinds);
    }

    /** True if {@code organ} was asked something to which a message of that kind may be the answer. */
    boolean mayAnswer(OrganisationCode organ, MessageKind kind) {
        return answers.getOrDefault(organ, Set.of()).contains(kind);
    }

    /** Everyone who was asked. */
    Set<OrganisationCode> asked() {
        return Set.copyOf(answers.keySet());
    }

    /** Those who judge the whole case, and so see it. */
    Set<OrganisationCode> reviewers() {
        return Set.copyOf(reviewers);
    }

    /** Those who were asked once and stand on the accused side, as came out later. */
    Set<OrganisationCode> excluded() {
        return Set.copyOf(excluded);
    }
}
