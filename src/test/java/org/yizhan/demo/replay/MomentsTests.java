package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.demo.client.UnusableInput;

class MomentsTests {
    @ParameterizedTest
    @CsvSource({
        // half-way to a quick reply
        "2019-05-06T08:00:00+08:00, 2019-05-08T08:00:00+08:00, 2024-05-06T00:00:00Z, 2024-05-07T00:00:00Z, 2024-05-08T00:00:00Z",
        // ten days at most
        "2019-05-06T08:00:00+08:00, 2019-08-06T08:00:00+08:00, 2024-05-06T00:00:00Z, 2024-05-16T00:00:00Z, 2024-08-06T00:00:00Z",
        // the same time later, also where the year has one day more on the way
        "2019-02-20T08:00:00+08:00, 2019-03-20T08:00:00+08:00, 2024-02-20T00:00:00Z, 2024-03-01T00:00:00Z, 2024-03-19T00:00:00Z",
        "2016-02-29T08:00:00+08:00, 2016-03-02T08:00:00+08:00, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z, 2024-03-02T00:00:00Z",
        // years later
        "2013-12-31T23:59:59+08:00, 2016-12-31T23:59:59+08:00, 2024-12-31T15:59:59Z, 2025-01-10T15:59:59Z, 2028-01-01T15:59:59Z"
    })
    void areThoseOfTheRowInAnotherYear(
            String sent, String replied, String sentAt, String acceptedAt, String repliedAt) {
        Moments moments = Moments.of(row(sent, "已办理", replied), 2024);

        assertThat(moments.sentAt()).isEqualTo(sentAt);
        assertThat(moments.acceptedAt()).isEqualTo(acceptedAt);
        assertThat(moments.repliedAt()).isEqualTo(repliedAt);
    }

    @Test
    void withoutAReplyTheAcceptanceIsTenDaysLater() {
        Moments moments = Moments.of(row("2019-05-06T08:00:00+08:00", " ", null), 2024);

        assertThat(moments.acceptedAt()).isEqualTo("2024-05-16T00:00:00Z");
        assertThat(moments.repliedAt()).isNull();
    }

    @Test
    void twentyNinthOfFebruaryIsTheDayBeforeWhereThereIsNone() {
        assertThat(Moments.of(row("2016-02-29T08:00:00+08:00", null, null), 2025)
                        .sentAt())
                .isEqualTo("2025-02-28T00:00:00Z");
    }

    @Test
    void aReplyWithoutATimeOrBeforeItsQuestionCannotBeReplayed() {
        assertThatThrownBy(() -> Moments.of(row("2019-05-06T08:00:00+08:00", "已办理", null), 2024))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("row 7");
        assertThatThrownBy(() -> Moments.of(row("2019-05-06T08:00:00+08:00", "已办理", "2019-05-06T07:59:59+08:00"), 2024))
                .isInstanceOf(UnusableInput.class);
    }

    private static ReplayRow row(String sent, @Nullable String reply, @Nullable String replied) {
        return new ReplayRow(
                "7",
                "甲",
                "路灯",
                OffsetDateTime.parse(sent),
                "坏了",
                null,
                reply,
                replied == null ? null : OffsetDateTime.parse(replied));
    }
}
