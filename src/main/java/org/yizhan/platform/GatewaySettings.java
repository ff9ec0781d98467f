package org.yizhan.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yizhan.messages.OrganisationCode;

/**
 * What the whole gateway shares.
 *
 * @param gatewayCode the gateway's own organisation code, the sender of its letters
 * @param dataDir folder of everything the gateway keeps in files
 */
@ConfigurationProperties("yizhan")
public record GatewaySettings(
        @DefaultValue("11990000MB0000019F") OrganisationCode gatewayCode, @DefaultValue("./yizhan-data") Path dataDir) {
    public GatewaySettings {
        if (!gatewayCode.isValid()) {
            throw new IllegalArgumentException("yizhan.gateway-code has a wrong check digit: " + gatewayCode);
        }
    }

    /** This node's name: random, so that no two nodes share it, and kept, so that it finds after a restart what is its. */
    public String node() {
        return SecretFile.read(dataDir.resolve("node")).substring(0, 16);
    }
}
