package quebec.esja.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.running.Chromium;
import quebec.esja.texts.Language;

class RunsFromOneCommandTest {

    private static final Chromium CHROMIUM = Chromium.open();
    private static final Visit VISIT = new Visit("estrie", "mauricie", Language.FRENCH, 1440);

    private final Product product = Product.shared();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void tellsWhatItDoesThenWhereEverythingIsAndWithWhichAccounts() {
        assertThat(product.command("status")).isZero();
        assertThat(product.said())
                .contains("PostgreSQL 18", "Keycloak", "/app", "/dev/mail", "/api/openapi.json")
                .contains("operateur@esja.test", "province@esja.test", "admin.estrie@esja.test");
    }

    @Test
    void showsTheFivePolesToAStranger() {
        try (var window = new Window(CHROMIUM, VISIT)) {
            window.open("/");
            assertThat(window.page().locator(".tile > a").count()).isGreaterThanOrEqualTo(5);
            assertThat(window.text())
                    .contains("Estrie", "Bas-Saint-Laurent", "Mauricie", "Centre-du-Québec");
            window.open("/estrie/repertoire").sees("Coopérative Niska").accessible();
        }
    }

    @Test
    void keepsItsDataFromOneRunToTheNext() {
        try (var window = new Window(CHROMIUM, VISIT)) {
            window.signIn("admin.estrie@esja.test").desk("/estrie/reglages");
            window.fill(window.t("settings.phone"), "819 555-0199");
            window.press(window.t("settings.save")).sees(window.t("settings.saved"));
        }
        product.restart();
        assertThat(product.command("status")).isZero();
        try (var window = new Window(CHROMIUM, VISIT)) {
            window.open("/estrie").sees("819 555-0199");
        }
    }
}
