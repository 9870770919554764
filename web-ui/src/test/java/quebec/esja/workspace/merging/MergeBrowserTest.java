package quebec.esja.workspace.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.workspace.suppliers.Enterprises;

/// An agent finds two entries of one enterprise, compares them, and makes them one.
class MergeBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void comparesThenMergesAndTheOldAddressLeadsToTheNew() {
        var kept = Enterprises.listed("Fromagerie du Petit Rang");
        var gone = Enterprises.listed("Fromagerie du Petit-Rang inc.");
        APP.signInAsAdmin(APP.estrie());
        var page = open(CHROMIUM.page(1440, ColorScheme.DARK), "/entreprises/doublons");
        page.getByText("Fromagerie du Petit Rang", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        open(page, "/entreprises/" + kept.id() + "/fusionner/" + gone.id());
        page.getByText("Ce qui diffère").waitFor();
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions()
                                .setName("Fromagerie du Petit-Rang inc.")
                                .setExact(true))
                .check();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByText("Fondre", new Page.GetByTextOptions().setExact(true)).first().click();
        page.getByText("Cela ne se défait pas.").waitFor();
        page.locator("vaadin-confirm-dialog vaadin-button[slot='confirm-button']").click();
        page.getByText("est fondue dans").waitFor();

        assertThat(Enterprises.now(kept).name()).isEqualTo("Fromagerie du Petit-Rang inc.");
        var answer = page.request().get(APP.url("/" + APP.estrie() + "/repertoire/" + gone.slug()));
        assertThat(answer.url()).endsWith("/repertoire/" + kept.slug());
        open(page, "/entreprises/" + gone.id());
        page.getByText("Fondue dans").waitFor();
    }

    @Test
    void fitsAPhone() {
        var one = Enterprises.listed("Longue appellation ".repeat(6).strip());
        var other = Enterprises.listed("Longue appellation ".repeat(6).strip() + " 2");
        APP.signInAsAdmin(APP.estrie());
        var page =
                open(CHROMIUM.page(390), "/entreprises/" + one.id() + "/fusionner/" + other.id());
        page.getByText("Ce qui diffère").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        open(page, "/entreprises/doublons");
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    private static Page open(Page page, String path) {
        page.navigate(APP.url("/app/" + APP.estrie() + path));
        page.locator(".page-header").first().waitFor();
        return page;
    }
}
