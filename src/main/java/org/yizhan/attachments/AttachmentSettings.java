package org.yizhan.attachments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of attached files.
 *
 * @param maxSize largest file
 * @param uploads files under way at once; more are answered 503
 * @param heldFor how long an accepted message may wait for its files before its case is told
 */
@ConfigurationProperties("yizhan.attachments")
public record AttachmentSettings(
        @DefaultValue("100MB") DataSize maxSize,
        @DefaultValue("32") int uploads,
        @DefaultValue("24h") Duration heldFor) {
    public AttachmentSettings {
        if (maxSize.toBytes() < 1 || uploads < 1 || heldFor.isNegative() || heldFor.isZero()) {
            throw new IllegalArgumentException("yizhan.attachments.* must be positive");
        }
    }
}
