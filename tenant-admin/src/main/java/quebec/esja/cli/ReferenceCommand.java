package quebec.esja.cli;

import java.util.Map;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quebec.esja.schemas.Schemas;

@Component
@Command(name = "reference", description = "Données de référence communes.")
class ReferenceCommand {

    private final Schemas schemas;
    private final Console console;

    ReferenceCommand(Schemas schemas, Console console) {
        this.schemas = schemas;
        this.console = console;
    }

    @Command(
            name = "update",
            description = "Charge les territoires, catégories et synonymes de cette version.")
    int update(@Mixin JsonOption json) {
        schemas.migrateShared();
        console.say("cli.reference.updated");
        console.result(json.asked, Map.of("updated", true));
        return 0;
    }
}
