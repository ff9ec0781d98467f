package org.yizhan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.routing.DemoRouting.the;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Organisations;
import org.yizhan.messages.Petition.Accused;

class DisciplinePathTests {

    private static List<String> organs(Organisation bureau, Accused... accused) {
        return organs(DemoRouting.DIRECTORY, bureau, accused);
    }

    private static List<String> organs(Directory directory, Organisation bureau, Accused... accused) {
        AccusedSide side = AccusedSide.of(directory, List.of(accused));
        return new DisciplinePath(directory, bureau, Matters.DAY)
                .organs(side.identified()).stream().map(Organisation::name).toList();
    }

    private static Accused person(Organisation unit, String rank) {
        return new Accused("孙示丁", null, unit.code(), rank, null, null);
    }

    @Test
    void eachOrganIsFollowedByTheNextAbove() {
        assertThat(organs(the("柳岸区信访局"), person(the("柳岸区住建局"), "township")))
                .containsExactly("中共柳岸区纪律检查委员会", "中共东驿市纪律检查委员会", "中共驿川省纪律检查委员会");
    }

    @ParameterizedTest
    @CsvSource({
        "驿川省教育厅, county, 中共驿川省纪律检查委员会",
        "驿川省教育厅, staff, 中共驿川省纪律检查委员会",
        "东驿市教育局, township, 中共东驿市纪律检查委员会",
        "荷风区长亭街道办事处, village, 中共荷风区纪律检查委员会",
        "荷风区长亭街道办事处, staff, 中共荷风区纪律检查委员会",
    })
    void whereALevelHasNoneOfItsOwnTheNextUpHasTheAuthority(String unit, String rank, String expected) {
        assertThat(organs(the("柳岸区信访局"), person(the(unit), rank))).first().isEqualTo(expected);
    }

    @Test
    void theHighestAuthorityOfSeveralCountsForAll() {
        assertThat(organs(the("柳岸区信访局"), person(the("柳岸区住建局"), "township"), person(the("柳岸区人民政府"), "county")))
                .first()
                .isEqualTo("中共东驿市纪律检查委员会");
    }

    @Test
    void anOrganOfAnotherTerritoryHasNoAuthority() {
        assertThat(organs(the("柳岸区信访局"), person(the("柳岸区住建局"), "township"), person(the("荷风区人民政府"), "county")))
                .containsExactly("中共驿川省纪律检查委员会");
    }

    @Test
    void oneAccusedWithoutAuthorityInTheDirectoryLeavesNone() {
        assertThat(organs(the("柳岸区信访局"), person(the("柳岸区住建局"), "township"), person(the("驿川省教育厅"), "provincial")))
                .isEmpty();
    }

    @Test
    void anAccusedDisciplineOrganOfAHigherRankStaysWithTheHigherAuthority() {
        assertThat(organs(the("柳岸区信访局"), person(the("柳岸区纪委"), "prefectural"))).containsExactly("中共驿川省纪律检查委员会");
    }

    @Test
    void aManagingUnitOfThePastMeansItsSuccessor() {
        Directory directory = Organisations.directory(
                Organisations.number(1).is(Kind.DISCIPLINE, Level.CITY, "990100"),
                Organisations.number(2).is(Kind.DISCIPLINE, Level.COUNTY, "990102"),
                Organisations.number(3)
                        .is(Kind.ORGANISATION_DEPARTMENT, Level.CITY, "990100")
                        .ends("2020-01-01", 4),
                Organisations.number(4).is(Kind.ORGANISATION_DEPARTMENT, Level.CITY, "990100"),
                Organisations.number(5),
                Organisations.number(6).is(Kind.PETITION_BUREAU, Level.COUNTY, "990102"));
        Accused managed = new Accused("孙示丁", null, Organisations.code(5), null, null, Organisations.code(3));
        Organisation bureau = directory.find(Organisations.code(6)).orElseThrow();
        assertThat(organs(directory, bureau, managed)).containsExactly("机构1");
    }
}
