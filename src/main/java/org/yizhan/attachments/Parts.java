package org.yizhan.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.yizhan.messages.OrganisationCode;

/**
 * What has come of files still under way, each organisation's apart: nobody can spoil another's upload, nor learn from
 * one what somebody else has sent. Files an organisation has brought are remembered by an empty mark.
 */
final class Parts {
    private final Path folder;

    Parts(Path folder) {
        this.folder = folder;
    }

    Path file(OrganisationCode owner, String digest) {
        return folder.resolve(owner.value()).resolve(digest + ".part");
    }

    private Path mark(OrganisationCode owner, String digest) {
        return folder.resolve(owner.value()).resolve(digest + ".done");
    }

    long size(OrganisationCode owner, String digest) throws IOException {
        Path part = file(owner, digest);
        return Files.exists(part) ? Files.size(part) : 0;
    }

    boolean broughtBy(OrganisationCode owner, String digest) {
        return Files.exists(mark(owner, digest));
    }

    void remember(OrganisationCode owner, String digest) throws IOException {
        if (!broughtBy(owner, digest)) {
            Files.createDirectories(folder.resolve(owner.value()));
            Files.createFile(mark(owner, digest));
        }
    }

    /** Writes from {@code offset} on, at most up to {@code limit} bytes in all; the size then. */
    long write(Path part, long offset, InputStream content, long limit) throws IOException {
        Files.createDirectories(part.getParent());
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(offset).position(offset);
            OutputStream target = Channels.newOutputStream(channel);
            byte[] chunk = new byte[64 * 1024];
            for (int read = content.read(chunk); read >= 0 && channel.position() <= limit; read = content.read(chunk)) {
                target.write(chunk, 0, read);
            }
            channel.force(true);
            return channel.position();
        }
    }
}
