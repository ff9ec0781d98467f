package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.ledger.Tampering.Target;

/** No byte of history can be changed without {@code verify} saying so. */
class AnyByteIT {
    @Nested
    class OnH2 extends Promises {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgres extends Promises {
        OnPostgres() {
            super(TestDatabase.POSTGRES);
        }
    }

    abstract static class Promises extends LedgerTestBase {
        private Tampering tampering;

        Promises(TestDatabase sort) {
            super(sort);
        }

        @BeforeEach
        void recordOfEverySort() {
            tampering = Tampering.over(node, clock, new SealHead(dataDir));
        }

        @Test
        void everyColumnCounts() {
            assertThat(tampering.faults()).isEmpty();
            SoftAssertions softly = new SoftAssertions();
            for (Target target : Tampering.TARGETS) {
                softly.assertThat(tampering.faultsAfter(target, 0, 0))
                        .as("%s", target)
                        .isNotEmpty();
            }
            softly.assertAll();
            assertThat(tampering.faults()).as("nothing stays changed").isEmpty();
        }

        @Test
        void anyByteOfAnyRowCounts() {
            Random random = new Random(20220501);
            SoftAssertions softly = new SoftAssertions();
            for (int i = 0; i < 120; i++) {
                Target target = Tampering.TARGETS.get(random.nextInt(Tampering.TARGETS.size()));
                int row = random.nextInt(1000);
                int place = random.nextInt(100_000);
                softly.assertThat(tampering.faultsAfter(target, row, place))
                        .as("%s, row %d, place %d", target, row, place)
                        .isNotEmpty();
            }
            softly.assertAll();
        }

        /** Each place of a seal's text, whatever it then looks like. */
        @Test
        void aSealThatCanNoLongerBeReadIsAFaultAndNoFailure() {
            Target leaves = Tampering.TARGETS.stream()
                    .filter(target -> target.toString().equals("seals.leaves"))
                    .findFirst()
                    .orElseThrow();
            for (int place = 0; place < 110; place++) {
                assertThat(tampering.faultsAfter(leaves, 0, place))
                        .as("character %d", place)
                        .anyMatch(fault -> fault.problem() == Verification.Problem.SEAL_ALTERED);
            }
        }
    }
}
