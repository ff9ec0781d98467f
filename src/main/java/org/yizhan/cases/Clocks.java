package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.yizhan.calendar.DueDate;
import org.yizhan.calendar.WorkingCalendar;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.LimitUnit;
import org.yizhan.messages.GatewayContent.StartedDeadline;

/** Starts and moves the clocks of duties. */
final class Clocks {
    private Clocks() {}

    /** A duty's clock from {@code start}, itself not counted; a date set per case is that date, never rolled. */
    static StartedDeadline start(Duty duty, LocalDate start, WorkingCalendar calendar) {
        LocalDate set = duty.dueOn();
        DueDate due = set == null
                ? calendar.due(start, duty.limit(), duty.unit())
                : new DueDate(set, set, calendar.isProvisional(set));
        return new StartedDeadline(duty, start, due.dueOn(), due.unrolledOn(), due.provisional());
    }

    /** The first instant after a clock's last day, which ends at 24:00 Asia/Shanghai. */
    static Instant end(StartedDeadline clock) {
        return Days.start(clock.dueOn().plusDays(1));
    }

    /** The same clock with {@code days} more (Art. 34): they follow the last day before it was rolled. */
    static StartedDeadline extend(StartedDeadline clock, int days, WorkingCalendar calendar) {
        DueDate due = calendar.due(clock.unrolledOn(), days, LimitUnit.DAY);
        return new StartedDeadline(
                clock.duty(),
                clock.startedOn(),
                due.dueOn(),
                due.unrolledOn(),
                clock.provisional() || due.provisional());
    }

    /** The clock of a report with another day set by the bureau. */
    static StartedDeadline set(StartedDeadline clock, LocalDate day, WorkingCalendar calendar) {
        return start(DutyKind.REPORT.dueOn(day), clock.startedOn(), calendar);
    }
}
