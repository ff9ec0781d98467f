package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MadeListsIT {
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

        /** Three gateways look at the same instant, again and again, as they do after a stop. */
        @Test
        void threeNodesMakeItOnce() throws Exception {
            AtomicInteger made = new AtomicInteger();
            CountDownLatch begin = new CountDownLatch(1);
            ExecutorService nodes = Executors.newFixedThreadPool(3);
            try (TestNode second = node.beside();
                    TestNode third = node.beside()) {
                List<Future<?>> looking = new ArrayList<>();
                for (TestNode each : List.of(node, second, third)) {
                    looking.add(nodes.submit(() -> {
                        begin.await();
                        for (int i = 0; i < 20; i++) {
                            each.parts.madeLists().make("weekly", MONDAY, made::incrementAndGet);
                        }
                        return null;
                    }));
                }
                begin.countDown();
                for (Future<?> each : looking) {
                    each.get();
                }
            } finally {
                nodes.shutdownNow();
            }
            assertThat(made).hasValue(1);
        }
    }

    abstract static class Promises extends LedgerTestBase {
        static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

        Promises(TestDatabase sort) {
            super(sort);
        }

        private boolean makes(String list, LocalDate day) {
            return node.parts.madeLists().make(list, day, () -> {});
        }

        @Test
        void aListIsMadeOnceForADay() {
            assertThat(makes("weekly", MONDAY)).isTrue();
            assertThat(makes("weekly", MONDAY)).isFalse();
            assertThat(makes("monthly", MONDAY)).isTrue();
            assertThat(makes("weekly", MONDAY.plusWeeks(1))).isTrue();
            assertThat(node.count("made_lists")).isEqualTo(3);
        }

        @Test
        void anEarlierDayIsOverOnceALaterOneIsMade() {
            makes("weekly", MONDAY.plusWeeks(1));
            assertThat(node.parts.madeLists().isMade("weekly", MONDAY)).isTrue();
            assertThat(node.parts.madeLists().isMade("weekly", MONDAY.plusWeeks(2)))
                    .isFalse();
            assertThat(makes("weekly", MONDAY)).isFalse();
        }

        @Test
        void whatFailedIsMadeAgain() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> node.parts.madeLists().make("weekly", MONDAY, () -> {
                        throw new IllegalStateException("the disk is full");
                    }));
            assertThat(node.parts.madeLists().isMade("weekly", MONDAY)).isFalse();
            assertThat(makes("weekly", MONDAY)).isTrue();
        }

        @Test
        void whileOneNodeMakesItAnotherGoesOn() {
            try (TestNode other = node.beside()) {
                AtomicInteger elsewhere = new AtomicInteger();
                node.parts.madeLists().make("weekly", MONDAY, () -> assertThat(
                                other.parts.madeLists().make("weekly", MONDAY, elsewhere::incrementAndGet))
                        .isFalse());
                assertThat(elsewhere).hasValue(0);
            }
        }
    }
}
