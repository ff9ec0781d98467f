package org.yizhan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.routing.DemoRouting.organ;
import static org.yizhan.routing.DemoRouting.the;
import static org.yizhan.routing.DemoRouting.triage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisations;
import org.yizhan.directory.Region;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Form;
import org.yizhan.routing.RoutingTable.Line;

class RouterTests {
    private final Organisation county = the("柳岸区信访局");
    private final Organisation city = the("东驿市信访局");
    private final Organisation province = the("驿川省信访局");

    @ParameterizedTest
    @CsvSource({
        "010203, 990102, 柳岸区住房和城乡建设局",
        "010203, 990100, 东驿市城市管理局",
        "010100, 990000, 驿川省应急管理厅",
        "060100, 990102, 东驿市交通运输局",
        "060500, 990100, 驿川省邮政管理局",
        "040200, 990121, 东驿市生态环境局",
        "040200, 990102, 东驿市生态环境局柳岸分局",
        "990000, 990102, 柳岸区人民政府",
        "150300, 990102001000, 柳岸区民政和人力资源社会保障局",
        "140700, 990322, 笺谷县教育和卫生健康局",
    })
    void theLongestTerritoryThenTheLongestClassWins(String contentClass, String territory, String expected) {
        assertThat(organ(Matters.from(province).about(contentClass, territory), "table"))
                .isEqualTo(expected);
    }

    @Test
    void aChosenOrganIsKept() {
        assertThat(organ(Matters.from(county).to(the("南驿市教育局")), "addressed")).isEqualTo("南驿市教育局");
        assertThat(organ(Matters.from(city).accusation().to(the("东驿市纪委")), "addressed"))
                .isEqualTo("中共东驿市纪律检查委员会");
        assertThat(organ(Matters.from(city).litigation().by(Form.VISIT).to(the("东驿市司法局")), "addressed"))
                .isEqualTo("东驿市司法局");
    }

    @Test
    void aChosenOrganOfThePastIsFollowedByItsOneSuccessor() {
        assertThat(organ(Matters.from(city).to(the("东驿市质量技术监督局")), "addressed-successor"))
                .isEqualTo("东驿市市场监督管理局");
    }

    @Test
    void aChosenOrganThatWasSplitOrIsUnknownWaitsForAPerson() {
        assertThat(triage(Matters.from(city).to(the("东驿市规划局")))).isEqualTo("addressee-gone");
        assertThat(triage(Matters.from(city).to(Organisations.code(9_999)))).isEqualTo("addressee-gone");
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"LETTER", "ONLINE", "FAX", "TELEPHONE"})
    void litigationInWritingGoesToThePoliticalLegalOrganOfTheBureausLevel(Form form) {
        assertThat(organ(Matters.from(city).litigation().by(form), "litigation"))
                .isEqualTo("中共东驿市委政法委员会");
        assertThat(organ(Matters.from(county).litigation().by(form), "litigation"))
                .isEqualTo("中共柳岸区委政法委员会");
    }

    @Test
    void aVisitAboutLitigationIsGuidedAndNotTransferred() {
        assertThat(triage(Matters.from(city).litigation().by(Form.VISIT))).isEqualTo("guide");
    }

    @Test
    void aClassMarkedAsLitigationTakesTheSamePath() {
        assertThat(organ(Matters.from(city).about("130801", "990100"), "litigation"))
                .isEqualTo("中共东驿市委政法委员会");
        assertThat(triage(Matters.from(city).about("130801", "990100").by(Form.VISIT)))
                .isEqualTo("guide");
    }

    @Test
    void anUnknownClassWaitsForAPerson() {
        assertThat(triage(Matters.from(city).about("777700", "990100"))).isEqualTo("unknown-class");
        assertThat(triage(Matters.from(city).about("0101", "990100"))).isEqualTo("unknown-class");
    }

    @Test
    void anUnknownTerritoryWaitsForAPerson() {
        assertThat(triage(Matters.from(city).about("010100", "110101"))).isEqualTo("no-match");
        assertThat(triage(Matters.from(city).about("010100", "somewhere"))).isEqualTo("no-match");
    }

    @Test
    void anUnknownBureauWaitsForAPerson() {
        Matter matter = Matters.from(Organisations.number(9_999).build()).build();
        assertThat(new Router(DemoRouting.DIRECTORY, DemoRouting.TABLE)
                        .route(matter)
                        .note()
                        .rule())
                .isEqualTo("no-match");
    }

    @Test
    void whatTheTableDoesNotKnowGoesToTheBureauOfThePlace() {
        RoutingTable empty = table();
        assertThat(route(empty, Matters.from(province).about("010100", "990102001000")))
                .isEqualTo(county.name());
        assertThat(route(empty, Matters.from(province).about("010100", "990102")))
                .isEqualTo(county.name());
        assertThat(route(empty, Matters.from(province).about("010100", "990100")))
                .isEqualTo(city.name());
        assertThat(route(empty, Matters.from(city).about("010100", "990102"))).isEqualTo(county.name());
    }

    @Test
    void noBureauPassesAMatterSidewaysUpwardsOrToItself() {
        RoutingTable empty = table();
        assertThat(route(empty, Matters.from(city).about("010100", "990200"))).isEqualTo("no-match");
        assertThat(route(empty, Matters.from(county).about("010100", "990100"))).isEqualTo("no-match");
        assertThat(route(empty, Matters.from(county).about("010100", "990102"))).isEqualTo("no-match");
        assertThat(route(empty, Matters.from(city).about("010100", "990100"))).isEqualTo("no-match");
    }

    @Test
    void aLineOfAnOrganOfThePastMeansItsSuccessorAndASplitOneIsPassedOver() {
        RoutingTable table = table(line("0101", "990100", the("东驿市规划局")), line("01", "990100", the("东驿市质量技术监督局")));
        Route route = new Router(DemoRouting.DIRECTORY, table)
                .route(Matters.from(city).about("010100", "990100").build());
        assertThat(route.note().organ()).isEqualTo(the("东驿市市场监督管理局").code());
        assertThat(route.explanation().losers())
                .extracting(Route.Loser::organ)
                .containsExactly(the("东驿市规划局").code());
    }

    @Test
    void aLineThatNamesTheBureauItselfIsPassedOver() {
        RoutingTable table = table(line("01", "990102", county), line("", "99", the("驿川省人民政府")));
        assertThat(route(table, Matters.from(county))).isEqualTo("驿川省人民政府");
    }

    @Test
    void aLineHoldsInItsTimeOnly() {
        OrganisationCode organ = the("东驿市教育局").code();
        RoutingTable table = new RoutingTable(
                1,
                DemoRouting.CLASSES,
                List.of(
                        new Line("01", Region.of("990102"), organ, Matters.DAY.plusDays(1), null, 2),
                        new Line("01", Region.of("990102"), organ, null, Matters.DAY.minusDays(1), 3)));
        assertThat(route(table, Matters.from(county))).isEqualTo("no-match");
        RoutingTable now = new RoutingTable(
                1,
                DemoRouting.CLASSES,
                List.of(new Line("01", Region.of("990102"), organ, Matters.DAY, Matters.DAY, 2)));
        assertThat(route(now, Matters.from(county))).isEqualTo("东驿市教育局");
    }

    private static RoutingTable table(Line... lines) {
        return new RoutingTable(1, DemoRouting.CLASSES, List.of(lines));
    }

    private static Line line(String content, String territory, Organisation organ) {
        return new Line(content, Region.of(territory), organ.code(), null, null, 2);
    }

    private static String route(RoutingTable table, Matters matter) {
        Route route = new Router(DemoRouting.DIRECTORY, table).route(matter.build());
        return route instanceof Route.ToOrgan to
                ? to.organ().name()
                : route.note().rule();
    }
}
