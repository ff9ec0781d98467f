package org.yizhan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Accused;

/** In whatever territory: nothing that names an accused reaches the accused side (Art. 30 ¶3). */
class AccusedSideTests {

    @Property(tries = 3000)
    void neverReceives(@ForAll long seed) {
        RandomTerritory territory = new RandomTerritory(seed);
        Matter matter = territory.matter();
        Set<OrganisationCode> side =
                slowly(territory.directory, matter.petition().accused());
        Route route = new Router(territory.directory, territory.table).route(matter);
        if (route instanceof Route.ToOrgan to) {
            assertThat(side).doesNotContain(to.organ().code());
            assertThat(to.organ().inForceOn(matter.on())).isTrue();
            assertThat(to.note().organ()).isEqualTo(to.organ().code());
        } else {
            assertThat(route.note().organ()).isNull();
        }
    }

    @Property
    void isFoundLikeOnPaper(@ForAll long seed) {
        RandomTerritory territory = new RandomTerritory(seed);
        List<Accused> accused = territory.matter().petition().accused();
        AccusedSide side = AccusedSide.of(territory.directory, accused);
        assertThat(side.organisations()).isEqualTo(slowly(territory.directory, accused));
    }

    @Property
    void anUncertainAccusedHoldsEveryMatter(@ForAll long seed) {
        RandomTerritory territory = new RandomTerritory(seed);
        Matter matter = territory.matter();
        if (AccusedSide.of(territory.directory, matter.petition().accused()).isUncertain()) {
            Route route = new Router(territory.directory, territory.table).route(matter);
            assertThat(route).isInstanceOf(Route.Triage.class);
            assertThat(route.note().rule()).isEqualTo("accused-uncertain");
        }
    }

    @Property
    void routingIsAFunctionOfItsArguments(@ForAll long seed) {
        RandomTerritory territory = new RandomTerritory(seed);
        Matter matter = territory.matter();
        Router router = new Router(territory.directory, territory.table);
        assertThat(router.route(matter)).isEqualTo(router.route(matter));
    }

    @Example
    void nobodyAccusedIsNoSide() {
        AccusedSide side = AccusedSide.of(DemoRouting.DIRECTORY, List.of());
        assertThat(side.isEmpty()).isTrue();
        assertThat(side.isUncertain()).isFalse();
        assertThat(side.organisations()).isEmpty();
    }

    @Example
    void whatThePersonLeadsElsewhereBelongsToTheSide() {
        Organisation government = DemoRouting.the("荷风区人民政府");
        String head = government.leaders().get(0);
        Organisation school = DemoRouting.the("南驿市教育局");
        AccusedSide side = AccusedSide.of(
                DemoRouting.DIRECTORY, List.of(new Accused(head, null, school.code(), null, null, null)));
        assertThat(side.includes(school.code())).isTrue();
        assertThat(side.includes(government.code())).isTrue();
        assertThat(side.includes(DemoRouting.the("荷风区信访局").code())).isTrue();
        assertThat(side.includes(DemoRouting.the("竹影区信访局").code())).isFalse();
    }

    /** Joins one organisation after another to the side until none has a reason to join. */
    private static Set<OrganisationCode> slowly(Directory directory, List<Accused> accused) {
        Set<OrganisationCode> side = new LinkedHashSet<>();
        accused.forEach(one -> side.addAll(named(directory, one)));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Organisation organisation : directory.all()) {
                grown |= belongs(directory, organisation, side) && side.add(organisation.code());
            }
        }
        return side;
    }

    private static Set<OrganisationCode> named(Directory directory, Accused accused) {
        Set<OrganisationCode> named = new LinkedHashSet<>();
        Stream.of(accused.code(), accused.unit()).flatMap(Stream::ofNullable).forEach(named::add);
        if (named.isEmpty()) {
            directory.all().stream()
                    .filter(o -> o.name().equals(accused.name()))
                    .forEach(o -> named.add(o.code()));
        }
        if (!named.isEmpty()) {
            directory.all().stream()
                    .filter(o -> o.leaders().contains(accused.name()))
                    .forEach(o -> named.add(o.code()));
        }
        return named;
    }

    private static boolean belongs(Directory directory, Organisation organisation, Set<OrganisationCode> side) {
        boolean below = Stream.of(
                        organisation.parents().territorial(),
                        organisation.parents().system())
                .flatMap(Stream::ofNullable)
                .anyMatch(side::contains);
        boolean tookOver = directory.all().stream()
                .anyMatch(other -> side.contains(other.code())
                        && other.validity().successors().contains(organisation.code()));
        boolean wasTakenOver = organisation.validity().successors().stream().anyMatch(side::contains);
        return below || tookOver || wasTakenOver;
    }
}
