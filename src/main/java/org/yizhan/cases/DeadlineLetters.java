package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Agenda.Alarm;
import org.yizhan.cases.CaseDuty.Timeliness;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.DeadlineEvent.DeadlineStage;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.DeadlineReceipt;
import org.yizhan.messages.GatewayContent.Reminder;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.GatewayContent.SupervisionDraft;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation.Words;

/**
 * Who is told what of a running clock. A receipt goes to whose duty it is and to who follows the case, at every level; that nobody
 * checked its result in time, also to the organ. What is overdue is
 * brought to mind (催办提醒); whether it becomes a 督办 (Art. 40) is for the bureau, which gets a draft.
 */
final class DeadlineLetters {
    private DeadlineLetters() {}

    static void reached(Draft draft, Alarm alarm) {
        CaseDuty duty = alarm.duty();
        boolean overdue = alarm.stage() == DeadlineStage.OVERDUE;
        DeadlineNews news = overdue ? DeadlineNews.OVERDUE : DeadlineNews.APPROACHING;
        Words words = overdue ? DeadlineWords.overdue(duty, draft.state()) : DeadlineWords.approaching(duty);
        tell(draft, duty, new Said(news, alarm.due(), clock(duty), null, null, words));
        if (overdue) {
            remind(draft, alarm);
        }
    }

    /** The petitioner's own time has passed: who issued the document and who follows the case are told, once. */
    static void lapsed(Draft draft, Alarm alarm) {
        CaseDuty duty = alarm.duty();
        Words words = DeadlineWords.lapsed(duty);
        tell(draft, duty, new Said(DeadlineNews.OVERDUE, alarm.due(), clock(duty), null, null, words));
    }

    /** A reminder to the owner and no more. */
    static void remindOnce(Draft draft, Alarm alarm) {
        CaseDuty duty = alarm.duty();
        Words words = DeadlineWords.overdue(duty, draft.state());
        Reminder reminder = new Reminder(duty.owner(), clock(duty), 0, words.zh(), words.en());
        draft.write(duty.owner(), reminder, null, List.of());
    }

    /** Who has to act: the owner; while its timely objection waits for a ruling, the bureau. */
    private static void remind(Draft draft, Alarm alarm) {
        CaseDuty duty = alarm.duty();
        OrganisationCode bureau = draft.state().bureau();
        boolean waits = DeadlineWords.waitsForRuling(duty, draft.state());
        OrganisationCode addressee = waits ? bureau : duty.owner();
        int days = (int) ChronoUnit.DAYS.between(Clocks.end(clock(duty)), alarm.due());
        Words words = DeadlineWords.overdue(duty, draft.state());
        Reminder reminder = new Reminder(duty.owner(), clock(duty), days, words.zh(), words.en());
        draft.write(addressee, reminder, null, List.of());
        boolean first = duty.reached() == null || duty.reached().stage() != DeadlineStage.OVERDUE;
        boolean supervised =
                !duty.owner().equals(bureau) && !DutyKind.of(duty.duty()).isSuperiors();
        if (supervised && !waits && first) {
            String demands = DeadlineWords.demands(duty).zh();
            draft.write(
                    bureau,
                    new SupervisionDraft(duty.owner(), "delay", List.of(clock(duty)), demands),
                    null,
                    List.of());
        }
        if (DutyKind.of(duty.duty()) == DutyKind.RULING && days > 0) {
            above(draft, bureau).ifPresent(above -> draft.write(above, reminder, null, List.of()));
        }
    }

    /** No law limits the ruling on an objection: after the bureau's head, the bureau above is told. */
    private static Optional<OrganisationCode> above(Draft draft, OrganisationCode bureau) {
        return draft.world()
                .directory()
                .find(bureau)
                .flatMap(found -> draft.world().directory().above(found, draft.today()))
                .map(Organisation::code);
    }

    /** A duty ended: met, early or late, or stopped. That a case was passed on in time, its delivery receipt shows. */
    static void ended(Draft draft, CaseDuty duty) {
        DutyKind kind = DutyKind.of(duty.duty());
        Timeliness timeliness = duty.timeliness().orElse(null);
        boolean passedOn = kind == DutyKind.TRANSFER || kind == DutyKind.REASSIGNMENT;
        if (duty.clock() == null || !kind.isSpokenOf() || (passedOn && timeliness == Timeliness.IN_TIME)) {
            return;
        }
        boolean met = duty.ending() == Ending.MET;
        Words words = met ? DeadlineWords.met(duty) : DeadlineWords.stopped(duty);
        LocalDate statedOn = timeliness == Timeliness.RECORDED_LATE ? duty.statedOn() : null;
        DeadlineNews news = met ? DeadlineNews.MET : DeadlineNews.STOPPED;
        tell(draft, duty, new Said(news, draft.at(), clock(duty), null, statedOn, words));
    }

    static void moved(Draft draft, CaseDuty before, StartedDeadline anew, DeadlineNews news) {
        StartedDeadline old = before.clock();
        LocalDate previous = old == null ? null : old.dueOn();
        Words words = DeadlineWords.moved(anew, news);
        tell(draft, before, new Said(news, draft.at(), anew, previous, null, words));
    }

    private record Said(
            DeadlineNews news,
            Instant at,
            StartedDeadline clock,
            @Nullable LocalDate previous,
            @Nullable LocalDate statedOn,
            Words words) {}

    private static void tell(Draft draft, CaseDuty duty, Said said) {
        DeadlineReceipt receipt = new DeadlineReceipt(
                said.news(),
                said.at(),
                duty.owner(),
                said.clock(),
                said.previous(),
                draft.taken().map(MessageTaken::messageId).orElse(null),
                said.statedOn(),
                said.words().zh(),
                said.words().en());
        Set<OrganisationCode> told =
                new LinkedHashSet<>(List.of(duty.owner(), draft.state().bureau()));
        told.addAll(draft.state().line().followers());
        if (DutyKind.of(duty.duty()) == DutyKind.RESOLUTION) {
            draft.state().lists().forEach(list -> told.add(list.by()));
        }
        if (said.news() == DeadlineNews.OVERDUE && DutyKind.of(duty.duty()) == DutyKind.CHECK) {
            draft.state().mandate().map(Mandate::organ).ifPresent(told::add);
        }
        told.forEach(recipient -> draft.write(recipient, receipt, null, List.of()));
    }

    private static StartedDeadline clock(CaseDuty duty) {
        return Objects.requireNonNull(duty.clock(), "only a running clock is spoken of");
    }
}
