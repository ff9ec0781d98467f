package org.yizhan.cases;

import org.yizhan.calendar.WorkingCalendar;
import org.yizhan.directory.Directory;
import org.yizhan.limits.LimitTable;
import org.yizhan.routing.RoutingTable;

/** The reference data a decision is made with, each in the version in force, and the practice of the site. */
public record World(
        Directory directory, RoutingTable routing, WorkingCalendar calendar, LimitTable limits, Practice practice) {}
