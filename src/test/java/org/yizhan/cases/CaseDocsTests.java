package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.MessageKind.Origin;
import org.yizhan.messages.Violation;

/** What docs/ says about cases is what the code does. */
class CaseDocsTests {
    private static final Pattern NAMED_FILE = Pattern.compile("`([\\w./-]+\\.(?:java|xml|xsd))`");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Stream<String> rows(String file) {
        return read(file).lines().filter(line -> line.startsWith("| `"));
    }

    @Test
    void everyKindThatParticipantsSendIsHandled() {
        assertThat(Arrays.stream(MessageKind.values()).filter(kind -> kind.origin() != Origin.GATEWAY))
                .containsExactlyInAnyOrderElementsOf(TransitionsTests.HANDLED);
    }

    @Test
    void theTableOfStagesIsTheCodes() {
        assertThat(rows("docs/stages.md"))
                .containsExactlyElementsOf(Stream.concat(stages(), moves()).toList());
    }

    private static Stream<String> stages() {
        return Arrays.stream(Stage.values()).map(stage -> "| `%s` | %s | %s | %s |"
                .formatted(
                        stage,
                        stage.chinese(),
                        stage.open() ? "open" : stage == Stage.NEW ? "" : "closed",
                        stage == Stage.NEW ? "" : stage.withOrgan() ? "organ" : "bureau"));
    }

    private static Stream<String> moves() {
        return Arrays.stream(Step.values()).map(step -> {
            MessageKind kind = step.kind();
            return "| `%s` | %s | `%s` | %s |"
                    .formatted(
                            step,
                            kind == null ? "" : kind.element(),
                            step.event().getSimpleName(),
                            ways(step));
        });
    }

    /** As {@code ASSIGNED, DELIVERED → HANDLING}; a stage that stays is written alone. */
    private static String ways(Step step) {
        String stays = stagesWhere(step, stage -> stage);
        Stream<String> moves = Arrays.stream(Stage.values()).map(to -> {
            String from = Arrays.stream(Stage.values())
                    .filter(stage -> stage != to)
                    .filter(stage ->
                            Transitions.next(stage, step).filter(to::equals).isPresent())
                    .map(Stage::name)
                    .collect(Collectors.joining(", "));
            return from.isEmpty() ? "" : from + " → " + to;
        });
        return Stream.concat(moves, Stream.of(stays.isEmpty() ? "" : "stays: " + stays))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String stagesWhere(Step step, java.util.function.UnaryOperator<Stage> next) {
        return Arrays.stream(Stage.values())
                .filter(stage -> Transitions.next(stage, step)
                        .filter(next.apply(stage)::equals)
                        .isPresent())
                .map(Stage::name)
                .collect(Collectors.joining(", "));
    }

    static Set<MessageKind> handled() {
        return TransitionsTests.HANDLED;
    }

    @ParameterizedTest
    @MethodSource("handled")
    void everyKindHasAFlowPageWhoseFilesExist(MessageKind kind) {
        String page = read("docs/flows/" + fileName(kind) + ".md");
        assertThat(page).startsWith("# " + kind.element() + " ");
        assertThat(page).contains(kind.chinese());
        Stream<String> named = NAMED_FILE.matcher(page).results().map(MatchResult::group);
        assertThat(named).isNotEmpty().allSatisfy(CaseDocsTests::assertExists);
        assertThat(codes(page))
                .isSubsetOf(CaseRuleTests.rules().map(Violation.Rule::code).toList());
    }

    private static Set<String> codes(String page) {
        return Pattern.compile("\\bC\\d{3}\\b")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static void assertExists(String quoted) {
        String name = quoted.replace("`", "");
        assertThat(Stream.of("src/main/java/org/yizhan/", "src/main/resources/", "", "src/test/java/org/yizhan/"))
                .as("%s", name)
                .anyMatch(root -> Files.exists(Path.of(root + name)));
    }

    private static String fileName(MessageKind kind) {
        return kind.element().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
