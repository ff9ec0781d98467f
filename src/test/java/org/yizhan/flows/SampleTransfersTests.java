package org.yizhan.flows;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.calendar.CalendarText;
import org.yizhan.cases.Decision;
import org.yizhan.cases.Decision.Accepted;
import org.yizhan.cases.Decisions;
import org.yizhan.cases.Fact.Submitted;
import org.yizhan.cases.History;
import org.yizhan.cases.Letter;
import org.yizhan.cases.Practices;
import org.yizhan.cases.World;
import org.yizhan.directory.DirectoryText;
import org.yizhan.limits.LimitTable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.messages.Violation;
import org.yizhan.routing.RoutingTable;
import org.yizhan.tables.ResourceText;
import org.yizhan.wire.LetterWriter.Envelope;
import org.yizhan.wire.Reading;
import org.yizhan.wire.Samples;
import org.yizhan.wire.StrictReader;
import org.yizhan.wire.writing.XmlLetterWriter;

/** The sample transfers in the demo territory, from bytes to letters. */
class SampleTransfersTests {
    private static final OrganisationCode GATEWAY = new OrganisationCode("11990000MB0000019F");
    private static final Path ASSISTING = sample("assist");
    private static final Path OFF_NETWORK = sample("off-network");
    private static final World WORLD = demo();

    @ParameterizedTest
    @MethodSource("transfers")
    void isAcceptedAndItsLettersAreValid(Path sample) throws IOException {
        Original original =
                new Original(Files.readAllBytes(sample), reading(sample).charset());

        Accepted accepted = decide(sample);

        assertThat(accepted.letters().isEmpty())
                .as("what leaves by paper needs no letter, everything else does")
                .isEqualTo(sample.equals(OFF_NETWORK));
        for (Letter letter : accepted.letters()) {
            Samples.assertValid(new ByteArrayInputStream(write(accepted.caseId(), letter, original)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "letter, 11990100MB0000012Y",
        "assign, 11990100MB0000026C",
        "direct, 11990102MB0000013Y",
        "litigation, 11990100MB0000006A",
        "visit-seven-representatives, 11990100MB0000028J",
        "rare-characters-gb18030, 11990121MB00000119"
    })
    void goesToTheOrganItIsFor(String sort, String organ) {
        assertThat(assigned(decide(sample(sort)))).containsExactly(new OrganisationCode(organ));
    }

    @Test
    void anAccusationNeverReachesTheAccusedSide() {
        Accepted accepted = decide(sample("accusation"));

        assertThat(accepted.letters())
                .extracting(Letter::recipient)
                .doesNotContain(new OrganisationCode("11990102MB0000010M"));
    }

    @Test
    void sevenRepresentativesWarn() {
        assertThat(decide(sample("visit-seven-representatives")).warnings())
                .extracting(Violation::refuses)
                .contains(false)
                .doesNotContain(true);
    }

    @Test
    void anAssistingOrganIsRefusedAndNotForgotten() {
        assertThat(decision(ASSISTING)).isInstanceOf(Decision.Refused.class);
    }

    static Stream<Path> transfers() {
        return Samples.valid().stream()
                .filter(file -> file.getFileName().toString().startsWith("transfer-"))
                .filter(file -> !file.equals(ASSISTING));
    }

    private static Path sample(String sort) {
        return Path.of("schemas/samples/valid/transfer-" + sort + ".xml");
    }

    private static List<OrganisationCode> assigned(Accepted accepted) {
        return accepted.letters().stream()
                .filter(letter -> letter.kind() == MessageKind.ASSIGNMENT)
                .map(Letter::recipient)
                .toList();
    }

    private static Accepted decide(Path sample) {
        Decision decision = decision(sample);
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted) decision;
    }

    private static Decision decision(Path sample) {
        Message message = requireNonNull(reading(sample).message(), sample.toString());
        Instant at = message.header().sentAt().plus(Duration.ofSeconds(1));
        CaseId caseId =
                CaseId.openedBy(message.header().sender(), message.header().id(), YearMonth.of(2026, 3));
        Submitted fact = new Submitted(
                message, message.header().id(), "ab".repeat(32), at, List.of(), List.of(), List.of(), List.of());
        return Decisions.decide(History.none(caseId), fact, WORLD);
    }

    private static Reading reading(Path sample) {
        try {
            return new StrictReader(1 << 21).read(Files.readAllBytes(sample), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] write(CaseId caseId, Letter letter, Original original) {
        Envelope envelope = new Envelope(
                letter.id(),
                GATEWAY,
                letter.recipient(),
                caseId,
                letter.number(),
                Instant.parse("2026-03-12T00:00:00Z"),
                false);
        return new XmlLetterWriter().write(envelope, letter.content(), letter.source() == null ? null : original);
    }

    private static World demo() {
        return new World(
                requireNonNull(DirectoryText.parse(ResourceText.read("/demo/directory.csv"), 1)
                        .directory()),
                requireNonNull(RoutingTable.parse(ResourceText.read("/demo/routing.csv"), 1)
                        .table()),
                requireNonNull(CalendarText.parse(ResourceText.read("/calendar/2026.csv"), 1)
                        .calendar()),
                LimitTable.empty(),
                Practices.usual());
    }
}
