/**
 * Owns working days and due dates: pure functions of a date, a limit and the calendars of the years. Knows no case.
 */
@NullMarked
package org.yizhan.calendar;

import org.jspecify.annotations.NullMarked;
