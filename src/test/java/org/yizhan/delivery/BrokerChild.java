package org.yizhan.delivery;

import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.yizhan.ChildJvm;
import org.yizhan.Yizhan;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.delivery.plugin.SecretsFile;
import org.yizhan.directory.Secret;

/** {@code yizhan broker} as a process of its own, as an operator starts it. */
final class BrokerChild {
    private static final Pattern PORT = Pattern.compile("the broker listens on \\S+, port (\\d+)");

    private final Path dataDir;
    private Process process;
    private int port;

    BrokerChild(Path dataDir, String... users) throws Exception {
        this.dataDir = dataDir;
        Map<String, List<Secret>> secrets = new HashMap<>();
        for (String user : users) {
            secrets.put(user, List.of(Secret.of(BrokerUnderTest.secretOf(user))));
        }
        String gateway = ExchangeNames.GATEWAY;
        secrets.put(gateway, List.of(Secret.of(BrokerUnderTest.secretOf(gateway))));
        secretsFile().write(secrets);
        start(0);
    }

    SecretsFile secretsFile() {
        return new SecretsFile(BrokerUnderTest.settings(0).secretsFile(dataDir));
    }

    private void start(int atPort) throws IOException {
        Path log = Files.createTempFile(dataDir, "broker", ".log");
        process = new ProcessBuilder(ChildJvm.running(
                        Yizhan.class,
                        "-Xmx300m",
                        "broker",
                        "--yizhan.data-dir=" + dataDir,
                        "--yizhan.broker.port=" + atPort))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        port = await().atMost(Duration.ofMinutes(2))
                .until(() -> portIn(log), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Integer> portIn(Path log) throws IOException {
        String text = Files.readString(log);
        if (!process.isAlive()) {
            throw new IllegalStateException("the broker has ended: " + text);
        }
        return PORT.matcher(text)
                .results()
                .map(line -> Integer.valueOf(line.group(1)))
                .findFirst();
    }

    /** SIGKILL, and a start on the same data and port. */
    void killAndRestart() throws Exception {
        close();
        start(port);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int port() {
        return port;
    }

    ConnectionFactory core() {
        return new ActiveMQConnectionFactory("tcp://localhost:" + port);
    }

    void close() throws Exception {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }
}
