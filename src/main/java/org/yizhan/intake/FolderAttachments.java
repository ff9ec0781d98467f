package org.yizhan.intake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
import org.yizhan.attachments.AttachmentRule;
import org.yizhan.attachments.AttachmentSettings;
import org.yizhan.attachments.AttachmentStore;
import org.yizhan.attachments.Upload;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.Problem;

/** Files beside the messages of a folder: kept by their digest, whichever of message and file comes first. */
@Component
final class FolderAttachments {
    private final FolderDoor door;
    private final FolderFailures failures;
    private final AttachmentStore store;
    private final AttachmentSettings settings;

    FolderAttachments(FolderDoor door, FolderFailures failures, AttachmentStore store, AttachmentSettings settings) {
        this.door = door;
        this.failures = failures;
        this.store = store;
        this.settings = settings;
    }

    /** Keeps the file and moves it to done/; one that is not taken goes to refused/ with the reason. */
    void store(File file) throws IOException {
        OrganisationCode owner = door.owner(file);
        long limit = settings.maxSize().toBytes();
        Upload upload =
                file.length() > limit ? new Upload.Refused(AttachmentRule.TOO_LARGE, limit) : stored(owner, file);
        if (upload instanceof Upload.Refused refused) {
            failures.refuse(file, Problem.of(refused.rule().status(), refused.rule(), refused.about()));
        } else {
            FiledAway.of(file.toPath(), "done").take();
        }
    }

    private Upload stored(OrganisationCode owner, File file) throws IOException {
        String digest = AttachmentStore.digestOf(file.toPath());
        try (InputStream content = Files.newInputStream(file.toPath())) {
            return store.put(owner, digest, 0, file.length(), content);
        }
    }
}
