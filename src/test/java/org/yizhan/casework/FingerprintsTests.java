package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.cases.SamePerson;
import org.yizhan.cases.Say;
import org.yizhan.ledger.PetitionIndex.PersonPrint;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;

/** Petitioners are kept as fingerprints only. */
class FingerprintsTests {
    private static final String KEY = "a key of at least thirty-two characters";

    @TempDir
    Path folder;

    private static PersonPrint print(
            @Nullable String document, @Nullable String telephone, @Nullable String address, @Nullable String accused) {
        return new PersonPrint(document, telephone, address, accused);
    }

    @Test
    void nothingThatWasGivenStandsInAFingerprint() {
        PetitionPrint print = new Fingerprints(KEY).of(Say.petition());
        assertThat(print.persons()).hasSize(1);
        assertThat(print.toString()).doesNotContain("990101199001010019", "13900000000", "王某", "某路");
        PersonPrint person = print.persons().get(0);
        assertThat(person.document()).matches("[0-9a-f]{64}").isNotEqualTo(person.telephone());
    }

    @Test
    void areTheSameUnderTheSameKeyOnly() {
        assertThat(new Fingerprints(KEY).of(Say.petition())).isEqualTo(new Fingerprints(KEY).of(Say.petition()));
        assertThat(new Fingerprints(KEY + "!").of(Say.petition()))
                .isNotEqualTo(new Fingerprints(KEY).of(Say.petition()));
    }

    @Test
    void aDocumentDecidesWhereBothGaveOne() {
        assertThat(Fingerprints.same(print("1", "t", null, null), print("1", null, null, null)))
                .contains(SamePerson.DOCUMENT);
        assertThat(Fingerprints.same(print("1", "t", "a", null), print("2", "t", "a", null)))
                .isEmpty();
    }

    @Test
    void elseNameAndTelephoneElseNameAndAddress() {
        assertThat(Fingerprints.same(print("1", "t", "a", null), print(null, "t", "b", null)))
                .contains(SamePerson.TELEPHONE);
        assertThat(Fingerprints.same(print("1", "t", "a", null), print(null, "u", "a", null)))
                .contains(SamePerson.ADDRESS);
        assertThat(Fingerprints.same(print(null, null, null, "x"), print(null, null, null, "x")))
                .contains(SamePerson.ACCUSED);
        assertThat(Fingerprints.same(print("1", null, null, null), print(null, "t", null, null)))
                .isEmpty();
    }

    @Test
    void theKeyIsMadeOnceInTheDataDirectory() {
        RepeatSettings settings = new RepeatSettings("", 52, 20);
        PetitionPrint first = settings.fingerprints(folder).of(Say.petition());
        assertThat(folder.resolve("repeat.key")).isNotEmptyFile();
        assertThat(settings.fingerprints(folder).of(Say.petition())).isEqualTo(first);
        assertThat(new RepeatSettings(KEY, 52, 20).fingerprints(folder).of(Say.petition()))
                .isEqualTo(new Fingerprints(KEY).of(Say.petition()));
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RepeatSettings("short", 52, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new RepeatSettings("", 0, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new RepeatSettings("", 101, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new RepeatSettings("", 52, 0));
    }
}
