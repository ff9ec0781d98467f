package org.yizhan.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.Recall;
import org.yizhan.messages.Header;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;
import org.yizhan.wire.MessageReader;
import org.yizhan.wire.Reading;

/** Reads {@code <Recall from="…" id="…"/>}: enough to tell a good message from an invalid one and from no XML. */
final class PlannedReader implements MessageReader {
    private static final Pattern RECALL = Pattern.compile("<Recall from=\"(\\w+)\" id=\"([\\w-]+)\"/>");

    @Nullable
    String lastCharset;

    @Override
    public Reading read(byte[] bytes, @Nullable String transportCharset) {
        lastCharset = transportCharset;
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher recall = RECALL.matcher(text);
        if (!recall.find()) {
            Violation violation = new Violation("X001", Severity.REFUSE, 1, 1, null, "不可读", "not readable");
            return new Reading(
                    null, null, null, null, text.startsWith("<"), null, text.contains("secret"), List.of(violation));
        }
        OrganisationCode sender = new OrganisationCode(recall.group(1));
        MessageId id = MessageId.of(recall.group(2));
        Header header = new Header(id, sender, null, Instant.EPOCH, "1.0", null, null, null, false, null, List.of());
        Message message = new Message(header, new Recall("误转"), List.of());
        return new Reading(message, id, MessageKind.RECALL, sender, true, "UTF-8", false, List.of());
    }

    @Override
    public Optional<Message> again(Original original) {
        return Optional.ofNullable(read(original.bytes(), original.charset()).message());
    }

    @Override
    public List<Violation> locate(Original original, List<Violation> findings) {
        return findings;
    }
}
