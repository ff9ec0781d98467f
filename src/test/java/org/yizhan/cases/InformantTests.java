package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.Content;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;

/**
 * Art. 30 ¶3 over random directories: whatever is transferred, corrected and ruled, no letter reaches the accused side. That
 * side is worked out here a second time, as plainly as can be, from what domain and law say of it.
 */
class InformantTests {
    private static final String OUTCOME = "outcome";

    @Property(tries = 600)
    @StatisticsReport(StatisticsReportMode.OFF)
    void noLetterReachesTheAccusedSide(@ForAll long seed) {
        RandomTowns towns = new RandomTowns(seed);
        Story story = new Story(towns.world);
        OrganisationCode bureau = towns.bureau();
        List<Accused> named = new ArrayList<>(List.of(towns.accused()));
        Petition petition = Say.accusing(named.get(0));
        OrganisationCode addressee = seed % 2 == 0 ? null : towns.any();
        Statistics.label(OUTCOME).coverage(met -> {
            met.check("certain").count(count -> count > 100);
            met.check("uncertain").count(count -> count > 100);
        });
        if (!take(story, bureau, Say.transfer(addressee, petition), named)) {
            return;
        }
        for (int i = 0; i < 3; i++) {
            story.delivered();
            OrganisationCode follower = story.state().bureau();
            story.state().mandate().ifPresent(mandate -> take(story, mandate.organ(), Say.objection(), named));
            take(story, follower, Say.agreed(towns.any()), named);
            Accused another = towns.accused();
            List<Accused> all = new ArrayList<>(named);
            all.add(another);
            if (take(story, follower, Say.correction(petitionSource(story), Say.accusing(another)), all)) {
                named.add(another);
            }
            take(story, story.state().bureau(), Say.transfer(towns.any(), Say.accusing(another)), named);
        }
    }

    /** The message that a correction of the petition names. */
    private static MessageId petitionSource(Story story) {
        CaseState state = story.state();
        return state.message(state.petitionSource()).messageId();
    }

    /** Says it; whatever is written then goes to nobody on the side of those named. */
    private static boolean take(Story story, OrganisationCode sender, Content content, List<Accused> named) {
        if (!(story.hears(sender, content) instanceof Decision.Accepted)) {
            Statistics.label(OUTCOME).collect("refused");
            return false;
        }
        story.again(sender, content);
        Set<OrganisationCode> side = side(story.world(), named);
        assertThat(story.decision().letters()).noneMatch(letter -> side.contains(letter.recipient()));
        boolean certain =
                named.stream().allMatch(one -> !units(story.world(), one).isEmpty());
        Statistics.label(OUTCOME).collect(certain ? "certain" : "uncertain");
        return true;
    }

    static Set<OrganisationCode> side(World world, List<Accused> named) {
        Set<OrganisationCode> side = new HashSet<>();
        for (Accused one : named) {
            List<Organisation> units = units(world, one);
            units.forEach(unit -> side.add(unit.code()));
            if (!units.isEmpty()) {
                all(world)
                        .filter(organ -> organ.leaders().contains(one.name()))
                        .forEach(organ -> side.add(organ.code()));
            }
        }
        return closure(world, side, true);
    }

    /** Empty if it is not certain who is meant. */
    static List<Organisation> units(World world, Accused one) {
        if (one.code() != null || one.unit() != null) {
            return all(world)
                    .filter(organ ->
                            organ.code().equals(one.code()) || organ.code().equals(one.unit()))
                    .toList();
        }
        List<Organisation> bearing = all(world)
                .filter(organ -> Stream.of(
                                List.of(organ.name()),
                                organ.names().aliases(),
                                organ.names().former())
                        .anyMatch(names -> names.contains(one.name())))
                .toList();
        if (bearing.isEmpty()) {
            return List.of();
        }
        Set<OrganisationCode> family = closure(world, Set.of(bearing.get(0).code()), false);
        return bearing.stream().allMatch(organ -> family.contains(organ.code())) ? bearing : List.of();
    }

    /** Adds predecessors, successors and, if asked, whatever is below, until nothing more is found. */
    private static Set<OrganisationCode> closure(World world, Set<OrganisationCode> from, boolean below) {
        Set<OrganisationCode> found = new HashSet<>(from);
        int before;
        do {
            before = found.size();
            all(world).forEach(organ -> {
                List<OrganisationCode> successors = organ.validity().successors();
                if (found.contains(organ.code())) {
                    found.addAll(successors);
                }
                boolean predecessor = successors.stream().anyMatch(found::contains);
                boolean child = below
                        && Stream.of(
                                        organ.parents().territorial(),
                                        organ.parents().system())
                                .filter(Objects::nonNull)
                                .anyMatch(found::contains);
                if (predecessor || child) {
                    found.add(organ.code());
                }
            });
        } while (found.size() > before);
        return found;
    }

    private static Stream<Organisation> all(World world) {
        return world.directory().all().stream();
    }
}
