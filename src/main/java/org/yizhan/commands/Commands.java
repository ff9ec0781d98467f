package org.yizhan.commands;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.QueueFailed;
import org.yizhan.demo.client.UnusableInput;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.PortTaken;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line of the jar. */
@Command(
        name = "yizhan",
        description = {"驿站：信访事项交换网关", "Yizhan: an interagency case exchange gateway"},
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Commands.Version.class,
        subcommands = {
            ServeCommand.class,
            BrokerCommand.class,
            LettersCommand.class,
            MonthsCommand.class,
            SecretsCommand.class,
            CalendarCommand.class,
            DemoCommand.class,
            SendCommand.class,
            CheckCommand.class,
            ReplayCommand.class,
            ChaosCommand.class,
            BenchmarkCommand.class,
            MidnightCommand.class,
            ReportCommand.class,
            VerifyCommand.class
        })
public final class Commands implements Runnable {
    /** The command goes on in threads of its own: the process must not be ended. */
    public static final int STILL_RUNNING = -1;

    private static final int NAMES = 14;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = {"显示帮助", "shows this help"})
    private boolean unusedHelp; // picocli acts on it

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = {"显示版本", "shows the version"})
    private boolean unusedVersion; // and on this

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * Runs one command.
     *
     * @return the process' exit status, or {@link #STILL_RUNNING}
     */
    public static int run(String... arguments) {
        return line().execute(arguments);
    }

    static CommandLine line() {
        CommandLine line = new CommandLine(new Commands());
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Commands::list);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(OrganisationCode.class, Commands::code)
                .setExecutionExceptionHandler(Commands::failed);
    }

    /** Picocli's own list has only the first line of each description: that is one language. */
    private static String list(Help help) {
        TextTable table = TextTable.forColumns(
                help.colorScheme(), new Column(NAMES, 2, Overflow.SPAN), new Column(80 - NAMES, 2, Overflow.WRAP));
        help.subcommands().forEach((name, command) -> {
            String title = name;
            for (String line : command.commandSpec().usageMessage().description()) {
                table.addRowValues(title, line);
                title = "";
            }
        });
        return table.toString();
    }

    private static OrganisationCode code(String text) {
        OrganisationCode code = text.isBlank() ? null : new OrganisationCode(text);
        if (code == null || !code.isValid()) {
            throw new TypeConversionException("代码校验位有误 / wrong check digit: " + text);
        }
        return code;
    }

    /** What the user can set right takes one line; anything else keeps its trace. */
    private static int failed(Exception failure, CommandLine command, ParseResult arguments) throws Exception {
        if (failure instanceof NoSuchFileException missing) {
            command.getErr().println("没有此文件 / no such file: " + missing.getFile());
        } else if (failure instanceof IOException
                || failure instanceof PortTaken
                || failure instanceof UnusableInput
                || failure instanceof QueueFailed) {
            command.getErr().println(failure.getMessage());
        } else {
            throw failure;
        }
        return 1;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"驿站 Yizhan " + (version == null ? "(未打包 / not packaged)" : version)};
        }
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "请指明命令 / name a command");
        }
    }
}
