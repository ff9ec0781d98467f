package org.yizhan.attachments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yizhan.attachments.Parts.Brought;
import org.yizhan.ledger.AttachmentIndex;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.platform.RealTime;

/**
 * Files that no accepted message names. An organisation may leave only so much of them here, and not for ever: whoever
 * uploads and never sends would fill the disk.
 */
@Component
public class UnnamedFiles {
    private static final Logger log = LoggerFactory.getLogger(UnnamedFiles.class);

    private final Parts parts;
    private final AttachmentSettings settings;
    private final AttachmentIndex index;
    private final Clock clock;

    public UnnamedFiles(
            GatewaySettings gateway, AttachmentSettings settings, AttachmentIndex index, @RealTime Clock clock) {
        this.parts = new Parts(gateway);
        this.settings = settings;
        this.index = index;
        this.clock = clock;
    }

    /** How large a file the organisation may bring now; one that a message already names does not count. */
    long room(OrganisationCode owner, String digest) throws IOException {
        long limit = settings.unnamedBytes().toBytes();
        long most = settings.maxSize().toBytes();
        if (used(owner, digest, false) + most <= limit || index.isNamed(digest)) {
            return most;
        }
        return Math.max(0, Math.min(most, limit - used(owner, digest, true)));
    }

    private long used(OrganisationCode owner, String except, boolean exactly) throws IOException {
        long used = 0;
        for (Brought brought : parts.of(owner)) {
            Path file = brought.isPart() ? brought.entry() : parts.whole(brought.digest());
            boolean counts = !brought.digest().equals(except) && Files.exists(file);
            if (counts && !(exactly && index.isNamed(brought.digest()))) {
                used += Files.size(file);
            }
        }
        return used;
    }

    /** A message is about to name these: they are as new as it. */
    void askedFor(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    @Scheduled(fixedDelay = 600_000)
    void remove() {
        Instant before = clock.instant().minus(settings.unnamedFor());
        try {
            for (Brought brought : parts.all()) {
                if (isOld(brought.entry(), before)) {
                    remove(brought, before);
                }
            }
        } catch (IOException | DataAccessException e) {
            log.warn("files that no message names could not be looked through; it is tried again", e);
        }
    }

    /** Whether somebody names a file is asked before its age: who is about to name it has made it young first. */
    private void remove(Brought brought, Instant before) throws IOException {
        Path whole = parts.whole(brought.digest());
        boolean unnamed = !brought.isPart() && !index.isNamed(brought.digest());
        if (unnamed && Files.exists(whole)) {
            if (!isOld(whole, before)) {
                return;
            }
            log.info("{} is removed: no message has named it within {}", brought.digest(), settings.unnamedFor());
            Files.delete(whole);
        }
        Files.deleteIfExists(brought.entry());
    }

    private static boolean isOld(Path file, Instant before) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }
}
