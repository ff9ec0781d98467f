package org.yizhan.commands;

import java.util.List;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.yizhan.casework.Casework;
import org.yizhan.casework.MissingAttachments;
import org.yizhan.ledger.Ledger;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.wire.MessageReader;
import org.yizhan.wire.StrictReader;

/**
 * Casework and its ledger, without doors, broker or routes: for filling a ledger in bulk. No {@code @Configuration}, so
 * that the gateway's own scan passes it by.
 */
@EnableConfigurationProperties(GatewaySettings.class)
@ConfigurationPropertiesScan(basePackageClasses = Casework.class)
@ImportAutoConfiguration(ConfigurationPropertiesAutoConfiguration.class)
@ComponentScan(basePackageClasses = {Ledger.class, Casework.class})
@ComponentScan(
        basePackageClasses = GatewaySettings.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ClockConfiguration"))
class CaseworkAccess {
    private static final int LARGEST = 2 << 20;

    /** Opens the ledger that {@code settings} ({@code --name=value}) name; the caller closes it. */
    static ConfigurableApplicationContext open(List<String> settings) {
        return new SpringApplicationBuilder(CaseworkAccess.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }

    @Bean
    MessageReader messageReader() {
        return new StrictReader(LARGEST);
    }

    /** Messages filled in bulk name no files. */
    @Bean
    MissingAttachments missingAttachments() {
        return digests -> Set.copyOf(digests);
    }
}
