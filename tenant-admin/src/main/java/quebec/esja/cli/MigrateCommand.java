package quebec.esja.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.PoleMigrations;
import quebec.esja.poles.Poles;
import quebec.esja.schemas.PoleMigration;

@Component
@Command(
        name = "migrate",
        description =
                "Amène les schémas à la version du programme ; dit le résultat de chaque Pôle.")
class MigrateCommand implements Callable<Integer> {

    private final Poles poles;
    private final PoleMigrations migrations;
    private final Console console;

    @Mixin private final JsonOption json = new JsonOption();

    @Option(names = "--pole", paramLabel = "SLUG", description = "Ce Pôle seulement.")
    private @Nullable String pole;

    MigrateCommand(Poles poles, PoleMigrations migrations, Console console) {
        this.poles = poles;
        this.migrations = migrations;
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Slug> only = Optional.ofNullable(pole).flatMap(Slug::parse);
        if (pole != null && only.flatMap(poles::find).isEmpty()) {
            return console.refuse(json.asked, "cli.pole.unknown", pole);
        }
        List<PoleMigration> results = migrations.migrate(only);
        Map<String, Object> told = new LinkedHashMap<>();
        boolean failed = false;
        for (PoleMigration result : results) {
            switch (result) {
                case PoleMigration.Migrated done -> {
                    console.say(
                            "cli.migrate.done",
                            done.schema(),
                            done.version(),
                            done.applied(),
                            done.took().toMillis());
                    told.put(
                            done.schema(),
                            Map.of("version", done.version(), "applied", done.applied()));
                }
                case PoleMigration.Failed fault -> {
                    failed = true;
                    console.say("cli.migrate.failed", fault.schema(), fault.reason());
                    told.put(fault.schema(), Map.of("failed", fault.reason()));
                }
            }
        }
        console.say("cli.migrate.total", results.size());
        console.result(json.asked, Map.of("poles", told));
        return failed ? 1 : 0;
    }
}
