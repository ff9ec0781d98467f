package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.WRONG;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Form;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;
import org.yizhan.messages.Violation;

/** Refused is what the sending system got wrong; what the citizen supplied only warns. */
class PetitionChecksTests {

    private static Petitioner petitioner(String documentType, String number, String birthDate, String telephone) {
        return new Petitioner(
                PetitionerType.PERSON, "王某", documentType, number, birthDate, "1", telephone, null, false, null);
    }

    private static List<String> warnings(Petition petition) {
        return Story.begins().says(BUREAU, Say.transfer(HOUSING, petition)).warnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"990101199001010018", "99010119900101001", "990101199002300013", "某"})
    void aWrongIdentityNumberWarns(String number) {
        assertThat(warnings(Petitions.by(petitioner("111", number, null, null))))
                .containsExactly(CaseRule.DOCUMENT_NUMBER.code());
    }

    @Test
    void otherDocumentsHaveNumbersOfTheirOwn() {
        assertThat(warnings(Petitions.by(petitioner("414", "E12345678", null, null))))
                .isEmpty();
    }

    @Test
    void anonymousPetitionersAreWelcome() {
        Petitioner nobody =
                new Petitioner(PetitionerType.ANONYMOUS, null, null, null, null, null, null, null, false, null);
        assertThat(warnings(Petitions.by(nobody))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-01-01", "1850-01-01", "1990年1月", "1990-02-30", "1991-01-01"})
    void anOddBirthDateWarns(String birthDate) {
        assertThat(warnings(Petitions.by(petitioner("111", "990101199001010019", birthDate, null))))
                .containsExactly(CaseRule.BIRTH_DATE.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "不详", "139000000001"})
    void anOddTelephoneWarns(String telephone) {
        assertThat(warnings(Petitions.by(petitioner(null, null, null, telephone))))
                .containsExactly(CaseRule.TELEPHONE.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"13900000000", "+86 13900000000", "010-65000000", "0731 2345678", "65000000", "0731-65000000-801"
            })
    void ordinaryTelephonesDoNot(String telephone) {
        assertThat(warnings(Petitions.by(petitioner(null, null, null, telephone))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VISIT, 5, false", "VISIT, 6, true", "LETTER, 9, false"})
    void aGroupThatComesInPersonChoosesAtMostFive(Form form, int representatives, boolean warns) {
        Petitioner one = new Petitioner(PetitionerType.PERSON, "王某", null, null, null, null, null, null, true, null);
        List<String> warnings = warnings(Petitions.by(form, Collections.nCopies(representatives, one)));
        assertThat(warnings.contains(CaseRule.TOO_MANY_REPRESENTATIVES.code())).isEqualTo(warns);
    }

    @Test
    void anUnknownContentClassWarns() {
        assertThat(warnings(Petitions.ofUnknownClass())).containsExactly(CaseRule.UNKNOWN_CONTENT_CLASS.code());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-12, 2026-02-13, false", "2026-02-12, 2026-02-14, true", "2026-02-27, 2026-02-28, false"})
    void registeredMoreThanOneWorkingDayAfterReceiptIsLate(String received, String registered, boolean late) {
        Petition petition = Petitions.received(received, Story.at(registered, 10));
        assertThat(warnings(petition).contains(CaseRule.REGISTERED_LATE.code())).isEqualTo(late);
    }

    @Test
    void receiptAndRegistrationAreNotInTheFuture() {
        Petition petition = Petitions.received("2026-03-03", Story.at("2026-03-03", 10));
        Story.begins()
                .refuses(
                        BUREAU,
                        Say.transfer(HOUSING, petition),
                        CaseRule.DATE_AFTER_RECEIPT,
                        CaseRule.DATE_AFTER_RECEIPT);
    }

    @Test
    void registrationDoesNotComeBeforeReceipt() {
        Petition petition = Petitions.received("2026-02-28", Story.at("2026-02-27", 10));
        Story.begins().refuses(BUREAU, Say.transfer(HOUSING, petition), CaseRule.DATES_OUT_OF_ORDER);
    }

    @Test
    void codesOfTheAccusedHaveRightCheckDigits() {
        Accused accused = new Accused("某人", WRONG, WRONG, null, null, WRONG);
        List<Violation> refusal =
                Story.begins().refusal(BUREAU, Say.transfer(null, Say.accusing(Say.named("李某"), accused)));
        assertThat(refusal)
                .filteredOn(Violation::refuses)
                .extracting(Violation::path)
                .containsExactly(
                        "/Transfer/petition/accused[2]/code",
                        "/Transfer/petition/accused[2]/unit",
                        "/Transfer/petition/accused[2]/managedBy");
    }

    @Test
    void anAccusedUnitNeedNotBeOnTheExchange() {
        Story story = Story.begins().says(BUREAU, Say.transfer(null, Petitions.accusing(Town.STRANGER)));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
    }

    @Test
    void warningsNameTheirElementAmongMany() {
        Petitioner right = Say.person();
        Petitioner odd = petitioner("111", "1", null, "2");
        Story story =
                Story.begins().says(BUREAU, Say.transfer(HOUSING, Petitions.by(Form.LETTER, List.of(right, odd))));
        assertThat(story.decision().warnings())
                .extracting(Violation::path)
                .containsExactly(
                        "/Transfer/petition/petitioners/petitioner[2]/documentNumber",
                        "/Transfer/petition/petitioners/petitioner[2]/telephone");
    }

    @Test
    void aReceiptListsAHundredWarningsAndSaysHowManyMoreThereAre() {
        List<Petitioner> odd = Collections.nCopies(2000, petitioner("111", "1", null, "2"));
        Story story = Story.begins().says(BUREAU, Say.transfer(HOUSING, Petitions.by(Form.LETTER, odd)));
        List<Violation> warnings = story.decision().warnings();
        assertThat(warnings).hasSize(101);
        assertThat(warnings.get(100).code()).isEqualTo(CaseRule.MORE_WARNINGS.code());
        assertThat(warnings.get(100).en()).isEqualTo("there are 3900 more warnings, not listed one by one");
    }

    @Test
    void aWarningNeverShowsTheIdentityNumber() {
        Petition petition = Petitions.by(petitioner("111", "990101199001010018", null, null));
        Violation warning = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, petition))
                .decision()
                .warnings()
                .get(0);
        assertThat(warning.zh() + warning.en()).doesNotContain("990101199001010018");
    }
}
