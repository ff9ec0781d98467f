package org.yizhan.wire.contract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.yizhan.wire.contract.Type.Group;
import org.yizhan.wire.contract.Type.Value;

/** The contract of the exchange, read once from the schemas in the jar. Thread-safe. */
public final class Contract {
    /** The namespace of every element of the contract. */
    public static final String NAMESPACE = "urn:yizhan:exchange:1";

    private static final Contract LOADED = load();

    private final Schema schema;
    private final Map<String, Field> roots;
    private final Set<String> coded = new HashSet<>();

    private Contract(Schema schema, Map<String, Field> roots) {
        this.schema = schema;
        this.roots = roots;
        roots.values().forEach(this::collectCoded);
    }

    public static Contract loaded() {
        return LOADED;
    }

    /** For the verdict: valid or not. */
    public Schema schema() {
        return schema;
    }

    /** True for the name of an element of the contract whose text follows a pattern. */
    public boolean isCoded(String name) {
        return coded.contains(name);
    }

    /** The message whose root element has that local name; null if there is none. */
    public @Nullable Field root(String name) {
        return roots.get(name);
    }

    private void collectCoded(Field field) {
        if (field.type() instanceof Group group) {
            group.fields().forEach(this::collectCoded);
        } else if (field.type() instanceof Value value && value.pattern() != null) {
            coded.add(field.name());
        }
    }

    private static Contract load() {
        Document schemas = SchemaFiles.merged("/schemas/exchange.xsd");
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new Contract(factory.newSchema(new DOMSource(schemas)), new ModelBuilder(schemas).roots());
        } catch (SAXException e) {
            throw new IllegalStateException("the schemas in the jar do not compile", e);
        }
    }
}
