package org.yizhan.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How operators sign in, as {@code operator}.
 *
 * @param secret the same on every node; empty: generated into the data directory
 */
@ConfigurationProperties("yizhan.operator")
record OperatorSettings(@DefaultValue("") String secret) {

    @Override
    public String toString() {
        return "OperatorSettings[***]";
    }
}
