package quebec.esja.workspace.composing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;

class ComposerBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);

    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void theTeamComposesPrintsAndPublishesAPortfolio() {
        APP.poles()
                .inEstrie(() -> {
                    TRADE.listed("Menuiserie Composante", "");
                    TRADE.listed("Couture Composante", "");
                    return TRADE.listed("Forge Composante", "");
                });
        APP.signInAsAdmin(APP.estrie());
        var page = CHROMIUM.page(1440);
        page.navigate(APP.url("/app/" + APP.estrie() + "/portfolios"));
        page.getByLabel("Nom du nouveau portfolio").fill("Artisans composés");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByText("Composer un portfolio").click();
        page.getByText("Couverture et pages").waitFor();

        page.getByLabel("Titre sur la couverture").fill("Les mains d’ici");
        page.getByLabel("Selon une recherche").fill("composante");
        page.getByText("Ajouter les 3 entreprises trouvées").click();
        page.getByLabel("Retirer Forge Composante").click();
        page.getByText("2 entreprises", EXACT).waitFor();
        page.locator("vaadin-button[aria-label='Monter Menuiserie Composante']:visible").click();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByText("Enregistrer", EXACT).first().click();
        page.getByText("Le portfolio est enregistré").waitFor();

        page.getByText("Imprimer le PDF").click();
        page.getByText("Imprimé le").waitFor();
        page.getByText("Publier la page").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir la page")).click();

        page.waitForURL("**/portfolios/artisans-composes");
        assertThat(page.locator(".result-name").allInnerTexts())
                .containsExactly("Menuiserie Composante", "Couture Composante");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        var pdf = APP.get("/" + APP.estrie() + "/portfolios/artisans-composes/portfolio.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/pdf");
        assertThat(APP.get("/" + APP.estrie() + "/sitemap.xml").body())
                .contains("/portfolios/artisans-composes</loc>");
        assertThat(APP.get("/" + APP.mauricie() + "/portfolios/artisans-composes").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSecondOfTwoWhoComposeSeesWhatDiffersAndChooses() {
        APP.poles().inEstrie(() -> TRADE.listed("Vannerie Disputée", ""));
        APP.signInAsAdmin(APP.estrie());
        var first = CHROMIUM.page(1440);
        first.navigate(APP.url("/app/" + APP.estrie() + "/portfolios"));
        first.getByLabel("Nom du nouveau portfolio").fill("Portfolio disputé");
        first.getByText("Composer un portfolio").click();
        first.getByText("Couverture et pages").waitFor();
        var second = CHROMIUM.page(1440);
        second.navigate(first.url());
        second.getByText("Couverture et pages").waitFor();

        first.getByLabel("Titre sur la couverture").fill("Le titre de la première");
        saved(first);
        second.getByLabel("Selon une recherche").fill("vannerie disputée");
        second.getByText("Ajouter l’entreprise trouvée").click();
        second.getByText("Enregistrer", EXACT).first().click();

        var dialog = second.locator(".stale-edit");
        dialog.getByText("Vannerie Disputée").waitFor();
        assertThat(dialog.innerText()).contains("Le titre de la première");
        assertThat(Chromium.accessibilityFaults(second)).isEmpty();
        second.getByText("Enregistrer la mienne").click();
        second.getByText("Le portfolio est enregistré").waitFor();
        assertThat(second.getByLabel("Titre sur la couverture").inputValue()).isEmpty();
    }

    private static void saved(Page page) {
        page.getByText("Enregistrer", EXACT).first().click();
        page.getByText("Le portfolio est enregistré").waitFor();
    }
}
