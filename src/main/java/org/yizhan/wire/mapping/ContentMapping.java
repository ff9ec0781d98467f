package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.instant;
import static org.yizhan.wire.mapping.Values.twin;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.wire.generated.CorrectedResultXml;
import org.yizhan.wire.generated.CorrectionXml;
import org.yizhan.wire.generated.DeliveryFailureXml;
import org.yizhan.wire.generated.DeliveryReceiptXml;
import org.yizhan.wire.generated.MessageXml;
import org.yizhan.wire.generated.RepeatRulingXml;

/** What a message of a participant says, by its kind; the gateway's own are refused before. */
final class ContentMapping {
    private ContentMapping() {}

    static Content content(MessageXml root) {
        if (root instanceof CorrectionXml correction) {
            return correction(correction);
        }
        Content bureau = BureauMapping.content(root);
        if (bureau != null) {
            return bureau;
        }
        Content organ = OrganMapping.content(root);
        if (organ != null) {
            return organ;
        }
        Content review = ReviewMapping.content(root);
        if (review != null) {
            return review;
        }
        Content oversight = OversightMapping.content(root);
        if (oversight == null && root instanceof DeliveryReceiptXml receipt) {
            return delivery(receipt);
        }
        return Objects.requireNonNull(oversight, () -> "the gateway's own: " + root.getClass());
    }

    /** What a neighbouring gateway reports of a delivery; which clocks that starts, each gateway works out itself. */
    private static GatewayContent.DeliveryReceipt delivery(DeliveryReceiptXml receipt) {
        DeliveryFailureXml failure = receipt.getFailure();
        return new GatewayContent.DeliveryReceipt(
                LetterId.of(receipt.getLetter()),
                MessageKind.ofElement(receipt.getLetterKind()),
                new OrganisationCode(receipt.getDeliveredTo()),
                receipt.getDeliveredAt() == null ? null : instant(receipt.getDeliveredAt()),
                List.of(),
                failure == null ? null : new GatewayContent.Failure(instant(failure.getAt()), failure.getReason()));
    }

    private static Content.Correction correction(CorrectionXml correction) {
        return new Content.Correction(
                MessageId.of(correction.getCorrects()),
                correction.getReasons(),
                correction.getPetition() == null ? null : PetitionMapping.petition(correction.getPetition()),
                result(correction.getResult()),
                repeat(correction.getRepeat()));
    }

    private static Content.@Nullable RepeatRuling repeat(@Nullable RepeatRulingXml repeat) {
        return repeat == null
                ? null
                : new Content.RepeatRuling(
                        new CaseId(repeat.getOf()), twin(Content.RepeatFinding.class, repeat.getRuling()));
    }

    private static @Nullable OrganContent result(@Nullable CorrectedResultXml result) {
        if (result == null) {
            return null;
        }
        return Stream.of(result.getNotice(), result.getOpinion(), result.getReply(), result.getClosingReport())
                .filter(part -> part != null)
                .map(OrganMapping::content)
                .findFirst()
                .orElse(null);
    }
}
