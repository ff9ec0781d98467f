package org.yizhan.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.core.Message;
import org.yizhan.cases.Letter;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/** A letter written out. The headers of its message on the queue are listed in docs/queues.md. */
record Parcel(ClaimedLetter claimed, byte[] xml) {
    static final String SCHEMA_VERSION = "1.0";

    String queue() {
        return ExchangeNames.inbox(claimed.letter().recipient().value());
    }

    /** The message, the same each time: the broker knows by the letter's id what it has already. */
    BytesMessage message(Session session, OrganisationCode gateway) throws JMSException {
        Letter letter = claimed.letter();
        String id = letter.id().toString();
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(xml);
        message.setStringProperty(Message.HDR_DUPLICATE_DETECTION_ID.toString(), id);
        message.setStringProperty("messageId", id);
        message.setStringProperty(ExchangeNames.LETTER_ID, id);
        message.setIntProperty("letterNumber", letter.number());
        message.setStringProperty(ExchangeNames.KIND, letter.kind().element());
        message.setStringProperty("schemaVersion", SCHEMA_VERSION);
        message.setStringProperty("sender", gateway.value());
        message.setStringProperty("sentAt", claimed.createdAt().toString());
        CaseId caseId = claimed.caseId();
        if (caseId != null) {
            message.setStringProperty(ExchangeNames.CASE_ID, caseId.value());
            message.setStringProperty("JMSXGroupID", caseId.value());
        }
        return message;
    }
}
