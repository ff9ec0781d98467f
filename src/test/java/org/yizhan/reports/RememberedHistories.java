package org.yizhan.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yizhan.cases.History;
import org.yizhan.ledger.CaseHistories;

/** The histories that a test has told. */
final class RememberedHistories implements CaseHistories {
    private final List<History> all = new ArrayList<>();

    RememberedHistories(History... histories) {
        all.addAll(List.of(histories));
    }

    @Override
    public void each(Selection selection, Predicate<History> reader) {
        for (History history : all) {
            if (!reader.test(history)) {
                return;
            }
        }
    }
}
