package org.yizhan.demo.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of the exchange's namespace: a name and either a text or children. The contract has no mixed content.
 *
 * @param name local name
 * @param text empty where there are children
 */
public record Node(String name, String text, List<Node> children) {

    /** An element with a text. */
    public static Node leaf(String name, Object text) {
        return new Node(name, text.toString(), List.of());
    }

    /** An element with children; null children are left out. */
    public static Node of(String name, @Nullable Node... children) {
        List<Node> present = new ArrayList<>();
        for (Node child : children) {
            if (child != null) {
                present.add(child);
            }
        }
        return new Node(name, "", List.copyOf(present));
    }

    /** An element with a text, or null for a text there is none of. */
    public static @Nullable Node optional(String name, @Nullable Object text) {
        return text == null ? null : leaf(name, text);
    }

    /** Reads a whole document. */
    public static Node parse(byte[] xml) throws UnreadableXml {
        return NodeReader.read(xml);
    }

    /** The document as a sender would write it, with its XML declaration. */
    public byte[] write(Encoding encoding) {
        return NodeWriter.write(this, encoding);
    }

    /** The first child of that name. */
    public Optional<Node> child(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).findFirst();
    }

    public Stream<Node> children(String childName) {
        return children.stream().filter(c -> c.name.equals(childName));
    }

    /** The text at the end of a path of child names. */
    public Optional<String> at(String... path) {
        Optional<Node> node = Optional.of(this);
        for (String step : path) {
            node = node.flatMap(n -> n.child(step));
        }
        return node.map(Node::text);
    }

    /** The first element of that name at any depth, this one included, in document order. */
    public Optional<Node> find(String wanted) {
        if (name.equals(wanted)) {
            return Optional.of(this);
        }
        return children.stream().flatMap(c -> c.find(wanted).stream()).findFirst();
    }

    /** This element with {@code child} in the place of its child of the same name. */
    public Node with(Node child) {
        return new Node(
                name,
                text,
                children.stream()
                        .map(c -> c.name.equals(child.name) ? child : c)
                        .toList());
    }
}
