package org.yizhan.wire.parsing;

import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A parser and a validator, which cost more to make than a message to read. For one thread at a time, and for one message
 * after another as long as none of them was faulty: a parser keeps every name it ever met.
 */
final class Workbench {
    private static final int MOST_MESSAGES = 1000;

    private final XMLReader reader;
    private final ValidatorHandler validator;
    private int messages;

    Workbench(Schema schema) {
        reader = hardenedReader();
        validator = schema.newValidatorHandler();
    }

    ValidatorHandler validator() {
        return validator;
    }

    boolean isWorn() {
        return messages >= MOST_MESSAGES;
    }

    void parse(InputSource text, TreeBuilder tree) throws SAXException, IOException {
        messages++;
        reader.setContentHandler(tree);
        reader.setErrorHandler(tree);
        reader.parse(text);
    }

    /** The platform's own parser, whatever else is on the classpath, with everything shut that a message never needs. */
    private static XMLReader hardenedReader() {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("this Java platform has no secure XML parser", e);
        }
    }
}
