package org.yizhan.wire.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Header;
import org.yizhan.messages.Header.Origin;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

class HeaderMappingTests {
    private static final OrganisationCode GATEWAY = new OrganisationCode("11990000MB0000019F");

    @Test
    void readsWhereAMessageFirstEntered() {
        Header header = Bound.sample("transfer-whole").header();

        assertThat(header.origin())
                .isEqualTo(new Origin(
                        GATEWAY,
                        new OrganisationCode("11990000MB0000003U"),
                        MessageId.of("5b1f6f80-54f0-4a1c-8a3e-77f0a1b2c3d4"),
                        "4f7d0a3e6b1c92858d0e3f5a7b6c1d2e9f8a0b4c3d5e6f708192a3b4c5d6e7f8",
                        Instant.parse("2026-03-11T02:00:00Z")));
        assertThat(header.hops()).containsExactly(GATEWAY);
        assertThat(header.sequence()).isEqualTo(2071);
        assertThat(header.test()).isTrue();
    }

    @Test
    void readsTheCaseAndTheEarlierMessage() {
        Header transfer = Bound.sample("transfer-assign").header();
        Header supplement = Bound.sample("supplement").header();

        assertThat(supplement.correlation()).isEqualTo(transfer.id());
        assertThat(supplement.caseId())
                .isEqualTo(CaseId.openedBy(transfer.sender(), transfer.id(), YearMonth.of(2026, 3)));
    }

    @Test
    void takesWhiteSpaceAroundIdentifiersForNothing() {
        Header header = Bound.message("Recall", "<reasons>r</reasons>", " ").header();

        assertThat(header.sender()).isEqualTo(GATEWAY);
        assertThat(header.sentAt()).isEqualTo(Instant.parse("2026-03-03T01:30:00Z"));
    }
}
