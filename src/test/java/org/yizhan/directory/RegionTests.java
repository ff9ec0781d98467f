package org.yizhan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.directory.Organisation.Level;

class RegionTests {

    @ParameterizedTest
    @CsvSource({
        "990000, 99, 990000",
        "990100, 9901, 990100",
        "990102, 990102, 990102",
        "990102001000, 990102001, 990102001",
        "990102001002, 990102001002, 990102001002",
        "990102000000, 990102, 990102",
        "100000, 10, 100000",
        "990110, 990110, 990110",
    })
    void keepsTheDigitsThatCount(String code, String digits, String written) {
        assertThat(Region.of(code)).isEqualTo(new Region(digits)).hasToString(written);
    }

    @Test
    void theCountryCoversEverything() {
        assertThat(Region.of("000000").covers(Region.of("990102"))).isTrue();
        assertThat(Region.of("000000")).hasToString("000000");
    }

    @Test
    void coversWhatLiesInIt() {
        assertThat(Region.of("990100").covers(Region.of("990102001000"))).isTrue();
        assertThat(Region.of("990100").covers(Region.of("990200"))).isFalse();
        assertThat(Region.of("990102").covers(Region.of("990100"))).isFalse();
    }

    @Test
    void liesInTheRegionsOfHigherLevels() {
        Region village = Region.of("990102001002");
        assertThat(village.at(Level.COUNTY)).isEqualTo(Region.of("990102"));
        assertThat(village.at(Level.NATIONAL)).isEqualTo(Region.of("000000"));
        assertThat(Region.of("990100").at(Level.COUNTY)).isEqualTo(Region.of("990100"));
    }

    @Test
    void refusesWhatIsNoRegion() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region("9"));
        assertThat(Region.isRegion("99010")).isFalse();
    }
}
