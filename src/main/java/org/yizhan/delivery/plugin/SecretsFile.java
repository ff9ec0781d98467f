package org.yizhan.delivery.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yizhan.directory.Secret;

/**
 * The secrets of a separate broker's users in a file: a line {@code user=salt:hash,salt:hash} for each, nothing in it
 * tells a secret. A missing file holds no secrets.
 */
public record SecretsFile(Path path) implements SecretSource {

    @Override
    public long revision() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.lastModifiedTime().toMillis() * 31 + attributes.size();
        } catch (NoSuchFileException absent) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    @Override
    public Map<String, List<Secret>> read() {
        try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains("="))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> secrets(line[1])));
        } catch (NoSuchFileException absent) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Replaces the file in one step, readable to its owner only. */
    public void write(Map<String, List<Secret>> secrets) {
        String text = new TreeMap<>(secrets)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + text(entry.getValue()) + "\n")
                        .collect(Collectors.joining());
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path aside = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, text, StandardCharsets.UTF_8);
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private static String text(List<Secret> secrets) {
        return secrets.stream()
                .map(secret -> secret.salt() + ":" + secret.hash())
                .collect(Collectors.joining(","));
    }

    private static List<Secret> secrets(String text) {
        return Arrays.stream(text.split(","))
                .filter(secret -> secret.contains(":"))
                .map(secret -> secret.split(":", 2))
                .map(parts -> new Secret(parts[0], parts[1]))
                .toList();
    }
}
