package org.yizhan.demo.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.yizhan.demo.client.Channel;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.territory.Matter;

/**
 * A row with the part it plays.
 *
 * @param run this replay's id, so that two replays on one exchange do not take each other's message ids
 * @param number from 1
 */
record PlannedRow(String run, int number, ReplayRow row, Matter matter) {
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<Encoding> ENCODINGS = List.of(Encoding.values());

    /** The id of this row's message for {@code what}, always the same. */
    UUID id(String what) {
        String name = run + "|" + what + "|" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    UUID transfer() {
        return id("transfer");
    }

    UUID notice() {
        return id("notice");
    }

    UUID opinion() {
        return id("opinion");
    }

    Channel channel() {
        return CHANNELS.get((number - 1) % 3);
    }

    /** The organ answers by another channel than the one the bureau used. */
    Channel answerChannel() {
        return CHANNELS.get(number % 3);
    }

    /** In turn, shifted against the channels so that each pair occurs. */
    Encoding encoding() {
        return ENCODINGS.get((number - 1) / 3 % 3).orWider(row.writer() + row.subject() + row.body());
    }

    Encoding answerEncoding() {
        String reply = row.reply();
        return ENCODINGS.get((number - 1) / 3 % 3).orWider(reply == null ? "" : reply);
    }

    boolean repeated() {
        return number % Plan.REPEATED_EVERY == 0;
    }

    boolean inConflict() {
        return number % Plan.CONFLICT_EVERY == 0;
    }

    boolean alsoInvalid() {
        return number % Plan.INVALID_EVERY == 0;
    }
}
