package org.yizhan.delivery;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.yizhan.delivery.plugin.SecretsFile;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.platform.PortCheck;

/**
 * The broker as a process of its own: the embedded one's configuration and plugin, without the gateway and without the
 * ledger. No {@code @Configuration}, so that the gateway's own scan passes it by.
 */
@EnableConfigurationProperties({GatewaySettings.class, BrokerSettings.class})
@ImportAutoConfiguration(ConfigurationPropertiesAutoConfiguration.class)
public class BrokerProcess {

    /** Starts it with {@code settings} ({@code --name=value}); returns once it takes connections. */
    public static void start(List<String> settings) {
        new SpringApplicationBuilder(BrokerProcess.class)
                .web(WebApplicationType.NONE)
                .initializers(PortCheck.ofBroker())
                .run(settings.toArray(String[]::new));
    }

    @Bean(destroyMethod = "stop")
    ExchangeBroker exchangeBroker(BrokerSettings settings, GatewaySettings gateway) throws Exception {
        return ExchangeBroker.start(
                settings,
                BrokerSettings.folder(gateway.dataDir()),
                new SecretsFile(settings.secretsFile(gateway.dataDir())),
                Clock.systemUTC());
    }
}
