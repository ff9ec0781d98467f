package org.yizhan.wire.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;
import org.yizhan.wire.parsing.Node.Attribute;

/**
 * Keeps the elements as they go by, and passes every event on while it stands at the element the event is about: what a
 * validator behind it complains of is wrong there. The validator's texts are left alone: they come in the JVM's language,
 * name only the first wrong child and report a wrong value twice.
 */
final class TreeBuilder extends XMLFilterImpl {
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

    /** More faults than this bring nothing new, and each costs the validator time. */
    private static final int MOST_SUSPECTS = 500;

    /** No bound is as low as this. */
    private static final int SHORT = 1000;

    private final StringBuilder text = new StringBuilder();
    private final List<Node> suspects = new ArrayList<>();
    private final Runnable firstFault;
    private final ToIntFunction<Node> longestText;
    private @Nullable Node root;
    private @Nullable Node current;
    private int count;

    /**
     * Builds in front of another handler.
     *
     * @param firstFault is run when the first element becomes suspect
     * @param longestText most characters that an element's text may have
     */
    TreeBuilder(ContentHandler next, Runnable firstFault, ToIntFunction<Node> longestText) {
        setContentHandler(next);
        this.firstFault = firstFault;
        this.longestText = longestText;
    }

    @Nullable
    Node root() {
        return root;
    }

    /** The innermost open element; null before the first and behind the last. */
    @Nullable
    Node current() {
        return current;
    }

    /** Elements at which fault was found, each once, in the order in which it was found. */
    List<Node> suspects() {
        return suspects;
    }

    @Override
    public void startElement(String namespace, String name, String qualifiedName, Attributes attributes)
            throws SAXException {
        if (namespace.equals(XINCLUDE)) {
            throw new Forbidden(ParsingRule.XINCLUDE, 0, count);
        }
        takeText();
        current = new Node(namespace, name, count++, current, list(attributes));
        root = root == null ? current : root;
        if (!current.attributes().isEmpty()
                && current.attributes().stream().anyMatch(TreeBuilder::overridesTheSchema)) {
            suspect();
        }
        super.startElement(namespace, name, qualifiedName, attributes);
    }

    /** A validator obeys xsi:type and xsi:nil; the contract does without. */
    private static boolean overridesTheSchema(Attribute attribute) {
        return attribute.namespace().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                && (attribute.name().equals("type") || attribute.name().equals("nil"));
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        text.append(characters, start, length);
        if (current != null && text.length() > SHORT && text.length() > longestText.applyAsInt(current)) {
            throw new Forbidden(ParsingRule.TEXT_TOO_LONG, longestText.applyAsInt(current), current.number());
        }
        super.characters(characters, start, length);
    }

    @Override
    public void endElement(String namespace, String name, String qualifiedName) throws SAXException {
        takeText();
        super.endElement(namespace, name, qualifiedName);
        if (current != null) {
            current.close();
            current = current.parent();
        }
    }

    /** The validator, or the parser, found fault and goes on. */
    @Override
    public void error(SAXParseException e) {
        suspect();
    }

    /** The parser cannot go on. */
    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private void suspect() {
        if (suspects.isEmpty()) {
            firstFault.run();
        }
        if (current != null && (suspects.isEmpty() || suspects.get(suspects.size() - 1) != current)) {
            suspects.add(current);
        }
        if (suspects.size() >= MOST_SUSPECTS) {
            setContentHandler(null);
        }
    }

    private void takeText() {
        if (current != null && !text.isEmpty()) {
            current.addText(text.toString());
        }
        text.setLength(0);
    }

    private static List<Attribute> list(Attributes attributes) {
        if (attributes.getLength() == 0) {
            return List.of();
        }
        List<Attribute> list = new ArrayList<>(attributes.getLength());
        for (int i = 0; i < attributes.getLength(); i++) {
            list.add(new Attribute(attributes.getURI(i), attributes.getLocalName(i)));
        }
        return List.copyOf(list);
    }

    /** Well-formed, and not to be read all the same. */
    static final class Forbidden extends SAXException {
        private static final long serialVersionUID = 1;
        private final ParsingRule rule;
        private final int bound;
        private final int element;

        Forbidden(ParsingRule rule, int bound, int element) {
            super(rule.wording().en());
            this.rule = rule;
            this.bound = bound;
            this.element = element;
        }

        ParsingRule rule() {
            return rule;
        }

        int bound() {
            return bound;
        }

        /** Number of the element at which it was found. */
        int element() {
            return element;
        }
    }
}
