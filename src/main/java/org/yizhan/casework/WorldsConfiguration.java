package org.yizhan.casework;

import java.time.Clock;
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
        ReferenceFiles files = new ReferenceFiles(settings.folder(gateway.dataDir()), settings.demo());
        return new Worlds(versions, files, practice.practice(), clock);
    }
}
