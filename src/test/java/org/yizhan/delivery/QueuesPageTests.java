package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yizhan.delivery.plugin.ExchangeNames;

/** docs/queues.md names what the code names, no more and no less. */
class QueuesPageTests {
    private static final Pattern ADDRESS = Pattern.compile("`((?:exchange|org)\\.[a-z<>.]+)`");
    private static final Pattern PROPERTY_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
    private static final Pattern CODE_PROPERTY = Pattern.compile(
            "message\\.set\\w+Property\\(\\s*(?:\"(\\w+)\"|ExchangeNames\\.(\\w+)|(Message\\.HDR_\\w+))");

    private static String page;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("docs/queues.md"));
    }

    @Test
    void namesEveryAddressAndNoOther() {
        assertThat(found(ADDRESS, page))
                .containsExactlyInAnyOrder(
                        ExchangeNames.IN,
                        ExchangeNames.inbox("<code>"),
                        ExchangeNames.dead("<code>"),
                        ExchangeNames.DEAD_LETTERS,
                        ExchangeNames.DEAD,
                        ExchangeNames.EVENTS);
    }

    @Test
    void saysWhatTheBrokerWritesOnEveryMessage() {
        assertThat(page).contains("`" + ExchangeNames.SENDER + "`");
    }

    @Test
    void namesEveryPropertyOfALetterAndNoOther() throws IOException {
        String parcel = Files.readString(Path.of("src/main/java/org/yizhan/delivery/Parcel.java"));
        Set<String> written = CODE_PROPERTY
                .matcher(parcel)
                .results()
                .flatMap(QueuesPageTests::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).contains("letterNumber", ExchangeNames.LETTER_ID);
        assertThat(found(PROPERTY_ROW, page)).containsExactlyInAnyOrderElementsOf(written);
    }

    private static Stream<String> name(MatchResult match) {
        if (match.group(1) != null) {
            return Stream.of(match.group(1));
        }
        return match.group(3) != null
                ? Stream.of("_AMQ_DUPL_ID")
                : Stream.of(
                        switch (match.group(2)) {
                            case "LETTER_ID" -> ExchangeNames.LETTER_ID;
                            case "CASE_ID" -> ExchangeNames.CASE_ID;
                            case "KIND" -> ExchangeNames.KIND;
                            default -> match.group(2);
                        });
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
