package org.yizhan.calendar;

/** Days off and make-up days of the years known. */
public final class WorkingCalendar {
    private final int version;

    public WorkingCalendar(int version) {
        this.version = version;
    }

    public int version() {
        return version;
    }
}
