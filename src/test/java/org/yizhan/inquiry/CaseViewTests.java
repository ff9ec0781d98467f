package org.yizhan.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.Histories;
import org.yizhan.cases.History;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Town;

/** What a participant is shown of a case, in each of its stages. */
class CaseViewTests {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final JsonNode SCHEMAS = schemas();

    static List<History> everyStage() {
        return Histories.ofEveryStage();
    }

    @ParameterizedTest
    @MethodSource("everyStage")
    void namesOnlyWhatTheContractNames(History history) {
        JsonNode view = JSON.valueToTree(CaseView.whole(history, Town.BUREAU));

        assertFits(view, "Case");
        view.path("events").forEach(event -> assertFits(event, "Event"));
    }

    /** Document numbers, telephones and addresses stay in the messages, which each participant has by a letter. */
    @ParameterizedTest
    @MethodSource("everyStage")
    void holdsNothingOfThePetitioners(History history) {
        String text = JSON.valueToTree(CaseView.whole(history, Town.BUREAU)).toString();

        assertThat(text)
                .doesNotContain("petitioner", "documentNumber", "telephone", "address")
                .doesNotContainPattern("\\d{17}[0-9X]");
    }

    @ParameterizedTest
    @MethodSource("everyStage")
    void anOrganThatGaveTheCaseBackSeesNothingOfWhatBecameOfIt(History history) {
        JsonNode own = JSON.valueToTree(CaseView.own(history, Town.HOUSING));

        assertThat(own.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("caseId", "test", "waitsFor", "duties", "messages", "events");
        assertThat(own.path("duties")).isEmpty();
        assertThat(own.path("waitsFor")).isEmpty();
        assertThat(own.path("messages").findValuesAsText("sender")).allMatch(Town.HOUSING.value()::equals);
        assertThat(own.toString()).doesNotContain(Town.BUREAU.value());
        CaseState state = CaseState.of(history);
        if (!state.isMatter()) {
            assertThat(own.toString()).doesNotContain(state.petition().title());
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aStageIsOneWordOfTheContract(Stage stage) {
        assertThat(Words.of(stage))
                .matches("[a-z][A-Za-z]*")
                .isEqualToIgnoringCase(stage.name().replace("_", ""));
    }

    @Test
    void eachStageHasAWordOfItsOwn() {
        TreeSet<String> words = new TreeSet<>();
        for (Stage stage : Stage.values()) {
            words.add(Words.of(stage));
        }
        assertThat(words).hasSameSizeAs(Stage.values());
    }

    private static void assertFits(JsonNode node, String name) {
        JsonNode schema = SCHEMAS.path(name);
        assertThat(schema.path("properties").fieldNames()).toIterable().containsAll(node::fieldNames);
        schema.path("required").forEach(required -> assertThat(node.has(required.asText()))
                .as(required.asText())
                .isTrue());
    }

    private static JsonNode schemas() {
        try {
            Object contract = new Yaml().load(Files.readString(Path.of("schemas/openapi.yaml")));
            return JSON.valueToTree(contract).at("/components/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
