package org.yizhan.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;

/**
 * What reading a message's bytes gave.
 *
 * @param message null if anything refuses it
 * @param id the message's id as far as it could be read, also of a refused one
 * @param kind its kind, likewise
 * @param sender the sender it states, likewise
 * @param parsed false if it is not XML at all, or not safely readable (HTTP 400 rather than 422)
 * @param charset name of the charset the bytes were read with; null if they could not be decoded
 * @param stateSecret a state secret's mark was found: its text must not be stored
 */
public record Reading(
        @Nullable Message message,
        @Nullable MessageId id,
        @Nullable MessageKind kind,
        @Nullable OrganisationCode sender,
        boolean parsed,
        @Nullable String charset,
        boolean stateSecret,
        List<Violation> findings) {}
