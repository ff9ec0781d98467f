package org.yizhan.commands;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.yizhan.ledger.Ledger;
import org.yizhan.platform.GatewaySettings;

/**
 * The ledger alone, without broker, routes or web: for commands that run beside a gateway or without one. No
 * {@code @Configuration}, so that the gateway's own scan passes it by.
 */
@EnableConfigurationProperties(GatewaySettings.class)
@ImportAutoConfiguration(ConfigurationPropertiesAutoConfiguration.class)
@ComponentScan(basePackageClasses = Ledger.class)
@ComponentScan(
        basePackageClasses = GatewaySettings.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ClockConfiguration"))
class LedgerAccess {

    /** Opens the ledger that {@code settings} ({@code --name=value}) name; the caller closes it. */
    static ConfigurableApplicationContext open(List<String> settings) {
        return new SpringApplicationBuilder(LedgerAccess.class)
                .web(WebApplicationType.NONE)
                .properties("yizhan.datasource.owner=false", "yizhan.seal.enabled=false")
                .run(settings.toArray(String[]::new));
    }
}
