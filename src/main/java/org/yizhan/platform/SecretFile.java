package org.yizhan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random secret of 256 bits kept in a file that only its owner may read; made when first asked for. */
public final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    /** The secret as 64 hexadecimal digits. Two processes that ask at once get the same one. */
    public static String read(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a secret in " + file, e);
        }
    }

    /** Written aside and then linked to its name: who finds the name finds the whole secret. */
    private static void create(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = Files.createTempFile(folder, ".secret", null, ownerOnly(folder));
        try {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            Files.writeString(aside, HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
            link(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void link(Path aside, Path file) throws IOException {
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException another) {
            // Another process was faster: its secret is the one.
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static java.nio.file.attribute.FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        return posix
                ? new java.nio.file.attribute.FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new java.nio.file.attribute.FileAttribute<?>[0];
    }
}
