package org.yizhan.wire.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.Content.RepeatFinding;
import org.yizhan.messages.Content.RepeatRuling;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.Petition.Attachment;

class ContentMappingTests {
    @Test
    void hasNoContentForTheGatewaysOwn() {
        assertThatNullPointerException().isThrownBy(() -> Bound.sample("relayed"));
    }

    @Test
    void readsTheCorrectionOfAPetition() {
        Correction correction = (Correction) Bound.sample("correction-petition").content();

        assertThat(correction.corrects())
                .isEqualTo(Bound.sample("transfer-direct").header().id());
        assertThat(correction.petition()).isNotNull();
        assertThat(correction.petition().territory()).isEqualTo("990103");
        assertThat(correction.result()).isNull();
    }

    @Test
    void readsTheCorrectionOfAResultWithItsAttachments() {
        Message message = Bound.sample("correction-result");

        Correction correction = (Correction) message.content();
        assertThat(correction.petition()).isNull();
        assertThat(((Opinion) correction.result()).number()).isEqualTo("东人社信〔2026〕31-1号");
        assertThat(message.attachments()).containsExactly(new Attachment("更正后意见书", null, null, null));
    }

    @Test
    void readsTheRulingOnARepeat() {
        assertThat(Bound.sample("correction-repeat").content())
                .isEqualTo(new Correction(
                        MessageId.of("72dc3489-5133-4d8d-8a17-56b1a3de9970"),
                        "已与信访人电话核对，两件反映的是同一段排水沟，事实和请求相同。",
                        null,
                        null,
                        new RepeatRuling(new CaseId("YZ202602-7K3M9QXN5T20"), RepeatFinding.CONFIRMED)));
        assertThat(((Correction) Bound.sample("correction-petition").content()).repeat())
                .isNull();
    }

    @Test
    void keepsAPetitionsAttachmentsInThePetition() {
        Message message = Bound.sample("transfer-whole");

        assertThat(message.attachments()).isEmpty();
        assertThat(message.attachmentDigests()).hasSize(1);
    }

    @Test
    void listsTheAttachmentsOfAnOrgansMessage() {
        String digest = "AB".repeat(32);
        Message message = Bound.message(
                "Progress",
                "<summary>s</summary><attachments><attachment><name>照片</name><sha256>" + digest
                        + "</sha256><size>9</size><mediaType>image/png</mediaType></attachment></attachments>");

        assertThat(message.attachments()).isEqualTo(List.of(new Attachment("照片", "ab".repeat(32), 9L, "image/png")));
    }

    @Test
    void hasNoMessageBeforeTheDocumentIsRead() {
        assertThatIllegalStateException().isThrownBy(() -> new MessageBinding().message());
    }
}
