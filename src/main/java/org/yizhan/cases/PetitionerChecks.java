package org.yizhan.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CitizenNumber;
import org.yizhan.messages.Petition.Petitioner;

/** What a citizen wrote about himself: everything here warns, nothing refuses. */
final class PetitionerChecks {
    private static final String IDENTITY_CARD = "111";
    /** A mobile number, or a landline with or without its area code and extension. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(\\+?86[- ]?)?1\\d{10}|(\\+?86[- ]?)?(0\\d{2,3}[- ]?)?[2-9]\\d{6,7}([-转]\\d{1,6})?");

    private static final int OLDEST = 130;

    private PetitionerChecks() {}

    static void check(Incoming in, int index, Petitioner petitioner) {
        String number = petitioner.documentNumber();
        boolean identityCard = IDENTITY_CARD.equals(petitioner.documentType());
        if (number != null && identityCard && !CitizenNumber.isPlausible(number, in.today())) {
            in.findAt(index, CaseRule.DOCUMENT_NUMBER, Field.DOCUMENT_NUMBER);
        }
        String birthDate = petitioner.birthDate();
        if (birthDate != null && !isBirthDate(birthDate, in.today(), identityCard ? number : null)) {
            in.findAt(index, CaseRule.BIRTH_DATE, Field.BIRTH_DATE, birthDate);
        }
        String telephone = petitioner.telephone();
        if (telephone != null && !TELEPHONE.matcher(telephone.trim()).matches()) {
            in.findAt(index, CaseRule.TELEPHONE, Field.TELEPHONE, telephone);
        }
    }

    private static boolean isBirthDate(String text, LocalDate today, @Nullable String identityNumber) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException e) {
            return false;
        }
        boolean alive = !date.isAfter(today) && date.isAfter(today.minusYears(OLDEST));
        boolean asInNumber = identityNumber == null
                || !CitizenNumber.isPlausible(identityNumber, today)
                || date.equals(CitizenNumber.birthDate(identityNumber));
        return alive && asInNumber;
    }
}
