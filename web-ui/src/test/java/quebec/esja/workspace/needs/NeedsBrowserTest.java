package quebec.esja.workspace.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.messaging.MailLinks;
import quebec.esja.needs.NeedData;
import quebec.esja.needs.NeedFilter;
import quebec.esja.needs.NeedOutcome;
import quebec.esja.needs.NeedRequest;
import quebec.esja.needs.NeedRequests;
import quebec.esja.needs.NeedRow;
import quebec.esja.needs.NeedStatus;
import quebec.esja.needs.Needs;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.texts.Language;

/// The team finds what waits on « Aujourd'hui », takes it in hand and answers.
class NeedsBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void goesFromTodayToTheAnswer() {
        waiting("Costumes de mascotte");
        APP.signInAsAdmin(APP.estrie());
        var page = CHROMIUM.page(1440);
        open(page, "");
        page.getByText("à traiter").first().click();
        page.waitForURL("**/besoins?etat=to-treat");
        page.getByLabel("Chercher").fill("mascotte");
        page.getByText("Un résultat").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        row(page, "Costumes de mascotte").click();
        page.getByText("Je m’en occupe").click();
        page.getByText("l’apprend par courriel").first().waitFor();
        assertThat(row().takenBy()).isEqualTo("Admin de Pôle de l’Estrie");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        page.getByText("Répondre par courriel").click();
        page.getByText("Écrivez ce que la personne lira").waitFor();
        page.getByLabel("Votre message").fill("L’Atelier du costume en fait : 819 555-0199.");
        page.getByText("Répondre par courriel").click();
        page.getByText("Répondu par Admin de Pôle").waitFor();
        assertThat(row().status()).isEqualTo(NeedStatus.ANSWERED);
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void fitsAPhone() {
        waiting("Un besoin dont le nom est très long ".repeat(5).strip());
        APP.signInAsAdmin(APP.estrie());
        var page = CHROMIUM.page(390);
        open(page, "/besoins");
        page.getByLabel("Chercher").fill("un besoin dont");
        page.getByText("Un résultat").waitFor();
        row(page, "Un besoin dont").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        row(page, "Un besoin dont").click();
        page.getByText("Je m’en occupe").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    /// By its role: a list that became shorter keeps rows that nobody sees.
    private static Locator row(Page page, String what) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(what));
    }

    private static NeedRow row() {
        return APP.poles()
                .inEstrie(() ->
                        APP.bean(Needs.class)
                                .page(NeedFilter.ALL.withText("mascotte"), 0, 1)
                                .getFirst());
    }

    private static void waiting(String what) {
        APP.poles()
                .inEstrie(() -> {
                    var requests = APP.bean(NeedRequests.class);
                    var told =
                            new NeedData(
                                    what,
                                    "Deux, pour\nle carnaval.",
                                    "",
                                    "45072",
                                    Optional.of(LocalDate.now(ZoneOffset.UTC).plusMonths(1)),
                                    "Ville de Magog",
                                    new NeedData.Contact(
                                            "Dominique Roy",
                                            "mascotte@exemple.org",
                                            Language.FRENCH));
                    if (requests.ask(new NeedRequest(told, true))
                            instanceof NeedOutcome.Received(var id, var _)) {
                        requests.confirm(
                                APP.bean(MailLinks.class)
                                        .create(NeedRequests.LINK, id.value(), Duration.ofDays(1)));
                        return id;
                    }
                    throw new AssertionError("refused: " + what);
                });
    }

    private static void open(Page page, String path) {
        page.navigate(APP.url("/app/" + APP.estrie() + path));
        page.waitForSelector("h1");
    }
}
