package org.yizhan.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yizhan.platform.SecretFile;

/**
 * How the ledger is sealed.
 *
 * @param key secret under which seals are made, the same on every node of one database; empty: generated into the data
 *     directory. It must never be kept in the database it guards
 * @param enabled whether this process makes seals; any process can check them
 * @param every how long a record may stay unsealed
 */
@ConfigurationProperties("yizhan.seal")
record SealSettings(
        @DefaultValue("") String key, @DefaultValue("true") boolean enabled, @DefaultValue("10s") Duration every) {

    SealKey key(Path dataDir) {
        return new SealKey(key.isEmpty() ? SecretFile.read(dataDir.resolve("seal.key")) : key);
    }
}
