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
    private boolean renewed;

    Secrets(SecretSource source) {
        this.source = source;
        refresh();
    }

    /** A secret that is not known yet may have been issued a moment ago: then the source is asked once more. */
    boolean know(@Nullable String user, @Nullable String text) {
        if (user == null || text == null) {
            return false;
        }
        if (matches(user, text)) {
            return true;
        }
        load();
        return matches(user, text);
    }

    private boolean matches(String user, String text) {
        return byUser.getOrDefault(user, List.of()).stream().anyMatch(secret -> secret.matches(text));
    }

    /** Reads the source if it has changed; true if it had, now or since the last call. */
    synchronized boolean refresh() {
        boolean now = load();
        boolean since = renewed;
        renewed = false;
        return now || since;
    }

    private synchronized boolean load() {
        try {
            long current = source.revision();
            if (current == revision) {
                return false;
            }
            byUser = Map.copyOf(source.read());
            revision = current;
            renewed = true;
            return true;
        } catch (RuntimeException unreadable) {
            log.warn("secrets cannot be read now; the last ones stay in force", unreadable);
            return false;
        }
    }
}
