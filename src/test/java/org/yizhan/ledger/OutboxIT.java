package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Outbox.ClaimedLetter;

class OutboxIT {
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
        private static final Duration LEASE = Duration.ofSeconds(30);

        Promises(TestDatabase sort) {
            super(sort);
        }

        private List<Letter> claim() {
            return node.outbox().claim("a", 100, LEASE).stream()
                    .map(ClaimedLetter::letter)
                    .toList();
        }

        @Test
        void claimsInOrderWithTheTextTheLetterCarries() {
            Sample.Case of = sample.newCase();
            Entry first = sample.accepted(of, Sample.ORGAN);
            Entry second = sample.accepted(of, Sample.ORGAN);
            node.ledger().record(List.of(first, second));
            List<ClaimedLetter> claimed = node.outbox().claim("a", 100, LEASE);
            assertThat(claimed)
                    .extracting(ClaimedLetter::letter)
                    .containsExactly(Sample.letter(first, 0), Sample.letter(second, 0));
            assertThat(claimed.get(0).source().bytes())
                    .isEqualTo(first.arrival().body().bytes());
            assertThat(claimed.get(0).caseId()).isEqualTo(of.id);
            assertThat(claim()).isEmpty();
        }
    }
}
