package org.yizhan.cases;

import java.time.LocalDate;
import java.util.List;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Organisations;
import org.yizhan.messages.OrganisationCode;

/** {@link Town} with something else about it. */
public final class Towns {
    private Towns() {}

    /** An organisation of the town, as it was or as it became meanwhile, ends on that day. */
    public static World ended(World before, OrganisationCode organ, String lastDay, OrganisationCode... successors) {
        Organisation.Validity validity = new Organisation.Validity(null, LocalDate.parse(lastDay), List.of(successors));
        List<Organisation> all = before.directory().all().stream()
                .map(each -> each.code().equals(organ) ? with(each, validity) : each)
                .toList();
        Directory directory = new Directory(before.directory().version() + 1, all);
        return new World(directory, before.routing(), before.calendar(), before.limits(), before.practice());
    }

    private static Organisation with(Organisation each, Organisation.Validity validity) {
        return new Organisation(
                each.code(),
                each.names(),
                each.kind(),
                each.level(),
                each.region(),
                each.parents(),
                validity,
                each.channel(),
                each.leaders(),
                each.telephone());
    }

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
