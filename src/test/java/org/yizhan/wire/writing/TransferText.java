package org.yizhan.wire.writing;

import java.util.List;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Attachment;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Petitioner;

/** A bureau's Transfer of a petition, as a sending system would write it from its own records. */
final class TransferText {
    private TransferText() {}

    static String of(Petition petition) {
        XmlText xml = new XmlText("Transfer");
        xml.open("header")
                .element("id", Letters.ID)
                .element("sender", Letters.BUREAU)
                .element("sentAt", XmlLetterWriter.instant(Letters.AT))
                .element("schemaVersion", "1.0")
                .close();
        xml.element("mode", "transfer").open("petition");
        registration(xml, petition);
        flags(xml, petition);
        xml.open("petitioners");
        petition.petitioners().forEach(petitioner -> petitioner(xml, petitioner));
        xml.close();
        petition.accused().forEach(accused -> accused(xml, accused));
        attachments(xml, petition.attachments());
        return xml.close().finish();
    }

    private static void registration(XmlText xml, Petition petition) {
        xml.open("numbers")
                .element("national", petition.numbers().national())
                .element("local", petition.numbers().local())
                .element("queryCode", petition.numbers().queryCode())
                .close();
        xml.element("receivedOn", petition.receivedOn())
                .element("registeredAt", XmlLetterWriter.instant(petition.registeredAt()))
                .element("form", PartText.word(petition.form()))
                .element("purpose", PartText.word(petition.purpose()))
                .element("matterClass", PartText.word(petition.matterClass()))
                .element("contentClass", petition.contentClass())
                .element("territory", petition.territory())
                .element("title", petition.title())
                .element("text", petition.text())
                .element("persons", petition.persons());
    }

    private static void flags(XmlText xml, Petition petition) {
        xml.open("flags");
        for (Flag flag : Flag.values()) {
            if (petition.flags().contains(flag)) {
                xml.element(PartText.word(flag), true);
            }
        }
        xml.close();
    }

    private static void petitioner(XmlText xml, Petitioner petitioner) {
        xml.open("petitioner")
                .element("type", PartText.word(petitioner.type()))
                .element("name", petitioner.name())
                .element("documentType", petitioner.documentType())
                .element("documentNumber", petitioner.documentNumber())
                .element("sex", petitioner.sex())
                .element("birthDate", petitioner.birthDate())
                .element("telephone", petitioner.telephone())
                .element("address", petitioner.address())
                .element("representative", petitioner.representative())
                .close();
    }

    private static void accused(XmlText xml, Accused accused) {
        xml.open("accused")
                .element("name", accused.name())
                .element("code", accused.code())
                .element("unit", accused.unit())
                .element("rank", accused.rank())
                .element("position", accused.position())
                .element("managedBy", accused.managedBy())
                .close();
    }

    private static void attachments(XmlText xml, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        xml.open("attachments");
        attachments.forEach(attachment -> xml.open("attachment")
                .element("name", attachment.name())
                .element("sha256", attachment.sha256())
                .element("size", attachment.size())
                .element("mediaType", attachment.mediaType())
                .close());
        xml.close();
    }
}
