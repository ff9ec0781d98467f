package org.yizhan.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the door.
 *
 * @param maxMessageSize largest message, over every channel
 * @param inFlightPerOrganisation HTTP messages of one organisation under way at once; more are answered 429
 * @param inFlight HTTP messages under way at once; more are answered 503
 * @param answerWithin how long a sender waits for the commit before it is told to come again
 * @param attempts failures on one and the same message after which it is laid aside
 * @param queueConsumers how many messages of the queue are under way at once
 * @param folder the watched folder, with a sub-folder per organisation
 * @param folderDelay milliseconds between two looks into it
 */
@ConfigurationProperties("yizhan.intake")
record IntakeSettings(
        @DefaultValue("2MB") DataSize maxMessageSize,
        @DefaultValue("64") int inFlightPerOrganisation,
        @DefaultValue("256") int inFlight,
        @DefaultValue("30s") Duration answerWithin,
        @DefaultValue("8") int attempts,
        @DefaultValue("8") int queueConsumers,
        Path folder,
        @DefaultValue("500") long folderDelay) {
    IntakeSettings {
        atLeastOne("max-message-size", maxMessageSize.toBytes());
        atLeastOne("in-flight-per-organisation", inFlightPerOrganisation);
        atLeastOne("in-flight", inFlight);
        atLeastOne("answer-within", answerWithin.toMillis());
        atLeastOne("attempts", attempts);
        atLeastOne("queue-consumers", queueConsumers);
        atLeastOne("folder-delay", folderDelay);
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("yizhan.intake." + name + " must be positive, it is " + value);
        }
    }
}
