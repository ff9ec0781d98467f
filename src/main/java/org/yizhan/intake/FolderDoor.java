package org.yizhan.intake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yizhan.cases.World;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.OrganisationCode;

/** The folder channel: {@code CODE/in/x.xml} becomes {@code CODE/done/x.xml} or {@code CODE/refused/x.xml}. */
@Component
final class FolderDoor {
    private final IntakeSettings settings;
    private final Supplier<World> worlds;
    private final Receipts receipts;

    FolderDoor(IntakeSettings settings, Supplier<World> worlds, Receipts receipts) {
        this.settings = settings;
        this.worlds = worlds;
        this.receipts = receipts;
    }

    /**
     * Opens a file that its sender has renamed into place.
     *
     * @throws Unattributable if its folder is not that of an organisation
     */
    Envelope open(File file) throws IOException {
        OrganisationCode sender = owner(file);
        long limit = settings.maxMessageSize().toBytes();
        Instant receivedAt = renamedAt(file.toPath());
        if (file.length() <= limit) {
            return Envelope.whole(sender, Channel.FOLDER, receivedAt, Files.readAllBytes(file.toPath()), null);
        }
        try (InputStream content = Files.newInputStream(file.toPath())) {
            return Envelope.tooLarge(sender, Channel.FOLDER, receivedAt, content, limit);
        }
    }

    /** Whose sub-folder the file came into. */
    OrganisationCode owner(File file) {
        String name = file.getParentFile().getParentFile().getName();
        OrganisationCode code = new OrganisationCode(name);
        if (worlds.get().directory().find(code).isEmpty()) {
            throw new Unattributable(name);
        }
        return code;
    }

    /** Renaming changes a file's status, not its content: only the former time is the gateway's machine's own. */
    static Instant renamedAt(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        FileTime time = posix ? (FileTime) Files.getAttribute(file, "unix:ctime") : Files.getLastModifiedTime(file);
        return time.toInstant();
    }

    /** Moves the file to where it now belongs, its receipt beside it. */
    void answer(File file, Answered answered) throws IOException {
        Verdict verdict = answered.receipt().verdict();
        boolean taken = verdict == Verdict.ACCEPTED || verdict == Verdict.REPEATED;
        FiledAway place = FiledAway.of(file.toPath(), taken ? "done" : "refused");
        place.write(".receipt.xml", receipts.write(answered));
        if (answered.submission().reading().stateSecret()) {
            // Nothing of its text may stay here, not even as its sender's own file.
            Files.delete(file.toPath());
        } else {
            place.take();
        }
    }
}
