package org.yizhan.platform;

import org.springframework.boot.SpringApplication.AbandonedRunException;

/** A port that a setting names is in use: nothing was started, and nothing was logged. */
public final class PortTaken extends AbandonedRunException {
    private static final long serialVersionUID = 1L;

    private final String setting;
    private final int port;

    PortTaken(String setting, int port) {
        this.setting = setting;
        this.port = port;
    }

    @Override
    public String getMessage() {
        return "端口 %1$d 已被占用；请用 --%2$s=… 另选 / port %1$d is in use; choose another with --%2$s=…"
                .formatted(port, setting);
    }
}
