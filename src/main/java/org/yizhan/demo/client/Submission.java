package org.yizhan.demo.client;

import java.util.Optional;
import java.util.UUID;
import org.yizhan.messages.OrganisationCode;

/**
 * A message as it goes out; sending it again means sending the same bytes.
 *
 * @param id what the message's header says, so that its receipt can be told
 */
public record Submission(UUID id, OrganisationCode sender, byte[] bytes) {

    /** The document in {@code encoding}, as {@code sender}'s message. */
    public static Submission of(OrganisationCode sender, Node message, Encoding encoding) {
        String id = message.at("header", "id").orElseThrow();
        return new Submission(UUID.fromString(id), sender, message.write(encoding));
    }

    /**
     * A message written by someone else, to be sent as it is.
     *
     * @throws UnreadableXml if it does not say its id and sender
     */
    public static Submission asWritten(byte[] bytes) {
        Node message = Node.parse(bytes);
        Optional<String> id = message.at("header", "id");
        Optional<String> sender = message.at("header", "sender");
        if (id.isEmpty() || sender.isEmpty()) {
            throw new UnreadableXml("its header has no id or no sender");
        }
        try {
            return new Submission(
                    UUID.fromString(id.get().strip()),
                    new OrganisationCode(sender.get().strip()),
                    bytes);
        } catch (IllegalArgumentException e) {
            throw new UnreadableXml("its header's id or sender is not one", e);
        }
    }
}
