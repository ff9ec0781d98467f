package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Citations.Cited;
import org.yizhan.cases.OversightEvent.BatchOpened;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.BatchItem;
import org.yizhan.messages.OversightContent.CaseBatch;

/**
 * CaseBatch (积案交办清单): a list of long-open cases with one date, assigned from above. The list is a file of its own, that
 * tells each open case on it; whoever is responsible there owes its settling (化解) by that date.
 */
final class CaseBatchRules implements Rules {
    private final Incoming in;
    private final CaseBatch batch;
    private final Citations citations;
    private @Nullable List<Cited> cited;

    CaseBatchRules(Incoming in, CaseBatch batch) {
        this.in = in;
        this.batch = batch;
        this.citations = new Citations(in, Field.ITEM_CASE);
    }

    @Override
    public void check() {
        if (batch.dueOn().isBefore(in.today())) {
            in.find(CaseRule.REPORT_DUE_PAST, Field.COMMON_DATE, batch.dueOn(), in.today());
        }
        List<BatchItem> items = batch.items();
        for (int i = 0; i < items.size(); i++) {
            CodeChecks.knownAt(in, i + 1, Field.ITEM_ORGAN, items.get(i).organ());
            if (items.get(i).caseId() == null) {
                in.findAt(i + 1, MatterRule.ITEM_OFF_EXCHANGE, Field.ITEM_CASE);
            }
        }
        cited().forEach(this::check);
        if (!in.refused() && open().isEmpty()) {
            in.find(MatterRule.BATCH_EMPTY, Field.ITEMS);
        }
    }

    private void check(Cited one) {
        CaseState state = one.state();
        if (!state.stage().open()) {
            citations.warnClosed(one);
            return;
        }
        OrganisationCode named = batch.items().get(one.index() - 1).organ();
        OrganisationCode responsible = state.responsible();
        if (!named.equals(responsible)) {
            in.findAt(one.index(), MatterRule.ITEM_WITH_ANOTHER, Field.ITEM_ORGAN, named, one.id(), responsible);
        }
        String leader = batch.leader();
        if (leader != null && Leaders.isAccused(in.world(), state, null, leader)) {
            in.find(AsideRule.LEADER_IS_ACCUSED, Field.LEADER, leader);
        }
    }

    private List<Cited> cited() {
        if (cited == null) {
            List<@Nullable CaseId> ids = new ArrayList<>();
            batch.items().forEach(item -> ids.add(item.caseId()));
            cited = citations.check(ids);
        }
        return cited;
    }

    private List<CaseId> open() {
        return cited().stream()
                .filter(one -> one.state().stage().open())
                .map(Cited::id)
                .toList();
    }

    @Override
    public Step step() {
        return Step.BATCH_OPENS;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Matters.open(draft, in, "积案交办清单 " + batch.batch() + "（" + batch.source() + "）");
        List<CaseId> open = open();
        draft.happened(new BatchOpened(in.header().id(), batch.batch(), batch.dueOn(), open, next, in.at()));
        String leader = Stream.of(batch.leader(), batch.leaderTitle())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        Tiding.Listing listing =
                new Tiding.Listing(batch.batch(), batch.source(), batch.dueOn(), leader.isEmpty() ? null : leader);
        int number = draft.state().tidings().next();
        Tidings.owe(draft, Tiding.of(number, in.sender(), in.header().id(), listing), open);
    }
}
