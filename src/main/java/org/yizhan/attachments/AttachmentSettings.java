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
 * @param unnamedFor how long a file is kept that no accepted message names
 * @param unnamedBytes how much of such files an organisation may have here
 * @param heldFor how long an accepted message may wait for its files before its case is told
 */
@ConfigurationProperties("yizhan.attachments")
public record AttachmentSettings(
        @DefaultValue("100MB") DataSize maxSize,
        @DefaultValue("32") int uploads,
        @DefaultValue("7d") Duration unnamedFor,
        @DefaultValue("2GB") DataSize unnamedBytes,
        @DefaultValue("24h") Duration heldFor) {
    public AttachmentSettings {
        boolean counts = maxSize.toBytes() > 0 && uploads > 0 && unnamedBytes.toBytes() > 0;
        boolean lasts = unnamedFor.toMillis() > 0 && heldFor.toMillis() > 0;
        if (!counts || !lasts) {
            throw new IllegalArgumentException("yizhan.attachments.* must be positive");
        }
    }
}
