package org.yizhan.likeness;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CitizenNumber;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;
import org.yizhan.messages.Petition.Principal;

/**
 * By what a petitioner is known again (同人), evened out: full width, spaces, punctuation and capitals mean nothing. What
 * identifies nobody, such as a wrong citizen number or a telephone of three digits, is left out. Values never to be kept.
 *
 * @param document type and number
 * @param telephone name and telephone
 * @param address name and address
 * @param accused for an anonymous accusation: whom it accuses
 */
public record Identity(
        @Nullable String document, @Nullable String telephone, @Nullable String address, @Nullable String accused) {
    private static final String IDENTITY_CARD = "111";
    private static final int SHORTEST_NUMBER = 5;
    private static final int SHORTEST_TELEPHONE = 7;
    private static final int SHORTEST_ADDRESS = 4;

    /** One for each petitioner, signatory or representative that can be known again; an agent counts as the principal. */
    public static List<Identity> of(Petition petition) {
        boolean anonymous =
                petition.petitioners().stream().allMatch(petitioner -> petitioner.type() == PetitionerType.ANONYMOUS);
        Stream<Identity> all = anonymous
                ? petition.accused().stream().map(Identity::of)
                : petition.petitioners().stream().flatMap(petitioner -> of(petitioner).stream());
        return all.filter(Identity::isKnown).distinct().toList();
    }

    private static Optional<Identity> of(Petitioner petitioner) {
        return switch (petitioner.type()) {
            case ANONYMOUS -> Optional.empty();
            case AGENT -> Optional.ofNullable(petitioner.principal()).map(Identity::of);
            case PERSON, ORGANISATION ->
                Optional.of(of(new Principal(
                        petitioner.name(),
                        petitioner.documentType(),
                        petitioner.documentNumber(),
                        petitioner.telephone(),
                        petitioner.address())));
        };
    }

    private static Identity of(Principal person) {
        String name = normal(person.name());
        String telephone = telephone(person.telephone());
        String address = normal(person.address());
        return new Identity(
                document(person.documentType(), normal(person.documentNumber())),
                name.isEmpty() || telephone == null ? null : name + "|" + telephone,
                name.isEmpty() || address.length() < SHORTEST_ADDRESS ? null : name + "|" + address,
                null);
    }

    private static Identity of(Accused accused) {
        String unit = accused.unit() == null ? "" : accused.unit().value();
        String whom = accused.code() == null
                ? unit + "|" + normal(accused.name())
                : accused.code().value();
        return new Identity(null, null, null, whom);
    }

    private boolean isKnown() {
        return document != null || telephone != null || address != null || accused != null;
    }

    /** A citizen number counts only if it is right, whatever its type says; an old one of 15 digits is the new one. */
    private static @Nullable String document(@Nullable String type, String number) {
        Optional<String> citizen = CitizenNumber.canonical(number);
        if (citizen.isPresent()) {
            return IDENTITY_CARD + "|" + citizen.get();
        }
        boolean other = type != null && !type.equals(IDENTITY_CARD) && number.length() >= SHORTEST_NUMBER;
        return other ? normal(type) + "|" + number : null;
    }

    /** Without the country's code; one digit again and again is nobody's. */
    private static @Nullable String telephone(@Nullable String written) {
        String digits = normal(written).replaceAll("\\D", "").replaceFirst("^(00)?86(?=1\\d{10}$)", "");
        boolean real = digits.length() >= SHORTEST_TELEPHONE
                && digits.chars().distinct().count() > 1;
        return real ? digits : null;
    }

    private static String normal(@Nullable String written) {
        return written == null
                ? ""
                : Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
