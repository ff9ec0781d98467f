package org.yizhan.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What of a text tells something of its matter. */
class TermsTests {

    @Test
    void aWordHasTwoCharactersAndNeighboursArePairs() {
        Terms terms = Terms.of("电梯故障");
        assertThat(terms.words()).contains("电梯", "故障").allMatch(word -> word.length() >= 2);
        assertThat(terms.pairs()).contains("电梯", "梯故", "故障");
    }

    @Test
    void punctuationAndSpacesAreNoTerms() {
        assertThat(Terms.of("，。！？ \n　（）")).isEqualTo(new Terms(Set.of(), Set.of()));
        assertThat(Terms.of("")).isEqualTo(new Terms(Set.of(), Set.of()));
    }

    /** Commonplaces are left out however often they stand, and what stands beside them stays. */
    @Test
    void whatEveryPetitionSaysIsLeftOut() {
        assertThat(Terms.of("尊敬的领导，您好").words()).isEmpty();
        assertThat(Terms.of("尊敬的领导，您好，电梯故障").pairs()).contains("电梯", "故障");
    }

    @Test
    void nothingIsSharedWithNothing() {
        Terms none = Terms.of("");
        Terms some = Terms.of("路灯不亮");
        assertThat(none.shared(none)).isZero();
        assertThat(none.shared(some)).isZero();
        assertThat(some.shared(none)).isZero();
    }

    @Test
    void theOneThatSaysLessIsMeasured() {
        Terms less = Terms.of("电梯故障");
        Terms more = less.and(Terms.of("排水沟堵塞"));
        assertThat(less.shared(more)).isEqualTo(1);
        assertThat(more.shared(less)).isEqualTo(1);
        assertThat(less.shared(Terms.of("排水沟堵塞"))).isZero();
    }

    @Property(tries = 200)
    void isAShareAndTheSameBothWays(
            @ForAll @CharRange(from = '一', to = '龥') @StringLength(max = 40) String one,
            @ForAll @CharRange(from = '一', to = '龥') @StringLength(max = 40) String other) {
        Terms these = Terms.of(one);
        Terms those = Terms.of(other);
        assertThat(these.shared(those)).isBetween(0.0, 1.0).isEqualTo(those.shared(these), Offset.offset(1e-12));
        assertThat(these.and(those)).isEqualTo(those.and(these));
        assertThat(these.and(these)).isEqualTo(these);
    }
}
