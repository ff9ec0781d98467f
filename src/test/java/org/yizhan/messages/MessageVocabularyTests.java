package org.yizhan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.OrganContent.Progress;
import org.yizhan.messages.Petition.Attachment;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;

/** What the words of the exchange promise to every room. */
class MessageVocabularyTests {
    private static final MessageId ID = MessageId.of("3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001");
    private static final OrganisationCode CODE = new OrganisationCode("11990000MB0000019F");
    private static final String FIRST = "a".repeat(64);
    private static final String SECOND = "b".repeat(64);

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundByItsElement(MessageKind kind) {
        assertThat(MessageKind.ofElement(kind.element())).isEqualTo(kind);
        assertThat(kind.element().toUpperCase(Locale.ROOT))
                .isEqualTo(kind.name().replace("_", ""));
        assertThat(kind.chinese()).matches("\\p{IsHan}+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "transfer", "TRANSFER", "Transfers", " Transfer", "转送交办"})
    void noOtherElementIsAKind(String element) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageKind.ofElement(element))
                .withMessageContaining(element);
    }

    /** architecture.md's table of kinds: how many each side sends; a Correction comes from both. */
    @ParameterizedTest
    @CsvSource({"BUREAU, 19", "ORGAN, 21", "BUREAU_OR_ORGAN, 1", "GATEWAY, 10"})
    void everyKindHasItsSender(MessageKind.Origin origin, int kinds) {
        assertThat(Arrays.stream(MessageKind.values()).filter(kind -> kind.origin() == origin))
                .hasSize(kinds);
    }

    @Test
    void aMessageNamesItsPetitionsAttachmentsFirstAndEachOnce() {
        Petition petition = petition(List.of(file(SECOND), file(null), file(FIRST)));
        Message message = message(transfer(petition), List.of(file(FIRST), file("c".repeat(64)), file(null)));
        assertThat(message.attachmentDigests()).containsExactly(SECOND, FIRST, "c".repeat(64));
    }

    @Test
    void aMessageWithoutPetitionNamesItsOwnAttachments() {
        Message message = message(new Progress("已现场查看", null), List.of(file(FIRST)));
        assertThat(message.petition()).isNull();
        assertThat(message.attachmentDigests()).containsExactly(FIRST);
    }

    /** A bureau corrects the petition, an organ its result: only the first carries one. */
    @Test
    void aCorrectionCarriesAPetitionIfABureauCorrects() {
        Petition petition = petition(List.of(file(FIRST)));
        Message bureaus = message(new Correction(ID, "登记有误", petition, null, null), List.of());
        Message organs = message(new Correction(ID, "日期有误", null, new Progress("x", null), null), List.of());
        assertThat(bureaus.petition()).isEqualTo(petition);
        assertThat(bureaus.attachmentDigests()).containsExactly(FIRST);
        assertThat(organs.petition()).isNull();
        assertThat(organs.kind()).isEqualTo(MessageKind.CORRECTION);
    }

    /** 个人信息保护法 51: what is kept beside the message says what the matter is, and not whose. */
    @Test
    void aPetitionWithoutPersonsAndTextKeepsEverythingElse() {
        Petition whole = petition(List.of(file(FIRST)));
        Petition kept = whole.withoutPersons();
        assertThat(kept.petitioners()).isEmpty();
        assertThat(kept.attachments()).isEmpty();
        assertThat(kept.text()).isNull();
        assertThat(kept.toString()).doesNotContain("王某", "13900000000");
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("text", "petitioners", "attachments")
                .isEqualTo(whole);
    }

    /** Given again, a receipt is the first one but for the word that says so: the same id, the same instant. */
    @Test
    void aRepeatedReceiptIsTheFirstOneMarked() {
        SubmissionReceipt first = new SubmissionReceipt(
                ID,
                Verdict.ACCEPTED,
                ID,
                MessageKind.TRANSFER,
                FIRST,
                Instant.EPOCH,
                Instant.EPOCH.plusMillis(3),
                new CaseId("YZ202603-0123456789AB"),
                List.of(),
                null);
        assertThat(first.repeated())
                .usingRecursiveComparison()
                .ignoringFields("verdict")
                .isEqualTo(first);
        assertThat(first.repeated().verdict()).isEqualTo(Verdict.REPEATED);
        assertThat(first.repeated().repeated()).isEqualTo(first.repeated());
    }

    /** A text that a sender chose can contain anything, places for arguments and group references too. */
    @ParameterizedTest
    @ValueSource(strings = {"{0}", "{1}", "$0", "\\", "{", "{10}", "$", "\\{0}", "𠮷{1}"})
    void whatAnArgumentContainsIsNeverTakenForAPlace(String hostile) {
        Violation.Rule rule = () -> Violation.Wording.refusing("Z002", "“{0}”与“{1}”", "\"{1}\" and \"{0}\"");
        Violation violation = rule.at(null, hostile, "b");
        assertThat(violation.zh()).isEqualTo("“" + hostile + "”与“b”");
        assertThat(violation.en()).isEqualTo("\"b\" and \"" + hostile + "\"");
        assertThat(violation.refuses()).isTrue();
    }

    @Test
    void aPlaceWithoutArgumentStaysVisible() {
        Violation.Rule rule = () -> Violation.Wording.refusing("Z002", "{0}、{3}", "{3}, {0}");
        assertThat(rule.at("/a", 1).zh()).isEqualTo("1、{3}");
        assertThat(rule.at("/a", 1).en()).isEqualTo("{3}, 1");
        assertThat(rule.at("/a", 1).code()).isEqualTo("Z002");
    }

    private static Message message(Content content, List<Attachment> attachments) {
        Header header = new Header(ID, CODE, null, Instant.EPOCH, "1.0", null, null, null, false, null, List.of());
        return new Message(header, content, attachments);
    }

    private static Transfer transfer(Petition petition) {
        return new Transfer(TransferMode.TRANSFER, Role.LEAD, null, null, false, false, false, null, petition);
    }

    private static Attachment file(@Nullable String digest) {
        return new Attachment("附件", digest, null, null);
    }

    private static Petition petition(List<Attachment> attachments) {
        Petitioner person = new Petitioner(
                PetitionerType.PERSON, "王某", "111", null, null, null, "13900000000", "某路 1 号", false, null);
        return new Petition(
                new Petition.Numbers("N-1", null, null),
                LocalDate.of(2026, 3, 2),
                Instant.EPOCH,
                Petition.Form.ONLINE,
                Petition.Purpose.SETTLEMENT,
                Petition.MatterClass.APPEAL,
                "010000",
                "990102",
                "房屋漏水",
                "屋顶漏水。",
                1,
                Set.of(Petition.Flag.REPEAT),
                List.of(person),
                List.of(),
                attachments);
    }
}
