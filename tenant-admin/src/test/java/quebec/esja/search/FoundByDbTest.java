package quebec.esja.search;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.testing.TestDirectory.enterprise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.OfferingReference;
import quebec.esja.directory.OfferingTerms;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;

/// By what an enterprise is found, beside its name and the titles of its offerings. Each word stands in one place only.
class FoundByDbTest {

    private static final String COATICOOK = "44037";
    private static final String TROIS_RIVIERES = "37067";
    private static final String TALKATIVE = "La Grande Bavarde";
    private static final String EVERYTHING = "Le Comptoir Plein";

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);

    @BeforeAll
    static void fill() {
        POLES.inEstrie(() -> {
            DIRECTORY.list(
                    enterprise(
                                    TALKATIVE,
                                    COATICOOK,
                                    described("Première chose", padding(1_900) + "finlandaisine"),
                                    described("Seconde chose", padding(1_900) + "lituanaisine"))
                            .withDescription(
                                    new LocalizedText(
                                            padding(3_900) + "bulgaresine",
                                            padding(3_900) + "croatesine")));
            DIRECTORY.list(
                    enterprise("Magasin Général", COATICOOK, catalogue())
                            .withDescription(
                                    new LocalizedText(
                                            padding(3_900) + "albanaisine",
                                            padding(3_900) + "slovenesine")));
            return DIRECTORY.list(
                    enterprise(EVERYTHING, COATICOOK, coded("Divers", "24101603", true))
                            .withIdentity(
                                    named(EVERYTHING, "Zorglubia coopérative", "1199990012")));
        });
        POLES.inMauricie(() ->
                DIRECTORY.list(
                        enterprise(
                                "La Discrète", TROIS_RIVIERES, coded("Autre chose", "", false))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coaticook",
                "estrie",
                "bulgaresine",
                "croatesine",
                "finlandaisine",
                "lituanaisine",
                // said by two offerings: only the enterprise as a whole holds both
                "finlandaisine lituanaisine",
                "lituanaisine coaticook"
            })
    void readsLongTextsToTheirEndAndThePlaceAlways(String q) {
        assertThat(inPole(q)).contains(TALKATIVE);
        assertThat(inProvince(q)).contains(TALKATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"albanaisine objetzz1 objetzz100", "slovenesine objetzz57 coaticook"})
    void readsAHundredOfferingsAsLongAsTheFormsAllow(String q) {
        assertThat(inPole(q)).containsExactly("Magasin Général");
        assertThat(inProvince(q)).containsExactly("Magasin Général");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // its legal name, which its usual name says nothing of
                "zorglubia",
                // the SEAO category, by code and by name
                "G20",
                "g 20",
                "marine",
                // the UNSPSC code, its label
                "24101603",
                "24 10 16 03",
                "2410-1603",
                "fourchecrampe",
                // the NEQ
                "1199990012",
                "1199 990 012",
                "1199-990-012",
                "11 99 99 00 12",
                "zorglubia 1199 990 012"
            })
    void findsByNamesAndCodesHoweverTheyAreTyped(String q) {
        assertThat(inPole(q)).containsExactly(EVERYTHING);
        assertThat(inProvince(q)).containsExactly(EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11999900121", "1199 990 012 5", "1199 990 013", "S 20"})
    void findsNothingByAnotherCode(String q) {
        assertThat(inPole(q)).doesNotContain(EVERYTHING);
    }

    @Test
    void findsInThePoleByTheClientsWhoAgreeToBeNamed() {
        assertThat(inPole("clientconsentante")).containsExactly(EVERYTHING);
        assertThat(inPole("clientsilencieux")).isEmpty();
        assertThat(inProvince("clientconsentante")).isEmpty();
    }

    @Test
    void findsInOnePoleNothingOfTheOther() {
        assertThat(
                        POLES.inMauricie(() ->
                                DIRECTORY
                                        .searches
                                        .search(SupplierSearch.of("zorglubia"), Set.of())
                                        .total()))
                .isZero();
    }

    private static Set<String> inPole(String q) {
        return POLES.inEstrie(
                () -> names(DIRECTORY.searches.search(SupplierSearch.of(q), Set.of())));
    }

    private static Set<String> inProvince(String q) {
        return names(DIRECTORY.searches.searchProvince(SupplierSearch.of(q)));
    }

    /// Of those that answer to all the words as they were typed.
    private static Set<String> names(SearchPage page) {
        return page.reading() instanceof SearchPage.Reading.AsTyped
                ? page.results().stream()
                        .map(found -> found.name().text())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static OfferingData described(String title, String description) {
        return new OfferingData(
                Optional.empty(),
                new LocalizedText(title, ""),
                description,
                "",
                "culture",
                "",
                OfferingMode.SALE,
                List.of(quebec()));
    }

    /// A hundred offerings, the most there may be, whose descriptions have no word in common.
    private static OfferingData[] catalogue() {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(i -> described("Objetzz" + i, distinct(i, 1_990)))
                .toArray(OfferingData[]::new);
    }

    private static OfferingData coded(String title, String unspsc, boolean named) {
        return new OfferingData(
                        Optional.empty(),
                        new LocalizedText(title, ""),
                        "",
                        "",
                        "culture",
                        unspsc.isEmpty() ? "" : "G20",
                        OfferingMode.SALE,
                        List.of(quebec()))
                .withTerms(
                        new OfferingTerms(
                                "",
                                "",
                                unspsc,
                                unspsc.isEmpty() ? "" : "Chariots à fourchecrampe",
                                List.of(
                                        new OfferingReference("Clientconsentante", 2025, "", named),
                                        new OfferingReference(
                                                "Clientsilencieux", 2025, "", false))));
    }

    private static ServiceArea quebec() {
        return new ServiceArea.Quebec();
    }

    private static SupplierData.Identity named(String name, String legalName, String neq) {
        return new SupplierData.Identity(name, legalName, neq, "", "", "", null);
    }

    private static String padding(int characters) {
        return "Nous disons tout, longuement. "
                        .repeat(characters / 30 + 1)
                        .substring(0, characters - 1)
                + " ";
    }

    private static String distinct(int seed, int characters) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < characters - 10; i++) {
            words.append("mot").append(Integer.toString(seed * 1_000 + i, 36)).append("z ");
        }
        return words.toString();
    }
}
