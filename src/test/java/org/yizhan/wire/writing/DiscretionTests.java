package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.Part;
import org.yizhan.wire.TestTexts;

/** 协办 and 抄送 see no document number, telephone or address; all else stays as it was written. */
class DiscretionTests {
    private static final String PERSON =
            "<petitioners><petitioner><type>agent</type><name>周文清</name>%s<main>true</main></petitioner></petitioners>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<documentNumber>990101199001010019</documentNumber>",
                "<documentNumber/>",
                "<telephone><![CDATA[139]]></telephone>",
                "<landline a=\"x>y\">010</landline>",
                "<email>a@b</email>",
                "<address>某路<!-- 1 -->号</address>",
                "<addressRegion>990101</addressRegion>",
                "<household>某村</household>",
                "<contact>李某 139</contact>"
            })
    void leavesOutWhatTellsHowToFindThem(String element) {
        String petition = "<petition>" + PERSON.formatted(element) + "</petition>";
        assertThat(Discretion.withoutContact(petition)).isEqualTo("<petition>" + PERSON.formatted("") + "</petition>");
    }

    @Test
    void leavesItOutOfAPrincipalToo() {
        String principal =
                "<principal><name>王某</name><documentNumber>1</documentNumber><address>x</address></principal>";
        assertThat(Discretion.withoutContact("<p:petition>" + PERSON.formatted(principal) + "</p:petition>"))
                .isEqualTo(
                        "<p:petition>" + PERSON.formatted("<principal><name>王某</name></principal>") + "</p:petition>");
    }

    @Test
    void leavesOutWhatTheContractDoesNotKnow() {
        String text =
                "<petition><title>门牌 address</title><extensions><o:sjh xmlns:o='urn:o'>139</o:sjh></extensions></petition>";
        assertThat(Discretion.withoutContact(text)).isEqualTo("<petition><title>门牌 address</title></petition>");
    }

    @Test
    void theAssignmentStaysValid() {
        Assignment whole = Letters.assignment();
        Assignment assisting = new Assignment(
                whole.transfer(),
                whole.bureau(),
                whole.transferDigest(),
                TransferMode.TRANSFER,
                false,
                new Part(Role.ASSIST, Letters.BUREAU, true),
                List.of(),
                List.of(),
                whole.routing());
        String letter = Letters.write(assisting, Letters.in(TestTexts.TRANSFER, "UTF-8"));
        assertThat(letter)
                .contains("<role>assist</role>", "<lead>" + Letters.BUREAU, "<contactWithheld>true</contactWithheld>")
                .doesNotContain("documentNumber", "telephone>", "<address>");
        assertThat(Letters.write(whole, Letters.in(TestTexts.TRANSFER, "UTF-8")))
                .doesNotContain("contactWithheld");
    }
}
