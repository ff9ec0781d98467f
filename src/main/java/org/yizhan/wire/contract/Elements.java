package org.yizhan.wire.contract;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yizhan.messages.Violation.Words;

/** Looks into the elements of a schema document. */
final class Elements {
    private Elements() {}

    /** The children that are elements of the schema language. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(element.getNamespaceURI())) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    static @Nullable Element child(Element parent, String name) {
        return children(parent, name).stream().findFirst().orElse(null);
    }

    /** What the schema says about the element or type, in both languages; null if it says nothing. */
    static @Nullable Words documentation(Element parent) {
        Element annotation = child(parent, "annotation");
        if (annotation == null) {
            return null;
        }
        return new Words(documentation(annotation, "zh"), documentation(annotation, "en"));
    }

    private static String documentation(Element annotation, String language) {
        return children(annotation, "documentation").stream()
                .filter(text ->
                        text.getAttributeNS(XMLConstants.XML_NS_URI, "lang").equals(language))
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the schemas lack a documentation in " + language));
    }
}
