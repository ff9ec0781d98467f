package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The costliest hostile messages, each read by a virtual machine that has read nothing before: nothing is compiled yet,
 * no class of the parser is loaded. This is when a gateway that just started is weakest.
 */
class ColdReadingTests {
    private static final int MOST_MILLISECONDS = 2000;
    private static final int MOST_MEGABYTES = 64;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate:colliding-names",
                "generate:colliding-attributes",
                "generate:many-elements",
                "generate:mixed-content"
            })
    void theFirstReadingIsCheapToo(String name) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdReading.class.getName(),
                        name)
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(child.waitFor()).as(said).isZero();
        List<String> cost = List.of(said.split(" ", -1));
        assertThat(Integer.parseInt(cost.get(0))).as(said).isLessThan(MOST_MILLISECONDS);
        assertThat(Integer.parseInt(cost.get(1))).as(said).isLessThan(MOST_MEGABYTES);
        assertThat(cost.subList(2, cost.size())).isNotEmpty().allMatch(code -> code.startsWith("X"));
    }
}
