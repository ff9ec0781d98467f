package org.yizhan.commands;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.Seed;
import org.yizhan.messages.OrganisationCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo seed}: one assignment of each sort into an organ's inbox. */
@Command(
        name = "seed",
        description = {"向一个单位的收件箱送入各类转交办件各一件", "Sends one assignment of each sort into an organ's inbox"})
final class DemoSeedCommand implements Callable<Integer> {
    @Option(
            names = "--org",
            required = true,
            paramLabel = "CODE",
            description = {"单位的统一社会信用代码", "the organ's code"})
    private @Nullable OrganisationCode organ;

    @Mixin
    private final HttpOptions http = new HttpOptions();

    @Override
    public Integer call() throws IOException {
        QuietLog.begin();
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        return new Seed(http.access(), clock).sendTo(Required.given(organ), System.out) ? 0 : 1;
    }
}
