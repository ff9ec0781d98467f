package org.yizhan.simulation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yizhan.Gateway;
import org.yizhan.GatewayClient;

/** Two gateways on one PostgreSQL, one broker and one simulated time; the broker is the first one's. */
final class TwoNodes implements AutoCloseable {
    private static final String OPERATOR = "a secret that both gateways know";

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext first;
    private final ConfigurableApplicationContext second;

    TwoNodes(Path home, String start) throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        int brokerPort = freePort();
        first = start(home.resolve("first"), brokerPort, start, "embedded");
        second = start(home.resolve("second"), brokerPort, "2001-01-01T00:00:00+08:00", "separate");
    }

    private ConfigurableApplicationContext start(Path dataDir, int brokerPort, String start, String brokerMode) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--yizhan.data-dir=" + dataDir,
                "--yizhan.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--yizhan.datasource.username=postgres",
                "--yizhan.datasource.password=postgres",
                "--yizhan.broker.mode=" + brokerMode,
                "--yizhan.broker.port=" + brokerPort,
                "--yizhan.broker.access.gateway-secret=known to both",
                "--yizhan.reference.demo=true",
                "--yizhan.intake.folder-delay=50",
                "--yizhan.deadlines.settle=1ms",
                "--yizhan.deadlines.look-every=50ms",
                "--yizhan.seal.key=a key of at least thirty-two characters",
                "--yizhan.operator.secret=" + OPERATOR,
                "--yizhan.clock=simulated",
                "--yizhan.clock-start=" + start));
        return new SpringApplicationBuilder(Gateway.class, GatewayClient.class).run(settings.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static String operator() {
        return "operator:" + OPERATOR;
    }

    GatewayClient first() {
        return first.getBean(GatewayClient.class);
    }

    GatewayClient second() {
        return second.getBean(GatewayClient.class);
    }

    @Override
    public void close() throws IOException {
        second.close();
        first.close();
        postgres.close();
    }
}
