package org.yizhan.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.messages.Violation;
import org.yizhan.routing.ContentClasses.SpecialPath;
import org.yizhan.tables.CodeTables.Code;

class ContentClassesTests {
    private static final String HEADER = "code,level1,level2,level3,aliases,path\n";
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
    void aClassHasTheNamesOfItsLevels() {
        assertThat(classes.codes())
                .contains(new Code("030000", "国土资源", "", List.of("自然资源")))
                .contains(new Code("990000", "其他", "", List.of()))
                .anyMatch(code -> code.zh().equals("城乡建设/安全生产/事故处理"));
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
        ContentClasses own =
                requireNonNull(ContentClasses.parse(HEADER + "130000,a,,,,litigation\n130100,a,b,,,accusation\n")
                        .classes());
        assertThat(own.path("130101")).isEqualTo(SpecialPath.ACCUSATION);
        assertThat(own.path("130200")).isEqualTo(SpecialPath.LITIGATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0101,a,b,,,|R409",
                "010100,,b,,,|R409",
                "010000,a,,,,|R410",
                "010100,a,b,,,detour|R411",
            })
    void namesTheFaultOfAClass(String row, String expected) {
        ContentClasses.Parsed parsed = ContentClasses.parse(HEADER + "010000,a,,,,\n" + row + "\n");
        assertThat(parsed.classes()).isNull();
        assertThat(parsed.violations()).extracting(Violation::code).containsExactly(expected);
        assertThat(parsed.violations()).extracting(Violation::line).containsExactly(3);
    }

    @Test
    void refusesWhatIsNoSuchTable() {
        assertThat(ContentClasses.parse("code\n").classes()).isNull();
    }
}
