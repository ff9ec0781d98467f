package org.yizhan.delivery;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.yizhan.ChildJvm;
import org.yizhan.directory.Directory;
import org.yizhan.ledger.SecretStore;

/**
 * Artemis as its makers distribute it, unpacked by the build, with our plugin's jar and the files of {@code broker config}:
 * what an operator does by docs/queues.md.
 */
final class StockBroker {
    private static final Path UNPACKED = Path.of("target", "artemis");
    private static final Path PLUGIN = Path.of("target", "yizhan-broker-plugin.jar");
    private static final String JAAS = "<jaas-security domain=\"activemq\"/>";

    private final Path instance;
    private final Path log;
    private Process process;

    private StockBroker(Path instance) {
        this.instance = instance;
        this.log = instance.resolveSibling("stock-broker.log");
    }

    static StockBroker install(Path folder, Environment settings, SecretStore secrets, Directory directory)
            throws Exception {
        StockBroker broker = new StockBroker(folder.resolve("instance"));
        broker.run(List.of(
                distribution().resolve("bin/artemis").toString(),
                "create",
                broker.instance.toString(),
                "--silent",
                "--user=unused",
                "--password=unused",
                "--require-login",
                "--no-web",
                "--no-autotune"));
        Files.copy(PLUGIN, broker.instance.resolve("lib").resolve(PLUGIN.getFileName()));
        Path rendered = folder.resolve("rendered");
        BrokerFiles.of(settings, folder, secrets).write(rendered, directory, LocalDate.of(2026, 3, 2));
        broker.configure(rendered);
        return broker;
    }

    private void configure(Path rendered) throws IOException {
        Path etc = instance.resolve("etc");
        for (String name : List.of("broker.xml", "organisations.properties")) {
            Files.copy(rendered.resolve(name), etc.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Path bootstrap = etc.resolve("bootstrap.xml");
        String text = Files.readString(bootstrap);
        if (!text.contains(JAAS)) {
            throw new IllegalStateException("bootstrap.xml has no " + JAAS);
        }
        Files.writeString(bootstrap, text.replace(JAAS, Files.readString(rendered.resolve("bootstrap-security.xml"))));
    }

    private static Path distribution() throws IOException {
        try (Stream<Path> unpacked = Files.list(UNPACKED)) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    void start() throws IOException {
        process = builder(List.of(instance.resolve("bin/artemis").toString(), "run"))
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the broker has ended: " + log());
            }
            return log().contains("AMQ221007");
        });
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    private void run(List<String> command) throws Exception {
        Process done = builder(command).start();
        if (!done.waitFor(60, TimeUnit.SECONDS) || done.exitValue() != 0) {
            throw new IllegalStateException(command + " failed: " + log());
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_ARGS_APPEND", ChildJvm.COMPILES_LITTLE);
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
