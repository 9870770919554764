package quebec.esja.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.running.Chromium;

/// A visitor searches one Pôle and all of Québec, narrows, reads an enterprise's page, and takes the result away.
@ParameterizedClass
@MethodSource("quebec.esja.acceptance.Visit#both")
record FindsAndPrintsTest(Visit visit) {

    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void inOnePoleWithoutAccentsAndWithATypingError() {
        try (var visitor = new Window(CHROMIUM, visit)) {
            visitor.open("/" + visit.pole() + "/repertoire").accessible();
            visitor.open("/" + visit.pole() + "/repertoire?q=formatoin");
            assertThat(visitor.page().locator(".result-list > li").count()).isPositive();
            visitor.accessible();
            visitor.page().locator(".filters a").first().click();
            assertThat(visitor.page().url()).contains("q=");
            visitor.accessible();
            visitor.page().locator(".result-list h3 a, .result-list h2 a").first().click();
            visitor.sees(visitor.t("directory.supplier.offers")).accessible();
            visitor.open("/" + visit.pole() + "/repertoire?q=zirpelune").accessible();
            assertThat(visitor.page().locator(".empty a").count()).isPositive();
        }
    }

    @Test
    void inAllPolesWhereAnEnterpriseAppearsOnce() {
        try (var visitor = new Window(CHROMIUM, visit)) {
            visitor.open("/?q=deux+rives+imaginaires").accessible();
            var results = visitor.page().locator(".result-list > li");
            assertThat(results.count()).isEqualTo(1);
            assertThat(results.first().innerText()).contains("Mauricie", "Centre-du-Québec");
        }
    }

    @Test
    void takesTheResultAwayAsFilesAndAsAPortfolio() {
        try (var visitor = new Window(CHROMIUM, visit)) {
            visitor.open("/" + visit.pole() + "/repertoire");
            var pole = "/" + visit.pole();
            assertThat(get(visitor, pole + "/repertoire.json").text()).contains("\"results\"");
            assertThat(get(visitor, pole + "/repertoire.csv").text()).contains("NEQ");
            assertThat(get(visitor, pole + "/repertoire.xlsx").body()).startsWith('P', 'K');
            assertThat(get(visitor, "/repertoire.json?q=formation").text()).contains("\"poles\"");
            assertThat(get(visitor, "/repertoire.csv?q=formation").text()).contains("Pôles");
            assertThat(get(visitor, "/repertoire.xlsx?q=formation").body()).startsWith('P', 'K');
            var pdf = get(visitor, visit.site(pole + "/portfolio.pdf"));
            assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-")
                    .contains("/MarkInfo");
        }
    }

    private static APIResponse get(Window visitor, String path) {
        var answer = visitor.page().request().get(Product.shared().url(path).toString());
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer;
    }
}
