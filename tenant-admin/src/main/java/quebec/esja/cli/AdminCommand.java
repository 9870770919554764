package quebec.esja.cli;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// `./esja admin`.
@Component
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "Ouvre, migre, suspend les Pôles.",
        subcommands = {
            PoleCommand.class,
            MigrateCommand.class,
            ReferenceCommand.class,
            ProvinceCommand.class,
            SeaoCommand.class,
            DemonstrationCommand.class
        })
public class AdminCommand {

    private final Console console;

    AdminCommand(Console console) {
        this.console = console;
    }

    /// Tells programs, when the line asks for `--json`, that a setting cannot be used.
    public static void refuseSettings(String reason, String... arguments) {
        new Console()
                .result(
                        JsonOption.askedIn(arguments),
                        Map.of("refused", List.of("cli.setting"), "reason", reason));
    }

    /// Carries out one line.
    /// With `--json`, the last line is an object however it ends.
    ///
    /// @param beans     gives the commands
    /// @param arguments those behind `admin`
    /// @return the exit code: 0 done, 1 refused or failed, 2 a line that cannot be read
    public int execute(CommandLine.IFactory beans, String... arguments) {
        boolean json = JsonOption.askedIn(arguments);
        CommandLine line = new CommandLine(this, beans).setCommandName("./esja admin");
        CommandLine.IParameterExceptionHandler usual = line.getParameterExceptionHandler();
        return line.setParameterExceptionHandler(
                        (fault, given) -> {
                            int code = usual.handleParseException(fault, given);
                            console.result(
                                    json,
                                    Map.of(
                                            "refused",
                                            List.of("cli.usage"),
                                            "reason",
                                            String.valueOf(fault.getMessage())));
                            return code;
                        })
                .setExecutionExceptionHandler((fault, command, _) -> {
                    String reason = String.valueOf(fault.getMessage());
                    command.getErr().println(reason);
                    console.result(
                            json,
                            Map.of(
                                    "failed",
                                    command.getCommandSpec().qualifiedName(" "),
                                    "reason",
                                    reason));
                    return Console.REFUSED;
                })
                .execute(arguments);
    }
}
