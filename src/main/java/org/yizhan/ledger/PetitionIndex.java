package org.yizhan.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;

/** Which petitions may be of one person: by fingerprints only, from which nobody can tell who it is. */
public interface PetitionIndex {

    /**
     * One person's fingerprints, each 64 lower-case hexadecimal digits, made under a key that is not in the database; null
     * where the person gave nothing to make it of.
     *
     * @param accused of an anonymous accusation: of whom it accuses
     */
    record PersonPrint(
            @Nullable String document,
            @Nullable String telephone,
            @Nullable String address,
            @Nullable String accused) {}

    /** Those of everyone who petitions, with what narrows down the matter. */
    record PetitionPrint(String contentClass, String territory, List<PersonPrint> persons) {}

    /** A person of an accepted petition; {@code receiptId} is the message that carries that petition. */
    record Known(CaseId caseId, MessageId receiptId, String contentClass, String territory, PersonPrint person) {}

    /** Persons of accepted petitions that share a fingerprint with one of {@code persons}, of the latest months first. */
    List<Known> sharing(List<PersonPrint> persons, int most);
}
