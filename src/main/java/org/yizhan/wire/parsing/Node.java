package org.yizhan.wire.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element as it stands in a message, with what is needed to say what is wrong with it. */
public final class Node {
    /** An attribute's name; the namespace is empty for none. */
    public record Attribute(String namespace, String name) {}

    private static final Pattern STEP = Pattern.compile("([^\\[\\]@]+)(?:\\[([0-9]{1,6})])?");

    private final String namespace;
    private final String name;
    private final int number;
    private final @Nullable Node parent;
    private final List<Attribute> attributes;
    private final List<Node> children = new ArrayList<>(0);
    private final List<String> texts = new ArrayList<>(1);
    /** The first {@link #sorted} of the children by name: looking through thousands of siblings for each is too slow. */
    private final Map<String, List<Node>> byName = new HashMap<>(0);

    private int sorted;
    private int position;
    private boolean closed;

    Node(String namespace, String name, int number, @Nullable Node parent, List<Attribute> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.number = number;
        this.parent = parent;
        this.attributes = attributes;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** White space counts only where there are no children. */
    void addText(String more) {
        if (children.isEmpty() || !more.isBlank()) {
            texts.add(more);
        }
    }

    void close() {
        closed = true;
    }

    /** Empty for none. */
    public String namespace() {
        return namespace;
    }

    /** The local name. */
    public String name() {
        return name;
    }

    public @Nullable Node parent() {
        return parent;
    }

    /** Its place among the start tags of the document, from 0. */
    public int number() {
        return number;
    }

    /** Its attributes without namespace declarations; what they say is nowhere of use. */
    public List<Attribute> attributes() {
        return attributes;
    }

    public List<Node> children() {
        return children;
    }

    /** Its own text; empty if there is only white space between its children. */
    public String text() {
        String text = texts.size() == 1 ? texts.get(0) : String.join("", texts);
        return children.isEmpty() || !text.isBlank() ? text : "";
    }

    /** False if reading stopped inside it: what is missing might have followed. */
    public boolean closed() {
        return closed;
    }

    /** The first child with that local name; null if there is none. */
    public @Nullable Node child(String childName) {
        return child(childName, 1);
    }

    /** The n-th child with that local name, from 1; null if there are fewer. */
    public @Nullable Node child(String childName, int n) {
        List<Node> named = named(childName);
        return n > 0 && n <= named.size() ? named.get(n - 1) : null;
    }

    private List<Node> named(String childName) {
        for (; sorted < children.size(); sorted++) {
            Node child = children.get(sorted);
            List<Node> same = byName.computeIfAbsent(child.name, key -> new ArrayList<>(1));
            same.add(child);
            child.position = same.size();
        }
        return byName.getOrDefault(childName, List.of());
    }

    /**
     * The element at a path, or the innermost one of those that lead there.
     *
     * @param path as {@link #path} writes it, with or without indexes of 1; an attribute means its element
     * @return null if the path does not begin at this element
     */
    public @Nullable Node nearest(String path) {
        String[] steps = path.split("/", -1);
        if (steps.length < 2 || !steps[1].replace("[1]", "").equals(name)) {
            return null;
        }
        Node nearest = this;
        for (int i = 2; i < steps.length; i++) {
            Node next = nearest.step(steps[i]);
            if (next == null) {
                return nearest;
            }
            nearest = next;
        }
        return nearest;
    }

    private @Nullable Node step(String step) {
        Matcher matcher = STEP.matcher(step);
        if (!matcher.matches()) {
            return null;
        }
        String index = matcher.group(2);
        return child(matcher.group(1), index == null ? 1 : Integer.parseInt(index));
    }

    /** XPath by local names; an index only where its parent has several children of that name. */
    public String path() {
        if (parent == null) {
            return "/" + name;
        }
        boolean alone = parent.named(name).size() == 1;
        return parent.path() + "/" + name + (alone ? "" : "[" + position + "]");
    }
}
