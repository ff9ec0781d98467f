package org.yizhan.wire;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;
import org.yizhan.wire.contract.Contract;
import org.yizhan.wire.parsing.Node;

/** What a message says of itself, as far as it could be read: so that a refusal can name what it refuses. */
record Salvage(@Nullable MessageId id, @Nullable MessageKind kind, @Nullable OrganisationCode sender) {
    static final Salvage NOTHING = new Salvage(null, null, null);

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /** Wide enough for a wrong code to be named, too narrow for anything else. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,32}");

    static Salvage of(@Nullable Node root) {
        if (root == null) {
            return NOTHING;
        }
        String id = headerText(root, "id");
        String sender = headerText(root, "sender");
        return new Salvage(
                UUID.matcher(id).matches() ? MessageId.of(id) : null,
                Contract.loaded().root(root.name()) == null ? null : MessageKind.ofElement(root.name()),
                CODE.matcher(sender).matches() ? new OrganisationCode(sender) : null);
    }

    private static String headerText(Node root, String name) {
        Node header = root.child("header");
        Node value = header == null ? null : header.child(name);
        return value == null || !value.closed() ? "" : value.text().trim();
    }

    /** A reading of this message; of a state secret nothing else is found. */
    Reading reading(
            @Nullable Message message,
            boolean parsed,
            @Nullable String charset,
            boolean secret,
            List<Violation> findings) {
        List<Violation> said = secret ? List.of(WireRule.STATE_SECRET.at(null)) : findings;
        return new Reading(message, id, kind, sender, parsed, charset, secret, said);
    }
}
