package org.yizhan.deadlines;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node watches deadlines.
 *
 * @param lookEvery how often it looks for what is due while nothing is known to be
 * @param settle how far the mark stays behind the clock: what is on its way from a channel to the place where it waits
 * @param atOnce cases told the clock at a time; the next follow when they are recorded. Once many were told, a quarter
 * @param busyAbove the part of the machine's processors, at most 1, above which many due cases wait for others
 */
@ConfigurationProperties("yizhan.deadlines")
record DeadlineSettings(
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("100ms") Duration settle,
        @DefaultValue("128") int atOnce,
        @DefaultValue("0.6") double busyAbove) {
    DeadlineSettings {
        if (lookEvery.toMillis() < 1 || settle.isNegative() || atOnce < 1 || !(busyAbove > 0 && busyAbove <= 1)) {
            throw new IllegalArgumentException("yizhan.deadlines: look-every and at-once must be positive, settle not"
                    + " negative, busy-above between 0 and 1, they are " + lookEvery + ", " + atOnce + ", " + settle
                    + " and " + busyAbove);
        }
    }
}
