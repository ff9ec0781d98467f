package org.yizhan.limits;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Organisations;
import org.yizhan.limits.LimitTable.Limit;
import org.yizhan.messages.GatewayContent.LimitUnit;
import org.yizhan.messages.Violation;

/** Limits that regions and levels set: which one holds for whom on which day. */
class LimitTextTests {
    private static final Set<String> DUTIES = Set.of("transfer", "notice");
    private static final String HEADER = "duty,region,level,limit,unit,from,to,basis\n";
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static LimitTable table(String... lines) {
        return requireNonNull(
                LimitText.parse(HEADER + String.join("\n", lines), 3, DUTIES).table());
    }

    private static Organisation organ(Level level, String region) {
        return Organisations.directory(Organisations.number(1)
                        .named("某单位", List.of(), List.of())
                        .is(Kind.DEPARTMENT, level, region))
                .find(Organisations.code(1))
                .orElseThrow();
    }

    @Test
    void whatNobodySetIsLeftToTheGeneralRule() {
        LimitTable table = table("transfer,,,3,day,,,规程");
        assertThat(table.find("notice", organ(Level.CITY, "990100"), DAY)).isEmpty();
        assertThat(LimitTable.empty().find("transfer", organ(Level.CITY, "990100"), DAY))
                .isEmpty();
    }

    @Test
    void aLimitSaysWhatItRestsOnAndWhichLineSetIt() {
        assertThat(table("transfer,,,3,workingDay,,,规程第三条").find("transfer", organ(Level.CITY, "990100"), DAY))
                .contains(new Limit(3, LimitUnit.WORKING_DAY, "规程第三条", "limits-3:2"));
    }

    /** One province: 5 to pass on; one of its cities 4; in the country 10. What a territory lacks it has from above. */
    @ParameterizedTest
    @CsvSource({
        "990101, COUNTY, 4",
        "990100, CITY, 4",
        "990200, CITY, 5",
        "990000, PROVINCE, 5",
        "980000, PROVINCE, 10",
        "000000, NATIONAL, 10"
    })
    void isInheritedFromTheNearestTerritoryUp(String region, Level level, int limit) {
        LimitTable table = table("transfer,,,10,day,,,全国", "transfer,9901,,4,day,,,某市", "transfer,99,,5,day,,,某省");
        assertThat(table.find("transfer", organ(level, region), DAY))
                .map(Limit::units)
                .contains(limit);
    }

    /** The 15 days split among the levels: 国家 5, 省 3, 市 3, 县 4. */
    @ParameterizedTest
    @CsvSource({"000000, NATIONAL, 5", "990000, PROVINCE, 3", "990100, CITY, 3", "990101, COUNTY, 4"})
    void isSplitAmongLevels(String region, Level level, int limit) {
        LimitTable table = table(
                "transfer,,national,5,day,,,办法",
                "transfer,,province,3,day,,,办法",
                "transfer,,city,3,day,,,办法",
                "transfer,,county,4,day,,,办法",
                "transfer,,,15,day,,,《信访工作条例》第二十二条");
        assertThat(table.find("transfer", organ(level, region), DAY))
                .map(Limit::units)
                .contains(limit);
    }

    @Test
    void theNearerTerritoryGoesBeforeTheLevel() {
        LimitTable table = table("transfer,,city,3,day,,,全国", "transfer,9901,,7,day,,,某市");
        assertThat(table.find("transfer", organ(Level.CITY, "990100"), DAY))
                .map(Limit::units)
                .contains(7);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 15", "2026-01-01, 5", "2026-12-31, 5", "2027-01-01, 15"})
    void holdsFromItsFirstToItsLastDay(LocalDate day, int limit) {
        LimitTable table = table("notice,,,15,day,,,条例", "notice,9901,,5,day,2026-01-01,2026-12-31,试行办法");
        assertThat(table.find("notice", organ(Level.CITY, "990100"), day))
                .map(Limit::units)
                .contains(limit);
    }

    @Test
    void theSameLineMayComeAgainForOtherDays() {
        LimitTable table = table("notice,,,7,day,,2025-12-31,旧办法", "notice,,,5,day,2026-01-01,,新办法");
        assertThat(table.lines()).hasSize(2);
        assertThat(table.version()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party,,,3,day,,,规程 | R501",
                "notice,99A,,3,day,,,规程 | R502",
                "notice,,village,3,day,,,规程 | R503",
                "notice,,,0,day,,,规程 | R504",
                "notice,,,-3,day,,,规程 | R504",
                "notice,,,fifteen,day,,,规程 | R504",
                "notice,,,1000,day,,,规程 | R504",
                "notice,,,3,week,,,规程 | R505",
                "notice,,,3,day,,, | R506",
                "notice,,,3,day,2026/01/01,,规程 | R507",
                "notice,,,3,day,,2026-02-30,规程 | R507",
                "notice,,,3,day,2026-02-01,2026-01-31,规程 | R508"
            })
    void aFaultNamesItsLine(String line, String code) {
        LimitText.Parsed parsed = LimitText.parse(HEADER + "transfer,,,3,day,,,规程\n" + line, 1, DUTIES);
        assertThat(parsed.table()).isNull();
        assertThat(parsed.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notice,99,city,3,day,,,甲 | notice,99,city,4,day,,,乙",
                "notice,99,,3,day,2026-01-01,2026-06-30,甲 | notice,99,,4,day,2026-06-30,,乙",
                "notice,,,3,day,,2026-06-30,甲 | notice,,,4,day,2025-01-01,2025-01-01,乙"
            })
    void twoLimitsForTheSameDayAreRefused(String first, String second) {
        List<Violation> violations =
                LimitText.parse(HEADER + first + "\n" + second, 1, DUTIES).violations();
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("R509");
            assertThat(violation.line()).isEqualTo(3);
            assertThat(violation.zh()).contains("第 2 行");
        });
    }

    @Test
    void everyFaultOfALineIsFound() {
        assertThat(LimitText.parse(HEADER + "x,y,z,0,q,d,e,", 1, DUTIES).violations())
                .extracting(Violation::code)
                .containsExactly("R501", "R502", "R503", "R504", "R505", "R506", "R507", "R507");
    }
}
