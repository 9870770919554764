package quebec.esja.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceRulesTest {

    private static final PlaceMatch ISLET =
            new PlaceMatch(
                    "17030",
                    "Sainte-Perpétue",
                    "Municipalité",
                    "L'Islet",
                    "Chaudière-Appalaches",
                    1);
    private static final PlaceMatch NICOLET =
            new PlaceMatch(
                    "50050",
                    "Sainte-Perpétue",
                    "Paroisse",
                    "Nicolet-Yamaska",
                    "Centre-du-Québec",
                    1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plessisville (Québec)|Plessisville|''", "'Bécancour, Qc'|Bécancour|''",
                        "'Sherbrooke (Québec) J1H 1A1'|Sherbrooke|''",
                "Saint-Gabriel (D'Autray)|Saint-Gabriel|D'Autray", "Québec|Québec|''",
                        "'Saint-Côme, MRC de Matawinie'|Saint-Côme|Matawinie",
                "'La Tuque, QC, Canada'|La Tuque|''"
            })
    void takesThePlaceOutOfWhatIsWritten(String written, String name, String hint) {
        assertThat(WrittenPlace.of(written, "")).isEqualTo(new WrittenPlace(name, hint));
    }

    @Test
    void readsThePlaceAtTheEndOfAnAddress() {
        assertThat(
                        WrittenPlace.inAddress("12, rue Principale, Coaticook (Québec) J1A 2B3", "")
                                .name())
                .isEqualTo("Coaticook");
        assertThat(WrittenPlace.inAddress("12, rue Principale", "").isTold()).isTrue();
        assertThat(WrittenPlace.inAddress("12 rue Principale", "").isTold()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MRC de L'Islet,17030",
        "Islet (L'),17030",
        "Nicolet-Yamaska,50050",
        "Centre-du-Québec,50050",
        "Paroisse,50050",
        "'Paroisse, MRC de Nicolet-Yamaska',50050"
    })
    void tellsSharedNamesApartByTheMrcOrTheRegion(String hint, String code) {
        assertThat(reading(new WrittenPlace("Ste-Perpétue", hint), Map.of()))
                .isEqualTo(new PlaceReading.Resolved(code, true));
    }

    @Test
    void asksAboutASharedNameAndObeysTheAnswer() {
        WrittenPlace place = new WrittenPlace("Ste-Perpétue", "");

        assertThat(reading(place, Map.of()))
                .isEqualTo(new PlaceReading.Shared(List.of(ISLET, NICOLET)));
        assertThat(reading(place, Map.of(place.key(), "50050")))
                .isEqualTo(new PlaceReading.Resolved("50050", true));
    }

    @Test
    void neverTakesAResemblanceForThePlace() {
        PlaceMatch near =
                new PlaceMatch(
                        "49058", "Drummondville", "Ville", "Drummond", "Centre-du-Québec", 0.9);

        assertThat(
                        PlaceReading.of(
                                new WrittenPlace("Drummonville", "Drummond"),
                                List.of(near),
                                Map.of()))
                .isEqualTo(new PlaceReading.Unknown(List.of(near)));
    }

    @Test
    void saysWhenTheMrcIsAnotherOne() {
        assertThat(
                        PlaceReading.of(
                                new WrittenPlace("Sainte-Perpétue", "Drummond"),
                                List.of(NICOLET),
                                Map.of()))
                .isEqualTo(new PlaceReading.Resolved("50050", false));
    }

    private static PlaceReading reading(WrittenPlace place, Map<String, String> choices) {
        return PlaceReading.of(place, List.of(ISLET, NICOLET), choices);
    }
}
