package org.yizhan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.client.Receipt;

class CountsTests {
    private static final LocalTime FULL_MINUTE = LocalTime.of(18, 40);

    private final Counts counts = new Counts();

    @Test
    void showsTheSecondsOfAFullMinuteToo() {
        assertThat(counts.line(FULL_MINUTE)).startsWith("18:40:00  转送 transfers 0");
        assertThat(counts.line(LocalTime.of(9, 5, 7, 123_000_000))).startsWith("09:05:07  ");
    }

    @Test
    void countsWhatWasRecordedByItsKind() {
        counts.answered("Transfer", receipt("accepted"));
        counts.answered("Transfer", receipt("repeated"));
        counts.answered("Notice", receipt("accepted"));
        counts.letter();

        assertThat(counts.line(FULL_MINUTE))
                .contains("transfers 2", "notices 1", "opinions 0", "letters read 1")
                .doesNotContain("refused", "not acknowledged");
    }

    @Test
    void namesWhatWasRefusedAndWhy() {
        counts.answered("Notice", receipt("refused", "C201", "C105"));
        counts.answered("Notice", receipt("refused", "C201", "C105"));

        assertThat(counts.line(FULL_MINUTE)).contains("notices 0", "拒收 refused {Notice[C201, C105]=2}");
    }

    @Test
    void tellsOfWhatNobodyAcknowledged() {
        counts.failed();

        assertThat(counts.line(FULL_MINUTE)).endsWith("未送达 not acknowledged 1");
    }

    private static Receipt receipt(String verdict, String... codes) {
        return new Receipt(verdict, null, null, List.of(codes), Node.of("SubmissionReceipt"));
    }
}
