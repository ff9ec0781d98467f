package org.yizhan.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yizhan.cases.OversightEvent.RecommendationMade;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Recommendation;

/**
 * Recommendation (三项建议), Art. 40: 改进工作 to the organ, 完善政策 to the Party committee or government of the bureau's level,
 * 追究责任 to the organ with authority. It is answered in writing, by its date or within what is usual.
 */
final class RecommendationRules implements Rules {
    private static final Set<Kind> DECIDE_POLICY = EnumSet.of(Kind.PARTY_COMMITTEE, Kind.GOVERNMENT);
    private static final Set<Kind> HAVE_AUTHORITY =
            EnumSet.of(Kind.PARTY_COMMITTEE, Kind.GOVERNMENT, Kind.DISCIPLINE, Kind.ORGANISATION_DEPARTMENT);

    private final Incoming in;
    private final Recommendation recommendation;

    RecommendationRules(Incoming in, Recommendation recommendation) {
        this.in = in;
        this.recommendation = recommendation;
    }

    @Override
    public void check() {
        OrganisationCode organ = recommendation.organ();
        LocalDate due = recommendation.answerDue();
        if (due != null && due.isBefore(in.today())) {
            in.find(CaseRule.REPORT_DUE_PAST, Field.ANSWER_DUE, due, in.today());
        }
        Aside.checkCases(in, recommendation.cases());
        CodeChecks.known(in, Field.ORGAN, organ);
        Optional<Organisation> addressed = in.world().directory().find(organ);
        if (Aside.isAccused(in, organ)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.ORGAN, organ);
        } else if (addressed.isPresent() && !isRight(addressed.get())) {
            in.find(AsideRule.RECOMMENDED_TO_ANOTHER, Field.ORGAN, organ);
        }
    }

    private boolean isRight(Organisation addressed) {
        Optional<OrganisationCode> charged = in.state().mandate().map(Mandate::organ);
        return switch (recommendation.type()) {
            case IMPROVE_WORK ->
                charged.filter(addressed.code()::equals).isPresent()
                        || in.state().parties().stream()
                                .anyMatch(party -> party.organ().equals(addressed.code()));
            case IMPROVE_POLICY -> DECIDE_POLICY.contains(addressed.kind()) && isOfTheBureausLevel(addressed);
            case ACCOUNTABILITY ->
                HAVE_AUTHORITY.contains(addressed.kind())
                        || charged.filter(organ -> !organ.equals(addressed.code()))
                                .filter(organ ->
                                        in.world().directory().isAtOrBelow(organ, addressed.code(), in.today()))
                                .isPresent();
        };
    }

    private boolean isOfTheBureausLevel(Organisation addressed) {
        return in.world()
                .directory()
                .find(in.state().bureau())
                .filter(bureau ->
                        bureau.level() == addressed.level() && bureau.region().equals(addressed.region()))
                .isPresent();
    }

    @Override
    public Step step() {
        return Step.RECOMMENDED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new RecommendationMade(
                in.header().id(),
                recommendation.type(),
                recommendation.organ(),
                recommendation.cases(),
                next,
                in.at()));
        LocalDate due = recommendation.answerDue();
        int usual = in.world().practice().beside().recommendationDays();
        Duty duty = due == null ? DutyKind.RECOMMENDATION.limited(usual) : DutyKind.RECOMMENDATION.dueOn(due);
        draft.relay(in.receiptId(), recommendation.organ(), duty);
    }
}
