package org.yizhan.demo.replay;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Credentials;
import org.yizhan.directory.Secret;

/** Gateways of this run's own, each a process, on one PostgreSQL and one broker in a process of its own. */
public final class OwnCluster implements AutoCloseable {
    private final Path home;
    private final List<String> shared;
    private final Path data;
    private final EmbeddedPostgres postgres;
    private final int brokerPort = FreePorts.one();
    private final ChildProcess broker;
    private final List<ChildProcess> gateways = new ArrayList<>();
    private final List<URI> addresses = new ArrayList<>();

    /**
     * Starts database and broker; no gateway yet.
     *
     * @param home where its data and its output go
     * @param settings more settings of every gateway
     */
    public OwnCluster(Path home, List<String> settings) throws IOException {
        this.home = Files.createDirectories(home);
        this.data = this.home.resolve("postgres");
        this.postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("max_connections", "100")
                // As in production: the embedded one would acknowledge commits before they are on disk.
                .setServerConfig("synchronous_commit", "on")
                .start();
        this.shared = new ArrayList<>(settings);
        shared.add("--yizhan.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
        shared.add("--yizhan.datasource.username=postgres");
        shared.add("--yizhan.datasource.password=postgres");
        shared.add("--yizhan.seal.key=" + Secret.issue().text());
        shared.add("--yizhan.broker.mode=separate");
        shared.add("--yizhan.broker.port=" + brokerPort);
        shared.add("--yizhan.broker.access.gateway-secret=" + Secret.issue().text());
        shared.add("--yizhan.broker.access.secrets-file=" + home.resolve("organisations.properties"));
        this.broker = ChildProcess.start(home.resolve("broker.log"), arguments("broker", "broker"));
    }

    /** Starts one gateway more; returns once it is ready. */
    public void startGateway() {
        int port = FreePorts.one();
        String name = "gateway" + gateways.size();
        List<String> arguments = arguments("serve", name);
        arguments.add("--server.port=" + port);
        arguments.add("--yizhan.demo.credentials=" + credentialsFile());
        ChildProcess started = ChildProcess.start(home.resolve(name + ".log"), arguments);
        URI address = URI.create("http://127.0.0.1:" + port);
        gateways.add(started);
        Readiness.await(address, started);
        addresses.add(address);
    }

    /** What a part of it is started with that works on its ledger, in a data directory of its own. */
    public List<String> settings(String part) {
        List<String> settings = new ArrayList<>(shared);
        settings.add("--yizhan.data-dir=" + home.resolve(part));
        settings.add("--yizhan.reference.demo=true");
        return settings;
    }

    private List<String> arguments(String command, String part) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(settings(part));
        return arguments;
    }

    /** How to reach it through each gateway, with a secret for every organisation of the demo territory. */
    public List<Access> access() throws IOException {
        Credentials credentials = Credentials.read(credentialsFile());
        URI queue = URI.create("amqp://127.0.0.1:" + brokerPort);
        return addresses.stream()
                .map(http -> new Access(http, queue, home.resolve("no-folder"), credentials))
                .toList();
    }

    /** SIGKILL to the gateway started last, as a power cut would; its processor time counts no more. */
    public void killGateway() {
        gateways.get(gateways.size() - 1).kill();
    }

    /** Processor time that its parts have used so far; zero where the system does not tell. */
    public record Cpu(Duration gateways, Duration broker, Duration database) {

        /** What was used since {@code before}. */
        public Cpu since(Cpu before) {
            return new Cpu(
                    gateways.minus(before.gateways), broker.minus(before.broker), database.minus(before.database));
        }
    }

    /** Of all gateways together, the broker, and the database's processes that run now. */
    public Cpu cpu() {
        Duration all = gateways.stream().map(ChildProcess::cpu).reduce(Duration.ZERO, Duration::plus);
        return new Cpu(all, broker.cpu(), databaseCpu());
    }

    private Duration databaseCpu() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            long first = lines.findFirst().map(Long::valueOf).orElseThrow();
            return ProcessHandle.of(first).stream()
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + data + " does not run", e);
        }
    }

    private Path credentialsFile() {
        return home.resolve("demo-credentials.csv");
    }

    @Override
    public void close() {
        gateways.forEach(ChildProcess::close);
        broker.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
