package org.yizhan.wire.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.helpers.DefaultHandler;
import org.yizhan.messages.Violation;
import org.yizhan.wire.Samples;
import org.yizhan.wire.contract.Contract;
import org.yizhan.wire.decoding.Decoding;
import org.yizhan.wire.decoding.StrictDecoder;
import org.yizhan.wire.parsing.Node;
import org.yizhan.wire.parsing.Parsed;
import org.yizhan.wire.parsing.SafeParser;

/** The thorough check and the schema's validator are of one mind: what one refuses the other can explain. */
class AgreementTests {
    private static final SafeParser PARSER = new SafeParser(Contract.loaded().schema(), node -> false);
    private static final List<String> SAMPLES = samples();

    static List<String> samples() {
        return Samples.valid().stream()
                .map(Samples::read)
                .map(bytes -> new StrictDecoder(1 << 21).decode(bytes, null))
                .map(decoding -> ((Decoding.Text) decoding).text())
                .filter(text -> RootCheck.of(root(text)) == null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsNothingInValidMessages(String text) {
        assertThat(check(text)).isEmpty();
    }

    /** A lost, doubled, moved, renamed or garbled element somewhere, several times over. */
    @Property(tries = 3000)
    void explainsWhateverTheValidatorRefuses(@ForAll long seed) {
        Random random = new Random(seed);
        String text = SAMPLES.get(random.nextInt(SAMPLES.size()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            text = Mutation.of(text, random);
        }
        Parsed parsed = PARSER.validate(text, new DefaultHandler());
        List<Violation> found = ContractCheck.of(parsed);
        assertThat(found.isEmpty()).as(text).isEqualTo(parsed.suspects().isEmpty());
        assertThat(found).as(text).extracting(Violation::code).doesNotContain("X390");
    }

    private static Node root(String text) {
        return Objects.requireNonNull(PARSER.parse(text).root());
    }

    private static List<Violation> check(String text) {
        return ContractCheck.of(PARSER.validate(text, new DefaultHandler()));
    }
}
