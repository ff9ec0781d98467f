package org.yizhan.demo.client;

/** Writes elements the way simple systems do: as text, one element a line, line ends as they are, encoded at the end. */
final class NodeWriter {
    private static final String NAMESPACE = "urn:yizhan:exchange:1";

    private NodeWriter() {}

    static byte[] write(Node root, Encoding encoding) {
        StringBuilder out = new StringBuilder(2048);
        out.append("<?xml version=\"1.0\" encoding=\"")
                .append(encoding.declared())
                .append("\"?>\n");
        append(out, root, " xmlns=\"" + NAMESPACE + "\"", "");
        return encoding.encode(out.toString());
    }

    private static void append(StringBuilder out, Node node, String attributes, String indent) {
        out.append(indent).append('<').append(node.name()).append(attributes).append('>');
        escape(out, node.text());
        if (!node.children().isEmpty()) {
            out.append('\n');
            node.children().forEach(child -> append(out, child, "", indent + "  "));
            out.append(indent);
        }
        out.append("</").append(node.name()).append(">\n");
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
    }
}
