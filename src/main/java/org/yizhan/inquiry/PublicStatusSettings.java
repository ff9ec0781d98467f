package org.yizhan.inquiry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The status for portals.
 *
 * @param missesPerMinute how many codes in vain a bureau may ask for in a minute, on each node
 */
@ConfigurationProperties("yizhan.public-status")
record PublicStatusSettings(@DefaultValue("60") int missesPerMinute) {
    PublicStatusSettings {
        if (missesPerMinute < 1) {
            throw new IllegalArgumentException("at least one code may be wrong");
        }
    }
}
