package quebec.esja.workspace.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.BuyerId;
import quebec.esja.province.ProvinceFigures;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;

class FiguresBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void theAnalystSeesThePolesSideBySideWithSmallCellsHidden() throws IOException {
        APP.poles()
                .inEstrie(() -> {
                    BuyerId buyer = TRADE.buyer("Ville de Scotstown").id();
                    for (int i = 0; i < 7; i++) {
                        TRADE.declared(
                                TRADE.listed("Estrienne " + i, "").id(),
                                buyer,
                                String.valueOf(2000 + i));
                    }
                    return null;
                });
        APP.poles()
                .inMauricie(() -> {
                    BuyerId buyer = TRADE.buyer("Ville de Saint-Tite").id();
                    for (int i = 0; i < 6; i++) {
                        TRADE.declared(
                                TRADE.listed("Mauricienne " + i, "").id(),
                                buyer,
                                String.valueOf(1000 + i));
                    }
                    return null;
                });
        APP.identities().signIn("analyste", "Analyste", "province@esja.test", "province-analyst");
        var page = CHROMIUM.page(1440);
        page.navigate(APP.url("/app"));
        page.getByText("Portrait du Québec").first().waitFor();
        page.getByText("Par secteur").first().waitFor();

        assertThat(page.content())
                .contains("Pôle de l’Estrie", "Pôle de la Mauricie", "Institut de la statistique");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        var file =
                page.waitForDownload(
                        () -> page.getByText("Télécharger le tableau").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("poles.csv");
        assertThat(Files.readString(file.path()).lines())
                .hasSize(2 + poles())
                .first()
                .asString()
                .contains("Contrats réalisés, Confirmé");

        var phone = CHROMIUM.page(390, ColorScheme.DARK);
        phone.navigate(APP.url("/app/province"));
        phone.getByText("Par secteur").first().waitFor();
        assertThat(Chromium.scrollsSideways(phone)).isFalse();
        assertThat(Chromium.accessibilityFaults(phone)).isEmpty();
    }

    /// Those of this test and those that other tests opened.
    private static int poles() {
        return APP.bean(ProvinceFigures.class).figures(Optional.empty()).poles().size();
    }

    @Test
    void aPoleSeesItsOwnPortraitAndNotTheProvince() {
        APP.signInAsAdmin(APP.mauricie());
        var page = CHROMIUM.page(390);
        page.navigate(APP.url("/app/" + APP.mauricie() + "/portrait"));
        page.getByText("Par mois").first().waitFor();
        assertThat(page.content()).doesNotContain("Par Pôle", "Pôle de l’Estrie");
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        Page other = CHROMIUM.page(1440);
        APP.signInAsAdmin(APP.mauricie());
        other.navigate(APP.url("/app/province"));
        other.waitForLoadState();
        assertThat(other.content()).doesNotContain("Portrait du Québec");
    }
}
