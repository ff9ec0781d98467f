package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.date;
import static org.yizhan.wire.mapping.Values.instant;
import static org.yizhan.wire.mapping.Values.optionalCode;
import static org.yizhan.wire.mapping.Values.twin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Attachment;
import org.yizhan.messages.Petition.Numbers;
import org.yizhan.wire.generated.AccusedXml;
import org.yizhan.wire.generated.AttachmentXml;
import org.yizhan.wire.generated.AttachmentsXml;
import org.yizhan.wire.generated.NumbersXml;
import org.yizhan.wire.generated.PetitionXml;

/** What decisions need of a petition. */
final class PetitionMapping {
    private PetitionMapping() {}

    static Petition petition(PetitionXml petition) {
        return new Petition(
                numbers(petition.getNumbers()),
                date(petition.getReceivedOn()),
                instant(petition.getRegisteredAt()),
                twin(Petition.Form.class, petition.getForm()),
                twin(Petition.Purpose.class, petition.getPurpose()),
                twin(Petition.MatterClass.class, petition.getMatterClass()),
                petition.getContentClass(),
                petition.getTerritory(),
                petition.getTitle(),
                petition.getText(),
                petition.getPersons(),
                FlagMapping.flags(petition.getFlags()),
                petition.getPetitioners().getPetitioner().stream()
                        .map(PetitionerMapping::petitioner)
                        .toList(),
                petition.getAccused().stream().map(PetitionMapping::accused).toList(),
                attachments(petition.getAttachments()));
    }

    static List<Attachment> attachments(@Nullable AttachmentsXml attachments) {
        return attachments == null
                ? List.of()
                : attachments.getAttachment().stream()
                        .map(PetitionMapping::attachment)
                        .toList();
    }

    private static Attachment attachment(AttachmentXml attachment) {
        String digest = attachment.getSha256();
        return new Attachment(
                attachment.getName(),
                digest == null ? null : digest.toLowerCase(Locale.ROOT),
                attachment.getSize(),
                attachment.getMediaType());
    }

    private static Numbers numbers(NumbersXml numbers) {
        return new Numbers(numbers.getNational(), numbers.getLocal(), numbers.getQueryCode());
    }

    static Accused accused(AccusedXml accused) {
        return new Accused(
                accused.getName(),
                optionalCode(accused.getCode()),
                optionalCode(accused.getUnit()),
                accused.getRank() == null ? null : accused.getRank().value(),
                accused.getPosition(),
                optionalCode(accused.getManagedBy()));
    }
}
