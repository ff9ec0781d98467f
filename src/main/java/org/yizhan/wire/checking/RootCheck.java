package org.yizhan.wire.checking;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.MessageKind.Origin;
import org.yizhan.messages.Violation;
import org.yizhan.wire.contract.Contract;
import org.yizhan.wire.parsing.Node;

/** What makes every further comparison useless: not a message of ours, not one to submit, or of another version. */
final class RootCheck {
    private static final Pattern SUPPORTED = Pattern.compile("1\\.[0-9]{1,3}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}");
    private static final String KINDS = Arrays.stream(MessageKind.values())
            .filter(kind -> kind.origin() != Origin.GATEWAY)
            .map(MessageKind::element)
            .collect(Collectors.joining(", "));

    private RootCheck() {}

    static @Nullable Violation of(Node root) {
        String name = root.name();
        if (Contract.loaded().root(name) == null) {
            return ContractRule.UNKNOWN_KIND.at(root.path(), name, KINDS);
        }
        if (!root.namespace().equals(Contract.NAMESPACE)) {
            return ContractRule.WRONG_NAMESPACE.at(root.path(), name, root.namespace(), Contract.NAMESPACE);
        }
        MessageKind kind = MessageKind.ofElement(name);
        return kind.origin() == Origin.GATEWAY && kind != MessageKind.DELIVERY_RECEIPT
                ? ContractRule.GATEWAY_KIND.at(root.path(), name)
                : version(root);
    }

    /** Anything that is not a version at all is a wrong value like any other. */
    private static @Nullable Violation version(Node root) {
        Node header = root.child("header");
        Node version = header == null ? null : header.child("schemaVersion");
        if (version == null) {
            return null;
        }
        String text = version.text().trim();
        boolean other =
                VERSION.matcher(text).matches() && !SUPPORTED.matcher(text).matches();
        return other ? ContractRule.UNSUPPORTED_VERSION.at(version.path(), text) : null;
    }
}
