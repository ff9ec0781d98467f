package org.yizhan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yizhan.directory.Organisations.code;
import static org.yizhan.directory.Organisations.directory;
import static org.yizhan.directory.Organisations.number;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;

class DirectoryTests {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    @Test
    void findsAnOrganisationByItsCode() {
        Directory directory = directory(number(1), number(2));
        assertThat(directory.find(code(2))).map(Organisation::name).hasValue("机构2");
        assertThat(directory.find(code(3))).isEmpty();
    }

    @Test
    void refusesTwoOrganisationsOfOneCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> directory(number(1), number(1)));
    }

    @Test
    void anOrganisationInForceStandsForItself() {
        Directory directory =
                directory(number(1).ends("2026-05-06", 2), number(2).begins("2026-05-07"));
        assertThat(directory.current(code(1), DAY))
                .extracting(Organisation::code)
                .containsExactly(code(1));
        assertThat(directory.current(code(1), DAY.plusDays(1)))
                .extracting(Organisation::code)
                .containsExactly(code(2));
    }

    @Test
    void successionIsFollowedThroughSeveralChanges() {
        Directory directory =
                directory(number(1).ends("2018-01-01", 2), number(2).ends("2020-01-01", 3), number(3), number(4));
        assertThat(directory.current(code(1), DAY))
                .extracting(Organisation::code)
                .containsExactly(code(3));
    }

    @Test
    void aSplitOrganisationLeavesSeveralAndAnAbolishedOneNone() {
        Directory directory = directory(
                number(1).ends("2018-01-01", 2, 3),
                number(2),
                number(3),
                number(4).ends("2018-01-01"));
        assertThat(directory.current(code(1), DAY)).hasSize(2);
        assertThat(directory.current(code(4), DAY)).isEmpty();
        assertThat(directory.current(code(9), DAY)).isEmpty();
    }

    @Test
    void bothHalvesMergedAgainAreOneSuccessor() {
        Directory directory = directory(
                number(1).ends("2018-01-01", 2, 3),
                number(2).ends("2020-01-01", 4),
                number(3).ends("2020-01-01", 4),
                number(4));
        assertThat(directory.current(code(1), DAY))
                .extracting(Organisation::code)
                .containsExactly(code(4));
    }

    @Test
    void findsTheOneOrganOfAKindAtItsLevel() {
        Directory directory = directory(
                number(1).is(Kind.DISCIPLINE, Level.CITY, "990100"),
                number(2).is(Kind.DISCIPLINE, Level.COUNTY, "990102"),
                number(3).is(Kind.DISCIPLINE, Level.COUNTY, "990103").ends("2020-01-01", 4),
                number(4).is(Kind.DISCIPLINE, Level.COUNTY, "990103"),
                number(5));
        Organisation department = number(5).build();
        assertThat(directory.ownLevel(department, Kind.DISCIPLINE, DAY))
                .map(Organisation::code)
                .hasValue(code(2));
        assertThat(directory.organ(Kind.DISCIPLINE, Level.COUNTY, Region.of("990103001000"), DAY))
                .map(Organisation::code)
                .hasValue(code(4));
        assertThat(directory.organ(Kind.DISCIPLINE, Level.CITY, Region.of("990102"), DAY))
                .map(Organisation::code)
                .hasValue(code(1));
        assertThat(directory.organ(Kind.DISCIPLINE, Level.CITY, Region.of("990200"), DAY))
                .isEmpty();
    }

    @Test
    void twoOrgansOfAKindAreNotGuessedBetween() {
        Directory directory = directory(number(1), number(2));
        assertThat(directory.organ(Kind.DEPARTMENT, Level.COUNTY, Region.of("990102"), DAY))
                .isEmpty();
    }

    @Test
    void theNextAboveIsOnALineOrElseOfTheTerritory() {
        Directory directory = directory(
                number(1).is(Kind.DISCIPLINE, Level.PROVINCE, "990000"),
                number(2).is(Kind.DISCIPLINE, Level.CITY, "990100").ends("2020-01-01", 3),
                number(3).is(Kind.DISCIPLINE, Level.CITY, "990100"),
                number(4).is(Kind.DISCIPLINE, Level.COUNTY, "990102").under(null, 2));
        Organisation county = directory.find(code(4)).orElseThrow();
        Organisation city = directory.above(county, DAY).orElseThrow();
        assertThat(city.code()).isEqualTo(code(3));
        Organisation province = directory.above(city, DAY).orElseThrow();
        assertThat(province.code()).isEqualTo(code(1));
        assertThat(directory.above(province, DAY)).isEmpty();
    }

    @Test
    void departmentsOfOneCityHaveItsGovernmentAsCommonSuperior() {
        assertThat(superior("东驿市教育局", "东驿市民政局")).isEqualTo("东驿市人民政府");
        assertThat(superior("东驿市教育局", "柳岸区住房和城乡建设局")).isEqualTo("东驿市人民政府");
        assertThat(superior("东驿市教育局", "南驿市教育局")).isEqualTo("驿川省教育厅");
    }

    @Test
    void anOrganAndACourtHaveTheJointConference() {
        assertThat(superior("东驿市教育局", "东驿市中级人民法院")).isEqualTo("东驿市信访工作联席会议办公室");
        assertThat(superior("柳岸区人民法院", "东驿市教育局")).isEqualTo("东驿市信访工作联席会议办公室");
        assertThat(superior("柳岸区人民法院", "南驿市教育局")).isEqualTo("驿川省信访工作联席会议办公室");
    }

    @Test
    void theSuperiorOfAnOrganAndItsGovernmentStandsAboveBoth() {
        assertThat(superior("东驿市人民政府", "东驿市教育局")).isNotIn("东驿市人民政府", "东驿市教育局");
    }

    @Test
    void holdsTenThousandOrganisations() {
        List<Organisation> many = java.util.stream.IntStream.rangeClosed(1, 10_000)
                .mapToObj(n -> number(n).under(n == 1 ? null : n / 2, null).build())
                .toList();
        Directory directory = new Directory(2, many);
        assertThat(directory.side(List.of(code(1)))).hasSize(10_000);
        assertThat(directory.isAtOrBelow(code(9_999), code(1), DAY)).isTrue();
        assertThat(directory.search("机构10000", 5))
                .extracting(Organisation::name)
                .containsExactly("机构10000");
    }

    private static String superior(String one, String other) {
        return Organisations.demo()
                .commonSuperior(Organisations.demo(one), Organisations.demo(other), DAY)
                .orElseThrow()
                .name();
    }
}
