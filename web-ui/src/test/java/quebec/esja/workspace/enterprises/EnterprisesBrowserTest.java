package quebec.esja.workspace.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.workspace.suppliers.Enterprises;

/// An agent tags and annotates an enterprise, finds it again by its tag, and takes exactly that list away.
class EnterprisesBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void tagsByTypingWritesANoteAndFindsTheEnterpriseByItsTag() throws IOException {
        var supplier = Enterprises.listed("Ressourcerie des Sources");
        Enterprises.listed("Jamais étiquetée");
        var page = open(asAdmin(ColorScheme.DARK), "/entreprises/" + supplier.id());
        page.getByText("Notes de l’équipe").click();
        page.getByLabel("Étiquettes").last().fill("Kiosque 2027");
        page.keyboard().press("Enter");
        page.locator("vaadin-multi-select-combo-box-chip")
                .filter(new Locator.FilterOptions().setHasText("Kiosque 2027"))
                .first()
                .waitFor();
        page.getByLabel("Nouvelle note").fill("A demandé un kiosque.");
        page.getByLabel("Nouvelle note").press("Control+Enter");
        page.locator(".note-list .said").waitFor();
        assertThat(page.locator(".note-list").textContent())
                .contains("A demandé un kiosque.", "Admin de Pôle de l’Estrie");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        open(page, "/entreprises/etiquettes");
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Kiosque 2027"))
                .locator("a")
                .click();
        page.getByText("Un résultat").waitFor();
        assertThat(page.url()).contains("etiquettes=");
        assertThat(page.getByText("Jamais étiquetée").count()).isZero();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        page.getByText("Colonnes", new Page.GetByTextOptions().setExact(true)).click();
        column(page, "Origine").check();
        column(page, "Modifiée le").uncheck();
        page.waitForCondition(
                () -> page.url().contains("source") && !page.url().contains("changed"));
        page.reload();
        page.getByText("Un résultat").waitFor();
        var download =
                page.waitForDownload(() ->
                        page.getByText("CSV", new Page.GetByTextOptions().setExact(true)).click());
        assertThat(Files.readString(download.path()).lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("Nom,Municipalité,État,Étiquettes,À compléter,Confirmée le,Origine");
    }

    @Test
    void keepsAListUnderANameAndForgetsIt() {
        Enterprises.listed("Pour une liste gardée");
        var page = open(asAdmin(ColorScheme.LIGHT), "/entreprises?etat=listed&tri=-name");
        page.getByText("Garder cette liste").click();
        page.getByLabel("Nom de la liste").fill("Publiques, de Z à A");
        page.keyboard().press("Enter");
        page.locator(".kept-filters a").getByText("Publiques, de Z à A").waitFor();

        open(page, "/entreprises");
        page.locator(".kept-filters a").getByText("Publiques, de Z à A").click();
        page.waitForURL("**etat=listed**");
        page.waitForCondition(
                () -> page.url().contains("tri=-name") && page.url().contains("etat=listed"));
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByLabel(
                        "Oublier la liste « Publiques, de Z à A »"
                                .replace("« ", "«\u00A0")
                                .replace(" »", "\u00A0»"))
                .click();
        page.getByText("est oubliée").waitFor();
        assertThat(page.locator(".kept-filters a").count()).isZero();
    }

    @Test
    void takesOutAllThatTheListShowsSaysHowManyAndUndoes() {
        var one = Enterprises.listed("Jumelle du lot un");
        var two = Enterprises.listed("Jumelle du lot deux");
        var page = open(asAdmin(ColorScheme.LIGHT), "/entreprises?q=jumelle%20du%20lot");
        page.getByText("2 résultats").waitFor();
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Choisir Jumelle du lot un"))
                .check();
        page.getByText("Une entreprise choisie").waitFor();
        page.getByText("Choisir toute la liste (2)").click();
        page.getByText("2 entreprises choisies").waitFor();
        page.locator("vaadin-grid vaadin-checkbox[checked]").nth(1).waitFor();
        page.getByText("Agir sur ces entreprises").click();
        page.getByText("Retirer du répertoire").click();
        page.getByText("2 entreprises sont choisies.").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByText("Faire pour ces 2 entreprises").click();
        page.getByText("Écrivez la raison").first().waitFor();
        page.getByLabel("Raison").fill("Fermées jusqu’au printemps");
        page.getByText("Faire pour ces 2 entreprises").click();

        page.getByText("Faites : 2. Inchangées : 0.").waitFor();
        assertThat(Enterprises.now(one).listed()).isFalse();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByText("Annuler", new Page.GetByTextOptions().setExact(true)).first().click();
        page.getByText("Remises comme avant : 2. Pas remises : 0.").waitFor();
        assertThat(Enterprises.now(one).listed()).isTrue();
        assertThat(Enterprises.now(two).listed()).isTrue();
    }

    @Test
    void showsWhatAManagerChangedWordByWordAndAcceptsIt() {
        var supplier = Enterprises.listed("Changée par sa gérante");
        Enterprises.signInAsManager(supplier, "changee@exemple.org");
        var own = open(CHROMIUM.page(1440), "/mon-entreprise");
        own.getByLabel("Description").first().fill("Légumes biologiques livrés toute la semaine.");
        own.getByText("Enregistrer l’entreprise").click();
        own.getByText("L’entreprise est enregistrée.").waitFor();

        var page = open(asAdmin(ColorScheme.DARK), "");
        page.locator(".today-section a[href*='modifiees=oui']").click();
        page.waitForURL("**modifiees=oui**");
        open(page, "/entreprises?modifiees=oui&q=changée%20par%20sa");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Changée par sa gérante"))
                .click();
        page.getByText("Un champ a changé.").waitFor();
        assertThat(page.locator(".changes del").textContent()).contains("l’année");
        assertThat(page.locator(".changes ins").textContent()).contains("la semaine");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByText("C’est bon").click();
        page.getByText("La fiche est acceptée telle qu’elle est.").waitFor();
        assertThat(Enterprises.now(supplier).listed()).isTrue();
    }

    @Test
    void fitsAPhone() {
        Enterprises.listed("Une entreprise au nom vraiment très long ".repeat(3).strip());
        APP.signInAsAdmin(APP.estrie());
        var page = open(CHROMIUM.page(390), "/entreprises?admissibilite=due&colonnes=name,source");
        page.getByText("Tout afficher").click();
        page.locator(".phone-row").first().waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    private static Locator column(Page page, String name) {
        return page.locator(".column-choice vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("input");
    }

    private static Page asAdmin(ColorScheme scheme) {
        APP.signInAsAdmin(APP.estrie());
        return CHROMIUM.page(1440, scheme);
    }

    private static Page open(Page page, String path) {
        page.navigate(APP.url("/app/" + APP.estrie() + path));
        page.locator(".page-header").first().waitFor();
        return page;
    }
}
