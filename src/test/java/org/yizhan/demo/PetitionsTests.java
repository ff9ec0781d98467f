package org.yizhan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Credentials;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.territory.Matter;
import org.yizhan.demo.territory.Member;
import org.yizhan.demo.territory.Territory;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.wire.Reading;
import org.yizhan.wire.StrictReader;

/** What the demo's bureaus send, against the contract. */
class PetitionsTests {
    private static final OrganisationCode GUEST = new OrganisationCode("11990202MB0000011X");
    private static final OrganisationCode BUREAU = new OrganisationCode("11990202MB00000033");
    private static final Territory TERRITORY = Territory.read();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Petitions petitions = new Petitions();
    private final Drafts drafts = new Drafts(BUREAU, CLOCK);
    private final Matter matter = TERRITORY.matters().stream()
            .filter(m -> m.organ().equals(GUEST))
            .findFirst()
            .orElseThrow();
    private final Member guest = TERRITORY.find(GUEST).orElseThrow();

    @ParameterizedTest
    @EnumSource
    void everySortFitsTheContract(Sort sort) {
        Node transfer = transfer(sort);

        assertThat(read(transfer).findings()).isEmpty();
        assertThat(transfer.at("mode")).contains(sort.mode());
    }

    @Property(tries = 100)
    void everyTextOfTheSampleCanBeSentWhateverTheNumber(@ForAll int text) {
        Node transfer = petitions.transfer(drafts, Sort.TRANSFER, matter, text, null, null);

        assertThat(read(transfer).findings()).isEmpty();
    }

    @Test
    void anAccusationNamesTheAccusedAndIsAddressedToNobody() {
        Node accusation = transfer(Sort.ACCUSATION);

        assertThat(accusation.find("addressee")).isEmpty();
        assertThat(accusation.at("petition", "purpose")).contains("accusation");
        assertThat(accusation.at("petition", "accused", "code")).contains(GUEST.value());
    }

    @Test
    void onlyAnAssignedOneHasADateForItsReport() {
        for (Sort sort : Sort.values()) {
            assertThat(transfer(sort).at("reportDue").map(LocalDate::parse))
                    .as(sort.chinese())
                    .isEqualTo(sort == Sort.ASSIGN ? Optional.of(LocalDate.of(2026, 12, 23)) : Optional.empty());
        }
    }

    @Test
    void anAnonymousPetitionGivesNoNameAndAJointOneMorePersons() {
        assertThat(transfer(Sort.ANONYMOUS).at("petition", "petitioners", "petitioner", "name"))
                .isEmpty();
        assertThat(transfer(Sort.ANONYMOUS).at("petition", "flags", "anonymous"))
                .contains("true");
        assertThat(transfer(Sort.JOINT)
                        .at("petition", "persons")
                        .map(Integer::parseInt)
                        .orElse(0))
                .isGreaterThan(5);
        assertThat(transfer(Sort.URGENT).at("petition", "flags", "urgent")).contains("true");
        assertThat(transfer(Sort.SIMPLE).at("simpleProposed")).contains("true");
    }

    @Test
    void noTwoShareAMessageIdOrALocalNumber() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            Node transfer = transfer(Sort.TRANSFER);
            assertThat(seen.add(transfer.at("header", "id").orElseThrow())).isTrue();
            assertThat(seen.add(transfer.at("petition", "numbers", "local").orElseThrow()))
                    .isTrue();
        }
    }

    @Test
    void theWelcomeWritesATransferToEditAndShowsHowToSendIt(@TempDir Path folder) throws IOException {
        Path credentials = folder.resolve("demo-credentials.csv");
        Access access = new Access(
                URI.create("http://localhost:8099"),
                URI.create("amqp://localhost:61699"),
                folder.resolve("folder"),
                Credentials.of(Map.of(BUREAU.value(), "bureau-secret", GUEST.value(), "guest-secret")));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        new Welcome(access, GUEST, credentials).print(new PrintStream(printed, true, StandardCharsets.UTF_8), CLOCK);

        Path example = folder.resolve("demo-transfer.xml");
        assertThat(new StrictReader(1 << 21)
                        .read(Files.readAllBytes(example), null)
                        .findings())
                .isEmpty();
        assertThat(Files.readAllLines(example)).as("a line for each element").hasSizeGreaterThan(25);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("curl -u " + BUREAU + ":bureau-secret", "--data-binary @" + example)
                .contains("http://localhost:8099/v1/inbox?wait=5", GUEST + ":guest-secret")
                .contains("amqp://localhost:61699", "demo seed --org " + GUEST)
                .doesNotContain("null", "%");
    }

    private Node transfer(Sort sort) {
        boolean accusation = sort == Sort.ACCUSATION;
        return petitions.transfer(drafts, sort, matter, 3, accusation ? null : guest, accusation ? guest : null);
    }

    private static Reading read(Node message) {
        return new StrictReader(1 << 21).read(message.write(Encoding.UTF_8), null);
    }
}
