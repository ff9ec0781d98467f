package org.yizhan.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What time it is, for everyone; and its movement, for operators. */
@RestController
final class ClockController {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final ObjectProvider<Journey> journeys;
    private final ObjectMapper json;

    ClockController(Clock clock, ObjectProvider<Journey> journeys, ObjectMapper json) {
        this.clock = clock;
        this.journeys = journeys;
        this.json = json;
    }

    /** @param simulated false: the system's time */
    record Told(OffsetDateTime now, boolean simulated) {}

    /** @param visited the instants on the way at which something was due, in order */
    record Moved(OffsetDateTime from, OffsetDateTime to, List<OffsetDateTime> visited) {}

    @GetMapping("/v1/clock")
    Told tell() {
        return new Told(inZone(clock.instant()), journeys.getIfAvailable() != null);
    }

    /** Answers once {@code to} is reached and everything due by then is done. */
    @PostMapping("/v1/clock")
    Moved move(@RequestBody(required = false) String body) {
        Journey journey = journeys.getIfAvailable(() -> {
            throw ClockRule.NOT_SIMULATED.problem();
        });
        Journey.Travelled travelled = journey.to(instant(body));
        return new Moved(
                inZone(travelled.from()),
                inZone(travelled.to()),
                travelled.visited().stream().map(ClockController::inZone).toList());
    }

    private Instant instant(String body) {
        try {
            JsonNode to = json.readTree(body == null ? "" : body).path("to");
            return OffsetDateTime.parse(to.asText()).toInstant();
        } catch (JsonProcessingException | DateTimeException unreadable) {
            throw ClockRule.NO_INSTANT.problem();
        }
    }

    private static OffsetDateTime inZone(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }
}
