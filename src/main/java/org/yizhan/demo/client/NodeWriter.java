package org.yizhan.demo.client;

/** Writes elements the way simple systems do: as text, line ends as they are, encoded at the end. */
final class NodeWriter {
    private static final String NAMESPACE = "urn:yizhan:exchange:1";

    private NodeWriter() {}

    static byte[] write(Node root, Encoding encoding) {
        StringBuilder out = new StringBuilder(2048);
        out.append("<?xml version=\"1.0\" encoding=\"")
                .append(encoding.declared())
                .append("\"?>\n");
        append(out, root, " xmlns=\"" + NAMESPACE + "\"");
        return encoding.encode(out.append('\n').toString());
    }

    private static void append(StringBuilder out, Node node, String attributes) {
        out.append('<').append(node.name()).append(attributes).append('>');
        escape(out, node.text());
        for (Node child : node.children()) {
            append(out, child, "");
        }
        out.append("</").append(node.name()).append('>');
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
