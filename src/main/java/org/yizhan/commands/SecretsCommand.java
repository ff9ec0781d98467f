package org.yizhan.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.ledger.SecretStore.StoredSecret;
import org.yizhan.messages.OrganisationCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code secrets issue|revoke CODE}: lets an organisation in, or shuts it out within five seconds. */
@Command(
        name = "secrets",
        description = {"签发或吊销单位密钥", "Issues or revokes an organisation's secret"},
        subcommands = {SecretsCommand.Issue.class, SecretsCommand.Revoke.class})
final class SecretsCommand {

    @Command(
            name = "issue",
            description = {
                "签发新密钥，仅显示一次；同时最多两个有效，便于轮换",
                "Issues a secret, shown once; two are valid at a time, for rotation"
            })
    static final class Issue extends OnSecrets {
        @Override
        void change(SecretStore secrets, OrganisationCode organisation, Clock clock, PrintWriter out) {
            Secret.Issued issued = Secret.issue();
            secrets.add(new StoredSecret(
                    organisation, issued.secret().salt(), issued.secret().hash(), clock.instant()));
            out.println(issued.text());
        }
    }

    @Command(
            name = "revoke",
            description = {"吊销该单位的全部密钥", "Revokes every secret of the organisation"})
    static final class Revoke extends OnSecrets {
        @Override
        void change(SecretStore secrets, OrganisationCode organisation, Clock clock, PrintWriter out) {
            int ended = secrets.revoke(organisation, clock.instant());
            out.println("已吊销 " + ended + " 个密钥 / secrets revoked: " + ended);
        }
    }

    /** What both have in common: an organisation, and the ledger. */
    abstract static class OnSecrets implements Callable<Integer> {
        @Parameters(
                paramLabel = "CODE",
                description = {"单位的统一社会信用代码", "the organisation's code"})
        private @Nullable OrganisationCode code;

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Spec
        private @Nullable CommandSpec spec;

        abstract void change(SecretStore secrets, OrganisationCode organisation, Clock clock, PrintWriter out);

        @Override
        public Integer call() {
            PrintWriter out = Required.given(spec).commandLine().getOut();
            try (var ledger = LedgerAccess.open(settings)) {
                change(
                        ledger.getBean(SecretStore.class),
                        Required.given(code),
                        ledger.getBean("realTime", Clock.class),
                        out);
            }
            out.flush();
            return 0;
        }
    }
}
