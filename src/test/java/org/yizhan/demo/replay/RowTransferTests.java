package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.territory.Matter;
import org.yizhan.messages.OrganisationCode;

class RowTransferTests {
    private static final OrganisationCode ORGAN = new OrganisationCode("11990000MB0000012R");
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000003U");

    private final Drafts drafts =
            new Drafts(BUREAU, Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void carriesTheRowsTextsAndIsAddressedToNobody() throws IOException {
        PlannedRow row = row(1);

        Node transfer = RowTransfer.valid(drafts, row.transfer(), row);

        Node petition = transfer.child("petition").orElseThrow();
        assertThat(petition.at("title")).contains(row.row().subject());
        assertThat(petition.at("text")).contains(row.row().body());
        assertThat(petition.at("petitioners", "petitioner", "name"))
                .contains(row.row().writer());
        assertThat(petition.at("contentClass")).contains("010000");
        assertThat(transfer.find("addressee")).isEmpty();
    }

    @Test
    void anInvalidVersionHasAnIdOfItsOwnAndOneFault() throws IOException {
        PlannedRow row = row(25);
        UUID id = row.id("invalid");

        Node invalid = RowTransfer.invalid(drafts, id, row);

        assertThat(id).isNotEqualTo(row.transfer());
        assertThat(invalid).isNotEqualTo(RowTransfer.valid(drafts, id, row));
    }

    @Test
    void theFaultsTakeTurns() throws IOException {
        assertThat(RowTransfer.invalid(drafts, new UUID(0, 1), row(75)).find("form"))
                .map(Node::text)
                .contains("pigeon");
        assertThat(RowTransfer.invalid(drafts, new UUID(0, 1), row(25)).find("contentClass"))
                .map(Node::text)
                .contains("12");
        assertThat(RowTransfer.invalid(drafts, new UUID(0, 1), row(50)).find("receivedOn"))
                .map(Node::text)
                .contains("yesterday");
    }

    private static PlannedRow row(int number) throws IOException {
        return new PlannedRow(
                "run", number, RowFile.sample().get(0), new Matter("010000", "城乡建设", "990000", ORGAN, BUREAU));
    }
}
