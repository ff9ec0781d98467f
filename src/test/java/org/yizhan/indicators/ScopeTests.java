package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Town;
import org.yizhan.directory.Region;
import org.yizhan.messages.OrganisationCode;

class ScopeTests {
    private static boolean open(Scope scope, OrganisationCode viewer) {
        return scope.isOpenTo(viewer, Town.world().directory(), LocalDate.parse("2026-04-01"));
    }

    private static Scope organ(OrganisationCode code) {
        return new Scope(code, null, null, null);
    }

    private static Scope territory(String region) {
        return new Scope(null, null, Region.of(region), null);
    }

    @Test
    void anOrganAsksAboutItselfAndWhatIsBelowIt() {
        assertThat(open(organ(HOUSING), HOUSING)).isTrue();
        assertThat(open(organ(DEMOLITION_OFFICE), HOUSING)).isTrue();
        assertThat(open(organ(HOUSING), DEMOLITION_OFFICE)).isFalse();
        assertThat(open(organ(TRANSPORT), HOUSING)).isFalse();
    }

    @Test
    void aBureauAsksAboutItsTerritoryAndWhoIsInIt() {
        assertThat(open(territory("990102"), BUREAU)).isTrue();
        assertThat(open(territory("990200"), BUREAU)).isFalse();
        assertThat(open(organ(HOUSING), BUREAU)).isTrue();
        assertThat(open(new Scope(null, COUNTY_BUREAU, null, null), BUREAU)).isTrue();
        assertThat(open(new Scope(null, PROVINCE_BUREAU, null, null), BUREAU)).isFalse();
    }

    @Test
    void aDepartmentHasNoTerritory() {
        assertThat(open(territory("990100"), HOUSING)).isFalse();
        assertThat(open(new Scope(HOUSING, null, Region.of("990100"), null), HOUSING))
                .isTrue();
    }

    @Test
    void everythingAndStrangersAreOpenToNobody() {
        assertThat(open(Scope.everything(), PROVINCE_BUREAU)).isFalse();
        assertThat(open(organ(Town.STRANGER), BUREAU)).isFalse();
    }
}
