package quebec.esja.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;

class WorkspaceBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT"})
    void isAccessibleInTheLightAndInTheDark(int width, ColorScheme scheme) {
        var page = signedIn(width, scheme);
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    @Test
    void saysWhosePlaceItIsAndWhatCanBeDone() {
        var page = signedIn(1440, ColorScheme.LIGHT);
        assertThat(page.title()).startsWith("Aujourd’hui · Pôle de l’Estrie");
        assertThat(page.locator(".rail-place").textContent()).isEqualTo("Pôle de l’Estrie");
        assertThat(
                        page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName("Aujourd’hui"))
                                .isVisible())
                .isTrue();
        assertThat(
                        page.locator(".rail vaadin-side-nav")
                                .filter(new Locator.FilterOptions().setHasText("Besoins et avis"))
                                .locator("vaadin-side-nav-item")
                                .allInnerTexts())
                .contains("Besoins d’achat", "Avis publics")
                .doesNotContain("Entreprises");
        assertThat(page.locator("html").getAttribute("lang")).startsWith("fr");
    }

    @Test
    void bindsThePoleAroundEverythingAPageDoes() {
        var bound = APP.bean(ScopeProbe.class).bound();
        bound.clear();
        var page = signedIn(1440, ColorScheme.LIGHT);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aujourd’hui")).click();
        RunningApplication.eventually(() -> bound.size() >= 3);
        assertThat(bound).containsOnly(APP.estrie());
    }

    @Test
    void speaksEnglishToThoseWhoAsk() {
        var page = signedIn(1440, ColorScheme.LIGHT);
        page.locator(".rail-account vaadin-menu-bar-button").first().click();
        page.getByText("English").click();
        page.locator("h1", new Page.LocatorOptions().setHasText("Today")).waitFor();
        page.locator("html[lang=en]").waitFor();
        assertThat(page.locator(".rail-person-name").textContent()).isEqualTo("Marie-Ève Tremblay");
        assertThat(page.title()).startsWith("Today");
    }

    @Test
    void signsOutHereAndAtTheIdentityServer() {
        var page = signedIn(1440, ColorScheme.LIGHT);
        page.locator(".rail-account vaadin-menu-bar-button").first().click();
        page.getByText("Se déconnecter").click();
        page.waitForURL(APP.url("/"));
        assertThat(APP.identities().signOuts()).isPositive();
    }

    private static Page signedIn(int width, ColorScheme scheme) {
        APP.signInAsAdmin(APP.estrie());
        var page = CHROMIUM.page(width, scheme);
        page.navigate(APP.url("/app/" + APP.estrie()));
        page.locator("h1", new Page.LocatorOptions().setHasText("Aujourd")).waitFor();
        return page;
    }
}
