package org.yizhan.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.yizhan.Gateway;
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
        SpringApplication.run(Gateway.class, settings.toArray(String[]::new));
        return Commands.STILL_RUNNING;
    }
}
