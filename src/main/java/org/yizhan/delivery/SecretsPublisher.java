package org.yizhan.delivery;

import org.springframework.scheduling.annotation.Scheduled;
import org.yizhan.delivery.plugin.SecretSource;
import org.yizhan.delivery.plugin.SecretsFile;

/** Keeps a separate broker's file of secrets like the ledger: a change is there within a second. */
class SecretsPublisher {
    private final SecretSource users;
    private final SecretsFile file;
    private long written = Long.MIN_VALUE;

    SecretsPublisher(SecretSource users, SecretsFile file) {
        this.users = users;
        this.file = file;
    }

    /** Writes the file if a secret has been issued or revoked since. */
    @Scheduled(fixedDelay = 1000)
    synchronized void publish() {
        long revision = users.revision();
        if (revision != written) {
            file.write(users.read());
            written = revision;
        }
    }
}
