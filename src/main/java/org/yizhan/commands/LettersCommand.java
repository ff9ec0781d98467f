package org.yizhan.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yizhan.delivery.LostQueue;
import org.yizhan.ledger.Outbox;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code letters rebuild --org CODE}: sends again, with the same ids, what a lost queue held. */
@Command(
        name = "letters",
        description = {"办理出件", "Letters on their way"},
        subcommands = LettersCommand.Rebuild.class)
final class LettersCommand {

    @Command(
            name = "rebuild",
            description = {
                "清空该单位的收件队列，并按原编号重发已送达而未取走的函件；与网关同时运行",
                "Empties the organisation's inbox and sends again, with the same ids, what was delivered but never collected;"
                        + " beside a running gateway"
            })
    static final class Rebuild implements Callable<Integer> {
        @Option(
                names = "--org",
                required = true,
                description = {"单位的统一社会信用代码", "the organisation's code"})
        private @Nullable OrganisationCode code;

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            try (var ledger = LedgerAccess.open(settings)) {
                LostQueue queue = LostQueue.of(
                        ledger.getEnvironment(),
                        ledger.getBean(GatewaySettings.class).dataDir());
                int letters = queue.rebuild(Required.given(code), ledger.getBean(Outbox.class));
                Required.given(spec)
                        .commandLine()
                        .getOut()
                        .println("重发函件 " + letters + " 件 / letters sent again: " + letters);
            }
            return 0;
        }
    }
}
