package org.yizhan.wire.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.wire.StrictReader;
import org.yizhan.wire.TestTexts;

/** The bytes on which the editions of GB 18030, and with them Java platforms, differ. */
class PrivateUseTests {
    private final StrictDecoder decoder = new StrictDecoder(1 << 20);

    /** Two bytes of every edition; four bytes that the edition of 2022 gave to the former code point; the character. */
    @ParameterizedTest
    @CsvSource({
        "A6D9, 84318236, FE10, E78D",
        "A6DA, 84318238, FE12, E78E",
        "A6DB, 84318237, FE11, E78F",
        "A6DC, 84318239, FE13, E790",
        "A6DD, 84318330, FE14, E791",
        "A6DE, 84318331, FE15, E792",
        "A6DF, 84318332, FE16, E793",
        "A6EC, 84318333, FE17, E794",
        "A6ED, 84318334, FE18, E795",
        "A6F3, 84318335, FE19, E796",
        "A8BC, 8135F437, 1E3F, E7C7",
        "FE59, 82359037, 9FB4, E81E",
        "FE61, 82359038, 9FB5, E826",
        "FE66, 82359039, 9FB6, E82B",
        "FE67, 82359130, 9FB7, E82C",
        "FE6D, 82359131, 9FB8, E832",
        "FE7E, 82359132, 9FB9, E843",
        "FE90, 82359133, 9FBA, E854",
        "FEA0, 82359134, 9FBB, E864",
    })
    void readsBothSequencesAsTheCharacter(String two, String four, String character, String former) {
        String expected = "<" + unit(character) + ">";
        assertThat(read("3C" + two + "3E")).isEqualTo(expected);
        assertThat(read("3C" + four + "3E")).isEqualTo(expected);
        assertThat(decoder.decode(("<" + unit(former) + ">").getBytes(UTF_8), null))
                .as("a sender of UTF-8 may mean the private use")
                .isEqualTo(new Decoding.Text("<" + unit(former) + ">", "UTF-8"));
    }

    /** Other places of private use have no character of their own, and stay. */
    @ParameterizedTest
    @CsvSource({"FE51, E816", "FE52, E817", "FE53, E818", "FE6C, E831", "FE76, E83B", "FE91, E855", "AAA1, E000"})
    void leavesWhatStillHasNoOtherPlace(String bytes, String character) {
        assertThat(read("3C" + bytes)).isEqualTo("<" + unit(character));
    }

    /** Whichever edition the sender's platform writes, {@code 龴} in a name arrives as itself. */
    @Test
    void aNameArrivesWhicheverEditionItsSenderFollows() {
        String head = TestTexts.TRANSFER.replace("UTF-8", "GB18030").split("周文清", -1)[0];
        String tail = TestTexts.TRANSFER.split("周文清", -1)[1];
        for (String edition : new String[] {"FE59", "82359037"}) {
            byte[] message = join(gb(head), HexFormat.of().parseHex(edition), gb(tail));
            assertThat(new StrictReader(1 << 20).read(message, null).message())
                    .isNotNull()
                    .satisfies(read -> assertThat(
                                    read.petition().petitioners().get(0).name())
                            .isEqualTo("\u9FB4"));
        }
    }

    private static String unit(String hex) {
        return Character.toString(Integer.parseInt(hex, 16));
    }

    private String read(String hex) {
        Decoding decoding = decoder.decode(HexFormat.of().parseHex(hex), "GB18030");
        assertThat(decoding).isInstanceOf(Decoding.Text.class);
        return ((Decoding.Text) decoding).text();
    }

    private static byte[] gb(String text) {
        return text.getBytes(Encoding.GB18030.charset());
    }

    private static byte[] join(byte[]... parts) {
        byte[] joined = new byte[0];
        for (byte[] part : parts) {
            int at = joined.length;
            joined = Arrays.copyOf(joined, at + part.length);
            System.arraycopy(part, 0, joined, at, part.length);
        }
        return joined;
    }
}
