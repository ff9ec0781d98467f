package org.yizhan.wire.writing;

import static org.yizhan.wire.writing.XmlLetterWriter.instant;

import org.yizhan.messages.GatewayContent.DeadlineReceipt;
import org.yizhan.messages.GatewayContent.Reminder;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.GatewayContent.SupervisionDraft;

/** What letters say about deadlines. */
final class DeadlineText {
    private DeadlineText() {}

    static void receipt(XmlText xml, DeadlineReceipt receipt) {
        xml.element("event", PartText.word(receipt.news()))
                .element("occurredAt", instant(receipt.occurredAt()))
                .element("organ", receipt.organ());
        deadline(xml, receipt.deadline());
        xml.element("previousDueOn", receipt.previousDueOn())
                .element("evidence", receipt.evidence())
                .element("statedOn", receipt.statedOn())
                .element("zh", receipt.zh())
                .element("en", receipt.en());
    }

    static void reminder(XmlText xml, Reminder reminder) {
        xml.element("organ", reminder.organ());
        deadline(xml, reminder.deadline());
        xml.element("overdueDays", reminder.overdueDays())
                .element("zh", reminder.zh())
                .element("en", reminder.en());
    }

    static void supervisionDraft(XmlText xml, SupervisionDraft draft) {
        xml.element("organ", draft.organ()).element("ground", draft.ground()).open("deadlines");
        draft.deadlines().forEach(deadline -> deadline(xml, deadline));
        xml.close().element("demands", draft.demands());
    }

    static void deadline(XmlText xml, StartedDeadline deadline) {
        xml.open("deadline");
        PartText.duty(xml, deadline.duty());
        xml.element("startedOn", deadline.startedOn())
                .element("dueOn", deadline.dueOn())
                .element("unrolledOn", deadline.unrolledOn())
                .element("provisional", deadline.provisional())
                .close();
    }
}
