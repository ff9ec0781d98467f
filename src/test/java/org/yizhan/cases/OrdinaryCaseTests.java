package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.MessageKind;

/** One petition from its transfer to its opinion. */
class OrdinaryCaseTests {

    @Test
    void goesFromTransferToOpinion() {
        Story story = Story.begins().says(BUREAU, Say.transferTo(HOUSING));
        assertThat(story.state().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.told()).containsExactly("Assignment → 市住建局");

        story.delivered();
        assertThat(story.state().stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.told()).containsExactly("DeliveryReceipt → 市信访局", "DeliveryReceipt → 市住建局");
        assertThat(story.duty(HOUSING, "objection").clock().dueOn()).isEqualTo(LocalDate.parse("2026-03-09"));
        assertThat(story.duty(HOUSING, "notice").clock().dueOn()).isEqualTo(LocalDate.parse("2026-03-17"));

        story.on("2026-03-05").says(HOUSING, Say.accepted("2026-03-05"));
        assertThat(story.state().stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.duty(HOUSING, "handling").clock().dueOn()).isEqualTo(LocalDate.parse("2026-05-06"));

        story.on("2026-04-01").says(HOUSING, Say.opinion("2026-03-31"));
        assertThat(story.state().stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.waiting(MessageKind.RELAYED)).hasSize(2);
        assertThat(story.duty(HOUSING, "handling").statedOn()).isEqualTo(LocalDate.parse("2026-03-31"));
    }
}
