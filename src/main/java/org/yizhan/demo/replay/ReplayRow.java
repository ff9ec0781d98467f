package org.yizhan.demo.replay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One citizen's message.
 *
 * @param level1 name of its top content class, if the file knows it
 * @param reply the organ's answer, if there was one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReplayRow(
        String id,
        String writer,
        String subject,
        OffsetDateTime sentAt,
        String body,
        @Nullable String level1,
        @Nullable String reply,
        @Nullable OffsetDateTime repliedAt) {

    /** The row as XML 1.0 can carry it, without characters it has no place for. */
    ReplayRow carriable() {
        return new ReplayRow(
                id,
                XmlText.carriable(writer),
                XmlText.carriable(subject),
                sentAt,
                XmlText.carriable(body),
                level1,
                reply == null ? null : XmlText.carriable(reply),
                repliedAt);
    }

    boolean hasReply() {
        return reply != null && !reply.isBlank();
    }
}
