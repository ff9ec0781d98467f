package org.yizhan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrganisationCodeTests {
    @Test
    void acceptsThePublishedExampleAndTheInventedOne() {
        assertThat(new OrganisationCode("91350100M000100Y43").isValid()).isTrue();
        assertThat(new OrganisationCode("11990000MB0000019F").isValid()).isTrue();
    }

    @Test
    void findsAWrongCheckDigitAWrongLengthAndALetterOutsideTheCharset() {
        assertThat(new OrganisationCode("11990000MB0000019G").isValid()).isFalse();
        assertThat(new OrganisationCode("11990000MB0000019").isValid()).isFalse();
        assertThat(new OrganisationCode("1199I000MB0000019F").isValid()).isFalse();
    }

    @Test
    void isNeverBlank() {
        assertThatThrownBy(() -> new OrganisationCode(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void findsEverySingleWrongCharacter(
            @ForAll @IntRange(max = 16) int place, @ForAll @IntRange(min = 1, max = 30) int by) {
        String charset = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        StringBuilder code = new StringBuilder("11990000MB0000019F");
        int value = charset.indexOf(code.charAt(place));
        code.setCharAt(place, charset.charAt((value + by) % 31));
        assertThat(new OrganisationCode(code.toString()).isValid()).isFalse();
    }
}
