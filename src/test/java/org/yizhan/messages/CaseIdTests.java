package org.yizhan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CaseIdTests {
    private final OrganisationCode bureau = new OrganisationCode("11990000MB0000019F");
    private final MessageId message = MessageId.of("7b1c3f60-6c1b-4a7e-9c55-0f3f7b1d2a01");

    @Test
    void followsFromTheMessageThatOpenedTheCase() {
        CaseId first = CaseId.openedBy(bureau, message, YearMonth.of(2026, 3));
        assertThat(CaseId.openedBy(bureau, message, YearMonth.of(2026, 3))).isEqualTo(first);
        assertThat(first.month()).isEqualTo(202603);
        assertThat(CaseId.isCaseId(first.value())).isTrue();
    }

    @Test
    void differsForAnotherSenderOrMessage() {
        CaseId first = CaseId.openedBy(bureau, message, YearMonth.of(2026, 3));
        MessageId other = MessageId.of("7b1c3f60-6c1b-4a7e-9c55-0f3f7b1d2a02");
        assertThat(CaseId.openedBy(bureau, other, YearMonth.of(2026, 3))).isNotEqualTo(first);
    }

    @Test
    void refusesAnyOtherForm() {
        assertThatThrownBy(() -> new CaseId("YZ2026-1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(CaseId.isCaseId("YZ202603-OOOOOOOOOOOO")).isFalse();
    }
}
