package org.yizhan.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yizhan.calendar.CalendarText;
import org.yizhan.cases.DutyKind;
import org.yizhan.cases.Practice;
import org.yizhan.cases.World;
import org.yizhan.directory.Directory;
import org.yizhan.directory.DirectoryText;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.ledger.ReferenceVersions.Version;
import org.yizhan.limits.LimitTable;
import org.yizhan.limits.LimitText;
import org.yizhan.messages.Violation;
import org.yizhan.routing.RoutingTable;

/** From a table's text to the world with that table. */
final class ReferenceParsing {
    private ReferenceParsing() {}

    /** The world with the table in it; no world if something refuses it. */
    record Parsed(@Nullable World world, List<Violation> violations) {}

    /** A world without organisations, routes or calendars, each of version 0. */
    static World nothing(Practice practice) {
        return new World(
                new Directory(0, List.of()),
                Objects.requireNonNull(
                        RoutingTable.parse("content,territory,organ", 0).table()),
                Objects.requireNonNull(CalendarText.parse("kind,from", 0).calendar()),
                LimitTable.empty(),
                practice);
    }

    /** Reads what the ledger holds; it was checked when it was taken. */
    static Parsed stored(World world, Version version) {
        return parse(world, version.table(), version.content(), version.number());
    }

    /** Reads a file and checks it against the rest of the world. */
    static Parsed imported(World world, Table table, String text) {
        Parsed parsed = parse(world, table, text, 0);
        if (table != Table.ROUTING || parsed.world() == null) {
            return parsed;
        }
        List<Violation> violations = new ArrayList<>(parsed.violations());
        violations.addAll(parsed.world().routing().check(world.directory()));
        boolean refused = violations.stream().anyMatch(Violation::refuses);
        return new Parsed(refused ? null : parsed.world(), violations);
    }

    private static Parsed parse(World world, Table table, String text, int number) {
        return switch (table) {
            case DIRECTORY -> {
                DirectoryText.Parsed read = DirectoryText.parse(text, number);
                yield new Parsed(
                        read.directory() == null
                                ? null
                                : new World(
                                        read.directory(),
                                        world.routing(),
                                        world.calendar(),
                                        world.limits(),
                                        world.practice()),
                        read.violations());
            }
            case ROUTING -> {
                RoutingTable.Parsed read = RoutingTable.parse(text, number);
                yield new Parsed(
                        read.table() == null
                                ? null
                                : new World(
                                        world.directory(),
                                        read.table(),
                                        world.calendar(),
                                        world.limits(),
                                        world.practice()),
                        read.violations());
            }
            case CALENDAR -> {
                CalendarText.Parsed read = CalendarText.parse(text, number);
                yield new Parsed(
                        read.calendar() == null
                                ? null
                                : new World(
                                        world.directory(),
                                        world.routing(),
                                        read.calendar().rolling(world.practice().rollOver()),
                                        world.limits(),
                                        world.practice()),
                        read.violations());
            }
            case LIMITS -> {
                LimitText.Parsed read = LimitText.parse(text, number, DutyKind.ids());
                yield new Parsed(
                        read.table() == null
                                ? null
                                : new World(
                                        world.directory(),
                                        world.routing(),
                                        world.calendar(),
                                        read.table(),
                                        world.practice()),
                        read.violations());
            }
        };
    }
}
