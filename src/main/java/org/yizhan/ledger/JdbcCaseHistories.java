package org.yizhan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.cases.History;
import org.yizhan.cases.Stage;
import org.yizhan.messages.CaseId;

/** Case histories in SQL: page by page along the primary key, each page a statement of its own. */
@Component
final class JdbcCaseHistories implements CaseHistories {
    private static final int PAGE = 200;
    private static final List<String> OPEN =
            Stream.of(Stage.values()).filter(Stage::open).map(Stage::name).toList();

    private final JdbcTemplate jdbc;
    private final Ledger ledger;

    JdbcCaseHistories(JdbcTemplate jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public void each(Selection selection, Predicate<History> reader) {
        Selection rest = selection;
        List<CaseId> page = page(rest);
        while (!page.isEmpty()) {
            Map<CaseId, History> histories = ledger.histories(page);
            for (CaseId id : page) {
                History history = histories.get(id);
                if (history != null && !reader.test(history)) {
                    return;
                }
            }
            rest = rest.after(page.get(page.size() - 1));
            page = page.size() < PAGE ? List.of() : page(rest);
        }
    }

    private List<CaseId> page(Selection selection) {
        List<Object> values = new ArrayList<>();
        StringBuilder where =
                new StringBuilder("select id from cases where not test and state not in ('MATTER', 'MATTER_CLOSED')");
        if (selection.after() != null) {
            where.append(" and id > ?");
            values.add(selection.after().value());
        }
        if (selection.firstMonth() != null) {
            where.append(" and case_month >= ?");
            values.add(selection.firstMonth());
        }
        if (selection.lastMonth() != null) {
            where.append(" and case_month <= ?");
            values.add(selection.lastMonth());
        }
        if (selection.bureau() != null) {
            where.append(" and bureau = ?");
            values.add(selection.bureau().value());
        }
        if (!selection.stages().isEmpty()) {
            where.append(" and state in ").append(Sql.places(selection.stages()));
            selection.stages().forEach(stage -> values.add(stage.name()));
        }
        if (selection.aliveSince() != null) {
            where.append(" and (changed_at >= ? or wake_at is not null or state in ")
                    .append(Sql.places(OPEN))
                    .append(")");
            values.add(Sql.time(selection.aliveSince()));
            values.addAll(OPEN);
        }
        where.append(" order by id limit ").append(PAGE);
        return jdbc.query(where.toString(), (row, number) -> new CaseId(row.getString(1)), values.toArray());
    }
}
