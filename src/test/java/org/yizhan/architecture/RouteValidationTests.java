package org.yizhan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.support.PatternHelper;
import org.junit.jupiter.api.Test;

/** The build checks every endpoint of every route; a pattern that meets no file would check nothing, and say so only in a log. */
class RouteValidationTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern VALIDATION =
            Pattern.compile("camel-report-maven-plugin.*?<includes>(.*?)</includes>", Pattern.DOTALL);

    @Test
    void meetsEveryRouteFile() throws IOException {
        String included = included();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("routes"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allMatch(file -> PatternHelper.matchPattern(
                            RESOURCES.relativize(file).toString(), included));
        }
    }

    @Test
    void meetsNothingElse() throws IOException {
        assertThat(PatternHelper.matchPattern("application.xml", included())).isFalse();
    }

    private static String included() throws IOException {
        Matcher validation = VALIDATION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(validation.find()).as("the build validates routes").isTrue();
        return validation.group(1);
    }
}
