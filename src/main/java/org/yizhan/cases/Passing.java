package org.yizhan.cases;

import java.util.Optional;
import org.yizhan.cases.Agenda.Alarm;
import org.yizhan.cases.DeadlineEvent.AgendaRenewed;
import org.yizhan.cases.DeadlineEvent.DeadlineReached;
import org.yizhan.cases.DeadlineEvent.DeadlineStage;
import org.yizhan.cases.Transition.ResultUnchecked;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.StartedDeadline;

/** What follows when time passes: those concerned are told, and what cannot wait longer goes on. */
final class Passing {
    private Passing() {}

    static void passed(Draft draft) {
        Urgent.passed(draft);
        Tidings.passed(draft);
        draft.agenda().recomputable().forEach(duty -> recompute(draft, duty));
        Optional<Alarm> alarm = draft.agenda().due(draft.at());
        while (alarm.isPresent()) {
            reach(draft, alarm.get());
            Optional<Alarm> next = draft.agenda().due(draft.at());
            if (next.equals(alarm)) {
                throw new IllegalStateException("a stage that is not recorded: " + next);
            }
            alarm = next;
        }
        if (draft.isEmpty()) {
            draft.happened(new AgendaRenewed(draft.at()));
        }
    }

    /** The days off of the year are known now: the date is no assumption any more. */
    private static void recompute(Draft draft, CaseDuty duty) {
        StartedDeadline anew = draft.agenda().computed(duty);
        draft.move(duty, anew, DeadlineNews.RECOMPUTED);
    }

    private static void reach(Draft draft, Alarm alarm) {
        CaseDuty duty = alarm.duty();
        draft.happened(new DeadlineReached(
                duty.owner(), duty.duty().id(), duty.letter(), alarm.stage(), alarm.due(), draft.at()));
        DutyKind kind = DutyKind.of(duty.duty());
        boolean overdue = alarm.stage() == DeadlineStage.OVERDUE;
        if (kind.isSpokenOf()) {
            DeadlineLetters.reached(draft, alarm);
        } else if (overdue && kind.isRemindedOnce()) {
            DeadlineLetters.remindOnce(draft, alarm);
        } else if (overdue && kind.isPetitioners()) {
            PetitionerClocks.lapse(draft, alarm);
        }
        if (overdue && kind == DutyKind.CHECK) {
            concludeUnchecked(draft);
        }
    }

    /** 办结（未审核）: who transferred did not check the result in time. */
    private static void concludeUnchecked(Draft draft) {
        CaseState state = draft.state();
        boolean reportOwed = state.mandate().filter(Mandate::owesReport).isPresent()
                && state.handling().report() == null;
        Step step = reportOwed ? Step.CHECK_LAPSED_REPORT_OWED : Step.CHECK_LAPSED;
        Transitions.next(state.stage(), step).ifPresent(next -> {
            draft.happened(new ResultUnchecked(next, draft.at()));
            state.dutyLog().owed(state.bureau(), DutyKind.CHECK).ifPresent(draft::forget);
        });
    }
}
