package org.yizhan.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.wire.writing.XmlLetterWriter;

class LetterPressTests {
    private static final OrganisationCode GATEWAY = new OrganisationCode("11990000MB0000019F");
    private static final OrganisationCode BUREAU = new OrganisationCode("11990100MB00000193");
    private static final CaseId CASE = new CaseId("YZ202603-0123456789AB");
    private static final Instant AT = Instant.parse("2026-03-03T01:31:05.120Z");
    private static final SubmissionReceipt RECEIPT = new SubmissionReceipt(
            new MessageId(UUID.randomUUID()),
            Verdict.ACCEPTED,
            new MessageId(UUID.randomUUID()),
            MessageKind.TRANSFER,
            "ab".repeat(32),
            AT,
            AT,
            CASE,
            List.of(),
            null);

    private final LetterPress press =
            new LetterPress(new XmlLetterWriter(), new GatewaySettings(GATEWAY, Path.of("unused")));

    private String printed(Letter letter, boolean test) {
        return new String(press.print(letter, CASE, AT, test, null), StandardCharsets.UTF_8);
    }

    @Test
    void theGatewayIsTheSenderAndTheLettersIdTheMessages() {
        Letter letter =
                new Letter(Letter.receipt(RECEIPT.receiptId(), BUREAU, RECEIPT).id(), BUREAU, 3, 4, RECEIPT, null);
        assertThat(printed(letter, false))
                .containsSubsequence(
                        "<id>" + letter.id() + "</id>",
                        "<sender>" + GATEWAY + "</sender>",
                        "<recipient>" + BUREAU + "</recipient>",
                        "<caseId>" + CASE + "</caseId>");
    }

    @Test
    void aReceiptIsTheSameBytesAsAnAnswerAndAsALetter() {
        Letter answer = Letter.receipt(RECEIPT.receiptId(), BUREAU, RECEIPT);
        Letter queued = Letter.receipt(RECEIPT.receiptId(), BUREAU, RECEIPT);
        assertThat(printed(answer, false)).isEqualTo(printed(queued, false));
    }

    @Test
    void theReceiptOfARepeatedMessageIsTheFirstOneInALetterOfItsOwn() {
        Letter first = Letter.receipt(RECEIPT.receiptId(), BUREAU, RECEIPT);
        Letter again = Letter.receipt(new MessageId(UUID.randomUUID()), BUREAU, RECEIPT.repeated());
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(printed(again, false))
                .contains(again.id().toString(), RECEIPT.receiptId().toString());
    }

    @Test
    void aTrialsLettersSayThatTheyAre() {
        Letter letter = Letter.receipt(RECEIPT.receiptId(), BUREAU, RECEIPT);
        assertThat(printed(letter, true)).contains("<test>true</test>");
        assertThat(printed(letter, false)).doesNotContain("<test>true</test>");
    }
}
