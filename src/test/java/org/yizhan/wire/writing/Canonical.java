package org.yizhan.wire.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMCryptoContext;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Canonical XML 1.0 with comments, of one element in all the namespaces that are in scope where it stands. */
final class Canonical {
    private static final String ALGORITHM = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private Canonical() {}

    /** Of the first element with that local name in the contract's namespace. */
    static String element(byte[] document, String charset, String localName) {
        Document parsed = parse(document, charset);
        return canonical(alone((Element) parsed.getElementsByTagNameNS("urn:yizhan:exchange:1", localName)
                .item(0)));
    }

    /** The text of the first element with that local name. */
    static String text(String document, String localName) {
        return parse(document.getBytes(StandardCharsets.UTF_8), "UTF-8")
                .getElementsByTagNameNS("urn:yizhan:exchange:1", localName)
                .item(0)
                .getTextContent();
    }

    private static String canonical(Document document) {
        try {
            TransformService service = TransformService.getInstance(ALGORITHM, "DOM");
            service.init((TransformParameterSpec) null);
            List<Node> nodes = new ArrayList<>();
            collect(document, nodes);
            NodeSetData<Node> all = nodes::iterator;
            OctetStreamData octets = (OctetStreamData) service.transform(all, new DOMCryptoContext() {});
            try (InputStream stream = octets.getOctetStream()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (GeneralSecurityException | TransformException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The element as a document of its own, with every namespace it inherits declared on it. */
    private static Document alone(Element element) {
        try {
            Document document = builder().newDocumentBuilder().newDocument();
            Element copy = (Element) document.importNode(element, true);
            document.appendChild(copy);
            for (Node up = element.getParentNode(); up instanceof Element ancestor; up = up.getParentNode()) {
                declare(copy, ancestor.getAttributes());
            }
            return document;
        } catch (ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static void declare(Element element, NamedNodeMap attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            boolean inherited = XMLNS.equals(attribute.getNamespaceURI());
            if (inherited && !element.hasAttributeNS(XMLNS, attribute.getLocalName())) {
                element.setAttributeNS(XMLNS, attribute.getName(), attribute.getValue());
            }
        }
    }

    private static void collect(Node node, List<Node> into) {
        into.add(node);
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            into.add(attributes.item(i));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, into);
        }
    }

    private static Document parse(byte[] document, String charset) {
        try {
            InputSource source = new InputSource(new ByteArrayInputStream(document));
            source.setEncoding(charset);
            return builder().newDocumentBuilder().parse(source);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e.getMessage() + "\n" + new String(document, StandardCharsets.UTF_8), e);
        }
    }

    private static DocumentBuilderFactory builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory;
    }
}
