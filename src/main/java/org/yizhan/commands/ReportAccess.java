package org.yizhan.commands;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.yizhan.casework.Casework;
import org.yizhan.figures.Counting;
import org.yizhan.ledger.Ledger;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.reports.CaseLists;

/**
 * The ledger with its reference data, and what lists and counts it: for commands that run beside a gateway or without one.
 * No {@code @Configuration}, so that the gateway's own scan passes it by.
 */
@EnableConfigurationProperties(GatewaySettings.class)
@ConfigurationPropertiesScan(basePackageClasses = {Casework.class, CaseLists.class, Counting.class})
@ImportAutoConfiguration(ConfigurationPropertiesAutoConfiguration.class)
@ComponentScan(basePackageClasses = {Ledger.class, CaseLists.class})
@ComponentScan(
        basePackageClasses = {GatewaySettings.class, Casework.class, Counting.class},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.((Clock|Worlds)Configuration|Counting)"))
class ReportAccess {

    /** Opens the ledger that {@code settings} ({@code --name=value}) name; the caller closes it. */
    static ConfigurableApplicationContext open(List<String> settings) {
        return new SpringApplicationBuilder(ReportAccess.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "yizhan.datasource.owner=false",
                        "yizhan.seal.enabled=false",
                        "logging.level.org.yizhan.casework=warn")
                .run(settings.toArray(String[]::new));
    }
}
