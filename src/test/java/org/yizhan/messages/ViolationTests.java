package org.yizhan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yizhan.messages.Violation.Severity;

class ViolationTests {
    private enum Sample implements Violation.Rule {
        TOO_MANY;

        @Override
        public Violation.Wording wording() {
            return new Violation.Wording("Z001", Severity.WARN, "{0} 多于 {1}", "{0} are more than {1}");
        }
    }

    @Test
    void saysInBothLanguagesWhatIsWrong() {
        Violation violation = Sample.TOO_MANY.at("/Transfer/petition", 7, 5);
        assertThat(violation.zh()).isEqualTo("7 多于 5");
        assertThat(violation.en()).isEqualTo("7 are more than 5");
        assertThat(violation.refuses()).isFalse();
    }

    @Test
    void fillsWordsInTheirOwnLanguage() {
        Violation violation = Sample.TOO_MANY.at(null, new Violation.Words("信访人", "petitioners"), "{0} $1");
        assertThat(violation.zh()).isEqualTo("信访人 多于 {0} $1");
        assertThat(violation.en()).isEqualTo("petitioners are more than {0} $1");
    }

    @Test
    void keepsItsPathWhenThePlaceBecomesKnown() {
        Violation placed = Sample.TOO_MANY.at("/Transfer/petition", 7, 5).placedAt(3, 9);
        assertThat(placed.path()).isEqualTo("/Transfer/petition");
        assertThat(placed.line()).isEqualTo(3);
        assertThat(placed.column()).isEqualTo(9);
    }
}
