package org.yizhan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.messages.OrganisationCode;

/** In directories drawn at random: succession and superiors are what following every link by hand gives. */
class LinePropertyTests {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final int SIZE = 25;

    @Property
    void whoStandsForAnOrganisationIsInForceAndCameFromIt(@ForAll long seed) {
        Directory directory = drawn(seed);
        for (Organisation organisation : directory.all()) {
            Set<Organisation> expected = new LinkedHashSet<>();
            heirs(directory, organisation, expected);
            assertThat(directory.current(organisation.code(), DAY)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Property
    void lineageIsMutual(@ForAll long seed) {
        Directory directory = drawn(seed);
        for (Organisation organisation : directory.all()) {
            assertThat(directory.lineage(organisation.code()))
                    .allSatisfy(kin -> assertThat(directory.lineage(kin)).contains(organisation.code()));
        }
    }

    @Property
    void aSideHoldsTheSidesOfAllItsMembers(@ForAll long seed) {
        Directory directory = drawn(seed);
        OrganisationCode start = Organisations.code(1 + new Random(seed).nextInt(SIZE));
        Set<OrganisationCode> side = directory.side(List.of(start));
        assertThat(side).contains(start).allSatisfy(member -> assertThat(side)
                .containsAll(directory.side(List.of(member))));
    }

    @Property
    void theNextAboveIsOfTheSameKindOnAHigherLevelAndInForce(@ForAll long seed) {
        Directory directory = drawn(seed);
        for (Organisation organisation : directory.all()) {
            directory.above(organisation, DAY).ifPresent(above -> {
                assertThat(above.kind()).isEqualTo(organisation.kind());
                assertThat(above.level().isAbove(organisation.level())).isTrue();
                assertThat(above.inForceOn(DAY)).isTrue();
            });
        }
    }

    @Property
    void aCommonSuperiorStandsAboveBothOrIsAJointConference(@ForAll long seed) {
        Directory directory = drawn(seed);
        Random random = new Random(seed);
        Organisation one = organisation(directory, random);
        Organisation other = organisation(directory, random);
        Optional<Organisation> superior = directory.commonSuperior(one, other, DAY);
        Set<OrganisationCode> common = ancestors(directory, one);
        common.retainAll(ancestors(directory, other));
        common.removeAll(List.of(one.code(), other.code()));
        if (common.isEmpty()) {
            assertThat(superior.stream())
                    .allMatch(found -> found.kind() == Kind.JOINT_CONFERENCE && found.inForceOn(DAY));
        } else {
            assertThat(superior.map(Organisation::code))
                    .hasValueSatisfying(code -> assertThat(common).contains(code));
        }
    }

    private static void heirs(Directory directory, Organisation organisation, Set<Organisation> found) {
        if (organisation.inForceOn(DAY)) {
            found.add(organisation);
            return;
        }
        for (OrganisationCode successor : organisation.validity().successors()) {
            heirs(directory, directory.find(successor).orElseThrow(), found);
        }
    }

    private static Set<OrganisationCode> ancestors(Directory directory, Organisation organisation) {
        Set<OrganisationCode> found = new LinkedHashSet<>(List.of(organisation.code()));
        Stream.of(organisation.parents().territorial(), organisation.parents().system())
                .flatMap(Stream::ofNullable)
                .forEach(parent ->
                        found.addAll(ancestors(directory, directory.find(parent).orElseThrow())));
        return found;
    }

    private static Organisation organisation(Directory directory, Random random) {
        return directory.find(Organisations.code(1 + random.nextInt(SIZE))).orElseThrow();
    }

    private static Directory drawn(long seed) {
        Random random = new Random(seed);
        return new Directory(
                1,
                IntStream.rangeClosed(1, SIZE)
                        .mapToObj(number -> organisation(number, random))
                        .toList());
    }

    private static Organisation organisation(int number, Random random) {
        List<String> regions = List.of("990000", "990100", "990102", "990200");
        String region = regions.get(random.nextInt(regions.size()));
        Level level = region.equals("990000") ? Level.PROVINCE : region.endsWith("00") ? Level.CITY : Level.COUNTY;
        List<Kind> kinds = List.of(Kind.DISCIPLINE, Kind.PETITION_BUREAU, Kind.JOINT_CONFERENCE, Kind.COURT);
        Organisations organisation = Organisations.number(number)
                .is(kinds.get(random.nextInt(kinds.size())), level, region)
                .under(smaller(number, random), smaller(number, random));
        if (number < SIZE - 1 && random.nextInt(3) == 0) {
            organisation.ends("2020-01-01", SIZE, number + 1 + random.nextInt(SIZE - number));
        }
        return organisation.build();
    }

    private static @Nullable Integer smaller(int number, Random random) {
        return number == 1 || random.nextInt(3) == 0 ? null : 1 + random.nextInt(number - 1);
    }
}
