package org.yizhan.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Citations.Cited;
import org.yizhan.cases.OversightEvent.RecommendationMade;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Recommendation;

/**
 * Recommendation (三项建议), Art. 40, about one case, several or none: 改进工作 goes to an organ, 完善政策 to the Party committee
 * or government of the bureau's level, 追究责任 to the organ with authority. It is answered in writing.
 */
final class RecommendationRules implements Rules {
    private static final Set<Kind> DECIDE_POLICY = EnumSet.of(Kind.PARTY_COMMITTEE, Kind.GOVERNMENT);
    private static final Set<Kind> HAVE_AUTHORITY =
            EnumSet.of(Kind.PARTY_COMMITTEE, Kind.GOVERNMENT, Kind.DISCIPLINE, Kind.ORGANISATION_DEPARTMENT);

    private final Incoming in;
    private final Recommendation recommendation;
    private final Citations citations;
    private @Nullable List<Cited> cited;

    RecommendationRules(Incoming in, Recommendation recommendation) {
        this.in = in;
        this.recommendation = recommendation;
        this.citations = new Citations(in, Field.CASE);
    }

    @Override
    public void check() {
        OrganisationCode organ = recommendation.organ();
        LocalDate due = recommendation.answerDue();
        if (due != null && due.isBefore(in.today())) {
            in.find(CaseRule.REPORT_DUE_PAST, Field.ANSWER_DUE, due, in.today());
        }
        cited().forEach(citations::checkCertain);
        CodeChecks.known(in, Field.ORGAN, organ);
        Optional<Organisation> addressed = in.world().directory().find(organ);
        boolean accused = cited().stream()
                .anyMatch(one -> citations.accusedSide(one.state()).includes(organ));
        if (accused || Aside.isAccused(in, organ)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.ORGAN, organ);
        } else if (addressed.isPresent() && !isRight(addressed.get())) {
            in.find(AsideRule.RECOMMENDED_TO_ANOTHER, Field.ORGAN, organ);
        }
    }

    private List<Cited> cited() {
        if (cited == null) {
            cited = citations.check(List.copyOf(recommendation.cases()));
        }
        return cited;
    }

    private boolean isRight(Organisation addressed) {
        return switch (recommendation.type()) {
            case IMPROVE_WORK -> takesPart(addressed) || isAboutNone(addressed);
            case IMPROVE_POLICY -> DECIDE_POLICY.contains(addressed.kind()) && isOfTheBureausLevel(addressed);
            case ACCOUNTABILITY -> HAVE_AUTHORITY.contains(addressed.kind()) || standsAbove(addressed);
        };
    }

    private Stream<CaseState> cases() {
        Stream<CaseState> own = Matters.opens(in) ? Stream.empty() : Stream.of(in.state());
        return Stream.concat(own, cited().stream().map(Cited::state));
    }

    private boolean takesPart(Organisation addressed) {
        OrganisationCode organ = addressed.code();
        return cases().anyMatch(state ->
                state.mandate().filter(mandate -> mandate.organ().equals(organ)).isPresent()
                        || state.parties().stream()
                                .anyMatch(party -> party.organ().equals(organ)));
    }

    /** About no case: any organ that is not above the bureau, and no bureau. */
    private boolean isAboutNone(Organisation addressed) {
        return cases().findAny().isEmpty()
                && !addressed.isBureau()
                && in.world()
                        .directory()
                        .find(in.sender())
                        .filter(bureau -> !addressed.level().isAbove(bureau.level()))
                        .isPresent();
    }

    private boolean standsAbove(Organisation addressed) {
        return cases().flatMap(state -> state.mandate().map(Mandate::organ).stream())
                .filter(organ -> !organ.equals(addressed.code()))
                .anyMatch(organ -> in.world().directory().isAtOrBelow(organ, addressed.code(), in.today()));
    }

    private boolean isOfTheBureausLevel(Organisation addressed) {
        OrganisationCode follower = Matters.opens(in) ? in.sender() : in.state().bureau();
        return in.world()
                .directory()
                .find(follower)
                .filter(bureau ->
                        bureau.level() == addressed.level() && bureau.region().equals(addressed.region()))
                .isPresent();
    }

    @Override
    public Step step() {
        return Matters.opens(in) ? Step.RECOMMENDED_ALONE : Step.RECOMMENDED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        if (Matters.opens(in)) {
            Matters.open(draft, in, "三项建议：" + recommendation.type().chinese());
        }
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
        int number = draft.state().tidings().next();
        Tiding.Citation citation = new Tiding.Citation(recommendation.type(), recommendation.organ());
        Tidings.owe(
                draft,
                Tiding.of(number, in.sender(), in.header().id(), citation),
                cited().stream().map(Cited::id).toList());
    }
}
