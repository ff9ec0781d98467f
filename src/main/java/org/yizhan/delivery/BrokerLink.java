package org.yizhan.delivery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.yizhan.delivery.plugin.ExchangeNames;

/**
 * How the gateway reaches the broker.
 *
 * @param url of the Core protocol
 * @param transport host, port and TLS as set, by the names of Artemis; not in the URL, which would mangle passwords
 * @param secret the gateway's own
 */
record BrokerLink(String url, Map<String, Object> transport, String secret) {
    private static final int CALL_MILLIS = 10_000;

    /** The link to the broker at {@code port} of the host set. */
    static BrokerLink to(BrokerSettings settings, int port, String secret) {
        boolean embedded = settings.mode() == BrokerSettings.Mode.EMBEDDED;
        String host = embedded && settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
        Map<String, Object> transport = new HashMap<>();
        transport.put(TransportConstants.HOST_PROP_NAME, host);
        transport.put(TransportConstants.PORT_PROP_NAME, port);
        Path keyStore = settings.tls().keyStore();
        if (keyStore != null) {
            Path trusted = Objects.requireNonNullElse(settings.tls().trustStore(), keyStore);
            String password = settings.tls().trustStore() == null
                    ? settings.tls().keyStorePassword()
                    : settings.tls().trustStorePassword();
            transport.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
            transport.put(TransportConstants.TRUSTSTORE_PATH_PROP_NAME, trusted.toString());
            transport.put(TransportConstants.TRUSTSTORE_PASSWORD_PROP_NAME, password);
            // The gateway's own broker may be called by a name its certificate does not know.
            transport.put(TransportConstants.VERIFY_HOST_PROP_NAME, !embedded);
        }
        return new BrokerLink("tcp://" + host + ":" + port, Map.copyOf(transport), secret);
    }

    ActiveMQConnectionFactory connectionFactory() {
        ActiveMQConnectionFactory connections = ActiveMQJMSClient.createConnectionFactoryWithoutHA(
                JMSFactoryType.CF, new TransportConfiguration(NettyConnectorFactory.class.getName(), transport));
        connections.setUser(ExchangeNames.GATEWAY);
        connections.setPassword(secret);
        connections.setCallTimeout(CALL_MILLIS);
        // Whoever uses a connection decides what its loss means: no silent reconnecting.
        connections.setReconnectAttempts(0);
        connections.setUseTopologyForLoadBalancing(false);
        return connections;
    }

    @Override
    public String toString() {
        return "BrokerLink[" + url + "]";
    }
}
