package org.yizhan.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Organisations;
import org.yizhan.directory.Region;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Form;
import org.yizhan.routing.RoutingTable.Line;

/** A directory, a routing table and matters drawn from one seed; parents and predecessors have the smaller numbers. */
final class RandomTerritory {
    private static final List<String> REGIONS = List.of("990000", "990100", "990102", "990103", "990200", "990202");
    private static final List<Kind> KINDS = List.of(
            Kind.DISCIPLINE,
            Kind.DISCIPLINE,
            Kind.PETITION_BUREAU,
            Kind.PETITION_BUREAU,
            Kind.POLITICAL_LEGAL,
            Kind.GOVERNMENT,
            Kind.DEPARTMENT);
    private static final List<String> RANKS =
            List.of("provincial", "prefectural", "county", "township", "staff", "village", "other");

    final Directory directory;
    final RoutingTable table;
    private final Random random;
    private final int size;

    RandomTerritory(long seed) {
        random = new Random(seed);
        size = 5 + random.nextInt(36);
        directory = new Directory(
                1, IntStream.rangeClosed(1, size).mapToObj(this::organisation).toList());
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < 6; line++) {
            lines.add(
                    new Line(pick(List.of("", "01", "0101")), Region.of(pick(REGIONS)), code(), null, null, line + 2));
        }
        table = new RoutingTable(1, DemoRouting.CLASSES, lines);
    }

    private Organisation organisation(int number) {
        String region = pick(REGIONS);
        Level level = region.endsWith("0000") ? Level.PROVINCE : region.endsWith("00") ? Level.CITY : Level.COUNTY;
        Organisations organisation = Organisations.number(number)
                .is(pick(KINDS), level, region)
                .under(smaller(number), smaller(number))
                .ledBy("领导" + random.nextInt(10));
        if (number < size && random.nextInt(5) == 0) {
            int successor = number + 1 + random.nextInt(size - number);
            int other = number + 1 + random.nextInt(size - number);
            organisation.ends(random.nextBoolean() ? "2020-01-01" : "2030-01-01", successor, other);
        }
        return organisation.build();
    }

    private @Nullable Integer smaller(int number) {
        return number == 1 || random.nextInt(4) == 0 ? null : 1 + random.nextInt(number - 1);
    }

    Matter matter() {
        Organisation bureau = directory.find(code()).orElseThrow();
        Matters matter =
                Matters.from(bureau).about(pick(List.of("010000", "010101", "050100", "130800")), pick(REGIONS));
        matter.by(pick(List.of(Form.values())));
        if (random.nextBoolean()) {
            matter.accusation();
        }
        if (random.nextInt(4) == 0) {
            matter.litigation();
        }
        if (random.nextInt(4) == 0) {
            matter.to(code());
        }
        for (int accused = 1 + random.nextInt(2); accused > 0; accused--) {
            matter.accusing(accused());
        }
        return matter.build();
    }

    private Accused accused() {
        String rank = random.nextInt(3) == 0 ? pick(RANKS) : null;
        OrganisationCode managing = random.nextInt(6) == 0 ? code() : null;
        String person = "领导" + random.nextInt(20);
        return switch (random.nextInt(4)) {
            case 0 -> new Accused(person, code(), null, rank, null, managing);
            case 1 -> new Accused(person, null, code(), rank, null, managing);
            case 2 -> new Accused("机构" + (1 + random.nextInt(size)), null, null, rank, null, managing);
            default -> new Accused("机构" + (1 + random.nextInt(size + 3)), null, null, null, null, null);
        };
    }

    private OrganisationCode code() {
        return Organisations.code(1 + random.nextInt(size));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
