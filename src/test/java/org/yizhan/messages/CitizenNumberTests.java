package org.yizhan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11643, by its published examples and by what a single wrong digit does. */
class CitizenNumberTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"990101199001010019", "11010519491231002X", "11010519491231002x", "34052419800101001X"})
    void publishedNumbersArePlausible(String number) {
        assertThat(CitizenNumber.isPlausible(number, DAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002", // 17 characters
                "110105194912310021", // check character
                "000105194912310020", // region
                "110105202703020014", // born tomorrow's year
                "110105199002300010", // no such day
                "110105180001010010", // too old
                ""
            })
    void othersAreNot(String number) {
        assertThat(CitizenNumber.isPlausible(number, DAY)).isFalse();
    }

    @Property
    boolean everySingleWrongDigitIsFound(
            @ForAll @IntRange(max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int off) {
        StringBuilder number = new StringBuilder("990101199001010019");
        int digit = (number.charAt(place) - '0' + off) % 10;
        number.setCharAt(place, (char) ('0' + digit));
        return !CitizenNumber.isPlausible(number.toString(), DAY);
    }
}
