package quebec.esja.workspace.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerRole;
import quebec.esja.contacts.Consents;
import quebec.esja.contacts.ContactPerson;
import quebec.esja.contacts.Contacts;
import quebec.esja.contacts.Visibility;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.managers.SupplierManagers;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.messaging.MailLinks;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

class ContactsBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @AfterEach
    void theUsualRule() {
        rule(Visibility.BUYERS);
    }

    @Test
    void aBuyerAsksAManagerAcceptsTheBuyerSeesAndThePersonKnowsIt() throws IOException {
        rule(Visibility.ON_REQUEST);
        var supplier = APP.poles().inEstrie(() -> TRADE.listed("Cuisine Chaîne", ""));
        manages(supplier, "gestion.chaine@esja.test");
        buys("Ville de Chaîne", "achat.chaine@esja.test");

        var manager = signedIn(390, "gestion.chaine@esja.test");
        open(manager, "/mon-entreprise");
        panel(manager, "Personnes à joindre");
        var form = proposal(manager);
        form.getByLabel("Nom", exactly()).fill("Alix Chaîne");
        form.getByLabel("Courriel", exactly()).fill("alix.chaine@exemple.org");
        form.getByLabel("Fonction").fill("Directrice des ventes");
        assertThat(Chromium.accessibilityFaults(manager)).isEmpty();
        assertThat(Chromium.scrollsSideways(manager)).isFalse();
        manager.getByText("Proposer cette personne").click();
        manager.getByText("Un courriel est parti").waitFor();

        var her = CHROMIUM.page(390);
        var link = link(supplier);
        her.navigate(APP.url("/r/" + link));
        her.getByText("J’accepte", new Page.GetByTextOptions().setExact(true)).click();
        her.getByText("C’est noté").waitFor();

        var buyer = signedIn(1440, "achat.chaine@esja.test");
        open(buyer, "/trouver/" + supplier.slug());
        assertThat(buyer.content()).doesNotContain("Alix Chaîne");
        buyer.getByText("Envoyer la demande").click();
        buyer.getByText("Dites pourquoi, en 10").waitFor();
        buyer.getByLabel("Pourquoi voulez-vous les joindre").fill("Un buffet pour 40 personnes");
        assertThat(Chromium.accessibilityFaults(buyer)).isEmpty();
        buyer.getByText("Envoyer la demande").click();
        buyer.getByText("Votre demande attend la réponse").waitFor();

        identify("gestion.chaine@esja.test");
        open(manager, "/mon-entreprise");
        panel(manager, "Personnes à joindre (1 demande)");
        manager.getByText("Un buffet pour 40 personnes").waitFor();
        manager.getByText("Accepter", new Page.GetByTextOptions().setExact(true)).click();
        manager.getByText("La demande est acceptée").waitFor();
        assertThat(Chromium.accessibilityFaults(manager)).isEmpty();

        identify("achat.chaine@esja.test");
        open(buyer, "/trouver/" + supplier.slug());
        buyer.getByText("Voir les coordonnées").click();
        buyer.getByText("alix.chaine@exemple.org").waitFor();
        assertThat(Chromium.accessibilityFaults(buyer)).isEmpty();

        her.navigate(APP.url("/r/" + link));
        assertThat(her.locator("main").textContent())
                .contains("Ville de Chaîne", "Un buffet pour 40 personnes");
        var file = her.waitForDownload(() -> her.getByText("Télécharger mes données").click());
        assertThat(Files.readString(file.path())).contains("Ville de Chaîne");
        her.getByText("Retirer mon accord").click();
        her.getByText("ne sont plus montrées").waitFor();
        identify("achat.chaine@esja.test");
        open(buyer, "/trouver/" + supplier.slug());
        buyer.getByText("Aucune personne à joindre").waitFor();
    }

    @Test
    void aManagerProposesHerselfAndWithdrawsUnderHerOwnData() {
        var supplier = APP.poles().inEstrie(() -> TRADE.listed("Coop Soi", ""));
        manages(supplier, "gestion.soi@esja.test");
        var page = signedIn(1440, "gestion.soi@esja.test");
        open(page, "/mon-entreprise");
        panel(page, "Personnes à joindre");
        proposal(page).getByLabel("Nom", exactly()).fill("Camille Soi");
        page.getByText("C’est moi").click();
        page.getByText("J’accepte que le Pôle").waitFor();
        page.getByText("Proposer cette personne").click();
        page.getByText("Cochez la case").waitFor();
        page.getByText("J’accepte", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Proposer cette personne").click();
        page.getByText("C’est noté").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        open(page, "/mes-donnees");
        page.getByText("Vous êtes une personne à joindre chez Coop Soi").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        page.getByLabel("Retirer mon accord : Coop Soi").click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Retirer mon accord").last().click();
        page.getByText("Vous n’êtes plus une personne à joindre").waitFor();
    }

    @Test
    void theLastManagerLeavesOnlyOnceToldWhatItMeans() {
        var supplier = APP.poles().inEstrie(() -> TRADE.listed("Dernière main", ""));
        manages(supplier, "derniere@esja.test");
        var page = signedIn(1440, "derniere@esja.test");
        open(page, "/mon-entreprise");
        panel(page, "Gestionnaires");
        page.getByLabel("Nom de la personne").fill("Max Second");
        page.locator(".form-section")
                .filter(new Locator.FilterOptions().setHasText("Inviter une ou un collègue"))
                .getByLabel("Courriel", exactly())
                .fill("second@esja.test");
        page.getByText("Envoyer l’invitation").click();
        page.getByText("Une invitation part vers").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByLabel("Retirer l’accès : Max Second").click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Retirer l’accès").last().click();
        page.getByText("ne gère plus cette fiche").waitFor();
        page.getByLabel("Quitter : Camille Roy").click();
        page.getByText("Plus personne ne gérera Dernière main").waitFor();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Quitter").last().click();
        RunningApplication.eventually(() ->
                APP.poles()
                        .inEstrie(() ->
                                APP.bean(SupplierManagers.class).of(supplier.id()).isEmpty()));
    }

    /// The form that proposes a person, once it is there.
    private static Locator proposal(Page page) {
        var form =
                page.locator(".form-section")
                        .filter(new Locator.FilterOptions().setHasText("Proposer une personne"));
        form.waitFor();
        return form;
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static void panel(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void rule(Visibility rule) {
        APP.poles()
                .inEstrie(() -> {
                    APP.bean(Contacts.class).changeRule(rule, Actor.PLATFORM);
                    return rule;
                });
    }

    /// The link of the letter of the only person proposed.
    private static String link(Supplier supplier) {
        return APP.poles()
                .inEstrie(() -> {
                    ContactPerson person = APP.bean(Contacts.class).of(supplier.id()).getFirst();
                    return APP.bean(MailLinks.class)
                            .create(Consents.LINK, person.id().value(), Duration.ofDays(30));
                });
    }

    private static MemberData person(String name, String email) {
        return new MemberData(new EmailAddress(email), name, Optional.empty(), Language.FRENCH);
    }

    private static void manages(Supplier supplier, String email) {
        APP.poles()
                .inEstrie(() -> {
                    MemberId member =
                            APP.bean(Members.class)
                                    .invite(person("Camille Roy", email), Actor.PLATFORM);
                    APP.bean(Members.class).manageSupplier(member, supplier.id(), Actor.PLATFORM);
                    return member;
                });
    }

    private static void buys(String name, String email) {
        APP.poles()
                .inEstrie(() ->
                        APP.bean(BuyerPeople.class)
                                .invite(
                                        TRADE.buyer(name).id(),
                                        person("Dominique Roy", email),
                                        BuyerRole.MEMBER,
                                        Actor.PLATFORM));
    }

    /// The next to sign in.
    private static void identify(String email) {
        APP.identities().signIn("contact-" + email, email, email, "", APP.estrie());
    }

    private static Page signedIn(int width, String email) {
        identify(email);
        return CHROMIUM.page(width);
    }

    private static void open(Page page, String path) {
        page.navigate(APP.url("/app/" + APP.estrie() + path));
        page.locator(".page-header").first().waitFor();
    }
}
