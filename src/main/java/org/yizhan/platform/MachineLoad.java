package org.yizhan.platform;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Which part of the machine's processors is at work, whoever has them work, from 0 to 1: seen over a fifth of a second, for
 * systems count in hundredths. Zero where the system does not tell.
 */
public final class MachineLoad implements DoubleSupplier {
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long read = System.nanoTime() - FRESH_NANOS;
    private double load;

    @Override
    public synchronized double getAsDouble() {
        long now = System.nanoTime();
        if (now - read >= FRESH_NANOS) {
            read = now;
            // Not a number, or negative, where it is not known.
            double told = system.getCpuLoad();
            load = told >= 0 ? Math.min(1, told) : 0;
        }
        return load;
    }
}
