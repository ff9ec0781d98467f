package org.yizhan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.yizhan.directory.Organisation.Channel;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.tables.ResourceText;

class DemoDirectoryTests {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private final Collection<Organisation> all = Organisations.demo().all();

    @Test
    void isWithoutFaultOrWarning() {
        assertThat(DirectoryText.parse(ResourceText.read("/demo/directory.csv"), 1)
                        .violations())
                .isEmpty();
    }

    @Test
    void hasThreeLevelsWithAtLeastTwelveBureausAndSixtyOrgans() {
        assertThat(all).filteredOn(Organisation::isBureau).hasSizeGreaterThanOrEqualTo(12);
        assertThat(all)
                .filteredOn(organ -> !organ.isBureau() && organ.inForceOn(DAY))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(all).extracting(Organisation::level).contains(Level.PROVINCE, Level.CITY, Level.COUNTY);
    }

    @Test
    void everyLevelHasTheOrgansOfTheSpecialPaths() {
        Directory demo = Organisations.demo();
        assertThat(all).filteredOn(Organisation::isBureau).allSatisfy(bureau -> {
            assertThat(demo.ownLevel(bureau, Kind.DISCIPLINE, DAY)).isPresent();
            assertThat(demo.ownLevel(bureau, Kind.POLITICAL_LEGAL, DAY)).isPresent();
            assertThat(demo.ownLevel(bureau, Kind.JOINT_CONFERENCE, DAY)).isPresent();
            assertThat(demo.ownLevel(bureau, Kind.ORGANISATION_DEPARTMENT, DAY)).isPresent();
            assertThat(demo.ownLevel(bureau, Kind.GOVERNMENT, DAY)).isPresent();
            assertThat(demo.ownLevel(bureau, Kind.PARTY_COMMITTEE, DAY)).isPresent();
            assertThat(demo.ownLevel(bureau, Kind.COURT, DAY)).isPresent();
            assertThat(demo.ownLevel(bureau, Kind.POLICE, DAY)).isPresent();
        });
    }

    @Test
    void bureausAndDisciplineOrgansHaveOneAboveUpToTheProvince() {
        Directory demo = Organisations.demo();
        assertThat(all)
                .filteredOn(o -> (o.isBureau() || o.kind() == Kind.DISCIPLINE) && o.level() != Level.PROVINCE)
                .allSatisfy(o -> assertThat(demo.above(o, DAY)).isPresent());
    }

    @Test
    void someHaveAQueueSomeAMailboxAndSomeAreOfThePast() {
        assertThat(all).extracting(Organisation::channel).contains(Channel.QUEUE, Channel.MAILBOX);
        assertThat(all).filteredOn(organ -> !organ.inForceOn(DAY)).isNotEmpty().allSatisfy(organ -> assertThat(
                        Organisations.demo().current(organ.code(), DAY))
                .isNotEmpty());
        assertThat(Organisations.demo().current(Organisations.demo("东驿市规划局").code(), DAY))
                .hasSize(2);
    }

    @Test
    void regionsAreUnassignedOnes() {
        assertThat(all).allSatisfy(o -> assertThat(o.region().digits()).startsWith("99"));
    }
}
