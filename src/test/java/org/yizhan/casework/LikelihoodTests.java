package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.ledger.PetitionIndex.PersonPrint;
import org.yizhan.likeness.Matter;
import org.yizhan.likeness.Tellings;
import org.yizhan.likeness.Tellings.Pair;
import org.yizhan.messages.Petition;

/** How often the gateway is right about a repeat, measured on invented petitions as a site has it that sets nothing. */
class LikelihoodTests {
    private static final Logger log = LoggerFactory.getLogger(LikelihoodTests.class);
    private static final int USUAL = new RepeatSettings("", 52, 20).likeness();

    private final Map<String, Petition> petitions = Tellings.all();
    private final Fingerprints fingerprints = new Fingerprints("a key of at least thirty-two characters");

    /** @param right those found that are repeats */
    private record Measure(int pairs, int repeats, int found, int right) {
        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / repeats;
        }
    }

    private Measure measure(List<Pair> pairs) {
        List<Pair> found = pairs.stream().filter(this::isLikely).toList();
        int right = (int) found.stream().filter(Pair::repeat).count();
        int repeats = (int) pairs.stream().filter(Pair::repeat).count();
        Measure measure = new Measure(pairs.size(), repeats, found.size(), right);
        log.info("{}: precision {}, recall {}", measure, measure.precision(), measure.recall());
        return measure;
    }

    private boolean isLikely(Pair pair) {
        Petition first = petitions.get(pair.first());
        Petition second = petitions.get(pair.second());
        return isSamePerson(first, second) && Matter.of(first).likeness(Matter.of(second)) >= USUAL;
    }

    private boolean isSamePerson(Petition first, Petition second) {
        List<PersonPrint> others = fingerprints.of(second).persons();
        return fingerprints.of(first).persons().stream().anyMatch(person -> others.stream()
                .anyMatch(other -> Fingerprints.same(person, other).isPresent()));
    }

    @Test
    void ofTwoHundredLabelledPairsNearlyAllFoundAreRepeatsAndMostRepeatsAreFound() {
        List<Pair> pairs = Tellings.pairs();
        assertThat(pairs).hasSize(200).doesNotHaveDuplicates();
        Measure measure = measure(pairs);
        assertThat(measure.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(measure.recall()).isGreaterThanOrEqualTo(0.8);
    }

    /** All tellings of one person with each other: three times as many different matters as repeats. */
    @Test
    void holdsForEveryTwoPetitionsOfOnePersonToo() {
        List<String> ids = List.copyOf(petitions.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                if (person(ids.get(i)).equals(person(ids.get(j)))) {
                    pairs.add(
                            new Pair(ids.get(i), ids.get(j), matter(ids.get(i)).equals(matter(ids.get(j)))));
                }
            }
        }
        Measure measure = measure(pairs);
        assertThat(measure.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(measure.recall()).isGreaterThanOrEqualTo(0.8);
    }

    private static String person(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    private static String matter(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    @Test
    void noTwoPersonsAreTakenForOne() {
        List<String> ids = List.copyOf(petitions.keySet());
        for (String first : ids) {
            for (String second : ids) {
                assertThat(isSamePerson(petitions.get(first), petitions.get(second)))
                        .as("%s and %s", first, second)
                        .isEqualTo(person(first).equals(person(second)));
            }
        }
    }
}
