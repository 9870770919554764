package quebec.esja.workspace.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.commitments.Commitments;
import quebec.esja.commitments.DeclarationText;
import quebec.esja.commitments.DeclarationTexts;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

class CommitmentsBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final String BUYER = "Ville de l'Engagement";
    private static final String TEXT =
            "En {annee}, {organisation} considère, avec {pole}, les entreprises d'ici.";

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void signsTheWordsThatWereReadAndShowsThemToAll() throws Exception {
        APP.poles()
                .inEstrie(() -> {
                    var members = APP.bean(Members.class);
                    members.actForBuyer(
                            members.invite(
                                    new MemberData(
                                            new EmailAddress("mairie@exemple.org"),
                                            "Line Roy",
                                            Optional.empty(),
                                            Language.FRENCH),
                                    Actor.PLATFORM),
                            TRADE.buyer(BUYER).id(),
                            "buyer-manager",
                            Actor.PLATFORM);
                    return null;
                });
        APP.identities()
                .signIn("person-mairie", "Line Roy", "mairie@exemple.org", "", APP.estrie());
        var page = CHROMIUM.page(1440);
        page.navigate(APP.url("/app/" + APP.estrie() + "/engagement"));
        page.getByText("Cette déclaration n’est pas un quota.").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        // The Pôle adopts another text while she reads.
        APP.poles()
                .inEstrie(() ->
                        APP.bean(DeclarationTexts.class)
                                .adopt(
                                        APP.bean(Commitments.class).today().getYear(),
                                        new LocalizedText(TEXT, TEXT),
                                        Actor.PLATFORM));
        field(page, "Fonction").fill("Mairesse");
        field(page, "Montant par année, en $").fill("-5");
        page.getByText("Je peux signer au nom de").click();
        button(page, "Signer la déclaration").click();
        page.getByText("Le montant est entre").waitFor();
        field(page, "Montant par année, en $").fill("25 000");
        button(page, "Signer la déclaration").click();
        page.getByText("rien n’a été signé").waitFor();
        page.getByText("les entreprises d'ici").waitFor();
        button(page, "Signer la déclaration").click();
        page.getByText("Cochez la case").waitFor();
        page.getByText("Je peux signer au nom de").click();
        button(page, "Signer la déclaration").click();
        page.getByText("Vérifié à l’instant").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        var words = download(page, "Texte signé (TXT)");
        assertThat(page.content())
                .contains(DeclarationText.digest(new String(words, StandardCharsets.UTF_8)));
        try (var certificate = Loader.loadPDF(download(page, "Certificat (PDF)"))) {
            assertThat(new PDFTextStripper().getText(certificate))
                    .contains("Line Roy, Mairesse", "mairie@exemple.org", "25 000 $");
        }

        var wall = CHROMIUM.page(390);
        wall.navigate(APP.url("/" + APP.estrie() + "/acheteurs"));
        wall.getByText(BUYER).waitFor();
        wall.getByText("Déclaration signée en").first().waitFor();
        assertThat(wall.content()).doesNotContain("Line Roy");
        assertThat(Chromium.accessibilityFaults(wall)).isEmpty();
        assertThat(Chromium.scrollsSideways(wall)).isFalse();
        wall.navigate(APP.url("/en/" + APP.estrie() + "/acheteurs"));
        wall.getByText("Committed buyers").first().waitFor();
        wall.getByText("Municipality").first().waitFor();

        APP.signInAsAdmin(APP.estrie());
        var team = CHROMIUM.page(1440);
        team.navigate(APP.url("/app/" + APP.estrie() + "/engagements"));
        field(team, "Chercher un acheteur").fill(BUYER);
        team.getByText("Un résultat").waitFor();
        team.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(BUYER)).click();
        team.getByText("Signature électronique depuis le compte mairie@exemple.org").waitFor();
        button(team, "Retirer la déclaration").click();
        team.getByLabel("Raison").fill("Le conseil a changé d'avis.");
        team.locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Retirer la déclaration")
                                .setExact(true))
                .click();
        team.getByText("Le conseil a changé d'avis.").first().waitFor();
        assertThat(APP.get("/" + APP.estrie() + "/acheteurs").body()).doesNotContain(BUYER);
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
