package org.yizhan.cases;

import java.util.List;
import java.util.stream.Stream;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Organisations;
import org.yizhan.messages.OrganisationCode;

/** The town's gateway, {@link Town#GATEWAY}, and the next city's, {@link #NEXT}: each sees the other's organs behind it. */
public final class Neighbours {
    public static final OrganisationCode NEXT = Organisations.code(91);
    public static final OrganisationCode THIRD = Organisations.code(92);
    /** The next city's government; its gateway stands below it. */
    public static final OrganisationCode NEXT_GOVERNMENT = Organisations.code(94);
    /** 邻市水务局, on the next city's gateway. */
    public static final OrganisationCode WATER = Organisations.code(95);

    private Neighbours() {}

    /** As the town's gateway has it: water is behind the next city's. */
    public static World town() {
        return world(
                Town.world().directory().all().stream(), gateway(91, "邻市驿站").under(94, null), water().via(NEXT));
    }

    /** As the next city's gateway has it: all of the town is behind the town's, or behind a third one. */
    public static World nextCity() {
        Stream<Organisation> town = Town.world().directory().all().stream()
                .map(organisation -> Organisations.via(organisation, Town.GATEWAY, THIRD));
        return world(town, gateway(90, "本市驿站"), gateway(92, "第三驿站"), water());
    }

    private static Organisations water() {
        return Organisations.number(95).named("邻市水务局", List.of(), List.of()).is(Kind.DEPARTMENT, Level.CITY, "990200");
    }

    private static Organisations gateway(int number, String name) {
        return Organisations.number(number).named(name, List.of(), List.of()).is(Kind.GATEWAY, Level.CITY, "990200");
    }

    private static World world(Stream<Organisation> town, Organisations... more) {
        Organisations government =
                Organisations.number(94).named("邻市政府", List.of(), List.of()).is(Kind.GOVERNMENT, Level.CITY, "990200");
        Stream<Organisation> others =
                Stream.concat(Stream.of(government), Stream.of(more)).map(Organisations::build);
        Directory directory = new Directory(1, Stream.concat(town, others).toList());
        World home = Town.world();
        return new World(directory, home.routing(), home.calendar(), home.limits(), home.practice());
    }
}
