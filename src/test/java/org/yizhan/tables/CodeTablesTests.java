package org.yizhan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yizhan.tables.CodeTables.Code;

class CodeTablesTests {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private final CodeTables tables = CodeTables.builtIn();

    @Test
    void everyEnumeratedTypeOfTheSchemaIsATableWithTheSameTexts() throws Exception {
        Map<String, List<Code>> schema = enumeratedTypes();
        assertThat(schema).hasSizeGreaterThan(20);
        schema.forEach((name, codes) -> assertThat(tables.find(name)).as(name).hasValue(codes));
    }

    @Test
    void hasWhatTheSchemaLeavesOpen() {
        assertThat(codes("documentType")).contains("111", "414");
        assertThat(codes("sex")).containsExactly("0", "1", "2", "9");
        assertThat(codes("ethnicGroup")).hasSize(56);
    }

    @Test
    void noTableHasACodeTwiceOrACodeWithoutName() {
        assertThat(tables.names()).allSatisfy(name -> {
            assertThat(codes(name)).isNotEmpty().doesNotHaveDuplicates();
            assertThat(tables.find(name).orElseThrow())
                    .allSatisfy(code -> assertThat(code.zh()).isNotEmpty());
        });
    }

    @Test
    void anUnknownTableIsEmpty() {
        assertThat(tables.find("colour")).isEmpty();
    }

    private List<String> codes(String table) {
        return tables.find(table).orElseThrow().stream().map(Code::code).toList();
    }

    private static Map<String, List<Code>> enumeratedTypes() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element schema = factory.newDocumentBuilder()
                .parse(Path.of("schemas/types.xsd").toFile())
                .getDocumentElement();
        Map<String, List<Code>> types = new LinkedHashMap<>();
        for (Element type : elements(schema, "simpleType")) {
            List<Code> codes = new ArrayList<>();
            for (Element value : elements(type, "enumeration")) {
                List<Element> texts = elements(value, "documentation");
                codes.add(new Code(
                        value.getAttribute("value"),
                        texts.get(0).getTextContent(),
                        texts.get(1).getTextContent(),
                        List.of()));
            }
            if (!codes.isEmpty()) {
                String name = type.getAttribute("name");
                types.put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), codes);
            }
        }
        return types;
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS(XSD, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
