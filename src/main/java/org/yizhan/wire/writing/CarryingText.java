package org.yizhan.wire.writing;

import static org.yizhan.wire.writing.XmlLetterWriter.instant;

import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.Part;
import org.yizhan.messages.GatewayContent.Relayed;

/** What letters say that carry another's words. */
final class CarryingText {
    private CarryingText() {}

    /** @param source text of the message whose petition is assigned */
    static void assignment(XmlText xml, Assignment assignment, String source) {
        xml.element("transfer", assignment.transfer())
                .element("bureau", assignment.bureau())
                .element("transferDigest", assignment.transferDigest())
                .element("mode", PartText.word(assignment.mode()))
                .element("simpleProposed", assignment.simpleProposed());
        Part part = assignment.part();
        if (part != null) {
            xml.element("role", PartText.word(part.role()))
                    .element("lead", part.lead())
                    .element("contactWithheld", part.contactWithheld());
        }
        xml.open("duties");
        assignment.duties().forEach(duty -> PartText.duty(xml, duty));
        xml.close();
        PartText.findings(xml, "warnings", assignment.warnings());
        PartText.routing(xml, assignment.routing());
        String petition = Passage.child(source, "petition");
        xml.verbatim(part != null && part.contactWithheld() ? Discretion.withoutContact(petition) : petition);
    }

    /** @param source text of the message relayed */
    static void relayed(XmlText xml, Relayed relayed, String source) {
        xml.element("original", relayed.original())
                .element("originalSender", relayed.originalSender())
                .element("originalKind", relayed.originalKind().element())
                .element("originalDigest", relayed.originalDigest())
                .element("originalReceivedAt", instant(relayed.originalReceivedAt()));
        PartText.findings(xml, "warnings", relayed.warnings());
        xml.open("message").verbatim(Passage.root(source)).close();
    }
}
