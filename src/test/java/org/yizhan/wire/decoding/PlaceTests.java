package org.yizhan.wire.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line and column as the editor shows them in which the sender will look. */
class PlaceTests {
    @ParameterizedTest
    @CsvSource({
        "'', 0, 1, 1",
        "ab, 2, 1, 3",
        "a|b, 2, 2, 1",
        "a~b, 2, 2, 1",
        "a~|b, 3, 2, 1",
        "a~|b, 2, 1, 3",
        "~~|||, 5, 5, 1",
        "𠮷𠮷x, 4, 1, 3",
        "字|𠮷字, 4, 2, 2",
    })
    void countsLinesAndCharacters(String text, int offset, int line, int column) {
        assertThat(Place.of(text.replace('|', '\n').replace('~', '\r'), offset)).isEqualTo(new Place(line, column));
    }

    /** Moving on from a place is the same as counting from the start, wherever one stops in between. */
    @Property
    void isTheSameInOneStepOrInTwo(
            @ForAll @StringLength(max = 30) @Chars({'a', '\n', '\r', '\uD842', '\uDFB7'}) String text) {
        for (int between = 0; between <= text.length(); between++) {
            for (int to = between; to <= text.length(); to++) {
                assertThat(Place.of(text, between).moved(text, between, to)).isEqualTo(Place.of(text, to));
            }
        }
    }

    @Property
    void neverGoesBack(@ForAll @StringLength(max = 40) @Chars({'a', '\n', '\r', '字'}) String text) {
        for (int i = 0; i < text.length(); i++) {
            assertThat(Place.of(text, i + 1).isBefore(Place.of(text, i))).isFalse();
        }
    }
}
