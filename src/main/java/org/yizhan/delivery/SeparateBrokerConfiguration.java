package org.yizhan.delivery;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.yizhan.delivery.plugin.SecretsFile;
import org.yizhan.platform.GatewaySettings;

/** A broker in a process of its own, which learns from a file who may log in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "yizhan.broker.mode", havingValue = "separate")
class SeparateBrokerConfiguration {

    /** The broker learns who may log in before anyone tries to. */
    @Bean
    @DependsOn("secretsPublisher")
    BrokerLink brokerLink(BrokerSettings settings, GatewaySecret own) {
        return BrokerLink.to(settings, settings.port(), own.text());
    }

    @Bean(initMethod = "publish")
    SecretsPublisher secretsPublisher(BrokerSettings settings, GatewaySettings gateway, BrokerUsers users) {
        Path file = settings.secretsFile(gateway.dataDir());
        return new SecretsPublisher(users, new SecretsFile(file));
    }
}
