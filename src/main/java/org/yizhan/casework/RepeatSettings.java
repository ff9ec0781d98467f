package org.yizhan.casework;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yizhan.platform.SecretFile;

/**
 * When a petition is marked as likely repeating another (疑似重复信访).
 *
 * @param key secret under which petitioners' fingerprints are made, the same on every node of one database and for good;
 *     empty: generated into the data directory. It must never be kept in the database
 * @param likeness how alike two matters are, in percent, from which on
 * @param most how many earlier cases of the same persons a petition is compared with, those of the nearest class and
 *     territory first
 */
@ConfigurationProperties("yizhan.repeat")
record RepeatSettings(@DefaultValue("") String key, @DefaultValue("52") int likeness, @DefaultValue("20") int most) {
    private static final int SHORTEST = 32;

    RepeatSettings {
        if (likeness < 1 || likeness > 100 || most < 1) {
            throw new IllegalArgumentException(
                    "yizhan.repeat: a likeness is 1 to 100 percent, at least 1 case is compared");
        }
        if (!key.isEmpty() && key.length() < SHORTEST) {
            throw new IllegalArgumentException("yizhan.repeat.key needs at least " + SHORTEST + " characters");
        }
    }

    Fingerprints fingerprints(Path dataDir) {
        return new Fingerprints(key.isEmpty() ? SecretFile.read(dataDir.resolve("repeat.key")) : key);
    }
}
