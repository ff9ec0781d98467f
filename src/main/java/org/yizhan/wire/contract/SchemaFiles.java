package org.yizhan.wire.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the driver schema and what it includes, in one document. Nothing is left to resolve, so compiling it is the same
 * in a folder of classes and in a jar inside a jar, and touches neither network nor file.
 */
final class SchemaFiles {
    private final DocumentBuilder parser;

    private SchemaFiles() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parser = factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java platform has no secure XML parser", e);
        }
    }

    static Document merged(String driver) {
        SchemaFiles files = new SchemaFiles();
        Document merged = files.parse(driver);
        String folder = driver.substring(0, driver.lastIndexOf('/') + 1);
        Deque<String> waiting = new ArrayDeque<>(files.takeIncludes(merged));
        Set<String> read = new HashSet<>();
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            if (read.add(name)) {
                Document included = files.parse(folder + name);
                waiting.addAll(files.takeIncludes(included));
                append(included, merged);
            }
        }
        return merged;
    }

    private List<String> takeIncludes(Document schema) {
        List<Element> includes = Elements.children(schema.getDocumentElement(), "include");
        includes.forEach(schema.getDocumentElement()::removeChild);
        return includes.stream()
                .map(include -> include.getAttribute("schemaLocation"))
                .toList();
    }

    private static void append(Document included, Document merged) {
        for (Node node = included.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            merged.getDocumentElement().appendChild(merged.importNode(node, true));
        }
    }

    private Document parse(String resource) {
        try (InputStream bytes = SchemaFiles.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the schema " + resource + " is missing in the jar");
            }
            return parser.parse(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema " + resource, e);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema " + resource + " is not XML", e);
        }
    }
}
