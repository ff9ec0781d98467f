package org.yizhan.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where a file of a watched folder goes when it is dealt with: beside the folder it lay in, under its own name, or with
 * a number before the ending if an earlier file had that name.
 */
record FiledAway(Path from, Path to) {

    static FiledAway of(Path file, String folder) throws IOException {
        Path directory = file.resolveSibling("..").resolve(folder).normalize();
        Files.createDirectories(directory);
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        Path free = directory.resolve(name);
        for (int i = 2; Files.exists(free); i++) {
            free = directory.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return new FiledAway(file, free);
    }

    /** Writes a file beside the place, whole at once for whoever looks for it. */
    void write(String ending, byte[] content) throws IOException {
        Path target = to.resolveSibling(to.getFileName() + ending);
        Path aside = to.resolveSibling("." + to.getFileName() + ending + ".part");
        try (FileChannel channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Moves the file to its place. */
    void take() throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
