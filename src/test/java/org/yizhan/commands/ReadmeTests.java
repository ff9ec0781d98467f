package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the pages tell their readers to type and to open exists. */
class ReadmeTests {
    private static final Pattern QUOTED = Pattern.compile("`([a-z]+(?: [^`]*)?)`");
    private static final Pattern JAR = Pattern.compile("java -jar (?:target/)?yizhan\\.jar ([^`#\\n&]+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyCommandIsOneWithTheOptionsShown(String page) throws IOException {
        List<String> shown = commandsShown(page);

        assertThat(shown).hasSizeGreaterThan(15);
        for (String line : shown) {
            assertThat(problem(line)).as(page + ": " + line).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyCommandIsShown(String page) throws IOException {
        Set<String> shown = commandsShown(page).stream()
                .map(line -> line.split(" ", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).containsAll(Commands.line().getSubcommands().keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "README.zh-CN.md",
                "docs/connect.md",
                "docs/connect.zh-CN.md",
                "examples/README.md",
                "schemas/README.md",
                "docs/queues.md",
                "docs/settings.md"
            })
    void everyFileThatIsLinkedExists(String page) throws IOException {
        Path file = Path.of(page);
        Matcher link = LINK.matcher(Files.readString(file));
        List<String> missing = new ArrayList<>();
        while (link.find()) {
            Path target = file.toAbsolutePath().resolveSibling(link.group(1)).normalize();
            if (!Files.exists(target)) {
                missing.add(link.group(1));
            }
        }
        assertThat(missing).as(page).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void bothLanguagesShowTheSameCommands(String page) throws IOException {
        assertThat(new TreeSet<>(commandsShown(page))).isEqualTo(new TreeSet<>(commandsShown("README.md")));
    }

    /** The rows of the table of commands, and whatever the text starts with {@code java -jar}. */
    private static List<String> commandsShown(String page) throws IOException {
        String text = Files.readString(Path.of(page));
        Stream<String> inTable = text.lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> QUOTED.matcher(line).results())
                .map(found -> found.group(1));
        Stream<String> typed = JAR.matcher(text).results().map(found -> found.group(1));
        Set<String> names = Commands.line().getSubcommands().keySet();
        return Stream.concat(inTable, typed)
                .map(String::strip)
                .filter(line -> names.contains(line.split(" ", -1)[0]))
                .toList();
    }

    /** Why picocli would refuse the line; empty if it would not. Settings are everyone's; an option must be the command's. */
    private static String problem(String line) {
        try {
            ParseResult parsed = Commands.line().parseArgs(line.split(" +", -1));
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            return parsed.unmatched().stream()
                    .filter(word -> !word.matches("--[a-z.-]+=.*"))
                    .collect(Collectors.joining(" "));
        } catch (ParameterException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
