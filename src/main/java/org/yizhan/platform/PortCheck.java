package org.yizhan.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks, before anything is started, whether the ports are free: two gateways side by side are an everyday mistake, and
 * deserve one line that says which setting to change. A port lost after the look still fails the start, with a trace.
 */
public final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String BROKER = "yizhan.broker.port";

    private final boolean gateway;

    private PortCheck(boolean gateway) {
        this.gateway = gateway;
    }

    /** For a gateway: its HTTP port, and the broker's if the broker runs inside it. */
    public static PortCheck ofGateway() {
        return new PortCheck(true);
    }

    /** For a broker by itself. */
    public static PortCheck ofBroker() {
        return new PortCheck(false);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (gateway) {
            look(environment, "server.port", environment.getProperty("server.address"));
        }
        if (!gateway
                || !environment.getProperty("yizhan.broker.mode", "embedded").equalsIgnoreCase("separate")) {
            look(environment, BROKER, environment.getProperty("yizhan.broker.host"));
        }
    }

    private static void look(Environment environment, String setting, @Nullable String host) {
        int port = environment.getRequiredProperty(setting, Integer.class);
        InetSocketAddress address = host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
        if (port <= 0 || address.isUnresolved()) {
            return; // any free port; or a host whose fault is not the port
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        } catch (IOException inUse) {
            throw new PortTaken(setting, port);
        }
    }
}
