package org.yizhan.demo.client;

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
}
