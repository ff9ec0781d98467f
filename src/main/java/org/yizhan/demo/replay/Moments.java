package org.yizhan.demo.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.UnusableInput;

/**
 * When a row happens in the year in which it is replayed.
 *
 * @param sentAt the row's own month, day and time in that year; 29 February is the 28th where there is none
 * @param acceptedAt half-way to the reply, ten days after {@code sentAt} at most; ten days where no reply came
 * @param repliedAt as long after {@code sentAt} as in the file; null if no reply came
 */
record Moments(Instant sentAt, Instant acceptedAt, @Nullable Instant repliedAt) {
    private static final Duration LONGEST_TO_ACCEPTANCE = Duration.ofDays(10);

    /** @throws UnusableInput if the row has a reply without an instant, or one before it was sent */
    static Moments of(ReplayRow row, int year) {
        Instant sentAt = row.sentAt().withYear(year).toInstant();
        if (!row.hasReply()) {
            return new Moments(sentAt, sentAt.plus(LONGEST_TO_ACCEPTANCE), null);
        }
        OffsetDateTime replied = row.repliedAt();
        if (replied == null || replied.isBefore(row.sentAt())) {
            throw new UnusableInput(
                    "第 " + row.id() + " 行：答复时间缺失或早于来信时间",
                    "row " + row.id() + ": its reply has no time, or one before it was sent");
        }
        Duration toReply = Duration.between(row.sentAt(), replied);
        Duration half = toReply.dividedBy(2);
        Duration toAcceptance = half.compareTo(LONGEST_TO_ACCEPTANCE) < 0 ? half : LONGEST_TO_ACCEPTANCE;
        return new Moments(sentAt, sentAt.plus(toAcceptance), sentAt.plus(toReply));
    }
}
