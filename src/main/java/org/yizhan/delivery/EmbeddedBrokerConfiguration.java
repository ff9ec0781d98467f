package org.yizhan.delivery;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.platform.RealTime;

/** The broker inside the gateway. It runs before anything uses it; if it cannot, nothing starts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "yizhan.broker.mode", havingValue = "embedded", matchIfMissing = true)
class EmbeddedBrokerConfiguration {

    @Bean(destroyMethod = "stop")
    ExchangeBroker exchangeBroker(
            BrokerSettings settings, GatewaySettings gateway, BrokerUsers users, @RealTime Clock clock)
            throws Exception {
        return ExchangeBroker.start(settings, BrokerSettings.folder(gateway.dataDir()), users, clock);
    }

    @Bean
    BrokerLink brokerLink(BrokerSettings settings, ExchangeBroker broker, GatewaySecret own) {
        return BrokerLink.to(settings, broker.port(), own.text());
    }
}
