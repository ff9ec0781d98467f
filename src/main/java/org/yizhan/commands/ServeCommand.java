package org.yizhan.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yizhan.Gateway;
import org.yizhan.platform.PortCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code serve}: the gateway with whatever settings follow, as {@code --name=value}. */
@Command(
        name = "serve",
        description = {
            "启动网关；设置以 --名称=值 给出，见 docs/settings.md",
            "Starts the gateway; settings as --name=value, see docs/settings.md"
        })
final class ServeCommand implements Callable<Integer> {
    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        start(settings);
        return Commands.STILL_RUNNING;
    }

    /** Starts the gateway; returns once it is ready. */
    static ConfigurableApplicationContext start(List<String> settings) {
        return new SpringApplicationBuilder(Gateway.class)
                .initializers(PortCheck.ofGateway())
                .run(settings.toArray(String[]::new));
    }
}
