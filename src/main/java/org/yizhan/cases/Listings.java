package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.TidingEvent.CaseListed;
import org.yizhan.cases.TidingEvent.CaseUnlisted;
import org.yizhan.cases.TidingEvent.ListedCaseStands;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.Reminder;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/**
 * What standing on a list of long-open cases (积案) means for a case: whoever is responsible owes its settling (化解) by the
 * list's date, of several lists the earliest, wherever the case goes; and the lists hear how it stands.
 */
final class Listings {
    private static final Set<Stage> SOLVED = EnumSet.of(Stage.CONCLUDED, Stage.FINISHED, Stage.WITHDRAWN);

    private Listings() {}

    /** After whatever has happened: the duty is with whom it belongs to, and the lists know what they need to. */
    static void settle(Draft draft) {
        leaveAccused(draft);
        CaseState state = draft.state();
        List<CaseListed> lists = state.listings().all();
        boolean solved = SOLVED.contains(state.stage());
        if (state.stage().open()) {
            lists.stream().min(Comparator.comparing(CaseListed::dueOn)).ifPresent(nearest -> lay(draft, nearest));
        } else {
            owed(state).forEach(duty -> draft.end(duty, solved ? Ending.MET : Ending.STOPPED, null));
        }
        for (CaseListed list : lists) {
            if (state.listings().isSolved(list.list()) != solved) {
                draft.happened(new ListedCaseStands(list.list(), solved, draft.at()));
                report(draft, list, solved);
            }
        }
    }

    private static void report(Draft draft, CaseListed list, boolean solved) {
        CaseState state = draft.state();
        List<CaseEvent.MessageTaken> said = state.messages();
        MessageId last = said.get(said.size() - 1).messageId();
        int number = state.tidings().next();
        Tiding tiding = Tiding.of(number, state.bureau(), last, new Tiding.Standing(solved));
        Tidings.owe(draft, tiding, List.of(list.list()));
    }

    /** Art. 30 ¶3: who made the list must not hear of the case; to the list it stays as it stood. */
    private static void leaveAccused(Draft draft) {
        CaseState state = draft.state();
        for (CaseListed list : state.listings().all()) {
            boolean hidden = draft.accusedSide().includes(list.by())
                    || state.aside().excluded().contains(list.by());
            if (hidden) {
                draft.happened(new CaseUnlisted(list.list(), draft.at()));
            }
        }
        if (state.listings().all().isEmpty()) {
            owed(state).forEach(draft::forget);
        }
    }

    private static List<CaseDuty> owed(CaseState state) {
        return state.duties().stream()
                .filter(duty -> duty.owed() && DutyKind.of(duty.duty()) == DutyKind.RESOLUTION)
                .toList();
    }

    private static void lay(Draft draft, CaseListed list) {
        OrganisationCode owner = draft.state().responsible();
        boolean laid = false;
        for (CaseDuty duty : owed(draft.state())) {
            if (duty.owner().equals(owner) && list.dueOn().equals(duty.duty().dueOn())) {
                laid = true;
            } else {
                draft.end(duty, Ending.STOPPED, null);
            }
        }
        if (!laid && !draft.accusedSide().includes(owner)) {
            tell(draft, owner, list);
        }
    }

    private static void tell(Draft draft, OrganisationCode owner, CaseListed list) {
        Duty duty = DutyKind.RESOLUTION.dueOn(list.dueOn());
        StartedDeadline clock = new Local(draft.world(), owner).start(duty, draft.today());
        Reminder reminder = new Reminder(owner, clock, 0, zh(list, list.dueOn()), en(list, list.dueOn()));
        draft.start(owner, clock);
        draft.write(owner, reminder, null, List.of());
        OrganisationCode bureau = draft.state().bureau();
        if (!bureau.equals(owner)) {
            draft.write(bureau, reminder, null, List.of());
        }
    }

    private static String zh(CaseListed list, LocalDate due) {
        String leader = list.leader() == null ? "" : "，牵头领导：" + list.leader();
        return "列入积案交办清单“" + list.batch() + "”（" + list.source() + "），请于 " + due + " 前化解" + leader;
    }

    private static String en(CaseListed list, LocalDate due) {
        String leader = list.leader() == null ? "" : "; leader in charge: " + list.leader();
        return "on the list \"" + list.batch() + "\" of long-open cases (" + list.source() + "): to be settled by "
                + due + leader;
    }
}
