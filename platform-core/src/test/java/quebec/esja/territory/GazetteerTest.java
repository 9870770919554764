package quebec.esja.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.kernel.LocalizedText;

class GazetteerTest {

    private static final Place.Region REGION = new Place.Region("05", name("Estrie"));
    private static final Place.Territory TERRITORY =
            new Place.Territory("430", name("Sherbrooke"), "Ville de Sherbrooke", REGION);
    private static final Gazetteer PLACES =
            new Gazetteer(
                    List.of(REGION),
                    List.of(TERRITORY),
                    List.of(
                            town("43027", "Sherbrooke"),
                            town("54048", "Saint-Hyacinthe"),
                            town("41098", "Cookshire-Eaton"),
                            town("39062", "Victoriaville"),
                            town("05060", "Nouvelle"),
                            town("78115", "La Conception")));

    @ParameterizedTest
    @CsvSource({
        "traiteur sherbrooke, traiteur, sherbrooke",
        "Traiteur  à SHERBROOKE, Traiteur, SHERBROOKE",
        "camp de jour st-hyacinthe, camp de jour, st-hyacinthe",
        "salle cookshire eaton, salle, cookshire eaton",
        "déneigement en estrie, déneigement, estrie",
        "ménage près de Victoriaville, ménage, Victoriaville",
        "catering near sherbrooke, catering, sherbrooke",
        "atelier la conception, atelier, la conception"
    })
    void takesAPlaceOffTheEndOfWords(String typed, String words, String place) {
        assertThat(PLACES.placedWords(typed)).contains(new PlacedWords(words, place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sherbrooke",
                "à Sherbrooke",
                "\"traiteur sherbrooke\"",
                "sherbrooke traiteur",
                "fromage de Victoriaville",
                "atelier conception",
                "cuisine nouvelle",
                "",
                "'); DROP TABLE"
            })
    void leavesTheOthersAsTheyAre(String typed) {
        assertThat(PLACES.placedWords(typed)).isEmpty();
    }

    @Test
    void knowsTerritoriesAndRegionsByTheirExactName() {
        assertThat(PLACES.named("estrie")).containsExactly(REGION);
        assertThat(PLACES.named("MRC de Sherbrooke")).containsExactly(TERRITORY);
        assertThat(PLACES.named("estri")).isEmpty();
    }

    private static Place.Municipality town(String code, String name) {
        return new Place.Municipality(code, name(name), "Ville", TERRITORY);
    }

    private static LocalizedText name(String name) {
        return new LocalizedText(name, name);
    }
}
