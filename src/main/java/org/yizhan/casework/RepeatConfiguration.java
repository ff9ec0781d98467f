package org.yizhan.casework;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.ledger.PetitionIndex;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.wire.MessageReader;

/** The search for repeat petitions as a bean. */
@Configuration(proxyBeanMethods = false)
class RepeatConfiguration {

    @Bean
    EarlierCases earlierCases(
            RepeatSettings settings, GatewaySettings gateway, PetitionIndex index, MessageReader reader) {
        return new LikelyRepeats(settings.fingerprints(gateway.dataDir()), index, reader::again, settings);
    }
}
