package org.yizhan.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yizhan.ledger.Months;
import org.yizhan.ledger.Months.Obstacle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code months archive YYYYMM}: takes a month of closed cases out of the ledger. */
@Command(
        name = "months",
        description = {"管理按月分区的账本（PostgreSQL）", "The ledger's months (PostgreSQL)"},
        subcommands = MonthsCommand.Archive.class)
final class MonthsCommand {

    @Command(
            name = "archive",
            description = {
                "将事项均已办结的月份移出账本，留待转储；网关运行时也可执行，不能移出时说明原因",
                "Takes a month whose cases are all closed out of the ledger, into tables to dump and drop; also beside a"
                        + " running gateway. Says why if it stays, with exit status 1"
            })
    static final class Archive implements Callable<Integer> {
        @Parameters(
                paramLabel = "YYYYMM",
                description = {"事项登记的月份", "the month in which the cases were opened"})
        private int month;

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            try (var ledger = LedgerAccess.open(settings)) {
                Set<Obstacle> obstacles = ledger.getBean(Months.class).archive(month);
                PrintWriter out = Required.given(spec).commandLine().getOut();
                for (Obstacle obstacle : obstacles) {
                    out.println(month + ": " + obstacle.zh() + " / " + obstacle.en());
                }
                if (obstacles.isEmpty()) {
                    out.printf(
                            "%1$d 已移出账本，请转储后删除：letters_%1$d messages_%1$d decisions_%1$d cases_%1$d"
                                    + " / taken out; dump these tables, then drop them%n",
                            month);
                }
                return obstacles.isEmpty() ? 0 : 1;
            }
        }
    }
}
