package org.yizhan.figures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yizhan.indicators.Indicators;

/**
 * What the definitions of indicators leave to a site.
 *
 * @param bureauDays from receipt to the bureau's first act
 * @param unitDays from registration to the unit's notice
 * @param ownDays from a unit's own delivery to its notice, where another organ had the case before
 * @param atOnce how many questions are worked out at a time; one more is turned away
 */
@ConfigurationProperties("yizhan.indicators")
record IndicatorSettings(
        @DefaultValue("15") int bureauDays,
        @DefaultValue("30") int unitDays,
        @DefaultValue("15") int ownDays,
        @DefaultValue("2") int atOnce) {
    IndicatorSettings {
        if (bureauDays < 1 || unitDays < 1 || ownDays < 1 || atOnce < 1) {
            throw new IllegalArgumentException("a limit of an indicator is at least 1");
        }
    }

    Indicators indicators() {
        return new Indicators(bureauDays, unitDays, ownDays);
    }
}
