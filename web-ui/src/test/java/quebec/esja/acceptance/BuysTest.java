package quebec.esja.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.running.Chromium;
import quebec.esja.texts.Language;

/// A buyer registers, is accepted, keeps an enterprise and records a contract; the enterprise confirms it in one click, and everyone
/// sees it: the public page, the Pôle's portrait, the province's.
@ParameterizedClass
@MethodSource("quebec.esja.acceptance.Visit#both")
record BuysTest(Visit visit) {

    private static final Chromium CHROMIUM = Chromium.open();

    /// An enterprise of the demonstration.
    ///
    /// @param page the last part of its address; its manager's mail is `gestion.{page}@esja.test`
    private record Seller(String name, String page) {
        static Seller of(String pole) {
            return pole.equals("estrie")
                    ? new Seller("Bus-Étoile", "bus-etoile")
                    : new Seller("Recyclo-Chimère", "recyclo-chimere");
        }
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void fromTheRegistrationToTheConfirmedContract() {
        var buyer = visit.own("Ville de");
        var contact = "achats" + buyer.replaceAll("\\W", "") + "@exemple.org";
        var seller = Seller.of(visit.pole());
        var contract = visit.own("Navette");
        try (var person = new Window(CHROMIUM, visit)) {
            person.open("/" + visit.pole() + "/inscription/acheteur").accessible();
            person.press(t("purchasing.send")).accessible();
            person.fillStarting(t("purchasing.field.nom"), buyer);
            person.fieldStarting(t("purchasing.field.type")).selectOption("municipality");
            person.fillStarting(t("purchasing.field.municipalite"), "Sherbrooke");
            person.fillStarting(t("purchasing.field.personne"), "Dominique Roy");
            person.fillStarting(t("purchasing.field.courriel"), contact);
            person.tick(t("purchasing.field.consentement"));
            person.press(t("purchasing.send")).sees(t("purchasing.received.title"));
            person.followMail(contact, Window.ANSWER).press(t("purchasing.confirm.ask.button"));
            person.sees(t("purchasing.confirm.done.title")).accessible();
        }
        try (var agent = new Window(CHROMIUM, visit)) {
            agent.signIn("agent." + visit.pole() + "@esja.test");
            agent.desk("/" + visit.pole() + "/acheteurs?etat=submitted");
            agent.fill(t("buying.search"), buyer);
            agent.page().getByRole(AriaRole.LINK, named(buyer)).click();
            agent.sees(t("buying.decision.title")).accessible();
            agent.press(t("buying.decision.accept")).sees(visit.t("buying.done.accepted", buyer));
        }
        try (var person = new Window(CHROMIUM, visit)) {
            person.acceptInvitation(contact).signInAsInvited(contact);
            person.desk("/" + visit.pole() + "/trouver");
            person.fill(t("directory.form.what"), seller.name()).press(t("site.search"));
            person.sees(visit.t("directory.count", 1));
            person.press(visit.t("buying.find.keep.of", seller.name())).sees(t("buying.find.kept"));
            person.accessible();
            person.desk("/" + visit.pole() + "/listes").sees(t("lists.first")).accessible();
            person.page().getByRole(AriaRole.LINK, named(t("lists.first"))).click();
            person.sees(seller.name()).accessible();
            person.page().getByText(t("lists.contract")).first().click();
            person.press(t("dealings.save"));
            person.sees(t("dealings.declare.title")).accessible();
            person.fill(t("dealings.field.title"), contract);
            person.choose(t("dealings.column.category"), "Transport");
            person.fill(t("dealings.column.amount"), "12 345,67");
            person.fill(t("dealings.field.from"), "2026-10-01");
            person.fill(t("dealings.field.to"), "2026-10-31");
            person.tick(t("purchases.nature.services")).tick(t("purchases.mode.direct"));
            person.tick(t("contracts.answer.public"));
            person.accessible();
            person.press(t("dealings.save"));
            person.sees(visit.t("dealings.saved", seller.name()));
        }
        // The manager's account is French, and so are its mails and their answers.
        var french = new Visit(visit.pole(), visit.other(), Language.FRENCH, visit.width());
        try (var enterprise = new Window(CHROMIUM, french)) {
            enterprise.followMail(
                    "gestion." + seller.page() + "@esja.test", Window.ANSWER, contract);
            enterprise.sees(contract).accessible();
            enterprise.tick(french.t("contracts.answer.public"));
            enterprise.press(french.t("contracts.answer.confirm"));
            enterprise.sees(french.t("contracts.answer.confirmed.title")).accessible();
            enterprise.open("/" + visit.pole() + "/repertoire/" + seller.page()).sees(contract);
        }
        try (var admin = new Window(CHROMIUM, visit)) {
            admin.signIn("admin." + visit.pole() + "@esja.test");
            admin.desk("/" + visit.pole() + "/portrait").accessible();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String t(String key) {
        return visit.t(key);
    }
}
