package quebec.esja.site.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import quebec.esja.running.RunningApplication;

/// What is written in one language only says which to those who have pages read aloud (WCAG 2.2, 3.1.2).
class StandInSiteTest {

    private static final RunningApplication APP = FilledDirectory.open();

    @Test
    void namesTheLanguageOfWhatWasNotWrittenInTheReaders() {
        assertThat(APP.get("/en/" + APP.estrie() + "/repertoire/torrefaction-equinoxe").body())
                .contains(
                        "<html lang=\"en\"",
                        "<p class=\"said mission\">Roasting close to those who drink.</p>",
                        "<dd class=\"said\">400 kg a week</dd>",
                        "<dd class=\"said\" lang=\"fr\">Lundi au vendredi, 8 h à 17 h</dd>",
                        "<h3 lang=\"fr\">Café biologique en grains</h3>",
                        "<dd lang=\"fr\">À partir de 18 $ le kilo</dd>",
                        "A client who is not named: <span lang=\"fr\">Un congrès</span>");
    }

    @Test
    void saysNothingOfTheReadersOwnLanguage() {
        var page = APP.get("/" + APP.estrie() + "/repertoire/torrefaction-equinoxe").body();
        assertThat(page)
                .contains(
                        "<h3>Café biologique en grains</h3>",
                        "<dd class=\"said\">Lundi au vendredi, 8 h à 17 h</dd>");
        assertThat(page.substring(page.indexOf("<article"), page.indexOf("</article>")))
                .doesNotContain("lang=");
    }

    @Test
    void namesItInAListOfResultsToo() {
        assertThat(APP.get("/en/" + APP.estrie() + "/repertoire?q=cafe").body())
                .contains("<span lang=\"fr\"><mark>Café</mark> biologique en grains</span>");
        assertThat(APP.get("/" + APP.estrie() + "/repertoire?q=cafe").body())
                .contains("<span><mark>Café</mark> biologique en grains</span>");
        assertThat(APP.get("/en/" + APP.estrie() + "/selection?e=torrefaction-equinoxe").body())
                .contains("lang=\"fr\">Café biologique en grains</span>");
    }
}
