package org.yizhan.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;

/** The invented petitions of {@code likeness/petitions.txt}, each under {@code person/matter.telling}. */
public final class Tellings {
    private static final Path FOLDER = Path.of("src/test/resources/likeness");

    private final Map<String, Petition> petitions = new LinkedHashMap<>();
    private List<String> person = List.of();
    private List<String> matter = List.of();
    private int telling;

    private Tellings() {
        lines("petitions.txt").forEach(this::take);
    }

    public static Map<String, Petition> all() {
        return new Tellings().petitions;
    }

    /**
     * Two petitions.
     *
     * @param repeat the two are of one person on one matter
     */
    public record Pair(String first, String second, boolean repeat) {}

    public static List<Pair> pairs() {
        return lines("pairs.txt").stream()
                .map(line -> List.of(line.split(", ", -1)))
                .map(cells -> new Pair(cells.get(0), cells.get(1), cells.get(2).equals("repeat")))
                .toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private void take(String line) {
        String rest = line.substring(2);
        if (line.startsWith("@")) {
            person = List.of(rest.split(", ", -1));
        } else if (line.startsWith("=")) {
            matter = List.of(rest.split(", ", -1));
            telling = 0;
        } else {
            telling++;
            String[] told = rest.split(" \\| ", -1);
            petitions.put(person.get(0) + "/" + matter.get(0) + "." + telling, petition(told[0], told[1]));
        }
    }

    /** The first letter says all of its writer, a call only the telephone, what follows another form of the number. */
    private Petition petition(String title, String text) {
        String document = telling == 2 ? null : person.get(2);
        String telephone = telling == 3 ? "+86 " + person.get(3) : person.get(3);
        Petitioner petitioner = new Petitioner(
                PetitionerType.PERSON,
                person.get(1),
                "111",
                document,
                null,
                null,
                telephone,
                person.get(4),
                false,
                null);
        return petition(matter.get(1), matter.get(2), title, text, petitioner);
    }

    static Petition petition(
            String contentClass, String territory, String title, String text, Petitioner... petitioners) {
        return new Petition(
                new Petition.Numbers(null, null, null),
                LocalDate.parse("2026-03-02"),
                Instant.parse("2026-03-02T01:00:00Z"),
                Petition.Form.LETTER,
                Petition.Purpose.SETTLEMENT,
                Petition.MatterClass.APPEAL,
                contentClass,
                territory,
                title,
                text,
                petitioners.length,
                Set.of(),
                List.of(petitioners),
                List.of(),
                List.of());
    }
}
