package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.Histories;
import org.yizhan.cases.History;

/** What decisions say happened comes back from JSON as it was, whatever stage the case is in. */
class EventJsonTests {
    private final LedgerJson json = new LedgerJson();

    static List<History> histories() {
        return Histories.ofEveryStage();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void eventsComeBackAsTheyWere(History history) {
        String text = json.events(history.events());
        assertThat(json.events(text)).isEqualTo(history.events());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theCaseReadFromJsonStandsWhereItStood(History history) {
        History read = new History(history.caseId(), history.version(), json.events(json.events(history.events())));
        CaseState before = CaseState.of(history);
        CaseState after = CaseState.of(read);
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.responsible()).isEqualTo(before.responsible());
        assertThat(after.duties()).isEqualTo(before.duties());
        assertThat(after.openQuestions()).isEqualTo(before.openQuestions());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void eachCarriesItsSimpleName(History history) {
        String text = json.events(history.events());
        history.events().forEach(event -> assertThat(text)
                .contains("\"@type\":\"" + event.getClass().getSimpleName() + "\""));
    }
}
