package org.yizhan.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yizhan.delivery.BrokerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code broker}: the message broker as a process of its own. */
@Command(
        name = "broker",
        subcommands = BrokerConfigCommand.class,
        description = {
            "独立运行消息代理（与内嵌的完全一致）；设置以 --名称=值 给出",
            "Runs the message broker by itself, equal to the embedded one; settings as --name=value"
        })
final class BrokerCommand implements Callable<Integer> {
    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        BrokerProcess.start(settings);
        return Commands.STILL_RUNNING;
    }
}
