package org.yizhan.wire.writing;

import static org.yizhan.wire.writing.XmlLetterWriter.instant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.GatewayContent.Forwarded;
import org.yizhan.wire.LetterWriter.Envelope;

/**
 * A message for the next gateway: character for character as its sender wrote it, but for its header, which gets the
 * case's number, the record of its first receipt and this gateway as the last it has passed.
 */
final class ForwardedText {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Envelope envelope;
    private final Forwarded forwarded;
    /** The header's children by local name, as they stand, in their order. */
    private final Map<String, String> children = new LinkedHashMap<>();
    /** Prefix of the contract's namespace in the header, with its colon; empty where it is the default. */
    private final String prefix;

    private ForwardedText(Envelope envelope, Forwarded forwarded, Tag header) {
        this.envelope = envelope;
        this.forwarded = forwarded;
        String name = header.text().substring(header.start() + 1, header.nameEnd());
        this.prefix = name.substring(0, name.indexOf(':') + 1);
    }

    /** @param message well-formed, without a DOCTYPE, and of the contract */
    static String write(Envelope envelope, Forwarded forwarded, String message) {
        Tags tags = new Tags(message);
        Tag root = Passage.expect(tags.next());
        Tag header = Passage.expect(tags.next());
        ForwardedText text = new ForwardedText(envelope, forwarded, header);
        Tag child = Passage.expect(tags.next());
        while (child.opens()) {
            int end = Passage.end(tags, child);
            text.children.put(child.localName(), message.substring(child.start(), end));
            child = Passage.expect(tags.next());
        }
        return DECLARATION
                + message.substring(root.start(), header.end())
                + text.header()
                + message.substring(child.start()).stripTrailing()
                + "\n";
    }

    /** In the order of the schema; what numbers a sender's messages or a gateway's letters does not go on. */
    private String header() {
        return Stream.of(
                        child("id"),
                        child("sender"),
                        element("recipient", forwarded.addressee()),
                        child("sentAt"),
                        child("schemaVersion"),
                        element("caseId", envelope.caseId()),
                        child("correlation"),
                        child("test"),
                        children.containsKey("origin") ? child("origin") : origin(),
                        hops())
                .collect(Collectors.joining());
    }

    private String child(String name) {
        return children.getOrDefault(name, "");
    }

    private String origin() {
        return element(
                "origin",
                element("gateway", envelope.gateway())
                        + child("sender")
                        + child("id")
                        + element("digest", forwarded.originDigest())
                        + element("receivedAt", instant(forwarded.receivedAt())));
    }

    private String hops() {
        String passed = child("hops");
        String inner = passed.isEmpty() ? "" : passed.substring(passed.indexOf('>') + 1, passed.lastIndexOf("</"));
        return element("hops", inner + element("gateway", envelope.gateway()));
    }

    /** The value needs no escaping: codes, numbers, digests and instants, or elements. */
    private String element(String name, @Nullable Object value) {
        String tag = prefix + name + ">";
        return value == null ? "" : "<" + tag + value + "</" + tag;
    }
}
