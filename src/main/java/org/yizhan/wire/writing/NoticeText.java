package org.yizhan.wire.writing;

import org.yizhan.messages.GatewayContent.DisputeNotice;

/** What letters say that call on someone to act. */
final class NoticeText {
    private NoticeText() {}

    static void dispute(XmlText xml, DisputeNotice notice) {
        notice.organs().forEach(organ -> xml.element("organ", organ));
        xml.element("superior", notice.superior());
        notice.objections().forEach(objection -> xml.element("objection", objection));
        xml.element("zh", notice.zh()).element("en", notice.en());
    }
}
