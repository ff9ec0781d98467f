package org.yizhan.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content;
import org.yizhan.messages.Header;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Attachment;
import org.yizhan.messages.Violation;
import org.yizhan.wire.Reading;

/** A message as the reader hands it on, with whatever a test cares about. */
record Sent(OrganisationCode signedIn, Header header, Content content, Channel channel, Instant at, String text) {

    static Sent by(OrganisationCode sender, Content content, Instant at) {
        MessageId id = new MessageId(UUID.randomUUID());
        Header header = new Header(id, sender, null, at, "1.0", null, null, null, false, null, List.of());
        return new Sent(sender, header, content, Channel.HTTP, at, "<" + content.kind() + " id='" + id + "'/>");
    }

    MessageId id() {
        return header.id();
    }

    Sent about(@Nullable CaseId caseId) {
        return header(h -> header(h, h.id(), caseId, h.correlation(), h.sequence()));
    }

    Sent after(Sent earlier) {
        return header(h -> header(h, h.id(), h.caseId(), earlier.id(), h.sequence()));
    }

    Sent numbered(long sequence) {
        return header(h -> header(h, h.id(), h.caseId(), h.correlation(), sequence));
    }

    Sent withId(MessageId id) {
        return header(h -> header(h, id, h.caseId(), h.correlation(), h.sequence()));
    }

    private static Header header(
            Header h, MessageId id, @Nullable CaseId caseId, @Nullable MessageId correlation, @Nullable Long sequence) {
        return new Header(
                id, h.sender(), null, h.sentAt(), "1.0", caseId, correlation, sequence, h.test(), null, List.of());
    }

    private Sent header(UnaryOperator<Header> change) {
        return new Sent(signedIn, change.apply(header), content, channel, at, text);
    }

    Sent signedInAs(OrganisationCode other) {
        return new Sent(other, header, content, channel, at, text);
    }

    Sent over(Channel other) {
        return new Sent(signedIn, header, content, other, at, text);
    }

    Sent saying(String otherText) {
        return new Sent(signedIn, header, content, channel, at, otherText);
    }

    Submission submission(String... attached) {
        return submission(List.of(), attached);
    }

    /** @param doubts what the reader warned of */
    Submission submission(List<Violation> doubts, String... attached) {
        List<Attachment> attachments = Stream.of(attached)
                .map(digest -> new Attachment("附件", digest, null, null))
                .toList();
        Message message = new Message(header, content, attachments);
        Reading reading =
                new Reading(message, header.id(), content.kind(), header.sender(), true, "UTF-8", false, doubts);
        return submission(signedIn, channel, at, bytes(), reading);
    }

    /** What the reader makes of bytes that are no message: the findings, and no more than the id. */
    Submission unreadable(boolean parsed, boolean stateSecret, Violation... findings) {
        Reading reading = new Reading(
                null, header.id(), content.kind(), header.sender(), parsed, "UTF-8", stateSecret, List.of(findings));
        return submission(signedIn, channel, at, bytes(), reading);
    }

    Pending.Submitted pending(String... attached) {
        return waiting(submission(attached));
    }

    static Pending.Submitted waiting(Submission submission) {
        return new Pending.Submitted(submission, new MessageId(UUID.randomUUID()), new CompletableFuture<>());
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Submission submission(
            OrganisationCode sender, Channel channel, Instant at, byte[] bytes, Reading reading) {
        return new Submission(sender, channel, at, at, bytes, digest(bytes), reading);
    }
}
