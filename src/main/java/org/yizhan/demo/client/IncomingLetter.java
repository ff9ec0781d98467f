package org.yizhan.demo.client;

import java.util.UUID;
import org.yizhan.messages.OrganisationCode;

/**
 * A letter out of an inbox. The same id may come again; whoever acts on it acts once.
 *
 * @param kind name of the root element, e.g. {@code Assignment}
 */
public record IncomingLetter(UUID id, OrganisationCode recipient, String kind, Node whole) {

    static IncomingLetter of(OrganisationCode recipient, byte[] xml) throws UnreadableXml {
        Node whole = Node.parse(xml);
        String id = whole.at("header", "id").orElseThrow(() -> new UnreadableXml("a letter without an id"));
        return new IncomingLetter(UUID.fromString(id), recipient, whole.name(), whole);
    }
}
