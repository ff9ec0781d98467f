package org.yizhan.wire.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.DefaultHandler;
import org.yizhan.messages.Violation;
import org.yizhan.wire.TestTexts;
import org.yizhan.wire.contract.Contract;
import org.yizhan.wire.parsing.Node;
import org.yizhan.wire.parsing.Parsed;
import org.yizhan.wire.parsing.SafeParser;

class ContractCheckTests {
    private static final SafeParser PARSER = new SafeParser(Contract.loaded().schema(), node -> false);
    private static final String TRANSFER = TestTexts.TRANSFER.substring(TestTexts.TRANSFER.indexOf('\n') + 1);

    /** Should the validator ever refuse what the check cannot explain, the sender still learns where. */
    @Test
    void namesThePlaceOfAFaultItCannotExplain() {
        Parsed valid = PARSER.validate(TRANSFER, new DefaultHandler());
        Node mode = Objects.requireNonNull(Objects.requireNonNull(valid.root()).child("mode"));
        Parsed refused = new Parsed(valid.root(), null, List.of(mode), valid.places());
        assertThat(ContractCheck.of(refused)).singleElement().satisfies(other -> {
            assertThat(other.code()).isEqualTo("X390");
            assertThat(other.path()).isEqualTo("/Transfer/mode");
        });
    }

    @Test
    void stopsAtFiveHundredFindingsAndSaysSo() {
        List<Violation> findings = check(TRANSFER.replace("<persons>", "<x/>".repeat(600) + "<persons>"));
        assertThat(findings).hasSize(501);
        assertThat(findings).element(499).returns("X306", Violation::code);
        assertThat(findings).element(500).returns("X391", Violation::code);
    }

    @Test
    void reportsAValueOnceAndInTheOrderOfTheDocument() {
        List<Violation> findings = check(TRANSFER.replace("<persons>1", "<persons>many")
                .replace("<form>letter", "<form>post")
                .replace("<mode>transfer</mode>", ""));
        assertThat(findings).extracting(Violation::code).containsExactly("X305", "X402", "X406");
    }

    @Test
    void saysWhereAMisplacedElementBelongs() {
        List<Violation> findings = check(TRANSFER.replace("<persons>1</persons>", "")
                .replace("<receivedOn>", "<persons>1</persons><receivedOn>"));
        assertThat(findings).singleElement().satisfies(misplaced -> {
            assertThat(misplaced.code()).isEqualTo("X307");
            assertThat(misplaced.en())
                    .contains("(persons) is out of order")
                    .contains("after “Text of the petition” (text)");
        });
    }

    private static List<Violation> check(String text) {
        return ContractCheck.of(PARSER.validate(text, new DefaultHandler()));
    }
}
