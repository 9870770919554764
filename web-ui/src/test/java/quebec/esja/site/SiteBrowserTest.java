package quebec.esja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;

class SiteBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 390",
        "/en/, 1440",
        "/POLE, 390",
        "/en/POLE, 768",
        "/POLE/accessibilite, 390",
        "/dev/style, 390",
        "/dev/style, 1440",
        "/dev/mail, 768",
        "/nulle-part, 390"
    })
    void isAccessibleAndFitsItsWindow(String path, int width) {
        var page = CHROMIUM.page(width);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(APP.url(path.replace("POLE", APP.estrie())));
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
    }

    @Test
    void letsTheKeyboardSkipToTheContent() {
        Page page = CHROMIUM.page(1440);
        page.navigate(APP.url("/" + APP.estrie()));
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").textContent()).isEqualTo("Aller au contenu");
        assertThat(page.locator(":focus").isVisible()).isTrue();
        page.keyboard().press("Enter");
        page.waitForURL("**#contenu");
    }

    @Test
    void dressesThePageInTheAccentOfThePole() {
        Page page = CHROMIUM.page(1440);
        page.navigate(APP.url("/" + APP.estrie()));
        assertThat(page.evaluate("getComputedStyle(document.body).borderTopColor"))
                .isEqualTo("rgb(11, 110, 79)");
        assertThat(
                        page.evaluate(
                                "document.fonts.ready.then(() => document.fonts.check('16px \"Instrument Sans\"'))"))
                .isEqualTo(true);
    }
}
