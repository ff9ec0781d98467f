package org.yizhan.commands;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yizhan.delivery.BrokerFiles;
import org.yizhan.directory.Directory;
import org.yizhan.directory.DirectoryText;
import org.yizhan.ledger.ReferenceVersions;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.ledger.SecretStore;
import org.yizhan.platform.GatewaySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code broker config}: the files for a broker that is not started by this jar. */
@Command(
        name = "config",
        description = {
            "由目录生成标准 Artemis 的 broker.xml、用户与队列",
            "Writes broker.xml, users and queues for a stock Artemis from the directory"
        })
final class BrokerConfigCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Option(
            names = "--out",
            defaultValue = "broker-config",
            description = {"输出目录，默认 ${DEFAULT-VALUE}", "folder to write into"})
    private @Nullable Path out;

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext ledger = LedgerAccess.open(settings)) {
            LocalDate today = LocalDate.ofInstant(ledger.getBean(Clock.class).instant(), ZONE);
            BrokerFiles.of(
                            ledger.getEnvironment(),
                            ledger.getBean(GatewaySettings.class).dataDir(),
                            ledger.getBean(SecretStore.class))
                    .write(Required.given(out), directory(ledger.getBean(ReferenceVersions.class)), today)
                    .forEach(file -> Required.given(spec).commandLine().getOut().println(file));
        }
        return 0;
    }

    private static Directory directory(ReferenceVersions versions) {
        return versions.latest(Table.DIRECTORY)
                .flatMap(latest -> Optional.ofNullable(
                        DirectoryText.parse(latest.content(), latest.number()).directory()))
                .orElseGet(() -> new Directory(0, List.of()));
    }
}
