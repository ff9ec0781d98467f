package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.mark;
import static org.yizhan.wire.mapping.Values.twin;

import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;
import org.yizhan.messages.Petition.Principal;
import org.yizhan.wire.generated.PetitionerXml;
import org.yizhan.wire.generated.PrincipalXml;

/** A petitioner as the citizen wrote it; an element without text says nothing. */
final class PetitionerMapping {
    private PetitionerMapping() {}

    static Petitioner petitioner(PetitionerXml petitioner) {
        return new Petitioner(
                twin(PetitionerType.class, petitioner.getType()),
                given(petitioner.getName()),
                given(petitioner.getDocumentType()),
                given(petitioner.getDocumentNumber()),
                given(petitioner.getBirthDate()),
                given(petitioner.getSex()),
                telephone(petitioner),
                given(petitioner.getAddress()),
                mark(petitioner.isRepresentative()),
                principal(petitioner.getPrincipal()));
    }

    private static @Nullable Principal principal(@Nullable PrincipalXml principal) {
        return principal == null
                ? null
                : new Principal(
                        given(principal.getName()),
                        given(principal.getDocumentType()),
                        given(principal.getDocumentNumber()),
                        given(principal.getTelephone()),
                        given(principal.getAddress()));
    }

    private static @Nullable String telephone(PetitionerXml petitioner) {
        String mobile = given(petitioner.getTelephone());
        return mobile == null ? given(petitioner.getLandline()) : mobile;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
