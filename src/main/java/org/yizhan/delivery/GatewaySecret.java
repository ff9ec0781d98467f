package org.yizhan.delivery;

import java.nio.file.Path;
import org.yizhan.platform.SecretFile;

/** The gateway's own secret on the broker: the one set, else one generated into the data directory. */
record GatewaySecret(String text) {

    static GatewaySecret of(BrokerSettings settings, Path dataDir) {
        String set = settings.access().gatewaySecret();
        return new GatewaySecret(
                set == null || set.isBlank()
                        ? SecretFile.read(BrokerSettings.folder(dataDir).resolve("gateway.secret"))
                        : set);
    }

    @Override
    public String toString() {
        return "GatewaySecret[***]";
    }
}
