package org.yizhan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yizhan.directory.Organisations;
import org.yizhan.directory.Region;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.RoutingTable.Line;

/** Finding lines by their scopes gives what reading the whole table would give. */
class FittingLinesTests {
    private static final List<String> CONTENTS = List.of("", "01", "02", "0101", "0102", "010101", "010102", "99");
    private static final List<String> TERRITORIES =
            List.of("", "99", "9901", "9902", "990102", "990102001", "990102001003");
    private static final List<String> CLASSES = List.of("010000", "010100", "010101", "010102", "020000", "990000");
    private static final List<String> PLACES =
            List.of("000000", "990000", "990100", "990102", "990102001000", "990102001003", "990200", "110000");

    @Property
    void areThoseThatReadingTheWholeTableFinds(@ForAll long seed) {
        Random random = new Random(seed);
        List<Line> lines = lines(random);
        RoutingTable table = new RoutingTable(1, DemoRouting.CLASSES, lines);
        String contentClass = pick(random, CLASSES);
        String place = pick(random, PLACES);
        assertThat(table.fitting(contentClass, place, Matters.DAY))
                .containsExactlyElementsOf(slowly(lines, contentClass, place));
    }

    @Property
    void areNeverLessSpecificThanTheOneAfter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Line> fitting = new RoutingTable(1, DemoRouting.CLASSES, lines(random))
                .fitting(pick(random, CLASSES), pick(random, PLACES), Matters.DAY);
        for (int i = 1; i < fitting.size(); i++) {
            assertThat(specificity(fitting.get(i - 1))).isGreaterThanOrEqualTo(specificity(fitting.get(i)));
        }
    }

    @Example
    void aPlaceThatIsNoRegionFitsOnlyLinesForAnywhere() {
        OrganisationCode organ = Organisations.code(1);
        RoutingTable table = new RoutingTable(
                1,
                DemoRouting.CLASSES,
                List.of(
                        new Line("01", Region.of("990000"), organ, null, null, 2),
                        new Line("01", new Region(""), organ, null, null, 3)));
        assertThat(table.fitting("010101", "9901", Matters.DAY)).hasSize(2);
        assertThat(table.fitting("010101", "柳岸区", Matters.DAY))
                .extracting(Line::line)
                .containsExactly(3);
    }

    /** Scopes are drawn without repetition: a table has no two lines of one scope at one time. */
    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (String content : CONTENTS) {
            for (String territory : TERRITORIES) {
                if (random.nextInt(4) == 0) {
                    LocalDate to = random.nextInt(5) == 0 ? Matters.DAY.minusDays(random.nextInt(3)) : null;
                    lines.add(new Line(
                            content, new Region(territory), Organisations.code(1), null, to, lines.size() + 2));
                }
            }
        }
        return lines;
    }

    private static List<Line> slowly(List<Line> lines, String contentClass, String place) {
        return lines.stream()
                .filter(line -> contentClass.startsWith(line.content()))
                .filter(line ->
                        Region.of(place).digits().startsWith(line.territory().digits()))
                .filter(line -> line.to() == null || !line.to().isBefore(Matters.DAY))
                .sorted(Comparator.comparingInt(FittingLinesTests::specificity).reversed())
                .toList();
    }

    private static int specificity(Line line) {
        return 10 * line.territory().digits().length() + line.content().length();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
