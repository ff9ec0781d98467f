package org.yizhan.demo.replay;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Credentials;
import org.yizhan.demo.client.SimulatedTime;

/** A gateway of this run's own: a process on free ports with a data directory that no one else uses. */
public final class OwnGateway implements AutoCloseable {
    /** Time does not move on while a file waits: the shorter the better. */
    private static final int FOLDER_DELAY = 20;

    private final Path home;
    private final int httpPort = FreePorts.one();
    private final int brokerPort = FreePorts.one();
    private final @Nullable EmbeddedPostgres postgres;
    private final @Nullable ChildProcess broker;
    private final List<String> settings;
    private ChildProcess gateway;

    /**
     * Starts it and returns once it is ready.
     *
     * @param home where its data and its output go
     * @param withPostgres the ledger is in a PostgreSQL that is started for it, else in its own file
     * @param separateBroker the broker runs in a process of its own
     */
    public OwnGateway(Path home, boolean withPostgres, boolean separateBroker) throws IOException {
        this(home, withPostgres, separateBroker, List.of());
    }

    private OwnGateway(Path home, boolean withPostgres, boolean separateBroker, List<String> settings)
            throws IOException {
        this.settings = settings;
        this.home = Files.createDirectories(home);
        this.postgres = withPostgres ? EmbeddedPostgres.builder().start() : null;
        this.broker = separateBroker ? ChildProcess.start(home.resolve("broker.log"), brokerArguments()) : null;
        this.gateway = start();
    }

    /** The same on simulated time, which stands at the beginning of a year. */
    public static OwnGateway inYear(Path home, boolean withPostgres, boolean separateBroker, int year)
            throws IOException {
        return new OwnGateway(
                home,
                withPostgres,
                separateBroker,
                List.of(
                        "--yizhan.clock=simulated",
                        "--yizhan.clock-start=" + year + "-01-01T00:00:00+08:00",
                        "--yizhan.intake.folder-delay=" + FOLDER_DELAY,
                        // What the participants sent has arrived: they wait for the receipt before time moves on.
                        "--yizhan.deadlines.settle=0s"));
    }

    /** Its time, if that is simulated. */
    public SimulatedTime time() throws IOException {
        return new SimulatedTime(
                http(), Files.readString(data().resolve("operator.secret")).strip());
    }

    private ChildProcess start() {
        ChildProcess started = ChildProcess.start(home.resolve("gateway.log"), gatewayArguments());
        Readiness.await(http(), started);
        return started;
    }

    /** SIGKILL and a start on the same data; returns once it is ready again. */
    void killAndRestart() {
        gateway.kill();
        gateway = start();
    }

    /** How to reach it, with a secret for every organisation of the demo territory. */
    public Access access() throws IOException {
        return new Access(
                http(), URI.create("amqp://127.0.0.1:" + brokerPort), folder(), Credentials.read(credentialsFile()));
    }

    /** Processor time of the gateway, and of the broker where that is a process of its own; not of a PostgreSQL. */
    public Duration cpu() {
        return broker == null ? gateway.cpu() : gateway.cpu().plus(broker.cpu());
    }

    /**
     * Runs {@code verify} beside the gateway and prints what it says.
     *
     * @return its exit status
     */
    public int verify(PrintStream out) throws IOException {
        Path log = home.resolve("verify.log");
        List<String> arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(dataArguments());
        int status = ChildProcess.start(log, arguments).exitStatus();
        Files.readAllLines(log).forEach(out::println);
        return status;
    }

    private List<String> dataArguments() {
        List<String> arguments = new ArrayList<>(List.of("--yizhan.data-dir=" + data()));
        if (postgres != null) {
            arguments.add("--yizhan.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
            arguments.add("--yizhan.datasource.username=postgres");
            arguments.add("--yizhan.datasource.password=postgres");
        }
        return arguments;
    }

    private URI http() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path folder() {
        return data().resolve("folder");
    }

    private Path credentialsFile() {
        return data().resolve("demo-credentials.csv");
    }

    private List<String> gatewayArguments() {
        List<String> arguments = new ArrayList<>(List.of("serve"));
        arguments.addAll(dataArguments());
        arguments.add("--server.port=" + httpPort);
        arguments.add("--yizhan.broker.port=" + brokerPort);
        arguments.add("--yizhan.reference.demo=true");
        arguments.add("--yizhan.intake.folder=" + folder());
        arguments.add("--yizhan.demo.credentials=" + credentialsFile());
        arguments.addAll(settings);
        if (broker != null) {
            arguments.add("--yizhan.broker.mode=separate");
        }
        return arguments;
    }

    private List<String> brokerArguments() {
        List<String> arguments = new ArrayList<>(List.of("broker"));
        arguments.addAll(dataArguments());
        arguments.add("--yizhan.broker.port=" + brokerPort);
        return arguments;
    }

    @Override
    public void close() {
        gateway.close();
        if (broker != null) {
            broker.close();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
