package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yizhan.calendar.WorkingCalendar;
import org.yizhan.cases.DeadlineEvent.DeadlineReached;
import org.yizhan.cases.DeadlineEvent.DeadlineStage;
import org.yizhan.messages.GatewayContent.LimitUnit;
import org.yizhan.messages.GatewayContent.StartedDeadline;

/**
 * The instants at which a case must be looked at: for each duty owed whose clock runs, the warning day, the end of the
 * last day, and then again and again. Computed from the case; nothing of it is kept but its next instant.
 */
final class Agenda {
    private final CaseState state;
    private final World world;

    Agenda(CaseState state, World world) {
        this.state = state;
        this.world = world;
    }

    /** A stage that a duty's clock comes to, at its own instant. */
    record Alarm(CaseDuty duty, DeadlineStage stage, Instant due) {}

    /** The earliest instant at which something not yet recorded is due; it may have passed already. */
    Optional<Instant> next() {
        Stream<Instant> alarms = running().flatMap(duty -> next(duty).stream()).map(Alarm::due);
        return Stream.of(
                        alarms,
                        state.urgent().next().stream(),
                        state.tidings().again().stream(),
                        Succession.instants(state, world.directory()))
                .flatMap(instants -> instants)
                .min(Comparator.naturalOrder());
    }

    /** The oldest of what is due by {@code at} and not yet recorded; of each duty only the latest stage. */
    Optional<Alarm> due(Instant at) {
        return running().flatMap(duty -> latest(duty, at).stream()).min(Comparator.comparing(Alarm::due));
    }

    /** True if a clock counts on a year whose days off are not known. */
    boolean isProvisional() {
        return running().anyMatch(duty -> clock(duty).provisional());
    }

    /** Those whose date was an assumption and is none any more, now that the year's days off are known. */
    List<CaseDuty> recomputable() {
        return running()
                .filter(duty -> clock(duty).provisional() && !computed(duty).provisional())
                .toList();
    }

    /** A duty's clock as the calendar in force has it, with the extensions it had. */
    StartedDeadline computed(CaseDuty duty) {
        StartedDeadline clock = clock(duty);
        WorkingCalendar calendar = new Local(world, duty.owner()).calendar();
        StartedDeadline anew = Clocks.start(clock.duty(), clock.startedOn(), calendar);
        int days =
                DutyKind.of(duty.duty()) == DutyKind.HANDLING ? state.handling().extendedBy() : 0;
        return days == 0 ? anew : Clocks.extend(anew, days, calendar);
    }

    private Stream<CaseDuty> running() {
        return state.duties().stream()
                .filter(duty -> duty.owed() && duty.clock() != null)
                .filter(duty -> DutyKind.of(duty.duty()).isWatched())
                .filter(duty -> !stands(duty));
    }

    /** Art. 36 leaves a hearing out of the recheck's period: while it is under way the clock comes to nothing. */
    private boolean stands(CaseDuty duty) {
        return DutyKind.of(duty.duty()) == DutyKind.RECHECK
                && state.procedure().hearingSince(duty.owner()).isPresent();
    }

    private Optional<Alarm> next(CaseDuty duty) {
        Instant end = Clocks.end(clock(duty));
        DeadlineReached reached = duty.reached();
        DutyKind kind = DutyKind.of(duty.duty());
        if (reached != null && kind.isRemindedOnce()) {
            return Optional.empty();
        }
        if (reached == null) {
            Instant warning = warning(duty)
                    .filter(day -> kind.isSpokenOf())
                    .filter(end::isAfter)
                    .orElse(end);
            return Optional.of(alarm(duty, warning, end));
        }
        Instant next = reached.due().isBefore(end) ? end : again(end, reached.due(), 1);
        return Optional.of(alarm(duty, next, end));
    }

    private Optional<Alarm> latest(CaseDuty duty, Instant at) {
        Instant end = Clocks.end(clock(duty));
        return next(duty).filter(first -> !first.due().isAfter(at)).map(first -> {
            Instant last = at.isBefore(end) ? first.due() : again(end, at, 0);
            return alarm(duty, last, end);
        });
    }

    private static Alarm alarm(CaseDuty duty, Instant due, Instant end) {
        return new Alarm(duty, due.isBefore(end) ? DeadlineStage.APPROACHING : DeadlineStage.OVERDUE, due);
    }

    /** The end of the interval after {@code end} in which {@code instant} lies, {@code more} intervals on. */
    private Instant again(Instant end, Instant instant, int more) {
        int every = world.practice().reminding().overdueEveryDays();
        long passed = ChronoUnit.DAYS.between(end, instant) / every;
        return end.plus((passed + more) * every, ChronoUnit.DAYS);
    }

    /** On the morning of the warning day; counted from the day before rolling, the careful one. Empty for a short limit. */
    private Optional<Instant> warning(CaseDuty duty) {
        StartedDeadline clock = clock(duty);
        WorkingCalendar calendar = new Local(world, duty.owner()).calendar();
        int lead = world.practice().reminding().warningWorkingDays();
        LocalDate last = clock.unrolledOn();
        LocalDate day;
        if (clock.duty().unit() == LimitUnit.WORKING_DAY) {
            day = calendar.workingDaysBefore(last, Math.min(lead, clock.duty().limit() / 3));
        } else {
            long third = ChronoUnit.DAYS.between(clock.startedOn(), last) / 3;
            LocalDate earliest = last.minusDays(third);
            LocalDate usual = calendar.workingDaysBefore(last, lead);
            day = usual.isBefore(earliest) ? earliest : usual;
        }
        return Optional.of(day)
                .filter(last::isAfter)
                .map(warningOn ->
                        Days.at(warningOn, world.practice().reminding().warningAt()));
    }

    private static StartedDeadline clock(CaseDuty duty) {
        return Objects.requireNonNull(duty.clock(), "the agenda is of running clocks");
    }
}
