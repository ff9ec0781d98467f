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

    private static IncomingLetter letter(String kind, String caseId, OrganisationCode recipient, String event) {
        Node whole = Node.of(kind, Node.of("header", Node.leaf("caseId", caseId)), Node.leaf("event", event));
        return new IncomingLetter(UUID.randomUUID(), recipient, kind, whole);
    }

    private void comes(String kind, String caseId, OrganisationCode recipient) {
        letterbox.received(letter(kind, caseId, recipient, "overdue"));
    }

    private void allOf(String caseId) {
        comes("DeadlineReceipt", caseId, ORGAN);
        comes("DeadlineReceipt", caseId, BUREAU);
        comes("Reminder", caseId, ORGAN);
        comes("SupervisionDraft", caseId, BUREAU);
    }

    private void expect(int cases) {
        for (int i = 0; i < cases; i++) {
            letterbox.expect("case " + i, BUREAU);
        }
    }

    @Test
    void isWholeOnceEveryLetterOfEveryCaseHasCome() {
        expect(3000);
        for (int i = 2999; i > 0; i--) {
            allOf("case " + i);
        }
        comes("DeadlineReceipt", "case 0", ORGAN);
        comes("Reminder", "case 0", ORGAN);
        comes("SupervisionDraft", "case 0", BUREAU);
        assertThat(letterbox.isWhole()).isFalse();
        comes("DeadlineReceipt", "case 0", BUREAU);
        assertThat(letterbox.isWhole()).isTrue();
        assertThat(letterbox.all()).isEqualTo(letterbox.expected()).isEqualTo(12_000);
    }

    @Test
    void seesALetterThatCameTwiceUnderAnotherId() {
        expect(1);
        allOf("case 0");
        comes("Reminder", "case 0", ORGAN);
        assertThat(letterbox.twice()).isEqualTo(1);
        assertThat(letterbox.isWhole()).isFalse();
    }

    @Test
    void aLetterThatComesAgainUnderItsOwnIdIsTheSame() {
        expect(1);
        IncomingLetter reminder = letter("Reminder", "case 0", ORGAN, "overdue");
        letterbox.received(reminder);
        letterbox.received(reminder);
        assertThat(letterbox.all()).isEqualTo(1);
        assertThat(letterbox.again()).isEqualTo(1);
        assertThat(letterbox.twice()).isZero();
    }

    @Test
    void seesWhatNobodyShouldHaveWritten() {
        expect(1);
        allOf("case 0");
        comes("Reminder", "another", ORGAN);
        letterbox.received(letter("DeadlineReceipt", "case 0", ORGAN, "approaching"));
        assertThat(letterbox.strays()).isEqualTo(2);
        assertThat(letterbox.isWhole()).isFalse();
    }

    @Test
    void passesByWhatIsNoneOfADeadline() {
        comes("Assignment", "a", ORGAN);
        assertThat(letterbox.all()).isZero();
        assertThat(letterbox.strays()).isZero();
    }
}
