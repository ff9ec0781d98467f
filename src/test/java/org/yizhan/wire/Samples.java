package org.yizhan.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.yizhan.messages.MessageKind;

/** The contract's schema and its valid samples, as files of the project. */
public final class Samples {
    private static final Path SCHEMAS = Path.of("schemas");
    private static final Schema SCHEMA = compiled();

    private Samples() {}

    public static List<Path> valid() {
        try (Stream<Path> files = Files.list(SCHEMAS.resolve("samples/valid"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String name) {
        return read(SCHEMAS.resolve("samples/valid/" + name + ".xml"));
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Schema schema() {
        return SCHEMA;
    }

    /** Parses and validates, every event into {@code events}; what the schema does not allow fails. */
    public static void parse(InputStream document, ContentHandler events) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setSchema(SCHEMA);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(events);
            reader.setErrorHandler(new Strict());
            reader.parse(new InputSource(document));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void assertValid(InputStream document) {
        parse(document, new DefaultHandler());
    }

    private static Schema compiled() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(SCHEMAS.resolve("exchange.xsd").toFile());
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static final class Strict extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    /** The kinds that participants may send. */
    public static Set<MessageKind> decided() {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.origin() != MessageKind.Origin.GATEWAY)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MessageKind.class)));
    }
}
