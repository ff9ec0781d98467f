package org.yizhan.calendar;

import java.time.LocalDate;

/**
 * The last day of a limit; it ends at 24:00 Asia/Shanghai.
 *
 * @param dueOn rolled: a last day that is a holiday moves to the next working day
 * @param unrolledOn before rolling, the careful warning date; the same as {@code dueOn} for working days
 * @param provisional a year without a calendar was met: plain weekends were assumed, to be computed again
 */
public record DueDate(LocalDate dueOn, LocalDate unrolledOn, boolean provisional) {}
