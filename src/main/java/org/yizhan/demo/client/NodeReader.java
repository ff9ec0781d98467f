package org.yizhan.demo.client;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads elements with the JDK's StAX, as any department's Java would. */
final class NodeReader {
    private static final XMLInputFactory FACTORY = factory();

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Node> roots = new ArrayList<>();

    private NodeReader() {}

    static Node read(byte[] xml) throws UnreadableXml {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            return new NodeReader().readAll(reader);
        } catch (XMLStreamException e) {
            throw new UnreadableXml("not readable as XML: " + e.getMessage(), e);
        }
    }

    private Node readAll(XMLStreamReader reader) throws XMLStreamException, UnreadableXml {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(new Open(reader.getLocalName()));
                case XMLStreamConstants.END_ELEMENT -> close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(reader.getText());
                default -> {
                    // comments and processing instructions say nothing here
                }
            }
        }
        if (roots.isEmpty()) {
            throw new UnreadableXml("no root element");
        }
        return roots.get(0);
    }

    private void append(String text) {
        Open innermost = open.peek();
        if (innermost != null) {
            innermost.text.append(text);
        }
    }

    private void close() {
        Open closed = open.pop();
        Open parent = open.peek();
        (parent == null ? roots : parent.children).add(closed.node());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** An element whose end has not come yet. */
    private static final class Open {
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Node> children = new ArrayList<>();

        private Open(String name) {
            this.name = name;
        }

        private Node node() {
            return new Node(name, children.isEmpty() ? text.toString() : "", List.copyOf(children));
        }
    }
}
