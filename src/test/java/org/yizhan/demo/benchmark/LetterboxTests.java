package org.yizhan.demo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Node;
import org.yizhan.messages.OrganisationCode;

class LetterboxTests {
    private static final OrganisationCode ORGAN = new OrganisationCode("11990100MB0000027A");
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000019F");

    private final Letterbox letterbox = new Letterbox();

    private void comes(String kind, String caseId, OrganisationCode recipient) {
        Node whole = Node.of(kind, Node.of("header", Node.leaf("caseId", caseId)), Node.leaf("event", "overdue"));
        letterbox.received(new IncomingLetter(UUID.randomUUID(), recipient, kind, whole));
    }

    private void allOf(String caseId) {
        comes("DeadlineReceipt", caseId, ORGAN);
        comes("DeadlineReceipt", caseId, BUREAU);
        comes("Reminder", caseId, ORGAN);
        comes("SupervisionDraft", caseId, BUREAU);
    }

    @Test
    void isWholeOnceEveryLetterOfEveryCaseHasCome() {
        allOf("a");
        assertThat(letterbox.isWhole(1)).isTrue();
        assertThat(letterbox.isWhole(2)).isFalse();
        comes("Reminder", "b", ORGAN);
        assertThat(letterbox.isWhole(2)).isFalse();
    }

    @Test
    void seesALetterThatCameTwiceUnderAnotherId() {
        allOf("a");
        comes("Reminder", "a", ORGAN);
        assertThat(letterbox.twice()).isEqualTo(1);
        assertThat(letterbox.isWhole(1)).isFalse();
    }

    @Test
    void passesByWhatIsNoneOfADeadline() {
        comes("Assignment", "a", ORGAN);
        assertThat(letterbox.all()).isZero();
        assertThat(letterbox.cases()).isZero();
    }
}
