package org.yizhan.cases;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.yizhan.calendar.BuiltInCalendars;
import org.yizhan.calendar.CalendarText;
import org.yizhan.calendar.WorkingCalendar;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Organisations;
import org.yizhan.limits.LimitTable;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.RoutingTable;

/** An invented city (990100) with one county (990102): whom the stories are about. */
public final class Town {
    public static final OrganisationCode PROVINCE_BUREAU = Organisations.code(1);
    public static final OrganisationCode BUREAU = Organisations.code(2);
    public static final OrganisationCode COUNTY_BUREAU = Organisations.code(3);
    public static final OrganisationCode GOVERNMENT = Organisations.code(10);
    public static final OrganisationCode HOUSING = Organisations.code(11);
    public static final OrganisationCode TRANSPORT = Organisations.code(12);
    /** Below {@link #HOUSING}. */
    public static final OrganisationCode DEMOLITION_OFFICE = Organisations.code(13);
    /** Ended; its successor is {@link #TRANSPORT}. */
    public static final OrganisationCode ROADS = Organisations.code(14);
    /** Ended without successor. */
    public static final OrganisationCode GRAIN = Organisations.code(15);

    /** Split between two. */
    public static final OrganisationCode ESTATES = Organisations.code(16);

    public static final OrganisationCode COURT = Organisations.code(20);
    public static final OrganisationCode DISCIPLINE = Organisations.code(21);
    public static final OrganisationCode PERSONNEL = Organisations.code(22);
    /** A valid code that nobody on the exchange has. */
    public static final OrganisationCode STRANGER = Organisations.code(99);

    /** The town's own gateway, as the settings name it; not in the directory. */
    public static final OrganisationCode GATEWAY = Organisations.code(90);

    public static final OrganisationCode WRONG = new OrganisationCode("11990000MB0000019A");

    private static final World WORLD =
            new World(directory(), routing(), calendar(), LimitTable.empty(), Practices.usual());

    private Town() {}

    public static World world() {
        return WORLD;
    }

    /** The same town once an invented calendar of 2027 has come: off from 01-29 to 02-10, worked on Sunday, 02-14. */
    public static World with2027() {
        String text = BuiltInCalendars.text()
                + "kind,from,to,region,name\nyear,2027,,,\noff,2027-01-01,2027-01-03,,\noff,2027-01-29,2027-02-10,,\nwork,2027-02-14,,,\n";
        WorkingCalendar calendar = requireNonNull(
                CalendarText.parse(text, WORLD.calendar().version() + 1).calendar());
        return new World(WORLD.directory(), WORLD.routing(), calendar, WORLD.limits(), WORLD.practice());
    }

    static String name(OrganisationCode code) {
        return WORLD.directory().find(code).map(organ -> organ.name()).orElse(code.value());
    }

    private static Directory directory() {
        return Organisations.directory(
                organ(1, "省信访局", Kind.PETITION_BUREAU, Level.PROVINCE, "990000"),
                organ(2, "市信访局", Kind.PETITION_BUREAU, Level.CITY, "990100").under(1, null),
                organ(3, "县信访局", Kind.PETITION_BUREAU, Level.COUNTY, "990102").under(2, null),
                organ(10, "市政府", Kind.GOVERNMENT, Level.CITY, "990100"),
                organ(11, "市住建局", Kind.DEPARTMENT, Level.CITY, "990100")
                        .under(10, null)
                        .ledBy("高局长"),
                organ(12, "市交通局", Kind.DEPARTMENT, Level.CITY, "990100").under(10, null),
                organ(13, "市拆迁办", Kind.DEPARTMENT, Level.CITY, "990100").under(11, null),
                organ(14, "市公路局", Kind.DEPARTMENT, Level.CITY, "990100").ends("2025-12-31", 12),
                organ(15, "市粮食局", Kind.DEPARTMENT, Level.CITY, "990100").ends("2025-12-31"),
                organ(16, "市房产局", Kind.DEPARTMENT, Level.CITY, "990100").ends("2025-12-31", 17, 18),
                organ(17, "市物业中心", Kind.DEPARTMENT, Level.CITY, "990100"),
                organ(18, "市租赁中心", Kind.DEPARTMENT, Level.CITY, "990100"),
                organ(20, "市中级法院", Kind.COURT, Level.CITY, "990100"),
                organ(21, "市纪委监委", Kind.DISCIPLINE, Level.CITY, "990100"),
                organ(22, "市委组织部", Kind.ORGANISATION_DEPARTMENT, Level.CITY, "990100"));
    }

    private static Organisations organ(int number, String name, Kind kind, Level level, String region) {
        return Organisations.number(number).named(name, List.of(), List.of()).is(kind, level, region);
    }

    /** Housing (01) of the city belongs to {@link #HOUSING}; nothing else has a line. */
    private static RoutingTable routing() {
        String text = "content,territory,organ\n01,990100," + HOUSING + "\n";
        return requireNonNull(RoutingTable.parse(text, 1).table());
    }

    private static WorkingCalendar calendar() {
        return requireNonNull(CalendarText.parse(BuiltInCalendars.text(), 1).calendar());
    }
}
