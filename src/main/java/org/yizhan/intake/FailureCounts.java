package org.yizhan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yizhan.platform.GatewaySettings;

/**
 * Counts how often the gateway itself failed on one and the same message of queue or folder; not the broker, which also
 * counts each wait for the ledger. Kept in a file of the data directory, a line for each failure, so that a message on
 * which the process dies does not begin anew. The oldest counts are forgotten first.
 */
@Component
final class FailureCounts {
    private static final int REMEMBERED = 10_000;
    private static final char FORGOTTEN = '-';

    private final Map<String, Integer> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Path file;
    private int lines;

    FailureCounts(GatewaySettings settings) {
        this.file = settings.dataDir().resolve("intake-failures");
        try {
            Files.createDirectories(settings.dataDir());
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(this::count);
            }
            shorten();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts one more failure; how many there were. */
    synchronized int add(String message) {
        write(message);
        return counts.getOrDefault(message, 0);
    }

    synchronized void forget(String message) {
        write(FORGOTTEN + message);
    }

    private void count(String line) {
        if (!line.isEmpty() && line.charAt(0) == FORGOTTEN) {
            counts.remove(line.substring(1));
        } else {
            counts.merge(line, 1, Integer::sum);
        }
    }

    private void write(String line) {
        count(line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (++lines > 10 * REMEMBERED) {
                shorten();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the failure on a message could not be noted in " + file, e);
        }
    }

    private void shorten() throws IOException {
        StringBuilder text = new StringBuilder();
        counts.forEach((message, count) -> text.append((message + "\n").repeat(count)));
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(aside, text);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = 0;
    }
}
