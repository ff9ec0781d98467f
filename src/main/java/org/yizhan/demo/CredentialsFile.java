package org.yizhan.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yizhan.demo.client.Credentials;
import org.yizhan.messages.OrganisationCode;

/** Secrets of simulated organisations in a file that only its owner may read, one line {@code code,secret} each. */
final class CredentialsFile {
    private final Path file;

    CredentialsFile(Path file) {
        this.file = file;
    }

    /** Those of {@code organisations} that the file has no secret for, in order. */
    Set<OrganisationCode> missing(Iterable<OrganisationCode> organisations) throws IOException {
        Credentials known = Files.exists(file) ? Credentials.read(file) : Credentials.of(Map.of());
        Set<OrganisationCode> missing = new TreeSet<>();
        for (OrganisationCode organisation : organisations) {
            if (!known.knows(organisation)) {
                missing.add(organisation);
            }
        }
        return missing;
    }

    /** Adds secrets; the file is either as before or complete. */
    void add(Map<OrganisationCode, String> secrets) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder(Files.exists(file) ? Files.readString(file) : "");
        secrets.forEach((code, secret) -> lines.put(code.value(), secret));
        lines.forEach(
                (code, secret) -> text.append(code).append(',').append(secret).append('\n'));
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = Files.createTempFile(
                folder,
                "credentials",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, text, StandardCharsets.UTF_8);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
