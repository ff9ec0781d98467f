package org.yizhan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.routing.ContentClasses.SpecialPath;

class ContentClassesTests {
    private final ContentClasses classes = ContentClasses.builtIn();

    @ParameterizedTest
    @CsvSource({
        "010000, true",
        "010100, true",
        "010101, true",
        "990000, true",
        "01, false",
        "777777, false",
        "'', false"
    })
    void knowsClassesOfAllLevels(String code, boolean known) {
        assertThat(classes.knows(code)).isEqualTo(known);
    }

    @Test
    void namesAClassWithItsLevels() {
        assertThat(classes.name("010100")).hasValue("城乡建设/安全生产");
        assertThat(classes.name("777777")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "050000, ACCUSATION",
        "050201, ACCUSATION",
        "130800, LITIGATION",
        "130803, LITIGATION",
        "130000, NONE",
        "010101, NONE",
        "777777, NONE",
    })
    void aMarkHoldsForEverythingBelowIt(String code, SpecialPath path) {
        assertThat(classes.path(code)).isEqualTo(path);
    }

    @Test
    void theNearestMarkCounts() {
        ContentClasses own = ContentClasses.of(
                "code,level1,level2,level3,aliases,path\n130000,a,,,,litigation\n130100,a,b,,,accusation\n");
        assertThat(own.path("130101")).isEqualTo(SpecialPath.ACCUSATION);
        assertThat(own.path("130200")).isEqualTo(SpecialPath.LITIGATION);
    }

    @Test
    void refusesWhatIsNoSuchTable() {
        assertThatIllegalArgumentException().isThrownBy(() -> ContentClasses.of("code\n"));
    }
}
