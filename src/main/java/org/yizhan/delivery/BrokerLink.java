package org.yizhan.delivery;

import java.nio.file.Path;
import java.util.Objects;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.web.util.UriComponentsBuilder;
import org.yizhan.delivery.plugin.ExchangeNames;

/**
 * How the gateway reaches the broker.
 *
 * @param url of the Core protocol, with TLS as set
 * @param secret the gateway's own
 */
record BrokerLink(String url, String secret) {
    private static final int CALL_MILLIS = 10_000;

    /** The link to the broker at {@code port} of the host set. */
    static BrokerLink to(BrokerSettings settings, int port, String secret) {
        boolean embedded = settings.mode() == BrokerSettings.Mode.EMBEDDED;
        String host = embedded && settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
        UriComponentsBuilder url = UriComponentsBuilder.newInstance()
                .scheme("tcp")
                .host(host)
                .port(port)
                .queryParam("callTimeout", CALL_MILLIS)
                // Whoever uses a connection decides what its loss means: no silent reconnecting.
                .queryParam("reconnectAttempts", 0)
                .queryParam("useTopologyForLoadBalancing", false);
        Path keyStore = settings.tls().keyStore();
        if (keyStore != null) {
            Path trusted = Objects.requireNonNullElse(settings.tls().trustStore(), keyStore);
            String password = settings.tls().trustStore() == null
                    ? settings.tls().keyStorePassword()
                    : settings.tls().trustStorePassword();
            url.queryParam("sslEnabled", true)
                    .queryParam("trustStorePath", "{path}")
                    .queryParam("trustStorePassword", "{password}")
                    // The gateway's own broker may be called by a name its certificate does not know.
                    .queryParam("verifyHost", !embedded);
            return new BrokerLink(url.encode().buildAndExpand(trusted, password).toUriString(), secret);
        }
        return new BrokerLink(url.toUriString(), secret);
    }

    ActiveMQConnectionFactory connectionFactory() {
        return new ActiveMQConnectionFactory(url, ExchangeNames.GATEWAY, secret);
    }

    @Override
    public String toString() {
        return "BrokerLink[" + url.replaceAll("\\?.*", "") + "]";
    }
}
