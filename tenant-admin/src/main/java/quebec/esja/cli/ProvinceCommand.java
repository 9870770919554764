package quebec.esja.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quebec.esja.reconciliation.Drift;
import quebec.esja.reconciliation.PoleReport;
import quebec.esja.reconciliation.ProvinceReconciliation;

@Component
@Command(name = "province", description = "Ce que la province tient des Pôles.")
class ProvinceCommand {

    private final ProvinceReconciliation reconciliation;
    private final Console console;

    ProvinceCommand(ProvinceReconciliation reconciliation, Console console) {
        this.reconciliation = reconciliation;
        this.console = console;
    }

    @Command(
            name = "reconcile",
            description =
                    "Recompte ce que chaque Pôle en service a publié ; ne change rien et sort à 1 si la province tient autre chose.")
    int reconcile(@Mixin JsonOption json) {
        Map<String, Object> told = new LinkedHashMap<>();
        boolean agrees = true;
        for (PoleReport report : reconciliation.check()) {
            agrees &= report.agrees();
            console.say(
                    "cli.province.pole", report.pole(), report.checked(), report.drifts().size());
            report.drifts()
                    .forEach(drift ->
                            console.line(
                                    "  · "
                                            + console.text(
                                                    "cli.province.drift." + code(drift.deviation()),
                                                    console.text(
                                                            "cli.province.kind."
                                                                    + code(drift.kind())),
                                                    drift.id())));
            told.put(
                    report.pole().value(),
                    Map.of(
                            "checked",
                            report.checked(),
                            "drifts",
                            report.drifts().stream().map(ProvinceCommand::facts).toList()));
        }
        console.say(agrees ? "cli.province.agrees" : "cli.province.drifts");
        console.result(json.asked, Map.of("agrees", agrees, "poles", told));
        return agrees ? 0 : Console.REFUSED;
    }

    private static Map<String, String> facts(Drift drift) {
        return Map.of(
                "kind", code(drift.kind()),
                "deviation", code(drift.deviation()),
                "id", drift.id());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
