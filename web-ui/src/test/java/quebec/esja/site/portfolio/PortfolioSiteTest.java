package quebec.esja.site.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.poles.Pole;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.running.RunningApplication;
import quebec.esja.tenancy.TenantScope;

class PortfolioSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Pole POLE = pole();
    private static final String PDF = "/" + POLE.slug() + "/portfolio.pdf";

    /// A Pôle of its own, so that three hundred enterprises disturb no other test.
    private static Pole pole() {
        var province = APP.poles().province;
        var pole =
                province.openPole(
                        "imprimeur-" + province.suffix(), "Pôle de l’Imprimeur", Set.of());
        TenantScope.run(
                pole.tenant(),
                () -> {
                    province.profiles.publish(Actor.PLATFORM);
                    list("Imprimerie à essayer", "Affiches", "imprimerie");
                });
        RunningApplication.eventually(() -> APP.get("/" + pole.slug()).statusCode() == 200);
        return pole;
    }

    private static void list(String name, String title, String category) {
        var suppliers = APP.bean(Suppliers.class);
        var data =
                SupplierData.named(name)
                        .withLocation(new SupplierData.Location("43027", "", ""))
                        .withOfferings(
                                List.of(
                                        OfferingData.titled(
                                                title,
                                                category,
                                                List.of(new ServiceArea.Quebec()))));
        if (suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)
                instanceof SupplierChange.Saved(Supplier created)) {
            suppliers.list(created.id(), Actor.PLATFORM);
        }
    }

    @Test
    void givesADocumentThatBrowsersOpenAndKeep() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(APP.url(PDF + "?q=affiches"))).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline")
                .contains("portfolio-" + POLE.slug() + ".pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=60, public");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void sendsNothingTwice() {
        var digest = APP.get(PDF + "?q=affiches").headers().firstValue("ETag").orElseThrow();
        var again =
                APP.get(PDF + "?q=affiches", request -> request.header("If-None-Match", digest));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void isAnotherDocumentInEnglish() {
        var french = APP.get(PDF + "?q=affiches");
        var english = APP.get("/en" + PDF + "?q=affiches");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.headers().firstValue("ETag"))
                .isNotEqualTo(french.headers().firstValue("ETag"));
    }

    @Test
    void saysKindlyThatThereIsNothingToPrint() {
        var answer = APP.get(PDF + "?q=zirpelune");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Rien à imprimer", "href=\"/" + POLE.slug() + "/repertoire\"");
        assertThat(APP.get("/en" + PDF + "?q=zirpelune").body()).contains("Nothing to print");
        assertThat(APP.get("/" + APP.mauricie() + "/portfolio.pdf?q=affiches").statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksForAFilterWhenThereIsTooMuch() {
        TenantScope.run(
                POLE.tenant(),
                () -> {
                    for (int i = 0; i <= Portfolios.MOST_ENTERPRISES; i++) {
                        list("Bûcherons réunis " + i, "Bois de chauffage", "foret-energie");
                    }
                });
        var answer = APP.get(PDF + "?categorie=foret-energie");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("au plus 300", "en trouve 301", "/repertoire?categorie=foret-energie");
    }

    @Test
    void isReachedFromTheResultsInTheirLanguage() {
        assertThat(APP.get("/" + POLE.slug() + "/repertoire?q=affiches").body())
                .contains("href=\"" + PDF + "?q=affiches\"");
        assertThat(APP.get("/en/" + POLE.slug() + "/repertoire?q=affiches&page=1").body())
                .contains("href=\"/en" + PDF + "?q=affiches\"");
        assertThat(APP.get("/" + POLE.slug() + "/repertoire?q=zirpelune").body())
                .doesNotContain("portfolio.pdf");
    }

    @Test
    void answersAnyParameter() {
        for (var query :
                List.of(
                        "?lieu=%F0%9F%8C%B1",
                        "?categorie=%00",
                        "?page=99999999999&q=affiches",
                        "?tri=fraicheur&q=affiches",
                        "?mode=x&q=affiches")) {
            assertThat(APP.get(PDF + query).statusCode()).as(query).isIn(200, 400, 404, 422);
        }
    }

    @Test
    void belongsToNoPoleThatIsNotThere() {
        assertThat(APP.get("/nulle-part/portfolio.pdf").statusCode()).isEqualTo(404);
    }
}
