package org.yizhan.attachments;

/** How far an upload came. */
public sealed interface Upload {
    /** All bytes are there and are what their digest says. */
    record Complete(StoredFile file) implements Upload {}

    /** So many bytes are there; the rest is awaited. */
    record Partial(long size) implements Upload {}

    /**
     * Not taken.
     *
     * @param about fills the rule's texts
     */
    record Refused(AttachmentRule rule, Object about) implements Upload {}
}
