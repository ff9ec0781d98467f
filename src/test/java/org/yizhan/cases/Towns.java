package org.yizhan.cases;

import java.util.List;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Organisations;

/** {@link Town} with something else about it. */
final class Towns {
    private Towns() {}

    /** The housing department ends on that day, without successor. */
    static World withHousingUntil(String lastDay) {
        World town = Town.world();
        return new World(
                Organisations.directory(
                        Organisations.number(2)
                                .named("市信访局", List.of(), List.of())
                                .is(Kind.PETITION_BUREAU, Level.CITY, "990100"),
                        Organisations.number(11)
                                .named("市住建局", List.of(), List.of())
                                .ends(lastDay)),
                town.routing(),
                town.calendar(),
                town.limits(),
                town.practice());
    }
}
