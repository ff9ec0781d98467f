package org.yizhan.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ContentRangeTests {

    @Test
    void readsAPart() {
        assertThat(ContentRange.parse("bytes 0-999/5000")).hasValue(new ContentRange(0, 999, 5000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes 0-999/*", "bytes 10-9/20", "bytes 0-20/20", "0-9/20", "bytes -1-9/20"})
    void refusesWhatIsNoPart(String text) {
        assertThat(ContentRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1, 1", "1, 0, 1, 1, 1", "1, 1, 0, 1, 1", "1, 1, 1, 0, 1", "1, 1, 1, 1, 0", "1, 1, 1, 1, -1"})
    void settingsMustBePositive(long size, int uploads, long unnamedDays, long unnamedBytes, long heldHours) {
        assertThatThrownBy(() -> new AttachmentSettings(
                        DataSize.ofBytes(size),
                        uploads,
                        Duration.ofDays(unnamedDays),
                        DataSize.ofBytes(unnamedBytes),
                        Duration.ofHours(heldHours)))
                .hasMessageContaining("yizhan.attachments");
    }
}
