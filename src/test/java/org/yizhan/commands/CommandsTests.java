package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What every command has in common, through the jar's own command line. */
class CommandsTests {
    private static final String CHINESE = "(?s).*\\p{IsHan}.*";
    private static final String ENGLISH = "(?s).*[A-Za-z]{3}.*";

    static List<CommandSpec> commands() {
        return withThoseBelow(new CommandLine(new Commands())).toList();
    }

    private static java.util.stream.Stream<CommandSpec> withThoseBelow(CommandLine line) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(CommandsTests::withThoseBelow));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAndOptionIsExplainedInBothLanguages(CommandSpec command) {
        assertThat(String.join("\n", command.usageMessage().description()))
                .as(command.qualifiedName())
                .matches(CHINESE)
                .matches(ENGLISH);
        for (ArgSpec argument : command.args()) {
            if (!argument.hidden()) {
                assertThat(String.join("\n", argument.description()))
                        .as(command.qualifiedName() + " " + argument.paramLabel())
                        .matches(CHINESE)
                        .matches(ENGLISH);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShowsItsHelpAndDoesNothingElse(CommandSpec command) {
        String[] words = (command.qualifiedName(" ") + " --help").split(" ", -1);

        Ran ran = Ran.command(Arrays.copyOfRange(words, 1, words.length));

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("yizhan").contains("--help").contains(command.name());
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theListOfCommandsIsInBothLanguages() {
        String help = Ran.command("--help").out();

        assertThat(help).contains("启动网关", "Starts the gateway", "核验账本", "Verifies the ledger");
    }

    @Test
    void withoutACommandItSaysWhatToName() {
        Ran ran = Ran.command();

        assertThat(ran.status()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(ran.err()).contains("请指明命令 / name a command", "serve", "replay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demmo", "--no-such-option"})
    void anUnknownWordIsNamed(String word) {
        Ran ran = Ran.command(word);

        assertThat(ran.status()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(ran.err()).contains("'" + word + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "secrets issue 11990202MB00000034",
        "secrets revoke 11990202MB00000034",
        "letters rebuild --org 11990202MB00000034",
        "demo seed --org 11990202MB00000034",
        "secrets issue 1",
        "secrets issue 11990202mb00000033"
    })
    void aMistypedOrganisationIsRefusedBeforeAnythingIsOpened(String line) {
        Ran ran = Ran.command(line.split(" ", -1));

        assertThat(ran.status()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(ran.err()).contains("代码校验位有误 / wrong check digit: " + line.substring(line.lastIndexOf(' ') + 1));
        assertThat(ran.everything()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "chaos", "send", "check", "secrets issue", "demo seed", "letters rebuild"})
    void whatACommandNeedsIsAskedFor(String line) {
        Ran ran = Ran.command(line.split(" ", -1));

        assertThat(ran.status()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(ran.err()).contains("Missing required").contains("Usage: yizhan " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay %s",
                "chaos %s",
                "check %s",
                "send %s --credentials %1$s",
                "demo seed --org 11990202MB0000011X --credentials %s",
                "replay src/main/resources/demo/replay-sample.jsonl --url http://localhost:1 --credentials %s"
            })
    void aFileThatIsNotThereIsNamedInOneLine(String line, @TempDir Path folder) {
        Path missing = folder.resolve("missing");

        Ran ran = Ran.command(line.formatted(missing).split(" ", -1));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).containsExactly("没有此文件 / no such file: " + missing);
    }
}
