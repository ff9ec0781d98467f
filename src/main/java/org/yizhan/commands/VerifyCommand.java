package org.yizhan.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yizhan.ledger.Verification;
import org.yizhan.ledger.Verification.Fault;
import org.yizhan.ledger.Verification.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code verify}: checks that no byte of the ledger's history was altered, added or removed; exit status 1 if one was. */
@Command(
        name = "verify",
        description = {
            "核验账本：任何改动、增添或删除都会指出；网关运行时也可执行",
            "Verifies the ledger: names whatever was altered, added or removed; also beside a running gateway"
        })
final class VerifyCommand implements Callable<Integer> {
    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Required.given(spec).commandLine();
        try (var ledger = LedgerAccess.open(settings)) {
            PrintWriter progress = line.getErr();
            Report report = ledger.getBean(Verification.class).verify((stage, done, all) -> {
                progress.printf("\r%s %d/%d   ", stage, done, all);
                progress.flush();
            });
            progress.println();
            print(report, line.getOut());
            return report.whole() ? 0 : 1;
        }
    }

    private static void print(Report report, PrintWriter out) {
        for (Fault fault : report.faults()) {
            out.println(fault.subject() + ": " + fault.problem().zh() + " / "
                    + fault.problem().en());
        }
        out.printf(
                "报文 %1$d，事项 %2$d，封存 %3$d，未封存 %4$d，问题 %5$d"
                        + " / messages %1$d, cases %2$d, seals %3$d, not sealed yet %4$d, faults %5$d%n",
                report.messages(),
                report.cases(),
                report.seals(),
                report.unsealed(),
                report.faults().size());
        out.flush();
    }
}
