package quebec.esja.cli;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quebec.esja.demonstration.Demonstration;
import quebec.esja.poles.PoleMigrations;

@Component
@Command(name = "demonstration", description = "Les cinq Pôles de démonstration.")
class DemonstrationCommand {

    private static final String PASSWORD = "ESJA_DEMONSTRATION_PASSWORD";

    private final PoleMigrations migrations;
    private final Demonstration demonstration;
    private final Console console;

    DemonstrationCommand(PoleMigrations migrations, Demonstration demonstration, Console console) {
        this.migrations = migrations;
        this.demonstration = demonstration;
        this.console = console;
    }

    @Command(
            name = "load",
            description =
                    "Les ouvre et les remplit ; ce qui est déjà là reste. Mot de passe : "
                            + PASSWORD
                            + ".")
    int load(@Mixin JsonOption json) {
        String password = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
        if (password.length() < 8) {
            return console.refuse(json.asked, "cli.demonstration.password", PASSWORD);
        }
        migrations.migrate(Optional.empty());
        demonstration.load(password, pole -> console.line("  · " + pole));
        console.say("cli.demonstration.loaded");
        console.result(json.asked, Map.of("loaded", true));
        return 0;
    }
}
