package org.yizhan.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

/** Attached files by their SHA-256, in the data directory; a file is there whole or not at all. */
@Component
public class AttachmentStore {
    private final Parts parts;
    private final UnnamedFiles unnamed;
    private final AttachmentSettings settings;
    private final ApplicationEventPublisher events;
    private final Set<Path> underWay = ConcurrentHashMap.newKeySet();

    public AttachmentStore(
            GatewaySettings gateway,
            AttachmentSettings settings,
            UnnamedFiles unnamed,
            ApplicationEventPublisher events) {
        this.parts = new Parts(gateway);
        this.settings = settings;
        this.unnamed = unnamed;
        this.events = events;
    }

    /** Those of {@code digests} whose bytes are not all there; the others stay for whoever is about to name them. */
    public Set<String> missingOf(Collection<String> digests) {
        return digests.stream().filter(digest -> !isKept(parts.whole(digest))).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isKept(Path file) {
        try {
            unnamed.askedFor(file);
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, if it is there whole. */
    public Optional<StoredFile> find(String digest) throws IOException {
        Path path = parts.whole(digest);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return Optional.of(new StoredFile(path, Files.size(path), FileTypes.ofTaken(path)));
    }

    /** How many bytes the organisation has brought so far of a file that is not whole yet. */
    public long sizeSoFar(OrganisationCode owner, String digest) throws IOException {
        return parts.size(owner, digest);
    }

    /** Whether the organisation has brought this file whole. */
    public boolean broughtBy(OrganisationCode owner, String digest) {
        return parts.broughtBy(owner, digest);
    }

    /**
     * Takes bytes from {@code offset} on; what came stays when the connection breaks. Bytes that somebody else brought
     * already are taken all the same, so that nobody learns of it.
     *
     * @param total size of the whole file; -1: it ends with {@code content}
     */
    public Upload put(OrganisationCode owner, String digest, long offset, long total, InputStream content)
            throws IOException {
        Path part = parts.file(owner, digest);
        if (!underWay.add(part)) {
            return new Upload.Refused(AttachmentRule.UNDER_WAY, digest);
        }
        try {
            long soFar = parts.size(owner, digest);
            if (offset > 0 && offset != soFar) {
                return new Upload.Refused(AttachmentRule.WRONG_OFFSET, soFar);
            }
            long room = unnamed.room(owner, digest);
            long size = total > room ? total : parts.write(part, offset, content, room);
            return size > room ? tooLarge(part, room) : written(owner, digest, part, size, total);
        } finally {
            underWay.remove(part);
        }
    }

    private Upload tooLarge(Path part, long room) throws IOException {
        Files.deleteIfExists(part);
        return room < limit()
                ? new Upload.Refused(
                        AttachmentRule.QUOTA_USED, settings.unnamedBytes().toBytes())
                : new Upload.Refused(AttachmentRule.TOO_LARGE, limit());
    }

    private Upload written(OrganisationCode owner, String digest, Path part, long size, long total) throws IOException {
        if (total >= 0 && size < total) {
            return new Upload.Partial(size);
        }
        String actual = digestOf(part);
        Optional<String> type = FileTypes.of(part);
        if (!actual.equals(digest) || type.isEmpty()) {
            Files.delete(part);
            return actual.equals(digest)
                    ? new Upload.Refused(AttachmentRule.TYPE_NOT_TAKEN, digest)
                    : new Upload.Refused(AttachmentRule.WRONG_DIGEST, actual);
        }
        return new Upload.Complete(keep(owner, digest, part, type.get()));
    }

    private StoredFile keep(OrganisationCode owner, String digest, Path part, String type) throws IOException {
        Path path = parts.whole(digest);
        Files.createDirectories(path.getParent());
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(path.getParent())) {
            // The move itself must outlive a power cut before anyone is told of it.
            directory.force(true);
        }
        parts.remember(owner, digest);
        events.publishEvent(new AttachmentStored(digest));
        return new StoredFile(path, Files.size(path), type);
    }

    private long limit() {
        return settings.maxSize().toBytes();
    }

    /** SHA-256 of a file, as the exchange writes it. */
    public static String digestOf(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            DigestInputStream digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
