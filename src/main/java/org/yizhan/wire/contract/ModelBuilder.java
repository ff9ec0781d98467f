package org.yizhan.wire.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yizhan.messages.Violation.Words;
import org.yizhan.wire.contract.Type.Group;

/**
 * Builds the light model. It knows the part of the schema language that our schemas are written in: sequences of
 * elements, each name once, at most one type above another, no attributes. Anything else stops it, and with it the build.
 */
final class ModelBuilder {
    private final Map<String, Element> elements;
    private final Map<String, Element> types;
    private final Map<String, Type> built = new HashMap<>();

    ModelBuilder(Document schemas) {
        elements = byName(schemas, "element");
        types = byName(schemas, "complexType");
        types.putAll(byName(schemas, "simpleType"));
    }

    private static Map<String, Element> byName(Document schemas, String kind) {
        return Elements.children(schemas.getDocumentElement(), kind).stream()
                .collect(Collectors.toMap(element -> element.getAttribute("name"), element -> element));
    }

    Map<String, Field> roots() {
        return elements.values().stream()
                .map(this::field)
                .collect(Collectors.toUnmodifiableMap(Field::name, field -> field));
    }

    /** {@code element} is a declaration, or refers to one. */
    private Field field(Element element) {
        boolean refers = element.hasAttribute("ref");
        Element declaration = refers ? known(elements, element.getAttribute("ref")) : element;
        String most = element.getAttribute("maxOccurs");
        if (!most.isEmpty() && !most.equals("unbounded")) {
            throw new IllegalStateException("the model of the schemas does not know maxOccurs=" + most);
        }
        return new Field(
                declaration.getAttribute("name"),
                label(declaration),
                !element.getAttribute("minOccurs").equals("0"),
                most.equals("unbounded"),
                type(declaration));
    }

    /** Documentation opens with the field's name; what follows the first colon explains it. */
    private static Words label(Element declaration) {
        Words documentation = Objects.requireNonNull(Elements.documentation(declaration));
        return new Words(documentation.zh().split("：", 2)[0], documentation.en().split(":", 2)[0]);
    }

    private Type type(Element declaration) {
        Element own = Elements.child(declaration, "complexType");
        return own != null ? group(own) : named(declaration.getAttribute("type"));
    }

    private Type named(String name) {
        Type known = built.get(name);
        if (known == null) {
            known = build(name);
            built.put(name, known);
        }
        return known;
    }

    private Type build(String name) {
        if (name.startsWith("xs:")) {
            return ValueBuilder.builtIn(name);
        }
        Element type = known(types, name);
        return type.getLocalName().equals("simpleType") ? ValueBuilder.of(type) : group(type);
    }

    private Group group(Element complexType) {
        List<Field> fields = new ArrayList<>();
        boolean extensible = false;
        Element content = Elements.child(complexType, "complexContent");
        Element sequence = Elements.child(complexType, "sequence");
        if (content != null) {
            Element extension = Objects.requireNonNull(Elements.child(content, "extension"));
            fields.addAll(group(known(types, extension.getAttribute("base"))).fields());
            sequence = Elements.child(extension, "sequence");
        }
        for (Element part : parts(sequence)) {
            if (part.getLocalName().equals("any")) {
                extensible = true;
            } else {
                fields.add(field(part));
            }
        }
        if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
            throw new IllegalStateException("the model of the schemas needs each name once in " + fields);
        }
        return new Group(List.copyOf(fields), extensible);
    }

    private static List<Element> parts(@Nullable Element sequence) {
        if (sequence == null) {
            return List.of();
        }
        for (Element part : Elements.children(sequence)) {
            if (!List.of("element", "any", "annotation").contains(part.getLocalName())) {
                throw new IllegalStateException("the model of the schemas does not know xs:" + part.getLocalName());
            }
        }
        return Elements.children(sequence).stream()
                .filter(part -> !part.getLocalName().equals("annotation"))
                .toList();
    }

    private static Element known(Map<String, Element> declared, String name) {
        return Objects.requireNonNull(declared.get(name), () -> "the schemas do not declare " + name);
    }
}
