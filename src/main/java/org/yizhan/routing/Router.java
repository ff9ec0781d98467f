package org.yizhan.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Form;
import org.yizhan.messages.Petition.MatterClass;
import org.yizhan.messages.Petition.Purpose;
import org.yizhan.routing.ContentClasses.SpecialPath;

/**
 * Finds the organ that handles a petition. In this order: who is accused has to be certain, and not the bureau itself; the
 * bureau's own choice; an accusation's path (Art. 30); litigation's (Art. 22); the routing table; the bureau of the territory. What none of them
 * settles waits for a person, and an organisation on the accused side never receives.
 */
public final class Router {
    private final Directory directory;
    private final RoutingTable table;

    public Router(Directory directory, RoutingTable table) {
        this.directory = directory;
        this.table = table;
    }

    /** Whether a petition takes the path of Art. 30 (检举控告): by purpose, matter class, or a class marked so. */
    public static boolean isAccusation(Petition petition, ContentClasses classes) {
        return petition.purpose() == Purpose.ACCUSATION
                || petition.matterClass() == MatterClass.ACCUSATION
                || classes.path(petition.contentClass()) == SpecialPath.ACCUSATION;
    }

    /** Whether a petition is about litigation (涉法涉诉): by the bureau's flag, or a class marked so. */
    public static boolean isLitigation(Petition petition, ContentClasses classes) {
        return petition.flags().contains(Flag.LITIGATION)
                || classes.path(petition.contentClass()) == SpecialPath.LITIGATION;
    }

    /** Routes a matter; the same arguments always give the same route. */
    public Route route(Matter matter) {
        Attempt attempt = new Attempt(directory, table, matter);
        if (attempt.side().isUncertain()) {
            return attempt.triage(RoutingRule.ACCUSED_UNCERTAIN);
        }
        Optional<Organisation> bureau = directory.find(matter.bureau());
        if (bureau.isPresent() && isAccused(attempt, matter.bureau())) {
            return firstOutside(attempt, bureausAbove(attempt, bureau.get()), RoutingRule.BUREAU_ACCUSED);
        }
        if (matter.addressee() != null) {
            return addressed(attempt, matter.addressee());
        }
        if (bureau.isEmpty()) {
            return attempt.triage(RoutingRule.NO_MATCH);
        }
        if (isAccusation(matter.petition(), table.classes())) {
            return accusation(attempt, bureau.get());
        }
        if (isLitigation(matter.petition(), table.classes())) {
            return litigation(attempt, bureau.get());
        }
        return new TablePath(directory, table, attempt).route(bureau.get());
    }

    private Route addressed(Attempt attempt, OrganisationCode addressee) {
        List<Organisation> current =
                directory.current(addressee, attempt.matter().on());
        if (current.size() != 1) {
            current.forEach(organ -> attempt.passOver(organ.code(), "承继机构之一", "one of several successors"));
            return attempt.triage(RoutingRule.ADDRESSEE_GONE);
        }
        Organisation organ = current.get(0);
        boolean itself = organ.code().equals(addressee);
        return attempt.to(organ, itself ? RoutingRule.ADDRESSED : RoutingRule.ADDRESSED_SUCCESSOR);
    }

    /** The bureau itself is accused: not merely below the accused, which the discipline organ's path covers. */
    private boolean isAccused(Attempt attempt, OrganisationCode bureau) {
        return attempt.side().identified().stream()
                .flatMap(one -> one.units().stream())
                .anyMatch(unit -> directory.lineage(unit.code()).contains(bureau));
    }

    private List<Organisation> bureausAbove(Attempt attempt, Organisation bureau) {
        return Stream.iterate(
                        directory.above(bureau, attempt.matter().on()),
                        Optional::isPresent,
                        at -> at.flatMap(
                                o -> directory.above(o, attempt.matter().on())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Route accusation(Attempt attempt, Organisation bureau) {
        if (attempt.side().isEmpty()) {
            return attempt.triage(RoutingRule.ACCUSED_UNNAMED);
        }
        DisciplinePath path =
                new DisciplinePath(directory, bureau, attempt.matter().on());
        return firstOutside(attempt, path.organs(attempt.side().identified()), RoutingRule.ACCUSATION);
    }

    /** The first that is not on the accused side (Art. 30): each next one stands above the one before. */
    private static Route firstOutside(Attempt attempt, List<Organisation> organs, RoutingRule rule) {
        for (Organisation organ : organs) {
            if (!attempt.side().includes(organ.code())) {
                return attempt.to(organ, rule);
            }
            attempt.passOver(organ.code(), "属于被反映的一方", "it is on the accused side");
        }
        return attempt.triage(organs.isEmpty() ? RoutingRule.NO_AUTHORITY : RoutingRule.ACCUSED_SIDE);
    }

    private Route litigation(Attempt attempt, Organisation bureau) {
        if (attempt.petition().form() == Form.VISIT) {
            return attempt.triage(RoutingRule.GUIDE);
        }
        return directory
                .ownLevel(bureau, Kind.POLITICAL_LEGAL, attempt.matter().on())
                .map(organ -> attempt.to(organ, RoutingRule.LITIGATION))
                .orElseGet(() -> attempt.triage(RoutingRule.NO_AUTHORITY));
    }
}
