package org.yizhan.delivery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the broker is and how it is guarded.
 *
 * @param mode whether the gateway runs the broker inside itself
 * @param host the interface that the broker listens on ({@code 0.0.0.0}: every one); to a separate broker, its host
 * @param port one port for Core, AMQP and STOMP; 0 takes a free one
 * @param maxMessage the longest message the broker takes, in its encoding on the wire (a text may need two bytes a
 *     character)
 */
@ConfigurationProperties("yizhan.broker")
public record BrokerSettings(
        @DefaultValue("embedded") Mode mode,
        @DefaultValue("localhost") String host,
        @DefaultValue("61616") int port,
        @DefaultValue("5MB") DataSize maxMessage,
        @DefaultValue Access access,
        @DefaultValue Tls tls) {

    enum Mode {
        EMBEDDED,
        SEPARATE
    }

    /**
     * How a separate broker learns who may log in; the embedded one asks the ledger.
     *
     * @param gatewaySecret the gateway's own secret; none: one is generated into the data directory
     * @param secretsFile written by the gateway, read by the broker; none: {@code organisations.properties} in the
     *     broker's folder of the data directory
     */
    record Access(@Nullable String gatewaySecret, @Nullable Path secretsFile) {}

    /**
     * TLS of the broker's port; off without a key store.
     *
     * @param trustStore what the gateway trusts when it connects; none: the key store
     */
    record Tls(
            @Nullable Path keyStore,
            @DefaultValue("") String keyStorePassword,
            @Nullable Path trustStore,
            @DefaultValue("") String trustStorePassword) {}

    /** The broker's part of the data directory. */
    static Path folder(Path dataDir) {
        return dataDir.resolve("broker");
    }

    /** The file that tells a separate broker who may log in. */
    Path secretsFile(Path dataDir) {
        Path set = access.secretsFile();
        return set == null ? folder(dataDir).resolve("organisations.properties") : set;
    }
}
