package org.yizhan.messages;

/** One message as its sender meant it: a header and what it says. */
public record Message(Header header, Content content) {
    public MessageKind kind() {
        return content.kind();
    }
}
