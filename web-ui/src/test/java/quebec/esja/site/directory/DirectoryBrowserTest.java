package quebec.esja.site.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;

class DirectoryBrowserTest {

    private static final RunningApplication APP = FilledDirectory.open();
    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void findsFiltersAndReadsWithoutAnyScript(int width) {
        Page page = CHROMIUM.pageWithoutScripts(width);
        page.navigate(APP.url("/" + APP.estrie() + "/repertoire"));
        page.locator("#q").fill("cafe sherbrooke");
        page.locator("#q").press("Enter");
        assertThat(page.getByText("est pris pour le lieu de livraison")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("retirer ce filtre"))
                .click();
        assertThat(page.locator("#lieu")).hasValue("");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Torréfaction Équinoxe"))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("Torréfaction Équinoxe");
    }
}
