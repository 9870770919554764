package quebec.esja.workspace.declarations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

/// A buyer's yearly declaration, from the accounts to the rate, and its amendment.
class DeclarationBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);

    /// The last whole one: what the page proposes to declare.
    private static final int YEAR = LocalDate.now(ZoneId.of("America/Toronto")).getYear() - 1;

    @TempDir Path folder;

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void theBuyerDropsItsAccountsSettlesADoubtSignsSeesItsRateAndAmends() {
        signInAsBuyer("Ville d’Ascot");
        var page = CHROMIUM.page(1440);
        page.navigate(APP.url("/app/" + APP.estrie()));
        page.getByText("Ville d’Ascot : déclarez vos achats de " + YEAR).click();
        button(page, "Ouvrir la déclaration");
        page.getByText("Achats de " + YEAR).first().waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        drop(page, "vieux.csv", "Fournisseur;Date;Montant\nCoop;" + (YEAR - 1) + "-02-03;5,00\n");
        page.getByText(
                        "100 %% des dates sont en %d, et vous déclarez %d."
                                .formatted(YEAR - 1, YEAR))
                .waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        drop(
                page,
                "paiements.csv",
                """
                Fournisseur;Date;Colonne X
                COOP DU GRAND ROC;14 mars 2025;1 500,00 $
                Coopérative du Grand Roc inc.;2025-06-01;(500,00)
                Ateliers Peppin;2025-06-02;250,00
                Garage Untel;2025-06-03;3 750,00
                Total;;5 000,00
                """
                        .replace("2025", String.valueOf(YEAR)));
        page.getByText("Colonnes comprises : 3 sur 3").waitFor();
        page.getByText("Une ligne de total est laissée de côté (ligne 6).").waitFor();
        page.getByText("Un nom à départager").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByLabel("C'est elle : Ateliers Peppin est Ateliers Pepin".replace('\'', '’'))
                .click();
        page.getByText("2 entreprises, 1 250,00 $".replace("1 250,00 $", "1\u00A0250,00\u00A0$"))
                .waitFor();

        button(page, "Signer la déclaration");
        page.getByText("points à corriger").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByText("Reprendre le total du fichier").click();
        page.getByLabel("Nom de la personne qui signe").fill("Dominique Roy");
        page.getByLabel("Fonction").fill("Trésorière");
        button(page, "Signer la déclaration");
        page.getByText("Signée par Dominique Roy, Trésorière").waitFor();
        assertThat(page.locator(".figure-sums").innerText()).contains("25\u00A0%");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        button(page, "Corriger cette déclaration");
        page.getByLabel("Retirer Ateliers Pepin").click();
        page.getByText("Une entreprise, ").waitFor();
        page.getByLabel("Oui, c’est nous : Ville d’Ascot").click();
        page.getByLabel("Reprendre le montant de l’avis 996001 : Cuisine d’Ascot").click();
        page.getByText("Repris dans la ligne de l’entreprise.").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByLabel("Retirer Cuisine d’Ascot").click();
        page.getByText("Proposé : il ne compte pas encore.").waitFor();
        page.getByLabel("Nom de la personne qui signe").fill("Dominique Roy");
        page.getByLabel("Fonction").fill("Trésorière");
        page.getByLabel("Pourquoi cette correction").fill("Achat compté deux fois");
        button(page, "Signer la déclaration");
        page.getByText("Versions signées").waitFor();
        assertThat(page.locator(".figure-sums").innerText()).contains("20\u00A0%");

        page.navigate(APP.url("/app/" + APP.estrie() + "/taux"));
        page.getByText("Par catégorie").waitFor();
        assertThat(page.locator(".figure-sums").innerText()).contains("20\u00A0%");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByLabel("voir les lignes de Traiteur").first().click();
        page.getByText("Coopérative du Grand Roc").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        var narrow = CHROMIUM.page(390);
        narrow.navigate(APP.url("/app/" + APP.estrie() + "/achats"));
        narrow.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(String.valueOf(YEAR)).setExact(true))
                .waitFor();
        assertThat(Chromium.accessibilityFaults(narrow)).isEmpty();
        assertThat(Chromium.scrollsSideways(narrow)).isFalse();
        narrow.navigate(APP.url("/app/" + APP.estrie() + "/taux"));
        narrow.getByText("Par catégorie").waitFor();
        assertThat(Chromium.accessibilityFaults(narrow)).isEmpty();
        assertThat(Chromium.scrollsSideways(narrow)).isFalse();
        narrow.navigate(APP.url("/app/" + APP.estrie() + "/achats"));
        narrow.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(String.valueOf(YEAR)).setExact(true))
                .click();
        narrow.getByText("Versions signées").waitFor();
        assertThat(Chromium.accessibilityFaults(narrow)).isEmpty();
        assertThat(Chromium.scrollsSideways(narrow)).isFalse();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void drop(Page page, String name, String content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(UTF_8)));
    }

    private void signInAsBuyer(String name) {
        APP.poles()
                .inEstrie(() -> {
                    TRADE.listed("Coopérative du Grand Roc", "");
                    TRADE.listed("Ateliers Pepin", "");
                    TRADE.listed("Cuisine d’Ascot", "1149900053");
                    APP.bean(SeaoImport.class)
                            .run(
                                    SeaoFiles.of(
                                            folder,
                                            "hebdo.json",
                                            TestNotice.awarded("996001", "1149900053", "400")
                                                    .from(name, "Sherbrooke")
                                                    .signedOn(YEAR + "-03-01")),
                                    "hebdo.json",
                                    ImportSource.UPLOAD,
                                    "test",
                                    (_, _) -> {});
                    var members = APP.bean(Members.class);
                    var member =
                            members.invite(
                                    new MemberData(
                                            new EmailAddress(Trade.contact(name)),
                                            "Dominique Roy",
                                            Optional.empty(),
                                            Language.FRENCH),
                                    Actor.PLATFORM);
                    members.actForBuyer(
                            member, TRADE.buyer(name).id(), "buyer-manager", Actor.PLATFORM);
                    return member;
                });
        APP.identities()
                .signIn(
                        "buyer-" + name.hashCode(),
                        "Dominique Roy",
                        Trade.contact(name),
                        "",
                        APP.estrie());
    }
}
