package org.yizhan.wire.writing;

import static org.yizhan.wire.writing.XmlLetterWriter.instant;

import org.jspecify.annotations.Nullable;
import org.yizhan.messages.GatewayContent.DisputeNotice;
import org.yizhan.messages.GatewayContent.SuccessionNotice;
import org.yizhan.messages.GatewayContent.UrgentNotice;

/** What letters say that call on someone to act. */
final class NoticeText {
    private NoticeText() {}

    static void dispute(XmlText xml, DisputeNotice notice) {
        notice.organs().forEach(organ -> xml.element("organ", organ));
        xml.element("superior", notice.superior());
        notice.objections().forEach(objection -> xml.element("objection", objection));
        xml.element("zh", notice.zh()).element("en", notice.en());
    }

    static void succession(XmlText xml, SuccessionNotice notice) {
        xml.element("predecessor", notice.predecessor()).element("successor", notice.successor());
        notice.candidates().forEach(candidate -> xml.element("candidate", candidate));
        xml.element("responsible", notice.responsible())
                .element("zh", notice.zh())
                .element("en", notice.en());
    }

    /** @param report text of the report, if it is repeated in full */
    static void urgent(XmlText xml, UrgentNotice notice, @Nullable String report) {
        xml.element("report", notice.report())
                .element("bureau", notice.bureau())
                .element("occurredAt", instant(notice.occurredAt()))
                .element("acknowledgeBy", instant(notice.acknowledgeBy()))
                .element("zh", notice.zh())
                .element("en", notice.en());
        if (report != null) {
            xml.open("message").verbatim(Passage.root(report)).close();
        }
    }
}
