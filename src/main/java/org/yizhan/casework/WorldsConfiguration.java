package org.yizhan.casework;

import java.time.Clock;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.ledger.ReferenceVersions;
import org.yizhan.platform.GatewaySettings;

/** The reference data in force as a bean. */
@Configuration(proxyBeanMethods = false)
class WorldsConfiguration {

    @Bean
    Worlds worlds(
            ReferenceVersions versions,
            GatewaySettings gateway,
            ReferenceSettings settings,
            PracticeSettings practice,
            Clock clock) {
        var folder =
                Objects.requireNonNullElse(settings.folder(), gateway.dataDir().resolve("reference"));
        return new Worlds(versions, new ReferenceFiles(folder, settings.demo()), practice.practice(), clock);
    }
}
