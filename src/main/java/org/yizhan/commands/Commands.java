package org.yizhan.commands;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the jar. */
@Command(
        name = "yizhan",
        description = {"驿站：信访事项交换网关", "Yizhan: an interagency case exchange gateway"},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            BrokerCommand.class,
            LettersCommand.class,
            SecretsCommand.class,
            DemoCommand.class,
            SendCommand.class,
            CheckCommand.class,
            ReplayCommand.class,
            ChaosCommand.class,
            VerifyCommand.class
        })
public final class Commands implements Runnable {
    /** The command goes on in threads of its own: the process must not be ended. */
    public static final int STILL_RUNNING = -1;

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * Runs one command.
     *
     * @return the process' exit status, or {@link #STILL_RUNNING}
     */
    public static int run(String... arguments) {
        return new CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "请指明命令 / name a command");
        }
    }
}
