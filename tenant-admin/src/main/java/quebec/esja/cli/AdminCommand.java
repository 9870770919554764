package quebec.esja.cli;

import org.springframework.stereotype.Component;
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
            DemonstrationCommand.class
        })
public class AdminCommand {}
