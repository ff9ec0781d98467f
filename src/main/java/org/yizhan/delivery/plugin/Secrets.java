package org.yizhan.delivery.plugin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.directory.Secret;

/** The secrets in force, as last read. While the source cannot be read the last ones stay. */
final class Secrets {
    private static final Logger log = LoggerFactory.getLogger(Secrets.class);

    private final SecretSource source;
    private volatile Map<String, List<Secret>> byUser = Map.of();
    private long revision = Long.MIN_VALUE;

    Secrets(SecretSource source) {
        this.source = source;
        refresh();
    }

    boolean know(@Nullable String user, @Nullable String text) {
        return user != null
                && text != null
                && byUser.getOrDefault(user, List.of()).stream().anyMatch(secret -> secret.matches(text));
    }

    /** Reads the source if it has changed; true if it had. */
    synchronized boolean refresh() {
        try {
            long current = source.revision();
            if (current == revision) {
                return false;
            }
            byUser = Map.copyOf(source.read());
            revision = current;
            return true;
        } catch (RuntimeException unreadable) {
            log.warn("secrets cannot be read now; the last ones stay in force", unreadable);
            return false;
        }
    }
}
