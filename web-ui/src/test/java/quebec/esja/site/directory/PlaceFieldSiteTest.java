package quebec.esja.site.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.running.RunningApplication;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// « Livré à », and what a form sends along with it.
class PlaceFieldSiteTest {

    private static final RunningApplication APP = FilledDirectory.open();
    private static final PlaceReader READER = APP.bean(PlaceReader.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saint-Damase (MRC des Maskoutains)|54017",
                "saint damase, mrc de la matapedia|07105",
                "Hatley (canton)|45055",
                "Hatley (Municipalité, MRC de Memphrémagog)|45043",
                "MRC de Memphrémagog|450",
                "Montréal (région)|06",
                "Sherbrooke (Québec) J1H 1A1|43027"
            })
    void readsAPlaceWithWhatTellsItApart(String written, String code) {
        assertThat(READER.read(written).code()).isEqualTo(code);
    }

    @Test
    void readsEveryPlaceOfQuebecByWhatTheFieldShowsOfIt() {
        var territories = APP.bean(Territories.class);
        var places =
                Stream.of(
                                territories.regions(),
                                territories.territories(),
                                territories.territories().stream()
                                        .map(Place.Territory::code)
                                        .map(territories::municipalitiesOf)
                                        .flatMap(List::stream)
                                        .toList())
                        .<Place>flatMap(List::stream)
                        .toList();
        assertThat(places)
                .hasSizeGreaterThan(1_200)
                .allSatisfy(place ->
                        assertThat(READER.read(territories.told(place)).code())
                                .as(territories.told(place))
                                .isEqualTo(place.code()));
    }

    @Test
    void showsTheChosenNamesakeSoThatItSurvivesTheNextSearch() {
        var shown = "Saint-Damase (MRC des Maskoutains)";
        var chosen = APP.get(estrie("?q=cafe&lieu=54017")).body();
        assertThat(chosen).contains("value=\"" + shown + "\"", "Livré à\u00A0: " + shown);
        var again =
                APP.get(estrie("?q=cafe&lieu=" + URLEncoder.encode(shown, StandardCharsets.UTF_8)));
        assertThat(again.body())
                .contains("value=\"" + shown + "\"", "Livré à\u00A0: " + shown)
                .doesNotContain("Vous pensiez à un autre");
    }

    @Test
    void asksWhichOfTheNamesakesIsMeant() {
        assertThat(APP.get(estrie("?q=cafe&lieu=saint-damase")).body())
                .contains(
                        "Lieu compris",
                        "Vous pensiez à un autre",
                        "Saint-Damase (MRC des Maskoutains)",
                        "Saint-Damase (MRC de La Matapédia)",
                        "lieu=07105",
                        "code postal");
    }

    @Test
    void keepsTheFiltersAndTheOrderWithNewWords() {
        var page =
                APP.get(estrie("?q=cafe&categorie=evenements&label=fairtrade&tri=nom&page=3"))
                        .body();
        assertThat(page)
                .contains(
                        "<input type=\"hidden\" name=\"categorie\" value=\"evenements\">",
                        "<input type=\"hidden\" name=\"label\" value=\"fairtrade\">",
                        "<input type=\"hidden\" name=\"tri\" value=\"nom\">",
                        "<a href=\""
                                + estrie("?q=cafe")
                                + "\" rel=\"nofollow\">Retirer tous les filtres</a>")
                .doesNotContain(
                        "<input type=\"hidden\" name=\"page\"",
                        "<input type=\"hidden\" name=\"q\"");
        assertThat(APP.get(estrie("?q=cafe&lieu=43027")).body())
                .doesNotContain("Retirer tous les filtres", "type=\"hidden\"");
    }

    private static String estrie(String query) {
        return "/" + APP.estrie() + "/repertoire" + query;
    }
}
