package org.yizhan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.routing.DemoRouting.the;

import org.junit.jupiter.api.Test;
import org.yizhan.messages.Petition.Form;
import org.yizhan.routing.Route.Explanation;
import org.yizhan.routing.Route.Input;

class ExplanationTests {

    @Test
    void namesRuleVersionsInputsAndWhyOthersLost() {
        Route route = DemoRouting.route(Matters.from(the("东驿市信访局")).about("010203", "990100"));
        assertThat(route.note().rule()).isEqualTo("table");
        assertThat(route.note().zh()).contains("0102").contains("990100").contains("东驿市城市管理局");
        assertThat(route.note().en()).contains("0102").contains("990100");
        Explanation explanation = route.explanation();
        assertThat(explanation.directory()).isEqualTo(1);
        assertThat(explanation.routing()).isEqualTo(2);
        assertThat(explanation.inputs())
                .contains(
                        new Input("bureau", the("东驿市信访局").code().value()),
                        new Input("on", "2026-05-06"),
                        new Input("contentClass", "010203"),
                        new Input("territory", "990100"),
                        new Input("form", "ONLINE"),
                        new Input("accused", "0"));
        assertThat(explanation.losers())
                .extracting(Route.Loser::organ)
                .containsExactly(the("东驿市住建局").code(), the("驿川省住建厅").code());
        assertThat(explanation.losers()).allSatisfy(loser -> {
            assertThat(loser.zh()).contains("不如所选的具体");
            assertThat(loser.en()).contains("less specific");
        });
    }

    @Test
    void namesTheAddresseeAndFlagsIfThereAreAny() {
        Route route = DemoRouting.route(
                Matters.from(the("东驿市信访局")).litigation().by(Form.LETTER).to(the("东驿市司法局")));
        assertThat(route.explanation().inputs())
                .contains(new Input("addressee", the("东驿市司法局").code().value()), new Input("flags", "LITIGATION"));
    }

    @Test
    void aTriageIsExplainedToo() {
        Route route = DemoRouting.route(Matters.from(the("柳岸区信访局")).accusing(the("柳岸区住建局")));
        assertThat(route).isInstanceOf(Route.Triage.class);
        assertThat(route.explanation().losers())
                .filteredOn(loser -> loser.en().contains("accused side"))
                .extracting(Route.Loser::organ)
                .containsExactly(the("柳岸区住建局").code());
    }

    @Test
    void theSameMatterIsRoutedTheSameWay() {
        Matters matter = Matters.from(the("东驿市信访局")).about("130401", "990102");
        assertThat(DemoRouting.route(matter)).isEqualTo(DemoRouting.route(matter));
    }
}
