package org.yizhan.wire.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.Header;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Numbers;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;

class TransferMappingTests {

    @Test
    void readsTheHeaderAsTheSenderWroteIt() {
        Header header = Bound.sample("transfer-letter").header();

        assertThat(header)
                .isEqualTo(new Header(
                        MessageId.of("aaf2af46-1da7-47af-b0c6-e6c3e95e3f93"),
                        new OrganisationCode("11990100MB00000031"),
                        null,
                        Instant.parse("2026-03-03T01:30:00Z"),
                        "1.0",
                        null,
                        null,
                        null,
                        false,
                        null,
                        List.of()));
    }

    @Test
    void readsAnOrdinaryTransfer() {
        Message message = Bound.sample("transfer-letter");

        Transfer transfer = (Transfer) message.content();
        assertThat(transfer.mode()).isEqualTo(TransferMode.TRANSFER);
        assertThat(transfer.addressee()).isNull();
        Petition petition = transfer.petition();
        assertThat(petition.numbers()).isEqualTo(new Numbers("990100202603020017", "东驿信〔2026〕118号", "7K2M9Q"));
        assertThat(petition.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(petition.form()).isEqualTo(Petition.Form.LETTER);
        assertThat(petition.flags()).isEmpty();
        assertThat(petition.petitioners())
                .containsExactly(new Petitioner(
                        PetitionerType.PERSON,
                        "周文清",
                        "111",
                        "990101199001010019",
                        "1990-01-01",
                        null,
                        "13900000001",
                        "柳荫里小区3幢201室",
                        false,
                        null));
    }
}
