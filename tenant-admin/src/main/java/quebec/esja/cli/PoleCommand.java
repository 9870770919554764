package quebec.esja.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Slug;
import quebec.esja.members.MemberData;
import quebec.esja.members.PoleRole;
import quebec.esja.poles.OpeningOutcome;
import quebec.esja.poles.Pole;
import quebec.esja.poles.PoleOpening;
import quebec.esja.poles.PoleOpenings;
import quebec.esja.poles.Poles;
import quebec.esja.profile.Accent;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.texts.Language;

@Component
@Command(name = "pole", description = "Les Pôles : list, show, open, suspend, resume, archive.")
class PoleCommand {

    private static final String ACTOR = "cli";

    private final Poles poles;
    private final PoleOpenings openings;
    private final Console console;

    PoleCommand(Poles poles, PoleOpenings openings, Console console) {
        this.poles = poles;
        this.openings = openings;
        this.console = console;
    }

    @Command(name = "list", description = "Tous les Pôles, avec leur état.")
    int list(@Mixin JsonOption json) {
        List<Map<String, Object>> all = poles.all().stream().map(PoleCommand::facts).toList();
        poles.all()
                .forEach(pole ->
                        console.line(
                                "%-34s %-12s %s"
                                        .formatted(
                                                pole.slug(), pole.status().code(), pole.name())));
        console.result(json.asked, Map.of("poles", all));
        return 0;
    }

    @Command(name = "show", description = "Un Pôle.")
    int show(@Parameters(paramLabel = "SLUG") String slug, @Mixin JsonOption json) {
        Optional<Pole> pole = Slug.parse(slug).flatMap(poles::find);
        if (pole.isEmpty()) {
            return console.refuse(json.asked, "cli.pole.unknown", slug);
        }
        facts(pole.get()).forEach((name, value) -> console.line("%-14s %s".formatted(name, value)));
        console.result(json.asked, facts(pole.get()));
        return 0;
    }

    @Command(
            name = "open",
            description =
                    "Ouvre un Pôle : schéma, connexion, Organisation, première invitation ; tout ou rien.")
    int open(
            @Parameters(paramLabel = "SLUG") String slug,
            @Option(names = "--name", required = true, paramLabel = "NOM") String name,
            @Option(names = "--programme", paramLabel = "NOM") @Nullable String programme,
            @Option(
                            names = "--territories",
                            split = ",",
                            paramLabel = "CODES",
                            description = "Codes à trois chiffres, séparés par des virgules.")
                    @Nullable Set<String> territories,
            @Option(names = "--accent", defaultValue = "epinette") String accent,
            @Option(names = "--languages", split = ",", defaultValue = "fr,en")
                    Set<String> languages,
            @Option(names = "--privacy-name", required = true, paramLabel = "NOM")
                    String privacyName,
            @Option(names = "--privacy-title", required = true, paramLabel = "FONCTION")
                    String privacyTitle,
            @Option(names = "--privacy-email", required = true, paramLabel = "COURRIEL")
                    String privacyEmail,
            @Option(names = "--admin-name", required = true, paramLabel = "NOM") String adminName,
            @Option(names = "--admin-email", required = true, paramLabel = "COURRIEL")
                    String adminEmail,
            @Mixin JsonOption json) {
        Optional<EmailAddress> admin = EmailAddress.parse(adminEmail);
        Optional<EmailAddress> privacy = EmailAddress.parse(privacyEmail);
        if (admin.isEmpty() || privacy.isEmpty()) {
            return console.refuse(json.asked, "profile.refusal.email");
        }
        if (adminName.isBlank() || adminName.length() > 120) {
            return console.refuse(json.asked, "cli.pole.admin-name");
        }
        PoleOpening opening =
                new PoleOpening(
                        slug,
                        new PoleProfileData(
                                name,
                                programme == null ? console.text("cli.pole.programme") : programme,
                                LocalizedText.EMPTY,
                                LocalizedText.EMPTY,
                                Accent.ofCode(accent).orElse(Accent.EPINETTE),
                                "",
                                "",
                                "",
                                new PoleProfileData.PrivacyOfficer(
                                        privacyName, privacyTitle, privacy.get())),
                        territories == null ? Set.of() : territories,
                        languages(languages),
                        Optional.empty(),
                        new MemberData(
                                admin.get(),
                                adminName,
                                Optional.of(PoleRole.ADMIN),
                                Language.FRENCH),
                        false);
        return switch (openings.open(
                opening,
                ACTOR,
                step -> console.line("  · " + console.text("poles.step." + step)))) {
            case OpeningOutcome.Opened opened -> {
                console.say(
                        "cli.pole.opened", opened.pole().name(), opened.pole().slug(), admin.get());
                console.result(json.asked, facts(opened.pole()));
                yield 0;
            }
            case OpeningOutcome.Refused refused -> {
                refused.reasons().forEach(reason -> console.say(reason));
                console.result(json.asked, Map.of("refused", refused.reasons()));
                yield 1;
            }
            case OpeningOutcome.Failed failed -> {
                console.say("poles.failed", console.text("poles.step." + failed.step()));
                console.line(failed.reason());
                console.result(
                        json.asked,
                        Map.of("failed", failed.step().name(), "reason", failed.reason()));
                yield 1;
            }
        };
    }

    @Command(name = "suspend", description = "Met un Pôle hors service ; ses données restent.")
    int suspend(@Parameters(paramLabel = "SLUG") String slug, @Mixin JsonOption json) {
        return move(slug, json, poles::suspend);
    }

    @Command(name = "resume", description = "Remet en service un Pôle suspendu ou en maintenance.")
    int resume(@Parameters(paramLabel = "SLUG") String slug, @Mixin JsonOption json) {
        return move(slug, json, poles::resume);
    }

    @Command(name = "archive", description = "Clôt un Pôle suspendu.")
    int archive(@Parameters(paramLabel = "SLUG") String slug, @Mixin JsonOption json) {
        return move(slug, json, poles::archive);
    }

    private int move(String slug, JsonOption json, BiPredicate<Slug, String> move) {
        Optional<Slug> known = Slug.parse(slug).filter(s -> poles.find(s).isPresent());
        if (known.isEmpty()) {
            return console.refuse(json.asked, "cli.pole.unknown", slug);
        }
        boolean moved = move.test(known.get(), ACTOR);
        String status = poles.find(known.get()).map(pole -> pole.status().code()).orElse("?");
        console.say(moved ? "cli.pole.moved" : "cli.pole.not-moved", slug, status);
        console.result(json.asked, Map.of("slug", slug, "status", status, "changed", moved));
        return moved ? 0 : 1;
    }

    private static Set<Language> languages(Set<String> codes) {
        Set<Language> languages = new TreeSet<>();
        codes.forEach(code -> Language.ofCode(code).ifPresent(languages::add));
        return languages;
    }

    private static Map<String, Object> facts(Pole pole) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("slug", pole.slug().value());
        facts.put("name", pole.name());
        facts.put("status", pole.status().code());
        facts.put("schema", pole.schema().schema());
        facts.put("territories", pole.territories());
        facts.put("languages", pole.languages().stream().map(Language::code).toList());
        facts.put("opened", pole.opened().toString());
        return facts;
    }
}
