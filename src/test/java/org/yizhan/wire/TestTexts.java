package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A valid message that tests take apart; the samples may change, this one's lines and columns do not. */
public final class TestTexts {
    public static final String TRANSFER = read("transfer.xml");

    private TestTexts() {}

    private static String read(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/wire").resolve(name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
