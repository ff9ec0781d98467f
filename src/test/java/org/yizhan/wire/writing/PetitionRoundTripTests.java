package org.yizhan.wire.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.yizhan.messages.Original;
import org.yizhan.messages.Petition;
import org.yizhan.wire.MessageReader;
import org.yizhan.wire.Reading;
import org.yizhan.wire.StrictReader;

/** Any petition survives: written, read, assigned, read out of the assignment. */
class PetitionRoundTripTests {
    private static final List<String> CHARSETS = List.of("UTF-8", "UTF-16BE", "UTF-16LE", "GB18030");
    private static final MessageReader READER = new StrictReader(1 << 21);

    @Property(tries = 400)
    void readsBackWhatWasWrittenInEveryEncoding(@ForAll long seed, @ForAll @IntRange(max = 3) int encoding) {
        Petition petition = RandomPetition.of(seed);
        Reading reading = READER.read(bytes(petition, CHARSETS.get(encoding)), null);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.charset()).isEqualTo(CHARSETS.get(encoding));
        assertThat(reading.message()).isNotNull().satisfies(message -> assertThat(message.petition())
                .isEqualTo(petition));
    }

    /** The organ reads in its Assignment the petition the bureau wrote, and the bytes are equal under C14N. */
    @Property(tries = 150)
    void anAssignmentSaysTheSamePetition(@ForAll long seed, @ForAll @IntRange(max = 3) int encoding) {
        Petition petition = RandomPetition.of(seed);
        String charset = CHARSETS.get(encoding);
        byte[] transfer = bytes(petition, charset);
        String letter = Letters.write(Letters.assignment(), new Original(transfer, charset));
        assertThat(Canonical.element(letter.getBytes(UTF_8), "UTF-8", "petition"))
                .isEqualTo(Canonical.element(TransferText.of(petition).getBytes(UTF_8), "UTF-8", "petition"));
        assertThat(transferAgain(letter)).isEqualTo(petition);
    }

    @Property(tries = 60)
    void theSameLetterIsTheSameBytes(@ForAll long seed) {
        Petition petition = RandomPetition.of(seed);
        assertThat(TransferText.of(petition)).isEqualTo(TransferText.of(RandomPetition.of(seed)));
        Original source = new Original(bytes(petition, "UTF-8"), "UTF-8");
        assertThat(new XmlLetterWriter().write(Letters.envelope(1, true), Letters.assignment(), source))
                .isEqualTo(new XmlLetterWriter().write(Letters.envelope(1, true), Letters.assignment(), source));
    }

    /** The petition element declares its namespaces itself, so an organ can hand it on in a message of its own. */
    private static Petition transferAgain(String letter) {
        int from = letter.indexOf("<petition");
        int to = letter.indexOf("</petition>") + "</petition>".length();
        String other = TransferText.of(RandomPetition.of(1));
        String message = other.substring(0, other.indexOf("<petition>"))
                + letter.substring(from, to)
                + other.substring(other.indexOf("</petition>") + "</petition>".length());
        Reading reading = READER.read(message.getBytes(UTF_8), null);
        assertThat(reading.findings()).isEmpty();
        return Objects.requireNonNull(Objects.requireNonNull(reading.message()).petition());
    }

    private static byte[] bytes(Petition petition, String charset) {
        return TransferText.of(petition)
                .replace("\"UTF-8\"", "\"" + charset + "\"")
                .getBytes(Charset.forName(charset));
    }
}
