package org.yizhan.intake.planted;

import java.time.Instant;

class BreaksNoNow {
    @SuppressWarnings("TimeZoneUsage")
    final Instant now = Instant.now();
}
