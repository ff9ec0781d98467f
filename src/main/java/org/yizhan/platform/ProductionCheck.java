package org.yizhan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** With the profile {@code production} the gateway does not start while something stands open that must not. */
@Component
@Profile("production")
final class ProductionCheck {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    ProductionCheck(Environment environment) {
        List<String> open = openSettings(environment);
        if (!open.isEmpty()) {
            throw new IllegalStateException("not fit for production: " + String.join("; ", open));
        }
    }

    /** What stands open, each with the setting that closes it. */
    static List<String> openSettings(Environment environment) {
        List<String> open = new ArrayList<>();
        if (environment.getProperty("yizhan.reference.demo", Boolean.class, false)) {
            open.add("the demo territory is in use (yizhan.reference.demo)");
        }
        if (hasAny(environment, "yizhan.demo.credentials")) {
            open.add("secrets of simulated organisations are issued (yizhan.demo.credentials)");
        }
        if (!environment.getProperty("yizhan.clock", "system").equalsIgnoreCase("system")) {
            open.add("time is simulated (yizhan.clock)");
        }
        if (!hasAny(environment, "yizhan.gateway-code")) {
            open.add("the gateway bears the demo's organisation code (yizhan.gateway-code)");
        }
        if (!hasAny(environment, "server.ssl.certificate", "server.ssl.key-store", "server.ssl.bundle")
                && !isLoopback(environment, "server.address", "0.0.0.0")) {
            open.add("HTTP without TLS on an open address (server.ssl.*, or server.address=127.0.0.1 behind a proxy)");
        }
        if (!hasAny(environment, "yizhan.broker.tls.key-store")
                && !isLoopback(environment, "yizhan.broker.host", "localhost")) {
            open.add("the broker without TLS on an open address (yizhan.broker.tls.key-store)");
        }
        return open;
    }

    private static boolean hasAny(Environment environment, String... names) {
        for (String name : names) {
            if (!environment.getProperty(name, "").isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoopback(Environment environment, String name, String otherwise) {
        return LOOPBACK.contains(environment.getProperty(name, otherwise));
    }
}
