package org.yizhan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.yizhan.messages.MessageKind;

class SchemaTests {
    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final List<Element> DECLARED = documents();

    /** Items of old systems; 状态 (xfjzt) follows from what happened and is no element of any message. */
    private static final String LEGACY =
            """
            xfjbh cxm xfrq djsj xfxs xfmddm xfyydm nrfldm wtsddm xfrs sjrs bt gkxx tsnr rdwt sxr blcx xbjzsj lzjzsj
            bjbz bjsj repeated_id scxfjg scxfrq djjgdm djjgmc djjglb djbm djr
            cfxfbz qgccbz bjgccbz lmbz nmbz gkbz isbm zdjjbz yybz sfssbz jabz sksflbz fcbz fhbz dbbz sfyfzjzf
            xm zjlx zjhm sjh gddh dzyj zz zzdm hkszd xb mz csrq zy gzdw xfjzfrbz
            bfyrhdw bfyrjb bfyrzw bfyrzzdm bfyrzzmc
            blfs bljg bljgdm blsj qxjg qxjgdm jbr hfgznr xqhbsj fj sfyth
            dxfbmpj dzrdwpj pjsj pjnr
            """;

    @Test
    void declareARootElementForEveryKindAndNoOther() {
        List<String> roots = elements("element")
                .filter(element -> element.getParentNode().getLocalName().equals("schema"))
                .map(element -> element.getAttribute("name"))
                .toList();

        assertThat(roots)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MessageKind.values())
                        .map(MessageKind::element)
                        .toList());
    }

    @Test
    void documentEveryElementTypeAndWordInBothLanguages() {
        Predicate<Element> documented = element -> !documentation(element, "zh").isBlank()
                && !documentation(element, "en").isBlank();

        assertThat(Stream.of("element", "enumeration", "complexType", "simpleType")
                        .flatMap(SchemaTests::elements)
                        .filter(element -> element.hasAttribute("name") || element.hasAttribute("value")))
                .hasSizeGreaterThan(500)
                .allMatch(documented);
    }

    @Test
    void nameEveryLegacyItem() {
        Set<String> named = elements("appinfo").map(Node::getTextContent).collect(Collectors.toSet());

        assertThat(named).containsAll(List.of(LEGACY.strip().split("\\s+")));
    }

    /** What names every missing, unknown and misplaced child relies on it. */
    @Test
    void arePlainSequencesWithoutAttributes() {
        assertThat(Stream.of("choice", "all", "group", "attribute", "anyAttribute")
                        .flatMap(SchemaTests::elements))
                .isEmpty();
    }

    @Test
    void allowWhatTheyDoNotKnowAtTheEndOfPetitionAndMessage() {
        assertThat(elements("element")
                        .filter(element -> element.getAttribute("name").equals("extensions"))
                        .map(element -> element.getAttribute("type")))
                .hasSize(MessageKind.values().length + 1)
                .containsOnly("Extensions");
    }

    static String documentation(Element element, String language) {
        return children(element)
                .filter(child -> child.getLocalName().equals("annotation"))
                .flatMap(SchemaTests::children)
                .filter(child -> language.equals(child.getAttribute("xml:lang")))
                .map(Node::getTextContent)
                .collect(Collectors.joining());
    }

    static Stream<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children.stream();
    }

    static Stream<Element> elements(String name) {
        List<Element> found = new ArrayList<>();
        for (Element document : DECLARED) {
            NodeList nodes = document.getElementsByTagNameNS(XS, name);
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add((Element) nodes.item(i));
            }
        }
        return found.stream();
    }

    private static List<Element> documents() {
        try (Stream<Path> files = Files.list(Path.of("schemas"))) {
            return files.filter(file -> file.toString().endsWith(".xsd"))
                    .sorted()
                    .map(file -> parse(file.toFile()))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Element parse(File file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
