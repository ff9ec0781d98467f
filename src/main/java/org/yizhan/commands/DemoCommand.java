package org.yizhan.commands;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import org.yizhan.demo.Demo;
import org.yizhan.demo.Welcome;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Credentials;
import org.yizhan.messages.OrganisationCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code demo}: the gateway with simulated bureaus and organs that keep talking. */
@Command(
        name = "demo",
        description = {
            "演示：启动网关和模拟的信访局、责任单位，持续往来；设置同 serve",
            "The gateway with simulated bureaus and organs that keep talking; settings as for serve"
        },
        subcommands = DemoSeedCommand.class)
final class DemoCommand implements Callable<Integer> {
    /** 荷风区自然资源局: nobody of the demo reads its mailbox or that of its bureau. */
    private static final OrganisationCode GUEST = new OrganisationCode("11990202MB0000011X");

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--yizhan.reference.demo=true");
        arguments.add("--spring.main.log-startup-info=false");
        arguments.add("--yizhan.demo.credentials=${yizhan.data-dir}/demo-credentials.csv");
        ConfigurableApplicationContext gateway = ServeCommand.start(arguments);
        Access access = access(gateway.getEnvironment());
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        Demo demo = new Demo(access, clock, GUEST);
        gateway.addApplicationListener((ContextClosedEvent closed) -> demo.close());
        new Welcome(access, GUEST, file(gateway.getEnvironment())).print(System.out, clock);
        demo.talk(System.out);
        return Commands.STILL_RUNNING;
    }

    private static Path file(Environment environment) {
        return Path.of(environment.getRequiredProperty("yizhan.demo.credentials"));
    }

    private static Access access(Environment environment) throws IOException {
        return new Access(
                URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port")),
                URI.create("amqp://" + environment.getRequiredProperty("yizhan.broker.host") + ":"
                        + environment.getRequiredProperty("yizhan.broker.port")),
                Path.of(environment.getRequiredProperty("yizhan.intake.folder")),
                Credentials.read(file(environment)));
    }
}
