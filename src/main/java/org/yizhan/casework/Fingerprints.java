package org.yizhan.casework;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.SamePerson;
import org.yizhan.ledger.PetitionIndex.PersonPrint;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;
import org.yizhan.likeness.Identity;
import org.yizhan.messages.Petition;

/** Makes petitioners' fingerprints: HMAC with SHA-256, so that who holds the database alone cannot try numbers out. */
final class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Fingerprints(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    PetitionPrint of(Petition petition) {
        return new PetitionPrint(
                petition.contentClass(),
                petition.territory(),
                Identity.of(petition).stream().map(this::of).toList());
    }

    private PersonPrint of(Identity identity) {
        return new PersonPrint(
                print("document", identity.document()),
                print("telephone", identity.telephone()),
                print("address", identity.address()),
                print("accused", identity.accused()));
    }

    /** The sort goes in too: a name with an address never has the print of a document. */
    private @Nullable String print(String sort, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((sort + "|" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** By the document number if both gave one; else by name and telephone, else by name and address. */
    static Optional<SamePerson> same(PersonPrint one, PersonPrint other) {
        if (one.document() != null && other.document() != null) {
            return one.document().equals(other.document()) ? Optional.of(SamePerson.DOCUMENT) : Optional.empty();
        }
        if (equal(one.telephone(), other.telephone())) {
            return Optional.of(SamePerson.TELEPHONE);
        }
        if (equal(one.address(), other.address())) {
            return Optional.of(SamePerson.ADDRESS);
        }
        return equal(one.accused(), other.accused()) ? Optional.of(SamePerson.ACCUSED) : Optional.empty();
    }

    private static boolean equal(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }
}
