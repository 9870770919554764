package quebec.esja.workspace.buying;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerPerson;
import quebec.esja.buyers.BuyerRole;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistChange;
import quebec.esja.shortlists.ShortlistFilter;
import quebec.esja.shortlists.ShortlistRow;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

class ShortlistsBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void makesAListNotesMovesTakesOutUndoesAndTakesItAway() throws IOException {
        var buyer = buyer("Ville de Racine", "ana.racine@esja.test");
        APP.poles().inEstrie(() -> TRADE.listed("Quincaillerie voisine", ""));
        APP.poles().inEstrie(() -> TRADE.listed("Serres de Racine", ""));
        var page = signedIn("ana.racine@esja.test");
        open(page, "/listes");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        named(page, "Marché public");
        page.getByText("est prête").waitFor();
        named(page, "Serres");

        open(page, "/trouver");
        page.getByLabel("Que cherchez-vous").fill("serres de racine");
        page.keyboard().press("Enter");
        page.getByText("Une entreprise").first().waitFor();
        page.getByLabel("Garder Serres de Racine dans la liste").click();
        page.getByText("Gardée", new Page.GetByTextOptions().setExact(true)).waitFor();

        open(page, "/listes");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByRole(AriaRole.LINK, exactly("Serres")).click();
        page.getByLabel("Écrire une note sur Serres de Racine").click();
        page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Livre le mardi");
        page.getByText("Enregistrer la note").click();
        page.getByText("Livre le mardi").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        var file = page.waitForDownload(() -> page.getByText("CSV").click());
        assertThat(file.suggestedFilename()).isEqualTo("serres.csv");
        assertThat(Files.readString(file.path()).lines())
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("Serres de Racine,Sherbrooke,Buffets", "Livre le mardi"));

        tick(page, "Serres de Racine");
        page.getByText("Retirer", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("n’est plus dans la liste").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(notes(buyer, "Serres")).isEmpty();
        page.getByText("Annuler").click();
        page.getByText("Livre le mardi").waitFor();
        assertThat(notes(buyer, "Serres")).containsExactly("Livre le mardi");

        tick(page, "Serres de Racine");
        page.getByText("Déplacer vers").click();
        page.getByRole(AriaRole.MENUITEM, exactly("Marché public")).click();
        page.getByText("est passée").waitFor();
        assertThat(notes(buyer, "Serres")).isEmpty();
        assertThat(notes(buyer, "Marché public")).containsExactly("Livre le mardi");
    }

    @Test
    void someoneWhoActsForSeveralBuyersChoosesForWhichOne() {
        var first = buyer("Ville de Alphaville", "lea.deux@esja.test");
        var second = buyer("Ville de Zetaville", "lea.deux@esja.test");
        var list = made(second, "Liste de Zeta");
        var page = signedIn("lea.deux@esja.test");
        open(page, "/listes");
        page.getByText("Listes de Ville de Alphaville")
                .or(page.getByText("Pas encore de liste"))
                .first()
                .waitFor();
        page.locator("vaadin-select").click();
        page.getByRole(AriaRole.OPTION, exactly("Ville de Zetaville")).click();
        page.getByText("Listes de Ville de Zetaville").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        open(page, "/collegues");
        page.getByText("Personnes qui agissent pour Ville de Zetaville").waitFor();
        open(page, "/listes/" + list.id());
        assertThat(page.locator("h1").textContent()).isEqualTo("Liste de Zeta");
        assertThat(lists(first)).isEmpty();
    }

    @Test
    void aListOfAnotherBuyerIsNotThere() {
        buyer("Ville de Curieuse", "curieuse@esja.test");
        var other = made(buyer("Ville de Discrète", "discrete@esja.test"), "Secrète");
        var page = signedIn("curieuse@esja.test");
        page.navigate(APP.url("/app/" + APP.estrie() + "/listes/" + other.id()));
        page.getByText("Cette page n’existe pas").waitFor();
        assertThat(page.content()).doesNotContain("Secrète");
    }

    @Test
    void aManagerInvitesAColleagueWhoSeesTheListAndNoInvitation() {
        var buyer = buyer("Ville de Équipe", "chef.equipe@esja.test");
        var list = made(buyer, "Partagée");
        var page = signedIn("chef.equipe@esja.test");
        open(page, "/collegues");
        page.getByLabel("Nom de la personne").fill("Max Huot");
        page.getByLabel("Courriel", new Page.GetByLabelOptions().setExact(true))
                .fill("max.equipe@esja.test");
        page.getByText("Envoyer l’invitation").click();
        page.getByText("Une invitation part").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(people(buyer))
                .filteredOn(person -> person.email().equals("max.equipe@esja.test"))
                .extracting(BuyerPerson::role)
                .containsExactly(BuyerRole.MEMBER);

        var colleague = signedIn("max.equipe@esja.test");
        open(colleague, "/listes/" + list.id());
        assertThat(colleague.locator("h1").textContent()).isEqualTo("Partagée");
        open(colleague, "/collegues");
        colleague.getByText("Personnes qui agissent pour Ville de Équipe").waitFor();
        assertThat(colleague.getByText("Envoyer l’invitation").isVisible()).isFalse();

        signedIn("chef.equipe@esja.test");
        open(page, "/collegues");
        page.getByLabel("Retirer l’accès : Max Huot").click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Retirer l’accès").last().click();
        page.getByText("n’agit plus pour").waitFor();
        assertThat(people(buyer)).hasSize(1);
    }

    @Test
    void aVisitorsSelectionBecomesAList() {
        var buyer = buyer("Ville de Visite", "visite@esja.test");
        APP.poles().inEstrie(() -> TRADE.listed("Traiteur Visité", ""));
        var page = signedIn("visite@esja.test");
        open(page, "/listes?e=traiteur-visite&e=inconnue");
        page.getByText("Garder l’entreprise de votre sélection").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByText("Garder dans cette liste").click();
        page.getByText("Une entreprise est gardée").waitFor();
        assertThat(lists(buyer))
                .singleElement()
                .satisfies(list -> assertThat(list.enterprises()).isEqualTo(1));
    }

    @Test
    void comparesTwoEnterprisesOfAListWithTheirNotes() {
        var buyer = buyer("Ville de Compare", "compare@esja.test");
        var list = made(buyer, "À comparer");
        APP.poles()
                .inEstrie(() -> {
                    var one = TRADE.listed("Verger Comparé", "").id();
                    var other = TRADE.listed("Potager Comparé", "").id();
                    var lists = APP.bean(Shortlists.class);
                    lists.keep(buyer, list.id(), List.of(one, other), Actor.PLATFORM);
                    return lists.note(buyer, list.id(), one, "", "Le moins cher", Actor.PLATFORM);
                });
        var page = signedIn("compare@esja.test");
        open(page, "/listes/" + list.id());
        page.getByRole(AriaRole.CHECKBOX, exactly("Cocher Verger Comparé")).check();
        page.getByRole(AriaRole.CHECKBOX, exactly("Cocher Potager Comparé")).check();
        page.getByRole(AriaRole.LINK, exactly("Comparer")).click();
        page.locator("table.comparison").getByText("Le moins cher").waitFor();
        assertThat(page.locator("table.comparison thead th").allTextContents())
                .containsExactlyInAnyOrder("Verger Comparé", "Potager Comparé");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    private static void named(Page page, String name) {
        page.getByText("Nouvelle liste").first().click();
        page.getByLabel("Nom de la liste").fill(name);
        page.getByText("Enregistrer le nom").click();
        page.getByRole(AriaRole.LINK, exactly(name)).waitFor();
    }

    private static void tick(Page page, String name) {
        page.getByRole(AriaRole.CHECKBOX, exactly("Cocher " + name)).check();
        page.getByText("Une entreprise cochée").waitFor();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static BuyerId buyer(String name, String manager) {
        return APP.poles()
                .inEstrie(() -> {
                    var id = TRADE.buyer(name).id();
                    APP.bean(BuyerPeople.class)
                            .invite(
                                    id,
                                    new MemberData(
                                            new EmailAddress(manager),
                                            "Responsable de " + name,
                                            Optional.empty(),
                                            Language.FRENCH),
                                    BuyerRole.MANAGER,
                                    Actor.PLATFORM);
                    return id;
                });
    }

    private static Shortlist made(BuyerId buyer, String name) {
        return APP.poles()
                .inEstrie(() -> {
                    var change = APP.bean(Shortlists.class).create(buyer, name, Actor.PLATFORM);
                    return ((ShortlistChange.Saved) change).list();
                });
    }

    private static List<Shortlist> lists(BuyerId buyer) {
        return APP.poles().inEstrie(() -> APP.bean(Shortlists.class).of(buyer));
    }

    private static List<String> notes(BuyerId buyer, String list) {
        var found =
                lists(buyer).stream()
                        .filter(one -> one.name().equals(list))
                        .findFirst()
                        .orElseThrow();
        return APP.poles()
                .inEstrie(() ->
                        APP
                                .bean(Shortlists.class)
                                .page(buyer, found.id(), ShortlistFilter.ALL, 0, 100)
                                .stream()
                                .map(ShortlistRow::note)
                                .toList());
    }

    private static List<BuyerPerson> people(BuyerId buyer) {
        return APP.poles().inEstrie(() -> APP.bean(BuyerPeople.class).of(buyer));
    }

    private static Page signedIn(String email) {
        APP.identities().signIn("s-" + email, "Nom", email, "", APP.estrie());
        return CHROMIUM.page(1440);
    }

    private static void open(Page page, String path) {
        page.navigate(APP.url("/app/" + APP.estrie() + path));
        page.waitForSelector("h1");
    }
}
