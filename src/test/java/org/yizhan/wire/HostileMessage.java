package org.yizhan.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the messages that no channel may let pass, as listed in {@code src/test/resources/hostile/manifest.txt}.
 *
 * @param name of the file, or {@code generate:} and the name of a generator of large ones
 * @param charset what the transport says, null for nothing
 * @param code a code that the refusal contains
 */
public record HostileMessage(String name, @Nullable String charset, String code) {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");

    /** All of them, in the manifest's order. */
    public static List<HostileMessage> all() {
        return lines().stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .map(part -> new HostileMessage(part[0], part[1].equals("-") ? null : part[1], part[2]))
                .toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FOLDER.resolve("manifest.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message itself; generated ones are made anew at each call. */
    public byte[] bytes() {
        if (name.startsWith("generate:")) {
            return HostileGenerator.generate(name.substring("generate:".length()));
        }
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
