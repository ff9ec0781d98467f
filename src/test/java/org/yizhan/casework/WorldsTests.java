package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.cases.Practices;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.messages.OrganisationCode;

class WorldsTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-06T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final String COLUMNS = "code,name,kind,level,region\n";
    private static final String BUREAU = "11990000MB0000003U,甲信访局,petitionBureau,province,990000\n";
    private static final String GOVERNMENT = "11990000MB0000002Q,甲政府,government,province,990000\n";

    private final KeptVersions versions = new KeptVersions();

    @TempDir
    Path folder;

    private Worlds node() {
        return new Worlds(versions, new ReferenceFiles(folder, false), Practices.usual(), CLOCK);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** A change is taken at the second look at which the file is the same. */
    private static void lookTwice(Worlds worlds) {
        worlds.look();
        worlds.look();
    }

    @Test
    void withoutFilesThereAreTheBuiltInCalendarsAndNoOrganisations() {
        Worlds worlds = node();
        assertThat(worlds.get().calendar().years()).contains(2024, 2025, 2026);
        assertThat(worlds.get().calendar().version()).isEqualTo(1);
        assertThat(worlds.get().directory().version()).isZero();
        assertThat(worlds.get().directory().all()).isEmpty();
        assertThat(worlds.get().routing().version()).isZero();
    }

    @Test
    void inDemoModeTheDemoTerritoryIsVersionOne() {
        Worlds worlds = new Worlds(versions, new ReferenceFiles(folder, true), Practices.usual(), CLOCK);
        assertThat(worlds.get().directory().version()).isEqualTo(1);
        assertThat(worlds.get().directory().all()).hasSizeGreaterThan(72);
        assertThat(worlds.get().routing().version()).isEqualTo(1);
        assertThat(worlds.get().routing().check(worlds.get().directory())).isEmpty();
    }

    @Test
    void filesGoBeforeTheDemo() throws IOException {
        write("directory.csv", COLUMNS + BUREAU);
        Worlds worlds = new Worlds(versions, new ReferenceFiles(folder, true), Practices.usual(), CLOCK);
        assertThat(worlds.get().directory().all()).hasSize(1);
    }

    @Test
    void aFolderThatIsNotThereIsAnEmptyOne() {
        Worlds worlds =
                new Worlds(versions, new ReferenceFiles(folder.resolve("missing"), false), Practices.usual(), CLOCK);
        lookTwice(worlds);
        assertThat(worlds.get().directory().version()).isZero();
    }

    @Test
    void aChangedFileBecomesTheNextVersionOnEveryNode() throws IOException {
        write("directory.csv", COLUMNS + BUREAU);
        Worlds one = node();
        Worlds other = new Worlds(
                versions, new ReferenceFiles(folder.resolve("of-another-node"), false), Practices.usual(), CLOCK);
        assertThat(other.get().directory().version()).isEqualTo(1);
        write("directory.csv", COLUMNS + BUREAU + GOVERNMENT);
        lookTwice(one);
        other.look();
        assertThat(one.get().directory().version()).isEqualTo(2);
        assertThat(other.get().directory().version()).isEqualTo(2);
        assertThat(other.get().directory().find(new OrganisationCode("11990000MB0000002Q")))
                .isPresent();
    }

    @Test
    void aFileStillBeingWrittenIsLeftAlone() throws IOException {
        Worlds worlds = node();
        write("directory.csv", COLUMNS + BUREAU);
        worlds.look();
        assertThat(worlds.get().directory().version()).isZero();
        write("directory.csv", COLUMNS + BUREAU + GOVERNMENT);
        worlds.look();
        assertThat(worlds.get().directory().version()).isZero();
        worlds.look();
        assertThat(worlds.get().directory().all()).hasSize(2);
        assertThat(worlds.get().directory().version()).isEqualTo(1);
    }

    @Test
    void aWrongFileIsNotTakenAndTheVersionBeforeStays() throws IOException {
        write("directory.csv", COLUMNS + BUREAU);
        Worlds worlds = node();
        write("directory.csv", COLUMNS + BUREAU + BUREAU);
        lookTwice(worlds);
        assertThat(worlds.get().directory().version()).isEqualTo(1);
        assertThat(versions.latest(Table.DIRECTORY))
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(1));
        write("directory.csv", COLUMNS + BUREAU + GOVERNMENT);
        lookTwice(worlds);
        assertThat(worlds.get().directory().version()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotUtf8IsNotTaken() throws IOException {
        Files.writeString(folder.resolve("directory.csv"), COLUMNS + BUREAU, Charset.forName("GB18030"));
        assertThat(node().get().directory().version()).isZero();
    }

    @Test
    void aRoutingTableNeedsItsOrgansInTheDirectory() throws IOException {
        write("routing.csv", "content,territory,organ\n01,99,11990000MB0000002Q\n");
        Worlds worlds = node();
        assertThat(worlds.get().routing().version()).isZero();
        write("directory.csv", COLUMNS + BUREAU + GOVERNMENT);
        write("routing.csv", "content,territory,organ\n02,99,11990000MB0000002Q\n");
        lookTwice(worlds);
        assertThat(worlds.get().routing().version()).isEqualTo(1);
        assertThat(worlds.get().routing().lines()).hasSize(1);
    }

    @Test
    void aCalendarFileStandsBesideTheBuiltInYearsOrForOneOfThem() throws IOException {
        write("calendar-2027.csv", "kind,from,to\nyear,2027,\noff,2027-01-01,2027-01-03");
        write("calendar-2026.csv", "kind,from,to\nyear,2026,\noff,2026-03-04,\n");
        Worlds worlds = node();
        assertThat(worlds.get().calendar().years()).containsExactlyInAnyOrder(2024, 2025, 2026, 2027);
        assertThat(worlds.get().calendar().isWorkingDay(LocalDate.of(2026, 3, 4)))
                .isFalse();
        assertThat(worlds.get().calendar().isWorkingDay(LocalDate.of(2026, 10, 1)))
                .isTrue();
    }

    @Test
    void aWrongCalendarFileLeavesTheBuiltInYears() throws IOException {
        write("calendar-2027.csv", "kind,from,to\nyear,x,\n");
        assertThat(node().get().calendar().years()).containsExactlyInAnyOrder(2024, 2025, 2026);
    }

    @Test
    void aRestartTakesAFileThatTheLedgerHasNeverHad() throws IOException {
        write("directory.csv", COLUMNS + BUREAU);
        assertThat(node().get().directory().version()).isEqualTo(1);
        assertThat(node().get().directory().version()).isEqualTo(1);
        write("directory.csv", COLUMNS + BUREAU + GOVERNMENT);
        assertThat(node().get().directory().version()).isEqualTo(2);
    }

    @Test
    void aNodeThatWasDownDoesNotBringItsOldFileBack() throws IOException {
        write("directory.csv", COLUMNS + BUREAU);
        node();
        versions.store(Table.DIRECTORY, COLUMNS + BUREAU + GOVERNMENT, CLOCK.instant());
        Worlds back = node();
        lookTwice(back);
        assertThat(back.get().directory().version()).isEqualTo(2);
        assertThat(back.get().directory().all()).hasSize(2);
    }

    @Test
    void aVersionInTheLedgerThatCannotBeReadStopsTheStart() {
        versions.store(Table.DIRECTORY, "nonsense", CLOCK.instant());
        assertThatIllegalStateException().isThrownBy(this::node).withMessageContaining("version 1 of DIRECTORY");
    }

    @Test
    void theWorldADecisionHoldsDoesNotChangeUnderIt() throws IOException {
        write("directory.csv", COLUMNS + BUREAU);
        Worlds worlds = node();
        var before = worlds.get();
        write("directory.csv", COLUMNS + BUREAU + GOVERNMENT);
        lookTwice(worlds);
        assertThat(before.directory().all()).hasSize(1);
        assertThat(worlds.get()).isNotSameAs(before);
    }

    @Test
    void aSitesOwnContentClassesComeWithItsRoutingTable() throws IOException {
        write("directory.csv", COLUMNS + GOVERNMENT);
        write("content-classes.csv", "code,level1,level2,level3,aliases,path\n770000,own,,,,accusation\n");
        Worlds worlds = node();
        assertThat(worlds.get().routing().version()).isEqualTo(1);
        assertThat(worlds.get().routing().classes().knows("770000")).isTrue();
        write("routing.csv", "content,territory,organ\n77,99,11990000MB0000002Q\n");
        lookTwice(worlds);
        assertThat(worlds.get().routing().version()).isEqualTo(2);
        assertThat(worlds.get().routing().lines()).hasSize(1);
        assertThat(worlds.get().routing().classes().knows("010000")).isFalse();
    }
}
