package quebec.esja.workspace.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.Diagnostics;
import quebec.esja.diagnostics.Filling;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

class WishesBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final String BUYER = "Ville du Programme";
    private static final String WORKSHOP = "Atelier : rédiger une clause d’achat responsable";

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void theBuyerAsksForAnActivityAndMakesAListAndTheTeamAnswers() {
        APP.poles().inEstrie(WishesBrowserTest::submitted);
        APP.identities()
                .signIn("person-wish", "Line Achat", "souhait@exemple.org", "", APP.estrie());
        var buyer = CHROMIUM.page(390);
        open(buyer, "/diagnostic");
        button(buyer, "Demander au Pôle : " + WORKSHOP).click();
        button(buyer, "Retirer la demande : " + WORKSHOP).click();
        button(buyer, "Demander au Pôle : " + WORKSHOP).click();
        buyer.getByText("Demandée au Pôle le").waitFor();
        button(buyer, "En faire une liste").click();
        buyer.getByText("Ouvrir la liste").waitFor();
        assertThat(Chromium.accessibilityFaults(buyer)).isEmpty();
        assertThat(Chromium.scrollsSideways(buyer)).isFalse();

        APP.signInAsAdmin(APP.estrie());
        var team = CHROMIUM.page(1440);
        open(team, "");
        team.getByText(WORKSHOP + " : ").click();
        button(team, "Voir et répondre : " + WORKSHOP).click();
        team.getByText(BUYER + " · demandé par Line Achat").waitFor();
        button(team, "Répondre").click();
        team.getByText("Donnez le jour de l’activité").waitFor();
        assertThat(Chromium.accessibilityFaults(team)).isEmpty();
        team.getByLabel("Pas pour l’instant").check();
        team.getByLabel("Vos mots").fill("Pas avant le printemps.");
        button(team, "Répondre").click();
        team.getByText("prévenu").waitFor();
        assertThat(Chromium.accessibilityFaults(team)).isEmpty();

        buyer.reload();
        buyer.getByText("Le Pôle répond : Pas avant le printemps.").waitFor();
    }

    /// A result that calls for the workshop, of a buyer that would buy where an enterprise sells.
    private static Diagnostic submitted() {
        var members = APP.bean(Members.class);
        var member =
                members.invite(
                        new MemberData(
                                new EmailAddress("souhait@exemple.org"),
                                "Line Achat",
                                Optional.empty(),
                                Language.FRENCH),
                        Actor.PLATFORM);
        var buyer = TRADE.buyer(BUYER).id();
        members.actForBuyer(member, buyer, "buyer-member", Actor.PLATFORM);
        TRADE.listed("Traiteur du Programme", "");
        var diagnostics = APP.bean(Diagnostics.class);
        var person = new Actor(member, "Line Achat");
        var run = kept(diagnostics.begin(buyer, person));
        Map.of("pol-mention", "non", "dep-categorie", "traiteur")
                .forEach((question, answer) ->
                        kept(diagnostics.answer(buyer, run.id(), question, answer, "", person)));
        var full = diagnostics.find(buyer, run.id()).orElseThrow();
        return kept(diagnostics.submit(buyer, run.id(), full.answers(), person));
    }

    private static Diagnostic kept(Filling filling) {
        if (filling instanceof Filling.Kept(Diagnostic diagnostic)) {
            return diagnostic;
        }
        throw new AssertionError(filling);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void open(Page page, String path) {
        page.navigate(APP.url("/app/" + APP.estrie() + path));
    }
}
