package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Organisations;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Accused;

/** Directories drawn from a seed: two lines of parents, successors, aliases and former names that several may share. */
final class RandomTowns {
    private static final List<Kind> KINDS = List.of(
            Kind.DEPARTMENT, Kind.DEPARTMENT, Kind.GOVERNMENT, Kind.PETITION_BUREAU, Kind.DISCIPLINE, Kind.COURT);
    private static final List<Level> LEVELS = List.of(Level.PROVINCE, Level.CITY, Level.COUNTY);
    private static final List<String> REGIONS = List.of("990000", "990100", "990102");

    final World world;
    private final Random random;
    private final int size;

    RandomTowns(long seed) {
        random = new Random(seed);
        size = 6 + random.nextInt(20);
        Directory directory = new Directory(
                1, IntStream.rangeClosed(1, size).mapToObj(this::organisation).toList());
        World town = Town.world();
        world = new World(directory, town.routing(), town.calendar(), town.limits(), town.practice());
    }

    private org.yizhan.directory.Organisation organisation(int number) {
        int level = number <= 3 ? number - 1 : random.nextInt(3);
        Kind kind = number <= 3 ? Kind.PETITION_BUREAU : KINDS.get(random.nextInt(KINDS.size()));
        Organisations organisation = Organisations.number(number)
                .is(kind, LEVELS.get(level), REGIONS.get(level))
                .named("机构" + number, names("别名"), names("曾用名"))
                .under(smaller(number), smaller(number))
                .ledBy("领导" + random.nextInt(6));
        if (number > 3 && number < size && random.nextInt(4) == 0) {
            organisation.ends(
                    random.nextBoolean() ? "2020-01-01" : "2030-01-01", number + 1 + random.nextInt(size - number));
        }
        return organisation.build();
    }

    private List<String> names(String sort) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            names.add(sort + random.nextInt(12));
        }
        return names.stream().distinct().toList();
    }

    private Integer smaller(int number) {
        return number == 1 || random.nextInt(4) == 0 ? null : 1 + random.nextInt(number - 1);
    }

    /** One of three bureaus, the lowest most often. */
    OrganisationCode bureau() {
        return Organisations.code(random.nextInt(3) == 0 ? 2 : 3);
    }

    OrganisationCode any() {
        return Organisations.code(1 + random.nextInt(size));
    }

    /** By code, as the person of a unit, or by a name of one, several or none. */
    Accused accused() {
        return switch (random.nextInt(6)) {
            case 0 -> new Accused("某单位", any(), null, null, null, null);
            case 1 -> new Accused("领导" + random.nextInt(6), null, any(), null, null, null);
            case 2 -> Say.named("机构" + (1 + random.nextInt(size)));
            case 3 -> Say.named("别名" + random.nextInt(12));
            case 4 -> Say.named("曾用名" + random.nextInt(12));
            default -> Say.named("不详");
        };
    }
}
