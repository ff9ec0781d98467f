package org.yizhan.intake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
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

    FolderAttachments(FolderDoor door, FolderFailures failures, AttachmentStore store) {
        this.door = door;
        this.failures = failures;
        this.store = store;
    }

    /** Keeps the file and moves it to done/; one that is not taken goes to refused/ with the reason. */
    void store(File file) throws IOException {
        OrganisationCode owner = door.owner(file);
        String digest = AttachmentStore.digestOf(file.toPath());
        Upload upload;
        try (InputStream content = Files.newInputStream(file.toPath())) {
            upload = store.put(owner, digest, 0, file.length(), content);
        }
        if (upload instanceof Upload.Refused refused) {
            failures.refuse(file, Problem.of(refused.rule().status(), refused.rule(), refused.about()));
        } else {
            FiledAway.of(file.toPath(), "done").take();
        }
    }
}
