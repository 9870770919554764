package quebec.esja.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.running.Chromium;

/// An enterprise registers itself, the agent accepts it by the six principles, its manager gets an account and edits the page; then
/// someone asks to manage it too.
@ParameterizedClass
@MethodSource("quebec.esja.acceptance.Visit#both")
record RegistersAnEnterpriseTest(Visit visit) {

    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void fromThePublicFormToThePublicPage() {
        var name = visit.own("Coop");
        var contact = "levant" + name.replaceAll("\\W", "") + "@exemple.org";
        try (var enterprise = new Window(CHROMIUM, visit)) {
            enterprise.open("/" + visit.pole() + "/inscription/entreprise").accessible();
            enterprise.fill(t("enrolment.field.nom"), name);
            enterprise.fillStarting(t("enrolment.field.neq"), "11AB");
            enterprise.press(t("enrolment.send")).accessible();
            assertThat(enterprise.fieldStarting(t("enrolment.field.neq")).inputValue())
                    .isEqualTo("11AB");
            enterprise.fillStarting(t("enrolment.field.neq"), "");
            enterprise.fieldStarting(t("enrolment.field.forme")).selectOption("coop-solidarite");
            enterprise.fillStarting(t("enrolment.field.municipalite"), "Sherbrooke");
            enterprise.fillStarting(t("enrolment.field.titre"), "Reliure de rapports");
            enterprise.fieldStarting(t("enrolment.field.categorie")).selectOption("imprimerie");
            enterprise.pick(t("enrolment.field.territoire"), t("enrolment.area.quebec"));
            enterprise.fill(t("enrolment.field.personne"), "Camille Roy");
            enterprise.fill(t("enrolment.field.personne-courriel"), contact);
            enterprise.tick(t("enrolment.field.consentement"));
            enterprise.press(t("enrolment.send")).sees(t("enrolment.received.title")).accessible();
            enterprise.followMail(contact, Window.ANSWER).accessible();
            enterprise.press(t("enrolment.confirm.supplier.ask.button"));
            enterprise.sees(t("enrolment.confirm.supplier.done.title")).accessible();
            enterprise.followMail(contact, Window.ANSWER).sees(t("enrolment.confirm.before.title"));
        }
        try (var agent = new Window(CHROMIUM, visit)) {
            agent.signIn("agent." + visit.pole() + "@esja.test");
            agent.desk(
                    "/"
                            + visit.pole()
                            + "/entreprises?etat=submitted&q="
                            + name.replace(" ", "%20"));
            agent.page().getByRole(AriaRole.LINK, named(name)).click();
            agent.press(t("suppliers.tab.review")).accessible();
            var met = agent.page().getByLabel(t("suppliers.principle.met"));
            met.last().waitFor();
            assertThat(met.count()).isEqualTo(6);
            for (int i = 0; i < 6; i++) {
                met.nth(i).check();
                agent.page()
                        .getByLabel(t("suppliers.principle.evidence"))
                        .nth(i)
                        .fill("Statuts, article " + (i + 1));
            }
            agent.tick(t("suppliers.verdict.accepted"));
            agent.press(t("suppliers.review.save"));
            agent.sees(t("suppliers.review.decided.invited")).accessible();
        }
        try (var manager = new Window(CHROMIUM, visit)) {
            manager.acceptInvitation(contact).signInAsInvited(contact);
            manager.desk("/" + visit.pole() + "/mon-entreprise").accessible();
            manager.fill(t("suppliers.field.phone"), "819 555-0142");
            manager.press(t("suppliers.save")).sees(t("suppliers.saved"));
            manager.press(t("suppliers.tab.preview")).sees("819 555-0142").accessible();
        }
        try (var visitor = new Window(CHROMIUM, visit)) {
            visitor.open("/" + visit.pole() + "/repertoire?q=" + name.replace(' ', '+'));
            visitor.page().getByRole(AriaRole.LINK, named(name)).click();
            visitor.sees("819 555-0142").accessible();
            visitor.page().getByText(t("directory.supplier.claim")).click();
            visitor.fillStarting(t("enrolment.claim.nom"), "Sacha Tremblay");
            visitor.fillStarting(t("enrolment.claim.courriel"), "sacha." + contact);
            visitor.fillStarting(t("enrolment.claim.message"), "J’y travaille.");
            visitor.accessible();
            visitor.tick(t("enrolment.field.consentement")).press(t("enrolment.claim.send"));
            visitor.followMail("sacha." + contact, Window.ANSWER);
            visitor.press(t("enrolment.confirm.claim.ask.button"));
            visitor.sees(t("enrolment.confirm.claim.done.title")).accessible();
        }
        try (var manager = new Window(CHROMIUM, visit)) {
            manager.signInAsInvited(contact).desk("/" + visit.pole() + "/mon-entreprise");
            manager.press(visit.t("suppliers.tab.claims", 1));
            manager.sees("Sacha Tremblay").accessible();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String t(String key) {
        return visit.t(key);
    }
}
