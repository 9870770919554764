package quebec.esja.site.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.jobs.PoleJob;
import quebec.esja.running.RunningApplication;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.Trade;

class FreshnessAnswerSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");

    @Test
    void openingShowsWhatIsSaidAndOnlyTheButtonConfirms() {
        var shop = aged("Serres du matin");
        var token = askedAbout(shop);

        var page = APP.get("/r/" + token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "La fiche de Serres du matin est-elle encore vraie",
                        "Buffets",
                        "jamais confirmé par l’entreprise",
                        "Tout est encore vrai",
                        "noindex",
                        "/repertoire/" + shop.slug() + "/revendiquer");
        assertThat(now(shop).confirmedOn()).isEmpty();
        assertThat(APP.get("/en/r/" + token).body())
                .contains("Is the profile of Serres du matin still true", "Everything is still");

        assertThat(press("/r/" + token).body()).contains("Merci, c’est noté");
        assertThat(now(shop).confirmedOn()).isPresent();
        assertThat(press("/r/" + token).body()).contains("C’est déjà fait");
        assertThat(APP.get("/r/" + token).body()).contains("C’est déjà fait");
        assertThat(APP.get("/" + APP.estrie() + "/repertoire/" + shop.slug()).body())
                .contains("Information confirmée aujourd’hui", "Confirmé aujourd’hui")
                .doesNotContain("age-old");
    }

    @Test
    void aLinkTooOldOrOfAnotherPoleConfirmsNothing() {
        var shop = aged("Serres du soir");
        var token = askedAbout(shop);

        var elsewhere = token.replace(APP.estrie(), APP.mauricie());
        assertThat(press("/r/" + elsewhere).statusCode()).isEqualTo(404);
        sql(
                "UPDATE mail_link SET created_at = now() - interval '1 year', expires_at = now() - interval '1 day'"
                        + " WHERE target_id IN (SELECT id FROM freshness_letter WHERE supplier_id = '"
                        + shop.id()
                        + "')");
        assertThat(APP.get("/r/" + token).body()).contains("Ce lien a expiré");
        assertThat(press("/r/" + token).body()).contains("Ce lien a expiré");
        assertThat(now(shop).confirmedOn()).isEmpty();
    }

    @Test
    void oneClickOnAWithdrawnProfileHandsItToThePoleWhenNobodyReviewedIt() {
        var shop = aged("Serres de nuit");
        var token = askedAbout(shop);
        APP.poles()
                .inEstrie(() ->
                        APP.bean(Suppliers.class)
                                .ageOut(shop.id(), "Non confirmée", Actor.PLATFORM));

        assertThat(APP.get("/r/" + token).body()).contains("n’est pas publique en ce moment");
        assertThat(press("/r/" + token).body()).contains("Merci, le Pôle prend la suite");
        assertThat(now(shop).status()).isEqualTo(SupplierStatus.SUBMITTED);
    }

    @Test
    void thePublicPageSaysHowOldEachBlockIs() {
        var shop = aged("Serres d’hier");
        APP.poles()
                .inEstrie(() -> {
                    APP.bean(Suppliers.class)
                            .confirm(
                                    shop.id(),
                                    LocalDate.now(ZoneId.of("America/Toronto")).minusMonths(8),
                                    Actor.PLATFORM);
                    return true;
                });

        assertThat(APP.get("/" + APP.estrie() + "/repertoire/" + shop.slug()).body())
                .contains(
                        "<p class=\"age age-old\">Confirmé il y a 8 mois</p>",
                        "Information confirmée il y a 8 mois\u00A0: à vérifier auprès de l’entreprise",
                        "age-old");
        assertThat(APP.get("/en/" + APP.estrie() + "/repertoire/" + shop.slug()).body())
                .contains("check with the enterprise");
    }

    /// Listed 200 days ago, and confirmed by nobody since.
    private static Supplier aged(String name) {
        var supplier = APP.poles().inEstrie(() -> TRADE.listed(name, ""));
        sql(
                "UPDATE supplier SET listed_at = listed_at - interval '200 days', confirmed_on = NULL WHERE id = '"
                        + supplier.id()
                        + "'");
        return now(supplier);
    }

    /// The token of the letter that the job writes.
    private static String askedAbout(Supplier supplier) {
        return APP.poles()
                .inEstrie(() -> {
                    APP.bean("askWhetherStillTrue", PoleJob.class).work().run();
                    return APP.bean(TenantTransactions.class)
                            .read(() ->
                                    Optional.ofNullable(
                                            TenantTransactions.dsl()
                                                    .fetchValue(
                                                            "SELECT body_text FROM outbox WHERE subject LIKE '%"
                                                                    + supplier.name()
                                                                    + "%' ORDER BY queued_at DESC LIMIT 1")))
                            .map(String::valueOf)
                            .map(TOKEN::matcher)
                            .filter(found -> found.find())
                            .map(found -> found.group(1))
                            .orElseThrow();
                });
    }

    private static Supplier now(Supplier supplier) {
        return APP.poles()
                .inEstrie(() -> APP.bean(Suppliers.class).find(supplier.id()).orElseThrow());
    }

    private static void sql(String statement) {
        APP.poles()
                .inEstrie(() ->
                        APP.bean(TenantTransactions.class)
                                .write(() -> TenantTransactions.dsl().execute(statement)));
    }

    private static HttpResponse<String> press(String path) {
        return APP.post(path, Map.of("choix", "confirmer"));
    }
}
