package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.twin;

import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent;
import org.yizhan.wire.generated.CorrectedResultXml;
import org.yizhan.wire.generated.CorrectionXml;
import org.yizhan.wire.generated.MessageXml;
import org.yizhan.wire.generated.RepeatRulingXml;

/** What a message says, by its kind; a kind that nothing is decided on yet says only which it is. */
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
        return oversight != null ? oversight : new Content.Unsupported(kind(root));
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

    private static MessageKind kind(MessageXml root) {
        return MessageKind.ofElement(
                root.getClass().getAnnotation(XmlRootElement.class).name());
    }
}
