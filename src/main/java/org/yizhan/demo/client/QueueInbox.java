package org.yizhan.demo.client;

import java.util.function.Consumer;
import org.yizhan.messages.OrganisationCode;

/** The queue {@code org.CODE.inbox}; receipts in it belong to the queue's door. */
final class QueueInbox implements Inbox {
    private final QueueConnection connection;
    private final QueueDoor door;
    private final OrganisationCode organisation;

    QueueInbox(QueueConnection connection, QueueDoor door, OrganisationCode organisation) {
        this.connection = connection;
        this.door = door;
        this.organisation = organisation;
    }

    @Override
    public void listen(Consumer<IncomingLetter> taker) {
        connection.listen(bytes -> sort(IncomingLetter.of(organisation, bytes), taker));
    }

    private void sort(IncomingLetter letter, Consumer<IncomingLetter> taker) {
        if (letter.kind().equals("SubmissionReceipt")) {
            door.received(letter);
        } else {
            taker.accept(letter);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
