package quebec.esja.site.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Sourcing;
import quebec.esja.waves.BusinessCalendar;

class CorrectionSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Pattern LINK = Pattern.compile("/r/[A-Za-z0-9._-]+");

    /// At the next opening of offices, so that a need leaves at once.
    private static final Sourcing LATER =
            new Sourcing(
                    APP.poles().province,
                    Clock.fixed(
                            new BusinessCalendar()
                                    .nextOpening(Clock.systemUTC().instant())
                                    .plusSeconds(60),
                            ZoneOffset.UTC));

    @Test
    void aRefusalCorrectsTheProfileInOneClickAndUndoesIt() {
        var supplier = APP.poles().inEstrie(() -> LATER.trade.listed("Tisane des marais", ""));
        var path = asked(supplier);
        APP.post(path, Map.of("choix", "corriger-delai", "jours", "12"));
        assertThat(days(supplier)).as("before any refusal").isNull();

        var refused =
                APP.post(
                        path,
                        Map.of(
                                "choix", "envoyer-refus",
                                "raison-zone", "oui",
                                "raison-delay", "oui"));
        assertThat(refused.body())
                .contains(
                        "Ne plus nous proposer à",
                        "Sherbrooke",
                        "Corriger notre délai",
                        "Demander au Pôle");
        assertThat(APP.get(path).body()).contains("Corriger notre délai");
        assertThat(days(supplier)).as("opening the page corrects nothing").isNull();

        var wrong = APP.post(path, Map.of("choix", "corriger-delai", "jours", "demain"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("de 0 à 365");
        assertThat(APP.post(path, Map.of("choix", "corriger-delai", "jours", "12")).body())
                .contains("Votre profil est corrigé", "Annuler la correction");
        assertThat(days(supplier)).isEqualTo(12);
        assertThat(APP.post(path, Map.of("choix", "annuler-correction")).body())
                .contains("La correction est annulée");
        assertThat(days(supplier)).isNull();
        assertThat(APP.post(path, Map.of("choix", "corriger-offre-nimporte")).statusCode())
                .isEqualTo(200);
        assertThat(now(supplier).data()).isEqualTo(supplier.data());
        assertThat(APP.post("/en" + path, Map.of("choix", "corriger-lieu")).body())
                .contains("Your profile is corrected");
        assertThat(now(supplier).data()).isNotEqualTo(supplier.data());
    }

    /// The path of the mail by which a need reached that enterprise.
    private static String asked(Supplier supplier) {
        return APP.poles()
                .inEstrie(() -> {
                    var buyer = LATER.trade.buyer("Ville de Scotstown").id();
                    LATER.open(
                            Sourcing.data(
                                    buyer,
                                    "Tisane pour les marcheurs",
                                    LATER.needs.today().plusDays(9)),
                            Set.of(supplier.id()));
                    return APP.written("Tisane pour les marcheurs").stream()
                            .flatMap(mail -> LINK.matcher(mail.text()).results())
                            .findFirst()
                            .orElseThrow()
                            .group();
                });
    }

    private static Supplier now(Supplier supplier) {
        return APP.poles()
                .inEstrie(() -> APP.bean(Suppliers.class).find(supplier.id()).orElseThrow());
    }

    private static @Nullable Integer days(Supplier supplier) {
        return now(supplier).data().practice().leadTimeDays();
    }
}
