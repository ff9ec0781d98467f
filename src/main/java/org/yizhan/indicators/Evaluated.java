package org.yizhan.indicators;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.DeadlineEvent.DeadlineStage;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Charge;
import org.yizhan.messages.OversightContent.Rating;

/** The two parties that a petitioner evaluates apart, and where the evaluation of each stands. */
enum Evaluated {
    BUREAU("bureau", "信访部门", "bureau"),
    UNIT("unit", "责任单位", "unit");

    /** 待评价, 已评价, 超期未评价. */
    enum Standing {
        WAITING,
        EVALUATED,
        UNEVALUATED
    }

    /**
     * One evaluation that may be given.
     *
     * @param rating null unless it was given
     */
    record Evaluation(Standing standing, @Nullable Rating rating) {}

    private static final String DUTY = "evaluation";

    final String id;
    final String zh;
    final String en;

    Evaluated(String id, String zh, String en) {
        this.id = id;
        this.zh = zh;
        this.en = en;
    }

    /** The case's evaluation of this party, if its day falls in the period: of service, else of the evaluation itself. */
    Stream<Evaluation> of(CaseFacts facts, Question question) {
        return this == BUREAU ? ofBureau(facts, question) : ofUnit(facts, question);
    }

    private static Stream<Evaluation> ofBureau(CaseFacts facts, Question question) {
        var given = facts.oversight().bureauEvaluation();
        if (!question.scope().holds(facts)
                || !question.isBureau(facts.standing().bureau())) {
            return Stream.empty();
        }
        Optional<CaseDuty> duty = facts.duties().stream()
                .filter(one -> one.owner().equals(facts.standing().bureau()))
                .filter(one -> one.duty().id().equals(DUTY))
                .reduce((earlier, later) -> later);
        return given == null ? open(duty, question) : given(duty, given.evaluatedOn(), given.bureau(), question);
    }

    private static Stream<Evaluation> ofUnit(CaseFacts facts, Question question) {
        var given = facts.oversight().unitEvaluation();
        Optional<Charge> charge =
                facts.lastCharge().filter(last -> question.scope().isOrgan(last.organ()));
        if (!question.scope().holds(facts) || charge.isEmpty()) {
            return Stream.empty();
        }
        Optional<CaseDuty> duty = charge.get().duty(DUTY);
        return given == null ? open(duty, question) : given(duty, given.evaluatedOn(), given.unit(), question);
    }

    private static Stream<Evaluation> given(
            Optional<CaseDuty> duty, LocalDate evaluatedOn, @Nullable Rating rating, Question question) {
        LocalDate day = duty.flatMap(Evaluated::servedOn).orElse(evaluatedOn);
        return question.period().holds(day) ? Stream.of(new Evaluation(Standing.EVALUATED, rating)) : Stream.empty();
    }

    private static Stream<Evaluation> open(Optional<CaseDuty> duty, Question question) {
        return duty
                .filter(one -> servedOn(one).filter(question.period()::holds).isPresent())
                .flatMap(one -> standing(one, question.today()))
                .map(standing -> new Evaluation(standing, null))
                .stream();
    }

    private static Optional<LocalDate> servedOn(CaseDuty duty) {
        return Optional.ofNullable(duty.clock()).map(clock -> clock.startedOn());
    }

    /** Its time ran out, or a result sent back took it away: then there is nothing to evaluate. */
    private static Optional<Standing> standing(CaseDuty duty, LocalDate today) {
        boolean lapsed = duty.reached() != null && duty.reached().stage() == DeadlineStage.OVERDUE;
        boolean past = duty.clock() != null && today.isAfter(duty.clock().dueOn());
        if (duty.ending() == Ending.STOPPED) {
            return lapsed ? Optional.of(Standing.UNEVALUATED) : Optional.empty();
        }
        return Optional.of(past ? Standing.UNEVALUATED : Standing.WAITING);
    }
}
