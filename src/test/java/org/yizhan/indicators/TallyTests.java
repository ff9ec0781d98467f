package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.indicators.Indicator.Bucket;
import org.yizhan.indicators.Indicator.Definition;
import org.yizhan.indicators.Indicator.Item;
import org.yizhan.indicators.Indicator.Shape;
import org.yizhan.messages.Violation.Words;

class TallyTests {
    private static final Words NAME = new Words("名", "name");
    private static final Bucket GOOD = new Bucket("good", NAME, true);
    private static final Bucket BAD = new Bucket("bad", NAME, false);

    private static Tally tally(Shape shape) {
        return new Tally(new Definition("t", 1, NAME, NAME, shape, List.of(GOOD, BAD)));
    }

    private static Figure share(int good, int bad, int protectedBad) {
        Tally tally = tally(Shape.SHARE);
        for (int i = 0; i < good; i++) {
            tally.add(new Item("good", 1), false);
        }
        for (int i = 0; i < bad; i++) {
            tally.add(new Item("bad", 1), i < protectedBad);
        }
        return tally.figure();
    }

    @Test
    void withoutProtectedCasesEveryNumberIsPrinted() {
        Figure figure = share(2, 1, 0);
        assertThat(figure.bucket(BAD)).hasToString("1");
        assertThat(figure.value()).isEqualByComparingTo("66.7");
    }

    @Test
    void ofNothingThereIsNoRate() {
        Figure figure = share(0, 0, 0);
        assertThat(figure.denominator()).hasToString("0");
        assertThat(figure.value()).isNull();
    }

    @Test
    void fiveWithAProtectedOneAreEnough() {
        assertThat(share(1, 5, 5).bucket(BAD)).hasToString("5");
    }

    @Test
    void fewerWithAProtectedOneAreWithheldWithAllThatGivesThemAway() {
        Figure figure = share(20, 4, 1);
        assertThat(figure.bucket(BAD)).hasToString("<5");
        assertThat(figure.bucket(GOOD)).as("24 less the good ones").hasToString("*");
        assertThat(figure.numerator()).hasToString("*");
        assertThat(figure.denominator()).hasToString("24");
        assertThat(figure.value()).isNull();
    }

    @Test
    void fewerThanFiveInAllAreWithheldWhole() {
        Figure figure = share(1, 1, 1);
        assertThat(List.of(figure.numerator(), figure.denominator(), figure.bucket(GOOD), figure.bucket(BAD)))
                .allSatisfy(count -> assertThat(count).hasToString("<5"));
    }

    @Test
    void aSpreadHasItsMedianAndWhatNineInTenDoNotExceed() {
        Tally tally = tally(Shape.SPREAD);
        for (int days = 1; days <= 10; days++) {
            tally.add(new Item("good", days), false);
        }
        Figure figure = tally.figure();
        assertThat(figure.median()).isEqualTo(5);
        assertThat(figure.ninety()).isEqualTo(9);
        assertThat(figure.value()).isEqualByComparingTo("5.5");
        assertThat(figure.numerator()).hasToString("55");
    }

    @Test
    void aSpreadOfFewWithAProtectedOneIsWithheld() {
        Tally tally = tally(Shape.SPREAD);
        tally.add(new Item("good", 7), true);
        Figure figure = tally.figure();
        assertThat(figure.median()).isNull();
        assertThat(figure.value()).isNull();
        assertThat(figure.denominator()).hasToString("<5");
    }
}
