package org.yizhan.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;
import org.yizhan.messages.Petition.Principal;

/** By what a petitioner is known again. */
class IdentityTests {
    private static final String NUMBER = "990101199001010019";

    private static Petitioner person(
            @Nullable String type, @Nullable String number, @Nullable String telephone, @Nullable String address) {
        return new Petitioner(PetitionerType.PERSON, "王某", type, number, null, null, telephone, address, false, null);
    }

    private static List<Identity> of(Petitioner... petitioners) {
        return Identity.of(Tellings.petition("010000", "990202", "标题", "内容", petitioners));
    }

    private static Identity one(Petitioner petitioner) {
        return of(petitioner).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {NUMBER, " 9901 0119 9001 0100 19 ", "９９０１０１１９９００１０１００１９", "990101900101001"})
    void aCitizenNumberIsTheSameHoweverItIsWritten(String written) {
        assertThat(one(person("111", written, null, null)).document()).isEqualTo("111|" + NUMBER);
        assertThat(one(person(null, written, null, null)).document()).isEqualTo("111|" + NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"990101199001010018", "123456", "无", "不详"})
    void aWrongCitizenNumberIsNobodys(String written) {
        assertThat(of(person("111", written, null, null))).isEmpty();
    }

    @Test
    void otherDocumentsCountByTypeAndNumber() {
        assertThat(one(person("414", "e 1234-5678", null, null)).document()).isEqualTo("414|E12345678");
        assertThat(of(person("414", "12", null, null))).isEmpty();
        assertThat(of(person(null, "E12345678", null, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13900000001, 13900000001",
        "+86 139-0000-0001, 13900000001",
        "００８６１３９０００００００１, 13900000001",
        "0990-5550118, 09905550118"
    })
    void aTelephoneIsItsDigits(String written, String digits) {
        assertThat(one(person(null, null, written, null)).telephone()).isEqualTo("王某|" + digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "110", "00000000000"})
    void aTelephoneThatReachesNobodyIsNobodys(String written) {
        assertThat(of(person(null, null, written, null))).isEmpty();
    }

    @Test
    void anAddressCountsWithItsName() {
        assertThat(one(person(null, null, null, "柳荫里小区 ３ 幢，201室")).address()).isEqualTo("王某|柳荫里小区3幢201室");
        assertThat(of(person(null, null, null, "本市"))).isEmpty();
    }

    @Test
    void everySignatoryCountsOnce() {
        Petitioner other = person("414", "E12345678", null, null);
        assertThat(of(person("111", NUMBER, null, null), other, other)).hasSize(2);
    }

    @Test
    void anAgentCountsAsThePrincipal() {
        Principal principal = new Principal("谢某", "111", NUMBER, null, null);
        Petitioner agent = new Petitioner(
                PetitionerType.AGENT, "律师", null, null, null, null, "13900000002", null, false, principal);
        assertThat(one(agent)).isEqualTo(new Identity("111|" + NUMBER, null, null, null));
        Petitioner alone =
                new Petitioner(PetitionerType.AGENT, "律师", null, null, null, null, "13900000002", null, false, null);
        assertThat(of(alone)).isEmpty();
    }

    @Test
    void anAnonymousAccusationCountsByWhomItAccuses() {
        Petitioner nobody =
                new Petitioner(PetitionerType.ANONYMOUS, null, null, null, null, null, null, null, false, null);
        Accused byName = new Accused("某 科长", null, null, null, null, null);
        assertThat(Identity.of(accusing(List.of(nobody), byName)))
                .containsExactly(new Identity(null, null, null, "|某科长"));
        assertThat(Identity.of(accusing(List.of(nobody, person("111", NUMBER, null, null)), byName)))
                .extracting(Identity::accused)
                .containsOnlyNulls();
        assertThat(of(nobody)).isEmpty();
    }

    private static Petition accusing(List<Petitioner> petitioners, Accused accused) {
        Petition like = Tellings.petition("050000", "990202", "标题", "内容");
        return new Petition(
                like.numbers(),
                like.receivedOn(),
                like.registeredAt(),
                like.form(),
                Petition.Purpose.ACCUSATION,
                Petition.MatterClass.ACCUSATION,
                like.contentClass(),
                like.territory(),
                like.title(),
                like.text(),
                1,
                like.flags(),
                petitioners,
                List.of(accused),
                List.of());
    }
}
