package quebec.esja.workspace.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

class DiagnosticsBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final String BUYER = "Ville du Diagnostic";
    private static final String NO_POLICY = "Nous n’avons pas de politique écrite";
    private static final String FOLLOWS =
            "Cette politique prévoit-elle des critères sociaux ou environnementaux pour certains achats";

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void fillsReadsItsProfileKeepsAPlanAndTheTeamSeesIt() throws Exception {
        APP.poles()
                .inEstrie(() -> {
                    var members = APP.bean(Members.class);
                    members.actForBuyer(
                            members.invite(
                                    new MemberData(
                                            new EmailAddress("diagnostic@exemple.org"),
                                            "Line Achat",
                                            Optional.empty(),
                                            Language.FRENCH),
                                    Actor.PLATFORM),
                            TRADE.buyer(BUYER).id(),
                            "buyer-member",
                            Actor.PLATFORM);
                    return null;
                });
        APP.identities()
                .signIn(
                        "person-diagnostic",
                        "Line Achat",
                        "diagnostic@exemple.org",
                        "",
                        APP.estrie());
        var page = CHROMIUM.page(1440);
        page.navigate(APP.url("/app/" + APP.estrie()));
        page.getByText("Ville du Diagnostic : faites votre premier diagnostic").click();
        button(page, "Commencer un diagnostic").click();
        choose(page, "Oui, en une mention générale");
        page.getByText(FOLLOWS).waitFor();
        choose(page, NO_POLICY);
        page.getByText(FOLLOWS).waitFor(hidden());
        choose(page, "Seul le service de l’approvisionnement la connaît");
        page.getByText("2 réponses").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        // She comes back: what she answered is there.
        page.reload();
        page.getByText("2 réponses").waitFor();
        assertThat(page.getByLabel(NO_POLICY).isChecked()).isTrue();
        button(page, "Soumettre le diagnostic").click();
        page.getByText("Une fois soumis, il ne change plus.").waitFor();
        page.locator("vaadin-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Soumettre le diagnostic"))
                .click();

        page.locator("svg.radar").waitFor();
        page.getByRole(AriaRole.TABLE).getByText("Connaissance").waitFor();
        page.getByText("n. d.").first().waitFor();
        page.getByText("La médiane des autres acheteurs du Pôle paraît").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Choisir : Proposer d’ajouter l’économie sociale"))
                .click();
        page.getByText("Enregistrer l’action").click();
        page.getByText("Dites qui en est responsable").waitFor();
        field(page, "Responsable").fill("Greffe");
        field(page, "Responsable").press("Enter");
        field(page, "Échéance").fill("2026-11-01");
        field(page, "Échéance").press("Tab");
        page.getByText("Enregistrer l’action").click();
        page.getByText("À faire maintenant").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        try (var paper = Loader.loadPDF(download(page, "Résultat et plan (PDF)"))) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(BUYER, "Connaissance", "50", "Greffe");
        }
        page.navigate(APP.url("/app/" + APP.estrie()));
        page.getByText("Greffe").waitFor();

        APP.signInAsAdmin(APP.estrie());
        var team = CHROMIUM.page(1440);
        team.navigate(APP.url("/app/" + APP.estrie() + "/diagnostics"));
        field(team, "Chercher un acheteur").fill(BUYER);
        team.getByText("Line Achat").first().waitFor();
        team.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(BUYER)).click();
        team.locator("svg.radar").waitFor();
        team.getByText("Greffe").waitFor();

        team.navigate(APP.url("/app/" + APP.estrie() + "/diagnostics/questionnaire"));
        button(team, "Modifier : Politique").click();
        field(team, "Titre, en français").fill("Politique et cadre");
        assertThat(Chromium.accessibilityFaults(team)).isEmpty();
        button(team, "Enregistrer dans le brouillon").click();
        team.getByText("Politique et cadre").first().waitFor();
        team.getByText("Brouillon de la version 2").waitFor();
        assertThat(Chromium.accessibilityFaults(team)).isEmpty();
        button(team, "Abandonner le brouillon").click();
        team.locator("vaadin-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Abandonner le brouillon"))
                .click();
        team.getByText("C’est celle que les acheteurs remplissent.").waitFor();
    }

    private static void choose(Page page, String answer) {
        page.getByLabel(answer).check();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static byte[] download(Page page, String link) {
        var address =
                (String)
                        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                                .evaluate("link => link.href");
        var answer = page.request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
        return answer.body();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
