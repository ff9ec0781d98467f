package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.History;
import org.yizhan.cases.Say;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Town;
import org.yizhan.ledger.CaseHistories.Selection;
import org.yizhan.messages.CaseId;

class CaseHistoriesIT {
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
        Promises(TestDatabase sort) {
            super(sort);
        }

        private List<CaseId> read(Selection selection) {
            List<CaseId> ids = new ArrayList<>();
            node.parts.caseHistories(node.ledger()).each(selection, history -> ids.add(history.caseId()));
            return ids;
        }

        private TownCase handled() {
            TownCase handled = new TownCase(node.ledger(), clock);
            handled.says(Town.BUREAU, Say.transferTo(Town.HOUSING));
            return handled;
        }

        @Test
        void handsEveryCaseOverWholeAndOnce() {
            TownCase one = handled();
            one.delivered();
            List<History> found = new ArrayList<>();
            node.parts.caseHistories(node.ledger()).each(Selection.all(), found::add);
            assertThat(found)
                    .containsExactlyElementsOf(
                            node.ledger().histories(List.of(one.id())).values());
            assertThat(CaseState.of(found.get(0)).stage()).isEqualTo(Stage.DELIVERED);
        }

        @Test
        void goesOnFromPageToPageAndStopsWhenTold() {
            List<Entry> entries = IntStream.range(0, 450)
                    .mapToObj(number -> sample.accepted(sample.newCase()))
                    .toList();
            node.ledger().record(entries);
            List<CaseId> all = read(Selection.all());
            assertThat(all).hasSize(450).doesNotHaveDuplicates().isSorted();
            assertThat(read(Selection.all().after(all.get(298)))).isEqualTo(all.subList(299, 450));

            List<CaseId> some = new ArrayList<>();
            node.parts.caseHistories(node.ledger()).each(Selection.all(), history -> {
                some.add(history.caseId());
                return some.size() < 3;
            });
            assertThat(some).isEqualTo(all.subList(0, 3));
        }

        @Test
        void whatEndedBeforeAndWaitsForNothingIsNotAliveSince() {
            CaseId open = handled().id();
            TownCase withdrawn = handled();
            withdrawn.delivered();
            withdrawn.says(Town.BUREAU, Say.withdrawal("2026-03-02"));
            Instant later = clock.instant().plusSeconds(1);
            assertThat(read(Selection.all().aliveSince(clock.instant().minusSeconds(1))))
                    .containsExactlyInAnyOrder(open, withdrawn.id());
            node.jdbc.update("update cases set wake_at = null");
            assertThat(read(Selection.all().aliveSince(later))).containsExactly(open);
        }

        @Test
        void leavesOutWhatIsNotAskedFor() {
            CaseId id = handled().id();
            assertThat(read(Selection.all().openedBetween(202603, 202603))).containsExactly(id);
            assertThat(read(Selection.all().openedBetween(202604, null))).isEmpty();
            assertThat(read(Selection.all().openedBetween(null, 202602))).isEmpty();
            assertThat(read(Selection.all().followedBy(Town.BUREAU))).containsExactly(id);
            assertThat(read(Selection.all().followedBy(Town.COUNTY_BUREAU))).isEmpty();
            assertThat(read(Selection.all().in(Set.of(Stage.ASSIGNED, Stage.HANDLING))))
                    .containsExactly(id);
            assertThat(read(Selection.all().in(Set.of(Stage.CONCLUDED)))).isEmpty();
            node.jdbc.update("update cases set test = true");
            assertThat(read(Selection.all())).as("trials").isEmpty();
        }
    }
}
