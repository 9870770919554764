package quebec.esja.site.selection;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;

class SelectionSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final String HOME = "/" + APP.estrie();

    static {
        APP.poles()
                .inEstrie(() -> {
                    TRADE.listed("Buanderie Sélective", "");
                    TRADE.listed("Buanderie Gardée", "");
                    var gone = TRADE.listed("Buanderie Partie", "");
                    TRADE.suppliers.withdraw(gone.id(), "À sa demande", Actor.PLATFORM);
                    return gone;
                });
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void aVisitorKeepsEnterprisesWithoutScriptCookieOrAccount() {
        var page = CHROMIUM.pageWithoutScripts(390);
        page.navigate(APP.url(HOME + "/repertoire?q=buanderie"));
        follow(link(page, "Garder Buanderie Sélective"));
        assertThat(page.url()).endsWith("q=buanderie&e=buanderie-selective#buanderie-selective");
        assertThat(page.content()).contains("Une entreprise gardée");

        follow(link(page, "Buanderie Gardée").last());
        follow(link(page, "Garder Buanderie Gardée"));
        assertThat(page.content()).contains("2 entreprises gardées");

        follow(link(page, "Voir la sélection"));
        assertThat(page.locator(".result-name").allTextContents())
                .containsExactly("Buanderie Sélective", "Buanderie Gardée");
        follow(link(page, "Continuer à chercher"));
        assertThat(page.content()).contains("2 entreprises gardées");
        page.locator("#q").fill("gardee");
        follow(page.locator("form.finder button"));
        assertThat(page.content()).contains("2 entreprises gardées");

        follow(link(page, "Voir la sélection"));
        follow(link(page, "Retirer Buanderie Sélective"));
        assertThat(page.locator(".result-name").allTextContents())
                .containsExactly("Buanderie Gardée");
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void isAccessibleOnAPhoneInBothLanguages() {
        var query = "/selection?e=buanderie-selective&e=buanderie-partie";
        for (var start : new String[] {"", "/en"}) {
            for (var path :
                    new String[] {
                        query,
                        "/selection",
                        "/repertoire?e=buanderie-gardee",
                        "/comparer?e=buanderie-selective&e=buanderie-gardee",
                        "/comparer"
                    }) {
                var page = CHROMIUM.page(390);
                page.navigate(APP.url(start + HOME + path));
                assertThat(Chromium.accessibilityFaults(page)).isEmpty();
                assertThat(Chromium.scrollsSideways(page)).isFalse();
            }
        }
    }

    @Test
    void saysWhoLeftTheDirectoryAndIsNeverIndexed() {
        var page = APP.get(HOME + "/selection?e=buanderie-selective&e=buanderie-partie").body();
        assertThat(page)
                .contains(
                        "buanderie-partie",
                        "n’est plus au répertoire",
                        "name=\"robots\" content=\"noindex\"",
                        "href=\"/app"
                                + HOME
                                + "/listes?e=buanderie-selective&amp;e=buanderie-partie\"");
        assertThat(APP.get(HOME + "/repertoire?e=buanderie-gardee").body())
                .contains("name=\"robots\" content=\"noindex\"");
        assertThat(APP.get("/robots.txt").body()).contains("Disallow: /*/selection");
    }

    @Test
    void comparesWhatIsKeptQuestionByQuestion() {
        var page = CHROMIUM.pageWithoutScripts(1440);
        page.navigate(
                APP.url(
                        HOME
                                + "/selection?e=buanderie-selective&e=buanderie-partie&e=buanderie-gardee"));
        follow(link(page, "Comparer"));
        assertThat(page.locator("table.comparison thead th").count()).isEqualTo(2);
        var sells =
                page.getByRole(
                        AriaRole.ROW, new Page.GetByRoleOptions().setName("Ce qu’elle vend"));
        assertThat(sells.locator("td").allInnerTexts()).containsExactly("Buffets", "Buffets");
        assertThat(page.content()).contains("name=\"robots\" content=\"noindex\"");

        follow(link(page, "Retirer Buanderie Gardée"));
        assertThat(page.content()).contains("Il faut deux entreprises pour comparer.");
    }

    @Test
    void putsFourSideBySideAndSaysHowManyAreLeft() {
        APP.poles()
                .inEstrie(() -> {
                    for (int i = 1; i <= 6; i++) {
                        TRADE.listed("Comparée " + i, "");
                    }
                    return true;
                });
        var query =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> "e=comparee-" + i)
                        .collect(Collectors.joining("&"));
        assertThat(APP.get(HOME + "/comparer?" + query).body())
                .contains(">Comparée 4<", "il en reste 2")
                .doesNotContain(">Comparée 5<");
    }

    @Test
    void printsTheSelection() {
        var answer = APP.get(HOME + "/portfolio.pdf?e=buanderie-selective&e=buanderie-gardee");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/pdf");
        assertThat(APP.get(HOME + "/portfolio.pdf?e=buanderie-partie").statusCode()).isEqualTo(404);
    }

    @Test
    void holdsTwentyAtMostAndAnythingWrittenInItsAddress() {
        var many =
                IntStream.range(0, 500)
                        .mapToObj(i -> "e=buanderie-" + i)
                        .collect(Collectors.joining("&"));
        var page = APP.get(HOME + "/selection?" + many).body();
        assertThat(page).contains("buanderie-19\u00a0").doesNotContain("buanderie-20\u00a0");
        assertThat(
                        APP.get(HOME + "/selection?e=%3Cscript%3E&e=%00&e=&e=" + "x".repeat(2000))
                                .body())
                .contains("Votre sélection est vide");
    }

    @Test
    void anEnterpriseOfAnotherPoleIsNotPartOfIt() {
        APP.poles().inMauricie(() -> TRADE.listed("Buanderie de Shawinigan", ""));
        assertThat(APP.get(HOME + "/selection?e=buanderie-de-shawinigan").body())
                .contains("n’est plus au répertoire")
                .doesNotContain("Buanderie de Shawinigan");
    }

    /// Presses what leads to another page, and waits until that page is there.
    private static void follow(Locator way) {
        way.click();
        way.page().waitForLoadState();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
