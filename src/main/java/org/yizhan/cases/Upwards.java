package org.yizhan.cases;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yizhan.cases.CaseEvent.ReportSettled;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.UpwardEvent.ReportedUp;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.routing.AccusedSide;

/** To whom a case is reported upwards (报请, 报送), and when such a report waits no longer. */
final class Upwards {
    private Upwards() {}

    /** Level by level: the bureau above, and who decides at the reporter's own level; nobody accused. */
    static Set<OrganisationCode> superiors(Incoming in, AccusedSide accused) {
        Directory directory = in.world().directory();
        Set<OrganisationCode> superiors = new LinkedHashSet<>();
        directory.find(in.sender()).ifPresent(reporter -> {
            bureauAbove(in, reporter, accused).ifPresent(superiors::add);
            Stream.of(Kind.PARTY_COMMITTEE, Kind.GOVERNMENT, Kind.JOINT_CONFERENCE)
                    .flatMap(kind -> directory.ownLevel(reporter, kind, in.today()).stream())
                    .map(Organisation::code)
                    .forEach(superiors::add);
        });
        superiors.removeIf(accused::includes);
        return superiors;
    }

    /** Who transferred the case to the reporter, or handed it down to it; else the nearest above that is not accused. */
    private static Optional<OrganisationCode> bureauAbove(Incoming in, Organisation reporter, AccusedSide accused) {
        if (in.state().stage() != Stage.NEW && SenderChecks.isOrgan(in)) {
            return Optional.of(in.state().bureau());
        }
        Optional<OrganisationCode> handedDown = in.state().line().top().map(LineLog.Link::bureau);
        if (handedDown.isPresent()) {
            return handedDown;
        }
        Optional<Organisation> above = in.world().directory().above(reporter, in.today());
        while (above.filter(bureau -> accused.includes(bureau.code())).isPresent()) {
            above = in.world().directory().above(above.get(), in.today());
        }
        return above.map(Organisation::code);
    }

    /** Puts the report before the superior, with the file; the decision's clock runs from the delivery. */
    static void report(Draft draft, Incoming in, ReportedUp reported) {
        draft.happened(reported);
        if (!draft.state().petition().flags().contains(Flag.CONFIDENTIAL)) {
            CaseFile.handOver(draft, in.receiptId(), reported.superior());
        }
        int limit = draft.world().practice().several().decisionWorkingDays();
        draft.relay(in.receiptId(), reported.superior(), DutyKind.DECISION.limited(limit));
    }

    /** A report waits only while who made it has the case, and whom it went to may know of it. */
    static void conclude(Draft draft) {
        draft.state().upward().open().filter(report -> !waits(draft, report)).ifPresent(report -> {
            draft.happened(new ReportSettled(report.messageId(), draft.at()));
            draft.end(report.superior(), DutyKind.DECISION, Ending.STOPPED, null);
        });
    }

    private static boolean waits(Draft draft, ReportedUp report) {
        CaseState state = draft.state();
        return state.responsible().equals(report.reporter())
                && Transitions.next(state.stage(), Step.REPORT_SENT_BACK).isPresent()
                && !state.aside().excluded().contains(report.superior());
    }
}
