package org.yizhan.ledger;

import java.time.Instant;
import java.util.List;
import org.yizhan.messages.OrganisationCode;

/** Organisations' secrets as salted SHA-256; a secret itself is never stored. */
public interface SecretStore {

    /** A secret in force; salt and hash in hexadecimal digits. */
    record StoredSecret(OrganisationCode organisation, String salt, String hash, Instant issuedAt) {}

    /** All secrets in force. */
    List<StoredSecret> inForce();

    /** Adds a secret; when the organisation has two already, the older one ends. */
    void add(StoredSecret secret);

    /** Ends every secret of an organisation; how many there were. */
    int revoke(OrganisationCode organisation, Instant at);

    /** A number that grows with every change, for caches on any node. */
    long revision();
}
