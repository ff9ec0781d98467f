package org.yizhan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.wire.Fault.found;
import static org.yizhan.wire.Fault.with;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.Violation;

/** A sender mends a message once: everything wrong with it is said, each thing once, in the order of the document. */
class CompletenessTests {

    @Test
    void namesEveryMissingChildOfOneElement() {
        String text = TestTexts.TRANSFER
                .replace("<form>letter</form>", "")
                .replace("<purpose>settlement</purpose>", "")
                .replace("<territory>990101</territory>", "")
                .replace("<persons>1</persons>", "");
        assertThat(found(text))
                .containsExactly(
                        "X305 11:3 /Transfer/petition/form",
                        "X305 11:3 /Transfer/petition/purpose",
                        "X305 11:3 /Transfer/petition/territory",
                        "X305 11:3 /Transfer/petition/persons");
    }

    /** Xerces would name the first of them and fall silent. */
    @Test
    void namesMissingUnknownRepeatedAndMisplacedChildrenOfOneElementTogether() {
        String text = TestTexts.TRANSFER
                .replace("<mode>transfer</mode>", "")
                .replace("<receivedOn>", "<urgency>1</urgency><receivedOn>")
                .replace("<form>letter</form>", "<title>又一个</title>")
                .replace("<persons>1</persons>", "<persons>1</persons><persons>2</persons>")
                .replace("<matterClass>appeal</matterClass>", "")
                .replace("</petitioners>", "</petitioners><matterClass>appeal</matterClass><remark/>");
        assertThat(found(text))
                .containsExactly(
                        "X305 3:1 /Transfer/mode",
                        "X305 11:3 /Transfer/petition/form",
                        "X306 17:5 /Transfer/petition/urgency",
                        "X307 19:5 /Transfer/petition/title[1]",
                        "X308 24:5 /Transfer/petition/title[2]",
                        "X308 27:25 /Transfer/petition/persons[2]",
                        "X307 38:19 /Transfer/petition/matterClass",
                        "X306 38:52 /Transfer/petition/remark");
    }

    @Test
    void findsWrongValuesInEveryPartAndEachOnce() {
        String text = TestTexts.TRANSFER
                .replace("3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001", "17")
                .replace(">transfer<", ">forward<")
                .replace(">990101<", ">东驿省<")
                .replace(">person<", ">citizen<")
                .replace(">周文清<", ">" + "周".repeat(501) + "<");
        assertThat(found(text))
                .containsExactly(
                        "X403 5:5 /Transfer/header/id",
                        "X402 10:3 /Transfer/mode",
                        "X403 23:5 /Transfer/petition/territory",
                        "X402 30:9 /Transfer/petition/petitioners/petitioner/type",
                        "X408 31:9 /Transfer/petition/petitioners/petitioner/name");
    }

    /** What is inside an unknown element is nobody's business, so it gives no findings of its own. */
    @Test
    void saysNothingOfWhatIsInsideAnUnknownElement() {
        assertThat(found(with("<mode>", "<draft><mode>x</mode><persons>many</persons></draft><mode>")))
                .containsExactly("X306 10:3 /Transfer/draft");
    }

    @Test
    void checksAMisplacedOrRepeatedElementsValueAsWell() {
        assertThat(found(with("<mode>transfer</mode>", "<role>boss</role><mode>fetch</mode>")))
                .containsExactly("X307 10:3 /Transfer/role", "X402 10:3 /Transfer/role", "X402 10:20 /Transfer/mode");
        assertThat(found(with("<mode>transfer</mode>", "<mode>transfer</mode><mode>fetch</mode>")))
                .containsExactly("X308 10:24 /Transfer/mode[2]", "X402 10:24 /Transfer/mode[2]");
    }

    @Test
    void looksIntoEveryOneOfManyPetitioners() {
        String second = "</petitioner><petitioner><name>甲</name></petitioner><petitioner><type>x</type></petitioner>";
        assertThat(found(with("</petitioner>\n", second + "\n")))
                .containsExactly(
                        "X305 37:20 /Transfer/petition/petitioners/petitioner[2]/type",
                        "X402 37:71 /Transfer/petition/petitioners/petitioner[3]/type");
    }

    /** Of an element cut off, what might still have come is not called missing; what stands before something is. */
    @Test
    void doesNotMissWhatMightHaveFollowed() {
        String text = TestTexts.TRANSFER.substring(0, TestTexts.TRANSFER.indexOf("<persons>"));
        assertThat(found(text)).containsExactly("X202 27:5 /Transfer/petition");
        assertThat(found(text.replace("<form>letter</form>", "")))
                .containsExactly("X305 11:3 /Transfer/petition/form", "X202 27:5 /Transfer/petition");
    }

    /** A message of another version, or not to be submitted at all, is judged by nobody's rules. */
    @Test
    void stopsAtTheRootWhereNoRuleFits() {
        String text = with("<mode>transfer</mode>", "").replace("<persons>1", "<persons>0");
        assertThat(found(text.replace(">1.0<", ">3.0<"))).containsExactly("X304 8:5 /Transfer/header/schemaVersion");
        assertThat(found(text.replace("Transfer", "Assignment"))).containsExactly("X303 3:1 /Assignment");
        assertThat(found(text.replace(">1.0<", ">one<")))
                .containsExactly(
                        "X305 3:1 /Transfer/mode",
                        "X403 8:5 /Transfer/header/schemaVersion",
                        "X409 27:5 /Transfer/petition/persons");
    }

    @Test
    void laterVersionsOfTheSameContractAreRead() {
        assertThat(found(with(">1.0<", ">1.7<"))).isEmpty();
        assertThat(Fault.read(with(">1.0<", ">1.7<")).message()).isNotNull();
    }

    /** The same fault is reported alike whatever language the machine speaks. */
    @Test
    void speaksTheSameInEveryLocale() {
        String text = with(">letter<", ">post<").replace("<persons>1", "<persons>x");
        List<Violation> inChina = inLocale(Locale.CHINA, text);
        assertThat(inLocale(Locale.GERMANY, text)).isEqualTo(inChina);
        assertThat(inLocale(Locale.forLanguageTag("tr"), text)).isEqualTo(inChina);
    }

    private static List<Violation> inLocale(Locale locale, String text) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return Fault.read(text).findings();
        } finally {
            Locale.setDefault(before);
        }
    }
}
