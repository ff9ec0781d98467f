package org.yizhan.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

/**
 * Where files lie. What has come of files still under way is kept for each organisation apart: nobody can spoil
 * another's upload, nor learn from one what somebody else has sent. Whole files an organisation has brought are
 * remembered by an empty mark.
 */
final class Parts {
    private static final String PART = ".part";
    private static final String MARK = ".done";

    private final Path whole;
    private final Path folder;

    Parts(GatewaySettings gateway) {
        this.whole = gateway.dataDir().resolve("attachments");
        this.folder = whole.resolve("parts");
    }

    /** The file itself, whoever brought it. */
    Path whole(String digest) {
        return whole.resolve(digest.substring(0, 2)).resolve(digest);
    }

    /** What an organisation has brought: its part of a file, or its mark for a whole one. */
    record Brought(Path entry, String digest, boolean isPart) {}

    /** Everything of the organisation. */
    List<Brought> of(OrganisationCode owner) throws IOException {
        return of(folder.resolve(owner.value()));
    }

    /** Everything of everyone. */
    List<Brought> all() throws IOException {
        List<Brought> all = new ArrayList<>();
        for (Path owner : list(folder)) {
            all.addAll(of(owner));
        }
        return all;
    }

    private static List<Brought> of(Path owner) throws IOException {
        return list(owner).stream()
                .map(entry -> {
                    String name = entry.getFileName().toString();
                    String digest = name.substring(0, name.length() - PART.length());
                    return new Brought(entry, digest, name.endsWith(PART));
                })
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    Path file(OrganisationCode owner, String digest) {
        return folder.resolve(owner.value()).resolve(digest + PART);
    }

    private Path mark(OrganisationCode owner, String digest) {
        return folder.resolve(owner.value()).resolve(digest + MARK);
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
