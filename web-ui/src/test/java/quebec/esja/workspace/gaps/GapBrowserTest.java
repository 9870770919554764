package quebec.esja.workspace.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.gaps.UnansweredSearches;
import quebec.esja.gaps.WayOn;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;

class GapBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void showsTheWordsBehindACellAndTakesTheMapAway() throws IOException {
        var searches = APP.bean(UnansweredSearches.class);
        APP.poles()
                .inEstrie(() -> {
                    for (int i = 0; i < 7; i++) {
                        searches.found("patinoire réfrigérée", "43027", "evenements");
                    }
                    searches.found("glace artificielle", "45072", "evenements");
                    searches.followed(WayOn.PROVINCE, "patinoire");
                    return 0;
                });
        searches.close();
        APP.signInAsAdmin(APP.estrie());
        for (int width : new int[] {1440, 390}) {
            var page = CHROMIUM.page(width);
            page.navigate(APP.url("/app/" + APP.estrie() + "/besoins/manques"));
            page.locator("button.gap-cell[aria-label^='7 recherches']").click();
            page.getByText("patinoire refrigeree (7)").waitFor();
            page.locator("button.gap-cell[aria-label^='une recherche']").click();
            page.getByText("glace artificielle (1)").waitFor();
            page.getByText("Une fois, tout le Québec").waitFor();
            assertThat(Chromium.accessibilityFaults(page)).isEmpty();
            assertThat(Chromium.scrollsSideways(page)).isFalse();
            var file = page.waitForDownload(() -> page.getByText("CSV").click());
            assertThat(Files.readString(file.path()).lines().skip(1))
                    .anySatisfy(line ->
                            assertThat(line).contains("Sherbrooke,7,0,", "patinoire refrigeree"));
        }
    }
}
