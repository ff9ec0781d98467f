package org.yizhan.wire.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Attachment;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Numbers;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;

class PetitionMappingTests {

    @Test
    void readsEveryItemADecisionMayNeed() {
        Petition petition = petition("transfer-whole");

        assertThat(petition.numbers()).isEqualTo(new Numbers("990102202603110001", "柳信〔2026〕60号", "7J9L1N"));
        assertThat(petition.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(petition.registeredAt()).isEqualTo(Instant.parse("2026-03-11T06:20:00.250Z"));
        assertThat(petition.form()).isEqualTo(Petition.Form.VISIT);
        assertThat(petition.purpose()).isEqualTo(Petition.Purpose.SETTLEMENT);
        assertThat(petition.matterClass()).isEqualTo(Petition.MatterClass.APPEAL);
        assertThat(petition.contentClass()).isEqualTo("010703");
        assertThat(petition.territory()).isEqualTo("990102001000");
        assertThat(petition.title()).isEqualTo("长亭街道旧村改造安置面积少算");
        assertThat(petition.persons()).isEqualTo(2);
    }

    @Test
    void readsMarksThatAreTrueAndNoOthers() {
        assertThat(petition("transfer-whole").flags())
                .containsExactlyInAnyOrder(Flag.REPEAT, Flag.BACKLOG, Flag.CROSS_BORDER, Flag.STEP_BY_STEP);
        assertThat(petition("transfer-anonymous").flags()).containsExactly(Flag.ANONYMOUS);
    }

    @Test
    void readsEveryMark() {
        StringBuilder flags = new StringBuilder("<flags>");
        for (Flag flag : Flag.values()) {
            flags.append("<%1$s>1</%1$s>".formatted(word(flag)));
        }

        assertThat(Bound.petition(flags.append("</flags>").toString()).flags())
                .containsExactlyInAnyOrder(Flag.values());
    }

    @Test
    void readsTheAccusedByNameUnitAndRank() {
        assertThat(petition("transfer-accusation").accused())
                .containsExactly(new Accused(
                        "祝某某",
                        null,
                        new OrganisationCode("11990102MB0000010M"),
                        "township",
                        "工程科科长",
                        new OrganisationCode("11990102MB0000007A")));
    }

    @Test
    void readsAttachmentsByDigestAndOnPaper() {
        assertThat(petition("transfer-whole").attachments())
                .hasSize(2)
                .endsWith(new Attachment("交房验收单", null, null, null))
                .first()
                .satisfies(file -> {
                    assertThat(file.sha256()).matches("[0-9a-f]{64}");
                    assertThat(file.size()).isEqualTo(482133);
                    assertThat(file.mediaType()).isEqualTo("application/pdf");
                });
    }

    @Test
    void readsSevenRepresentatives() {
        assertThat(petition("transfer-visit-seven-representatives").petitioners())
                .hasSize(7)
                .allMatch(Petitioner::representative);
    }

    @Test
    void readsEverySortOfPetitioner() {
        assertThat(first("transfer-organisation").type()).isEqualTo(PetitionerType.ORGANISATION);
        assertThat(first("transfer-organisation").telephone()).isEqualTo("0990-5550118");
        assertThat(first("transfer-agent").type()).isEqualTo(PetitionerType.AGENT);
        assertThat(first("transfer-foreigner").documentType()).isEqualTo("414");
        assertThat(first("transfer-anonymous"))
                .isEqualTo(new Petitioner(
                        PetitionerType.ANONYMOUS, null, null, null, null, null, null, null, false, null));
    }

    @Test
    void takesWhatTheCitizenLeftEmptyForNotGiven() {
        assertThat(Bound.petitioner("<name/><documentNumber>  </documentNumber><birthDate> 十月 </birthDate>"))
                .isEqualTo(
                        new Petitioner(PetitionerType.PERSON, null, null, null, "十月", null, null, null, false, null));
    }

    private static Petitioner first(String sample) {
        return petition(sample).petitioners().get(0);
    }

    private static Petition petition(String sample) {
        return Bound.petitionOf(Bound.sample(sample));
    }

    private static String word(Flag flag) {
        StringBuilder word = new StringBuilder();
        for (String part : flag.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
