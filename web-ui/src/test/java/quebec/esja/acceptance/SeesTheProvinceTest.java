package quebec.esja.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.running.Chromium;

/// The analyst reads the Pôles side by side, a Pôle's admin the region alone, and anyone the figures that are safe.
@ParameterizedClass
@MethodSource("quebec.esja.acceptance.Visit#both")
record SeesTheProvinceTest(Visit visit) {

    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void theAnalystSeesEveryPoleWithItsSmallCellsHidden() {
        try (var analyst = new Window(CHROMIUM, visit)) {
            analyst.signIn("province@esja.test").desk("/province");
            analyst.sees(t("figures.panel.poles")).accessible();
            var table = analyst.page().locator(".figure-table table").first().innerText();
            assertThat(table)
                    .contains("Estrie", "Mauricie", "Bas-Saint-Laurent", "Centre-du-Québec")
                    .contains("\tx");
            assertThat(analyst.text()).doesNotContain("@", "Gestion de");
            var file =
                    analyst.page()
                            .waitForDownload(() ->
                                    analyst.page().getByText(t("figures.csv")).first().click());
            assertThat(file.suggestedFilename()).isEqualTo("poles.csv");
        }
    }

    @Test
    void thePoleSeesItsOwnRegionWhole() {
        try (var admin = new Window(CHROMIUM, visit)) {
            admin.signIn("admin." + visit.pole() + "@esja.test");
            admin.desk("/" + visit.pole() + "/portrait");
            admin.sees(t("figures.panel.months")).accessible();
            assertThat(admin.text()).doesNotContain(t("figures.panel.poles"));
            admin.page().navigate(Product.shared().url("/app/province").toString());
            admin.sees(t("site.error.404.title"));
            admin.page()
                    .navigate(
                            Product.shared().url("/app/" + visit.other() + "/portrait").toString());
            admin.sees(t("site.error.404.title"));
        }
    }

    @Test
    void anyoneSeesTheFiguresThatAreSafe() {
        try (var visitor = new Window(CHROMIUM, visit)) {
            visitor.open("/").sees(t("home.province.buyers")).accessible();
        }
    }

    private String t(String key) {
        return visit.t(key);
    }
}
