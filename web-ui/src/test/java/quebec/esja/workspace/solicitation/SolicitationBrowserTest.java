package quebec.esja.workspace.solicitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.organizations.Domains;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

class SolicitationBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final String BUYER = "Ville de la Sollicitation";

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void tellsTheUsualModeBesideTheOwnRulesAndWritesTheNote() throws Exception {
        var buyer =
                APP.poles()
                        .inEstrie(() -> {
                            var town = TRADE.buyer(BUYER).id();
                            var members = APP.bean(Members.class);
                            members.actForBuyer(
                                    members.invite(
                                            new MemberData(
                                                    new EmailAddress("achats@exemple.org"),
                                                    "Ana Roy",
                                                    Optional.empty(),
                                                    Language.FRENCH),
                                            Actor.PLATFORM),
                                    town,
                                    "buyer-manager",
                                    Actor.PLATFORM);
                            return town;
                        });
        APP.identities().signIn("person-achats", "Ana Roy", "achats@exemple.org", "", APP.estrie());
        var page = CHROMIUM.page(1440);
        page.navigate(APP.url("/app/" + APP.estrie() + "/organisation"));
        page.locator("vaadin-select-value-button")
                .getByText("D’après le type : Municipal")
                .waitFor();
        field(page, "Montant, en $").fill("50 000");
        field(page, "En vigueur depuis").fill("2023-01-01");
        field(page, "Source").fill("Règlement 2022-14, art. 8");
        field(page, "Ce qu’elle dit").fill("Gré à gré avec rotation <b>sous</b> ce montant");
        button(page, "Noter la règle").click();
        page.getByText("La règle est notée").waitFor();
        field(page, "Domaine").fill("gmail.com");
        button(page, "Ajouter le domaine").click();
        page.getByText("fournisseur ouvert à tous").waitFor();
        field(page, "Domaine").fill("sollicitation.example.ca");
        button(page, "Ajouter le domaine").click();
        page.getByText("à confirmer par le Pôle").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();

        page.navigate(APP.url("/app/" + APP.estrie() + "/sollicitation"));
        field(page, "Objet").fill("Buffet du conseil");
        field(page, "Montant, en $").fill("1000000000000");
        button(page, "Voir le mode usuel").click();
        page.getByText("Écrivez un montant au-dessus de zéro").waitFor();
        page.getByLabel("Nature", new Page.GetByLabelOptions().setExact(true)).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Services")).click();
        field(page, "Montant, en $").fill("60 000");
        field(page, "Date de la sollicitation").fill("2023-06-01");
        button(page, "Voir le mode usuel").click();
        page.getByText("Invitation d’au moins 2 entreprises ; ou").first().waitFor();
        page.getByText("FQM, novembre 2022").first().waitFor();
        page.getByText("Règlement 2022-14, art. 8").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        var address =
                (String)
                        page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName("Note (PDF)"))
                                .evaluate("link => link.href");
        try (var note = Loader.loadPDF(page.request().get(address).body())) {
            assertThat(new PDFTextStripper().getText(note))
                    .contains("ne certifie rien", "Buffet du conseil", "<b>sous</b>", "Ana Roy");
        }
        field(page, "Date de la sollicitation").fill("2026-11-22");
        button(page, "Voir le mode usuel").click();
        page.getByText("À confirmer : le mode usuel n’est pas connu").waitFor();
        page.getByText("Dernière règle connue ici").waitFor();

        APP.signInAsAdmin(APP.estrie());
        var team = CHROMIUM.page(390);
        team.navigate(APP.url("/app/" + APP.estrie() + "/acheteurs/" + buyer));
        button(team, "Confirmer sollicitation.example.ca").click();
        team.getByText("Le domaine est confirmé").waitFor();
        assertThat(Chromium.scrollsSideways(team)).isFalse();
        assertThat(APP.poles().inEstrie(() -> APP.bean(Domains.class).of(buyer)))
                .allMatch(domain -> domain.confirmed());

        var visitor = CHROMIUM.page(390);
        visitor.navigate(APP.url("/en/" + APP.estrie() + "/rejoindre"));
        visitor.getByLabel("Your name").fill("Lou Roy");
        visitor.getByLabel("Your e-mail at work").fill("lou@sollicitation.example.ca");
        assertThat(Chromium.accessibilityFaults(visitor)).isEmpty();
        visitor.getByText("Send me the letter").click();
        visitor.getByText("Check your mail").first().waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
