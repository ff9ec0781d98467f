package org.yizhan.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.messages.OrganisationCode;

/** A store of secrets in memory that can go down. */
final class RememberedSecrets implements SecretStore {
    private final List<StoredSecret> secrets = new ArrayList<>();
    private long revision;
    private boolean down;
    int readings;

    String issue(OrganisationCode organisation) {
        Secret.Issued issued = Secret.issue();
        add(new StoredSecret(
                organisation, issued.secret().salt(), issued.secret().hash(), Instant.EPOCH));
        return issued.text();
    }

    void goDown() {
        down = true;
    }

    @Override
    public List<StoredSecret> inForce() {
        readings++;
        return List.copyOf(secrets);
    }

    @Override
    public void add(StoredSecret secret) {
        secrets.add(secret);
        revision++;
    }

    @Override
    public int revoke(OrganisationCode organisation, Instant at) {
        int before = secrets.size();
        secrets.removeIf(secret -> secret.organisation().equals(organisation));
        revision++;
        return before - secrets.size();
    }

    @Override
    public long revision() {
        if (down) {
            throw new DataAccessResourceFailureException("no connection");
        }
        return revision;
    }
}
