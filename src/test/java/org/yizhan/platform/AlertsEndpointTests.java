package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What waits for an operator is said once, counted, and taken back when it is done. */
class AlertsEndpointTests {
    private final List<Alert> standing = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AlertsEndpoint endpoint = new AlertsEndpoint(List.of(() -> List.copyOf(standing)), meters);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(AlertsEndpoint.class);

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(said);
    }

    private List<String> words() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void anAlertIsSaidOnceHoweverLongItStands() {
        standing.add(new Alert("a", 3, "三件", "three"));
        endpoint.look();
        endpoint.look();
        assertThat(words()).containsExactly("a: 三件 / three");
        assertThat(meters.get("yizhan.alerts").gauge().value()).isEqualTo(1);
        assertThat(endpoint.alerts()).containsExactlyElementsOf(standing);
    }

    @Test
    void itIsSaidWhenItIsOverAndAgainWhenItComesBack() {
        Alert alert = new Alert("a", 1, "一件", "one");
        standing.add(alert);
        endpoint.look();
        standing.clear();
        endpoint.look();
        standing.add(alert);
        endpoint.look();
        assertThat(words()).containsExactly("a: 一件 / one", "a is over", "a: 一件 / one");
    }

    @Test
    void theListInTheManualIsThatOfTheCode() throws IOException {
        Pattern row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
        Matcher matcher = row.matcher(Files.readString(Path.of("docs/operating.md")));
        Set<String> documented = new TreeSet<>();
        while (matcher.find()) {
            documented.add(matcher.group(1));
        }
        assertThat(documented).isNotEmpty().isEqualTo(inCode());
    }

    private static Set<String> inCode() throws IOException {
        Pattern code = Pattern.compile("new Alert\\(\\s*\"([a-z-]+)\"");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = code.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
