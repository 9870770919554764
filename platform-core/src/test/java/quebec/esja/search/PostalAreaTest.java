package quebec.esja.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.territory.Place;
import quebec.esja.territory.Place.Municipality;
import quebec.esja.territory.Place.Region;
import quebec.esja.territory.Place.Territory;

class PostalAreaTest {

    private static final Region ESTRIE = new Region("05", same("Estrie"));
    private static final Region MAURICIE = new Region("04", same("Mauricie"));
    private static final Territory COATICOOK = territory("440", "Coaticook", ESTRIE);
    private static final Territory GRANIT = territory("300", "Le Granit", ESTRIE);
    private static final Municipality COMPTON = municipality("44071", "Compton", COATICOOK);
    private static final Municipality DIXVILLE = municipality("44023", "Dixville", COATICOOK);
    private static final Municipality STORNOWAY = municipality("30105", "Stornoway", GRANIT);
    private static final Municipality SHAWINIGAN =
            municipality("36033", "Shawinigan", territory("360", "Shawinigan", MAURICIE));

    @ParameterizedTest
    @ValueSource(strings = {"J0B", "j0b", "J0B 1L0", "j0b1l0", " J0B-1L0 ", "J0B\u00a01L0"})
    void readsTheFirstHalfOfACodeHoweverItIsWritten(String typed) {
        assertThat(PostalArea.written(typed)).contains("J0B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "J0", "J0BB", "D0B", "J0B 1L", "J0B 1L0 0", "Joliette", "JOB"})
    void takesNothingElseForACode(String typed) {
        assertThat(PostalArea.written(typed)).isEmpty();
    }

    @Test
    void standsForTheSmallestPlaceThatHoldsAllItsAddresses() {
        assertThat(place(COMPTON)).isEqualTo(COMPTON);
        assertThat(place(COMPTON, DIXVILLE)).isEqualTo(COATICOOK);
        assertThat(place(COMPTON, DIXVILLE, STORNOWAY)).isEqualTo(ESTRIE);
    }

    @Test
    void standsForNothingWhenNoAddressOrTooFarOnesAreKnown() {
        assertThat(PostalArea.of("J0B", List.of())).isEmpty();
        assertThat(PostalArea.of("J0B", List.of(COMPTON, SHAWINIGAN))).isEmpty();
    }

    private static Place place(Municipality... seen) {
        return PostalArea.of("J0B", List.of(seen)).orElseThrow().place();
    }

    private static Territory territory(String code, String name, Region region) {
        return new Territory(code, same(name), "MRC " + name, region);
    }

    private static Municipality municipality(String code, String name, Territory territory) {
        return new Municipality(code, same(name), "Municipalité", territory);
    }

    private static LocalizedText same(String name) {
        return new LocalizedText(name, name);
    }
}
