package quebec.esja.site.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import quebec.esja.attention.Attention;
import quebec.esja.attention.AttentionCounter;
import quebec.esja.attention.AttentionReport;
import quebec.esja.directory.Supplier;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;

class OnlookersSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";

    @Test
    void countsPeopleWhoReadAPageOrSeeAResultAndNoRobot() {
        var seen = APP.poles().inEstrie(() -> TRADE.listed("Observatoire du Mont", ""));
        var page = "/" + APP.estrie() + "/repertoire/" + seen.slug();

        get(page, BROWSER);
        get("/en" + page, BROWSER);
        get(page, "Mozilla/5.0 (compatible; Googlebot/2.1)");
        get("/" + APP.estrie() + "/repertoire?q=Observatoire+du+Mont", BROWSER);
        get("/" + APP.estrie() + "/repertoire?q=Observatoire+du+Mont", "curl/8.5.0");
        APP.bean(AttentionCounter.class).write();

        assertThat(thisMonth(seen).views().times()).isEqualTo(2);
        assertThat(thisMonth(seen).appearances().times()).isEqualTo(1);
    }

    @Test
    void countsWhatTheSearchOfTheProvinceShows() {
        var seen = APP.poles().inMauricie(() -> TRADE.listed("Observatoire Provincial", ""));

        get("/?q=Observatoire+Provincial", BROWSER);
        get("/?q=Observatoire+Provincial", "curl/8.5.0");
        APP.bean(AttentionCounter.class).write();

        var months = APP.poles().inMauricie(() -> APP.bean(Attention.class).of(seen)).months();
        assertThat(months.getLast().appearances().times()).isEqualTo(1);
    }

    private static AttentionReport.Month thisMonth(Supplier supplier) {
        return APP.poles()
                .inEstrie(() -> APP.bean(Attention.class).of(supplier))
                .months()
                .getLast();
    }

    private static void get(String path, String userAgent) {
        assertThat(APP.get(path, request -> request.header("User-Agent", userAgent)).statusCode())
                .isEqualTo(200);
    }
}
