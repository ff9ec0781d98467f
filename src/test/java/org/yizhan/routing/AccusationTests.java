package org.yizhan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.routing.DemoRouting.organ;
import static org.yizhan.routing.DemoRouting.the;
import static org.yizhan.routing.DemoRouting.triage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.MatterClass;

/** Arts 22 and 30: whose authority an accusation is, and that the accused side never receives it. */
class AccusationTests {
    private static final String COUNTY_DISCIPLINE = "中共柳岸区纪律检查委员会";
    private static final String CITY_DISCIPLINE = "中共东驿市纪律检查委员会";
    private static final String PROVINCE_DISCIPLINE = "中共驿川省纪律检查委员会";

    private final Organisation county = the("柳岸区信访局");
    private final Organisation city = the("东驿市信访局");
    private final Organisation housing = the("柳岸区住房和城乡建设局");

    private static String discipline(Matters matter) {
        return organ(matter, "accusation");
    }

    @Test
    void goesToTheDisciplineOrganOfTheBureausLevel() {
        assertThat(discipline(Matters.from(county).accusation().accusing(housing)))
                .isEqualTo(COUNTY_DISCIPLINE);
        assertThat(discipline(Matters.from(city).accusation().accusing(housing)))
                .isEqualTo(CITY_DISCIPLINE);
    }

    @Test
    void isKnownByPurposeByMatterClassOrByAMarkedContentClass() {
        assertThat(discipline(Matters.from(county).of(MatterClass.ACCUSATION).accusing(housing)))
                .isEqualTo(COUNTY_DISCIPLINE);
        assertThat(discipline(Matters.from(county).about("050201", "990102").accusing(housing)))
                .isEqualTo(COUNTY_DISCIPLINE);
    }

    @Test
    void takesItsOwnPathBeforeThatOfLitigation() {
        assertThat(discipline(Matters.from(county).accusation().litigation().accusing(housing)))
                .isEqualTo(COUNTY_DISCIPLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "village, 中共柳岸区纪律检查委员会",
        "township, 中共柳岸区纪律检查委员会",
        "county, 中共东驿市纪律检查委员会",
        "prefectural, 中共驿川省纪律检查委员会",
        "staff, 中共柳岸区纪律检查委员会",
    })
    void theAccusedsRankTellsWhoManagesThem(String rank, String expected) {
        assertThat(discipline(Matters.from(city).accusation().accusing("孙示丁", housing, rank)))
                .isEqualTo(expected);
    }

    @Test
    void aRankOutsideThoseLeavesItToTheBureausLevel() {
        assertThat(discipline(Matters.from(city).accusation().accusing("孙示丁", housing, "other")))
                .isEqualTo(CITY_DISCIPLINE);
    }

    @ParameterizedTest
    @CsvSource({"provincial", "national"})
    void aRankManagedAboveTheDirectoryWaitsForAPerson(String rank) {
        assertThat(triage(Matters.from(city).accusation().accusing("孙示丁", the("驿川省教育厅"), rank)))
                .isEqualTo("no-authority");
    }

    @Test
    void theManagingUnitTellsBeforeTheRank() {
        Accused managed = new Accused(
                "孙示丁", null, housing.code(), "township", null, the("中共东驿市委组织部").code());
        assertThat(discipline(Matters.from(county).accusation().accusing(managed)))
                .isEqualTo(CITY_DISCIPLINE);
        Accused byDiscipline = new Accused(
                "孙示丁", null, housing.code(), null, null, the("驿川省纪委").code());
        assertThat(discipline(Matters.from(county).accusation().accusing(byDiscipline)))
                .isEqualTo(PROVINCE_DISCIPLINE);
    }

    @Test
    void aManagingUnitThatIsUnknownWaitsForAPerson() {
        Accused managed =
                new Accused("孙示丁", null, housing.code(), null, null, org.yizhan.directory.Organisations.code(9_999));
        assertThat(triage(Matters.from(county).accusation().accusing(managed))).isEqualTo("no-authority");
    }

    @Test
    void aBureauHasNoAuthorityOverAUnitOfAHigherLevel() {
        assertThat(discipline(Matters.from(county).accusation().accusing(the("东驿市教育局"))))
                .isEqualTo(CITY_DISCIPLINE);
    }

    @Test
    void againstADisciplineOrganGoesToTheOneAbove() {
        assertThat(discipline(Matters.from(county).accusation().accusing(the("柳岸区纪委"))))
                .isEqualTo(CITY_DISCIPLINE);
        assertThat(discipline(Matters.from(county).accusation().accusing(the("东驿市纪委"))))
                .isEqualTo(PROVINCE_DISCIPLINE);
        assertThat(triage(Matters.from(county).accusation().accusing(the("驿川省纪委"))))
                .isEqualTo("no-authority");
    }

    @Test
    void againstItsPrincipalGoesToTheOneAboveHoweverTheUnitIsNamed() {
        String principal = the("柳岸区纪委").leaders().get(0);
        assertThat(discipline(Matters.from(county).accusation().accusing(principal, the("柳岸区纪委"), "township")))
                .isEqualTo(CITY_DISCIPLINE);
        assertThat(discipline(Matters.from(county).accusation().accusing(principal, housing, null)))
                .isEqualTo(CITY_DISCIPLINE);
    }

    @Test
    void aDisciplineOrganBelowTheAccusedIsPassedOverForTheNextAbove() {
        Route route = DemoRouting.route(Matters.from(county).accusation().accusing(the("中共柳岸区委员会")));
        assertThat(route.note().organ()).isEqualTo(the(CITY_DISCIPLINE).code());
        assertThat(route.explanation().losers())
                .extracting(Route.Loser::organ)
                .containsExactly(the(COUNTY_DISCIPLINE).code());
        assertThat(discipline(Matters.from(county).accusation().accusing(the("中共东驿市委员会"))))
                .isEqualTo(PROVINCE_DISCIPLINE);
    }

    @Test
    void whereEveryDisciplineOrganIsBelowTheAccusedItWaitsForAPerson() {
        assertThat(triage(Matters.from(county).accusation().accusing(the("中共驿川省委员会"))))
                .isEqualTo("accused-side");
    }

    @Test
    void severalAccusedNeedOneWithAuthorityOverAll() {
        assertThat(discipline(Matters.from(county)
                        .accusation()
                        .accusing("孙示丁", housing, "township")
                        .accusing("李示戊", the("荷风区住房和城乡建设局"), "township")))
                .isEqualTo(PROVINCE_DISCIPLINE);
        assertThat(discipline(Matters.from(county)
                        .accusation()
                        .accusing("孙示丁", housing, "township")
                        .accusing("李示戊", the("苇汀区住房和城乡建设局"), "township")))
                .isEqualTo(CITY_DISCIPLINE);
    }

    @Test
    void theAccusedBureauItselfPassesItToTheBureauAbove() {
        assertThat(organ(Matters.from(county).accusation().accusing(county), "bureau-accused"))
                .isEqualTo("东驿市信访局");
        assertThat(organ(Matters.from(county).accusing("孙示丁", county, null), "bureau-accused"))
                .isEqualTo("东驿市信访局");
        assertThat(organ(
                        Matters.from(county).accusation().accusing(county).accusing(the("中共东驿市委员会")), "bureau-accused"))
                .isEqualTo("驿川省信访局");
        assertThat(triage(Matters.from(the("驿川省信访局")).accusation().accusing(the("驿川省信访局"))))
                .isEqualTo("no-authority");
    }

    @ParameterizedTest
    @CsvSource({"柳岸区住房和城乡建设局", "柳岸区住建局", "' 柳岸区 住建局'"})
    void aNameOrAliasIsEnoughIfItIsOnesOnly(String name) {
        assertThat(discipline(Matters.from(county).accusation().accusing(name))).isEqualTo(COUNTY_DISCIPLINE);
    }

    @Test
    void aFormerNameMeansTheOrganisationOfToday() {
        assertThat(discipline(Matters.from(city).accusation().accusing("东驿市国土资源局")))
                .isEqualTo(CITY_DISCIPLINE);
        assertThat(triage(Matters.from(city).accusing("东驿市国土资源局").about("030100", "990100")))
                .isEqualTo("accused-side");
    }

    @ParameterizedTest
    @CsvSource({"某局局长孙某", "孙示丁", "住建局"})
    void aNameThatMatchesNoOrganisationWaitsForAPerson(String name) {
        assertThat(triage(Matters.from(county).accusation().accusing(name))).isEqualTo("accused-uncertain");
    }

    @Test
    void oneUncertainAccusedHoldsTheWholeCaseEvenIfTheBureauChoseTheOrgan() {
        Matters matter = Matters.from(county)
                .accusation()
                .accusing(housing)
                .accusing("孙某")
                .to(the("柳岸区纪委"));
        assertThat(triage(matter)).isEqualTo("accused-uncertain");
    }

    @Test
    void aCodeThatIsUnknownIsNotReplacedByAGuessFromTheName() {
        Accused unknown =
                new Accused(housing.name(), org.yizhan.directory.Organisations.code(9_999), null, null, null, null);
        assertThat(triage(Matters.from(county).accusation().accusing(unknown))).isEqualTo("accused-uncertain");
    }

    @Test
    void namesNobodyWaitsForAPerson() {
        assertThat(triage(Matters.from(county).accusation())).isEqualTo("accused-unnamed");
    }

    @Test
    void noOrdinaryCaseThatNamesAnAccusedReachesIt() {
        assertThat(triage(Matters.from(county).accusing(housing))).isEqualTo("accused-side");
        assertThat(triage(Matters.from(county).accusing(the("柳岸区人民政府")))).isEqualTo("accused-side");
        assertThat(triage(Matters.from(county).accusing(housing).to(housing))).isEqualTo("accused-side");
        assertThat(triage(Matters.from(city).accusing(the("中共东驿市委员会")).litigation()))
                .isEqualTo("accused-side");
        assertThat(organ(Matters.from(county).accusing(the("柳岸区自然资源局")), "table"))
                .isEqualTo(housing.name());
    }

    @Test
    void theNoteNamesNoAccused() {
        Route route = DemoRouting.route(Matters.from(county).accusation().accusing("孙示丁", housing, null));
        assertThat(route.note().zh()).doesNotContain("孙示丁").doesNotContain(housing.name());
        assertThat(route.explanation().inputs())
                .noneMatch(input -> input.value().contains("孙示丁"));
    }
}
