package quebec.esja.workspace.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.buyers.BuyerFilter;
import quebec.esja.buyers.BuyerRegistration;
import quebec.esja.buyers.BuyerRegistrationOutcome;
import quebec.esja.buyers.BuyerRegistrations;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.MailLinks;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;

/// A buyer's way, from its registration to a contract that the enterprise confirms.
class BuyingBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void theAgentAcceptsABuyerThatKeepsAnEnterpriseAndIsToldWhatAContractNeeds() {
        var buyer = submitted("Ville de Lambton");
        listed("Coopérative d’à côté");
        listed("Coopérative des Trois Monts");
        var agent = CHROMIUM.page(1440);
        APP.signInAsAdmin(APP.estrie());
        open(agent, "/acheteurs/" + buyer);
        assertThat(Chromium.accessibilityFaults(agent)).isEmpty();
        agent.getByText("Accepter et inviter").click();
        agent.getByText("est inscrit").waitFor();
        assertThat(
                        APP.poles()
                                .inEstrie(() ->
                                        APP.bean(Buyers.class).find(buyer).orElseThrow().status()))
                .isEqualTo(BuyerStatus.ACCEPTED);

        signInAsBuyer("Ville de Lambton");
        var page = CHROMIUM.page(390);
        open(page, "/trouver");
        page.getByLabel("Que cherchez-vous").fill("trois monts");
        page.keyboard().press("Enter");
        page.getByText("Une entreprise").first().waitFor();
        page.getByLabel("Garder Coopérative des Trois Monts dans la liste").click();
        page.getByText("Gardée", new Page.GetByTextOptions().setExact(true)).waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();

        open(page, "/listes");
        page.getByText("Entreprises gardées").click();
        page.getByText("Coopérative des Trois Monts").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByText("Consigner un contrat").click();
        page.getByText("Consigner et demander la confirmation").waitFor();
        page.getByText("Consigner et demander la confirmation").click();
        page.getByText("points à corriger").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void takesTheListsAwayAsTheyAreShown() throws IOException {
        var supplier = listed("Vitrerie Estrie");
        var buyer = APP.poles().inEstrie(() -> TRADE.buyer("Ville de Danville").id());
        APP.poles().inEstrie(() -> TRADE.declared(supplier, buyer, "77"));
        var page = CHROMIUM.page(1440);
        APP.signInAsAdmin(APP.estrie());
        open(page, "/contrats");
        page.getByLabel("Chercher").fill("vitrerie");
        page.getByText("Un résultat").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        var file = page.waitForDownload(() -> page.getByText("CSV").click());
        assertThat(Files.readString(file.path()).lines())
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line).contains("Ville de Danville,Vitrerie Estrie", "77.00"));

        open(page, "/acheteurs");
        page.getByLabel("Chercher").fill("danville");
        page.getByText("Un résultat").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ville de Danville"))
                .waitFor();
    }

    @Test
    void theDirectorySpeaksOfNoBuyersToASupplier() {
        APP.identities().signIn("personne", "Personne", "personne@esja.test", "", APP.mauricie());
        var page = CHROMIUM.page(390);
        page.navigate(APP.url("/app/" + APP.estrie() + "/acheteurs"));
        assertThat(page.content()).doesNotContain("Acheteurs");
    }

    private static SupplierId listed(String name) {
        return APP.poles().inEstrie(() -> TRADE.listed(name, "").id());
    }

    private static BuyerId submitted(String name) {
        return APP.poles()
                .inEstrie(() -> {
                    var registrations = APP.bean(BuyerRegistrations.class);
                    var outcome =
                            registrations.register(
                                    new BuyerRegistration(
                                            Trade.organization(name, ""), false, true));
                    if (!(outcome
                            instanceof BuyerRegistrationOutcome.Received(BuyerId id, var _))) {
                        throw new AssertionError(outcome);
                    }
                    registrations.confirm(
                            APP.bean(MailLinks.class)
                                    .create(
                                            BuyerRegistrations.LINK,
                                            id.value(),
                                            Duration.ofDays(1)));
                    assertThat(APP.bean(Buyers.class).count(BuyerFilter.ALL)).isPositive();
                    return id;
                });
    }

    private static void signInAsBuyer(String name) {
        APP.identities()
                .signIn(
                        "buyer-" + name.hashCode(),
                        "Dominique Roy",
                        Trade.contact(name),
                        "",
                        APP.estrie());
    }

    private static void open(Page page, String path) {
        page.navigate(APP.url("/app/" + APP.estrie() + path));
        page.waitForSelector("h1");
    }
}
