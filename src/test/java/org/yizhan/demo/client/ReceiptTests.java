package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptTests {
    private static final UUID ID = UUID.fromString("0b6a3f0e-5d1a-4f39-9d2e-6d1c0a4d1b11");

    @Test
    void tellsVerdictCaseAndFindings() throws UnreadableXml {
        Node finding = Node.of("finding", Node.leaf("code", "X101"), Node.leaf("severity", "warn"));
        Receipt receipt = Receipt.of(Node.of(
                "SubmissionReceipt",
                Node.leaf("verdict", "accepted"),
                Node.leaf("submitted", ID),
                Node.leaf("caseId", "YZ202611-ABCDEFGH2345"),
                Node.of("findings", finding)));

        assertThat(receipt.recorded()).isTrue();
        assertThat(receipt.submitted()).isEqualTo(ID);
        assertThat(receipt.caseId()).isEqualTo("YZ202611-ABCDEFGH2345");
        assertThat(receipt.codes()).containsExactly("X101");
    }

    @Test
    void aRefusalIsNotRecordedAsAccepted() throws UnreadableXml {
        Receipt receipt = Receipt.of(Node.of("SubmissionReceipt", Node.leaf("verdict", "refused")));

        assertThat(receipt.recorded()).isFalse();
        assertThat(receipt.submitted()).isNull();
    }

    @Test
    void isNoReceiptWithoutAVerdict() {
        assertThatThrownBy(() -> Receipt.of(Node.of("SubmissionReceipt"))).isInstanceOf(UnreadableXml.class);
    }
}
