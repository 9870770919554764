package quebec.esja.workspace.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.attention.AttentionCounter;
import quebec.esja.attention.AttentionKind;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.registration.Reviews;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;

class SuppliersBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void findsAnEnterpriseAndTakesExactlyTheListAway() throws IOException {
        Enterprises.listed("Verger des Cantons");
        var page = open(asAdmin(), "/entreprises");

        page.getByLabel("Chercher").fill("verger des cant");
        page.getByText("Un résultat").waitFor();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verger des Cantons"))
                .waitFor();
        var download =
                page.waitForDownload(() ->
                        page.getByText("CSV", new Page.GetByTextOptions().setExact(true)).click());

        assertThat(download.suggestedFilename()).isEqualTo("entreprises.csv");
        assertThat(Files.readString(download.path()).lines())
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line).startsWith("Verger des Cantons,Sherbrooke,Au répertoire"));
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void reviewsAnEnterpriseAndMakesItPublic() {
        var supplier = Enterprises.submitted("Atelier à étudier", "etudier@exemple.org");
        var page = open(asAdmin(), "/entreprises/" + supplier.id());

        page.getByText("Enregistrer la décision").click();
        page.getByText("points à corriger").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        for (Locator tick : page.locator(".principle vaadin-checkbox").all()) {
            tick.locator("input").check();
        }
        for (Locator evidence : page.locator(".principle vaadin-text-area textarea").all()) {
            evidence.fill("Statuts et règlements généraux");
        }
        page.getByText("Enregistrer la décision").click();
        page.getByText("La décision est enregistrée").waitFor();

        assertThat(Enterprises.now(supplier).listed()).isTrue();
        assertThat(APP.poles().inEstrie(() -> APP.bean(Reviews.class).of(supplier.id())))
                .singleElement()
                .satisfies(review -> assertThat(review.findings()).hasSize(6));
    }

    @Test
    void asksForChangesThatTheManagerMendsAndSendsAgain() {
        var supplier = Enterprises.submitted("Café à corriger", "corriger@exemple.org");
        var page = open(asAdmin(), "/entreprises/" + supplier.id());
        page.getByText("Demander des changements").click();
        page.getByLabel("Raison").fill("Précisez le territoire desservi.");
        page.getByText("Enregistrer la décision").click();
        page.getByText("La décision est enregistrée").waitFor();

        Enterprises.signInAsManager(supplier, "corriger@exemple.org");
        var own = open(CHROMIUM.page(390), "/mon-entreprise");
        own.getByText("Précisez le territoire desservi.").waitFor();
        assertThat(Chromium.scrollsSideways(own)).isFalse();
        own.getByText("Renvoyer pour étude").click();
        own.getByText("La fiche est renvoyée au Pôle.").waitFor();
        assertThat(Enterprises.now(supplier).status()).isEqualTo(SupplierStatus.SUBMITTED);
    }

    @Test
    void tellsTheSecondOfTwoWhoEditAndLosesNothing() {
        var supplier = Enterprises.listed("Deux mains");
        Enterprises.signInAsManager(supplier, "deuxmains@exemple.org");
        var page = open(CHROMIUM.page(1440), "/mon-entreprise");
        page.getByLabel("Téléphone").fill("819 555-0199");

        phoneChangedBySomeoneElse(supplier, "819 555-0142");
        page.getByText("Enregistrer l’entreprise").click();
        page.getByText("Quelqu’un d’autre a modifié cette fiche").waitFor();

        assertThat(page.locator(".stale-edit").textContent())
                .contains("819 555-0142", "819 555-0199");
        page.getByText("Revenir à ma saisie").click();
        assertThat(page.getByLabel("Téléphone").inputValue()).isEqualTo("819 555-0199");
        page.getByText("Enregistrer l’entreprise").click();
        page.getByText("Enregistrer la mienne").click();
        page.getByText("L’entreprise est enregistrée.").waitFor();
        assertThat(Enterprises.now(supplier).data().reach().phone()).isEqualTo("819 555-0199");
        assertThat(Enterprises.now(supplier).data())
                .usingRecursiveComparison()
                .ignoringFields("reach")
                .isEqualTo(supplier.data());
    }

    @Test
    void aManagerConfirmsTheProfileWithOneButtonAndWhatTheyCorrectIsConfirmed() {
        var supplier = Enterprises.listed("À tenir à jour");
        Enterprises.signInAsManager(supplier, "ajour@exemple.org");
        APP.poles()
                .inEstrie(() -> {
                    APP.bean(Suppliers.class)
                            .confirm(
                                    supplier.id(),
                                    LocalDate.now(ZoneId.of("America/Toronto")).minusMonths(9),
                                    Actor.PLATFORM);
                    return true;
                });
        var page = open(CHROMIUM.page(390), "");
        page.getByText("Confirmez que la fiche de À tenir à jour est encore vraie").click();
        page.getByText("confirmé il y a 9").first().waitFor();
        page.getByLabel("Téléphone").fill("819 555-0177");
        page.getByText("Enregistrer l’entreprise").click();
        page.getByText("confirmé aujourd’hui").waitFor();
        assertThat(page.locator(".upkeep .facts").textContent()).contains("confirmé il y a 9");
        assertThat(Chromium.scrollsSideways(page)).isFalse();

        page.getByText("Tout est encore vrai").click();
        page.getByText("La fiche est confirmée aujourd’hui.").waitFor();
        assertThat(page.locator(".upkeep .facts").textContent()).doesNotContain("il y a 9");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void theTeamSeesWhatHappenedAndConfirmsForAnEnterpriseThatSaidSo() throws IOException {
        var supplier = Enterprises.listed("Confirmée de vive voix");
        APP.poles()
                .inEstrie(() -> {
                    var counter = APP.bean(AttentionCounter.class);
                    counter.seen(AttentionKind.PAGE_VIEW, supplier.id());
                    counter.write();
                    APP.bean(Suppliers.class)
                            .confirm(
                                    supplier.id(),
                                    LocalDate.now(ZoneId.of("America/Toronto")).minusMonths(9),
                                    Actor.PLATFORM);
                    return true;
                });
        var page = open(asAdmin(), "/entreprises/" + supplier.id());

        page.getByText("Tenue de la fiche").click();
        page.getByText("confirmé il y a 9").first().waitFor();
        page.getByText("L’entreprise nous l’a confirmé").click();
        page.getByText("Dater la confirmation d’aujourd’hui").click();
        page.getByText("La fiche est confirmée aujourd’hui.").waitFor();
        page.getByText("Ce qui s’est passé").click();
        page.getByText("Lectures de la page").first().waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        var download = page.waitForDownload(() -> page.getByText("CSV de ce tableau").click());
        assertThat(Files.readString(download.path()).lines().toList())
                .hasSize(13)
                .last()
                .asString()
                // the medians of the category, once it has enough enterprises
                .matches(".*,1,0,0(,0,0,0)?");
    }

    @Test
    void theNextThingToDoLeadsToItsField() {
        var supplier = Enterprises.listed("Incomplète");
        Enterprises.signInAsManager(supplier, "incomplete@exemple.org");
        var page = open(CHROMIUM.page(1440), "");
        page.getByText("Incomplète\u00A0: Une description de deux ou trois phrases").click();
        page.getByText("La prochaine chose à faire").waitFor();
        page.waitForCondition(() -> focusedLabel(page).equals("Description"));

        page.getByText("Décrire l’offre").click();
        page.waitForCondition(() -> focusedLabel(page).equals("Titre"));
        page.getByText("Ajouter le site Web").click();
        page.waitForCondition(() -> focusedLabel(page).equals("Site Web"));
        page.getByLabel("Site Web").fill("https://incomplete.example");
        page.getByText("Enregistrer l’entreprise").click();
        page.getByText("L’entreprise est enregistrée.").waitFor();
        assertThat(page.getByText("Ajouter le site Web").count()).isZero();
    }

    private static String focusedLabel(Page page) {
        return String.valueOf(
                page.evaluate(
                        "() => document.activeElement?.closest('[has-label]')?.label"
                                + " ?? document.activeElement?.parentElement?.label ?? ''"));
    }

    @Test
    void showsAManagerTheirOwnEnterpriseAndNoOther() {
        var supplier = Enterprises.listed("La mienne");
        var other = Enterprises.listed("Celle d’une autre");
        Enterprises.signInAsManager(supplier, "lamienne@exemple.org");

        var page = open(CHROMIUM.page(1440), "/mon-entreprise");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("La mienne"))
                .first()
                .waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.navigate(APP.url("/app/" + APP.estrie() + "/entreprises/" + other.id()));
        page.getByText("Cette page n’est pas ouverte à votre rôle").waitFor();
        page.navigate(APP.url("/app/" + APP.estrie() + "/entreprises"));
        page.getByText("Cette page n’est pas ouverte à votre rôle").waitFor();
    }

    @Test
    void anotherPolesEnterpriseIsNotThere() {
        var supplier = Enterprises.listed("D’Estrie");
        APP.signInAsAdmin(APP.mauricie());
        var page = CHROMIUM.page(1440);
        page.navigate(APP.url("/app/" + APP.mauricie() + "/entreprises/" + supplier.id()));
        page.getByText("Cette page n’existe pas").waitFor();
        page.navigate(APP.url("/app/" + APP.mauricie() + "/entreprises/pas-un-id"));
        page.getByText("Cette page n’existe pas").waitFor();
    }

    private static void phoneChangedBySomeoneElse(Supplier supplier, String phone) {
        APP.poles()
                .inEstrie(() -> {
                    var now = APP.bean(Suppliers.class).find(supplier.id()).orElseThrow();
                    var reach = now.data().reach();
                    return APP.bean(Suppliers.class)
                            .edit(
                                    now.id(),
                                    now.data()
                                            .withReach(
                                                    new SupplierData.Reach(
                                                            reach.website(), reach.email(), phone)),
                                    now.version(),
                                    Actor.PLATFORM);
                });
    }

    private static Page asAdmin() {
        APP.signInAsAdmin(APP.estrie());
        return CHROMIUM.page(1440, ColorScheme.LIGHT);
    }

    private static Page open(Page page, String path) {
        page.navigate(APP.url("/app/" + APP.estrie() + path));
        page.locator(".page-header").first().waitFor();
        return page;
    }
}
