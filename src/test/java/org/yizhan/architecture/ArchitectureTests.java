package org.yizhan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold in the product, and each finds the violation planted for it. */
class ArchitectureTests {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/wire/generated/"))
            .importPackages("org.yizhan");

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(location -> location.contains("/planted/"))
            .importPackages("org.yizhan");

    static Set<String> rules() {
        return Rules.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        assertThat(PRODUCT).isNotEmpty();
        Rules.all().get(rule).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsThePlantedViolation(String rule) {
        var result = Rules.all().get(rule).allowEmptyShould(false).evaluate(PLANTED);
        assertThat(result.getFailureReport().getDetails())
                .as("violations of %s among the planted classes", rule)
                .anyMatch(line -> line.contains("planted.Breaks" + rule));
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toSet());
            assertThat(packages).isNotEmpty().allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                    .exists()
                    .content()
                    .contains("@NullMarked"));
        }
    }

    @Test
    void noFileGrowsBeyondReading() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(400));
        }
    }
}
