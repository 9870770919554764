package quebec.esja.search;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.testing.TestDirectory.enterprise;
import static quebec.esja.testing.TestDirectory.offering;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.audit.Actor;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.AnswerOutcome;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.Party;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

/// What comes first among enterprises that answer equally well. The names are in the reverse order of what is expected, for
/// the name decides last.
class RankingDbTest {

    private static final String COATICOOK = "44037";
    private static final String COMPTON = "44071";
    private static final String SHERBROOKE = "43027";
    private static final String TROIS_RIVIERES = "37067";

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);
    private static final Trade TRADE = new Trade(POLES.province);

    @BeforeAll
    static void fill() {
        POLES.inEstrie(() -> {
            confirmed(listed("Ancien A", "Reliure", SHERBROOKE), LocalDate.of(2024, 6, 1));
            listed("Ancien B", "Reliure", SHERBROOKE);
            confirmed(listed("Ancien C", "Reliure", SHERBROOKE), LocalDate.of(2025, 6, 1));
            confirmed(listed("Ancien D", "Reliure", SHERBROOKE), LocalDate.of(2026, 2, 1));
            SupplierId proven = listed("Ancien E", "Reliure", SHERBROOKE);
            showsAContract(proven);

            listed("Lointain", "Ferblanterie", TROIS_RIVIERES);
            listed("Même région", "Ferblanterie", SHERBROOKE);
            listed("Même territoire", "Ferblanterie", COMPTON);
            listed("Sur place", "Ferblanterie", COATICOOK);

            DIRECTORY.list(purposeful("Reliure solidaire", "habitation"));
            return DIRECTORY.list(purposeful("Reliure du monde", "arts-culture-medias"));
        });
    }

    @Test
    void putsAConfirmedAndPublicContractFirstThenWhatWasConfirmedLately() {
        assertThat(inPole(SupplierSearch.of("reliure").withCategory("fabrication")))
                .containsExactly("Ancien E", "Ancien D", "Ancien C", "Ancien A", "Ancien B");
        assertThat(inProvince(SupplierSearch.of("reliure").withCategory("fabrication")))
                .containsExactly("Ancien E", "Ancien D", "Ancien C", "Ancien A", "Ancien B");
    }

    @Test
    void sortsByTheLastConfirmationWhenAsked() {
        SupplierSearch freshest =
                SupplierSearch.of("reliure")
                        .withCategory("fabrication")
                        .sortedBy(SupplierSearch.Sort.FRESH);

        assertThat(inPole(freshest))
                .containsExactly("Ancien D", "Ancien C", "Ancien A", "Ancien B", "Ancien E");
        assertThat(inProvince(freshest))
                .containsExactly("Ancien D", "Ancien C", "Ancien A", "Ancien B", "Ancien E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    44037 | Sur place, Même territoire, Même région, Lointain
                    440 | Même territoire, Sur place, Même région, Lointain
                    05 | Même région, Même territoire, Sur place, Lointain
                    04 | Lointain, Même région, Même territoire, Sur place
                    """)
    void putsTheNearestFirstByTownTerritoryAndRegion(String place, String order) {
        SupplierSearch there = SupplierSearch.of("ferblanterie").withPlace(place);

        assertThat(String.join(", ", inPole(there))).isEqualTo(order);
        assertThat(String.join(", ", inProvince(there))).isEqualTo(order);
    }

    @Test
    void keepsThePurposeAskedForAndCountsIt() {
        SupplierSearch bindings = SupplierSearch.of("reliure").withCategory("culture");
        SupplierSearch housing = bindings.withSocialPurpose("habitation");

        assertThat(inPole(housing)).containsExactly("Reliure solidaire");
        assertThat(inProvince(housing)).containsExactly("Reliure solidaire");
        assertThat(page(housing).facets().socialPurposes())
                .containsExactlyInAnyOrder(
                        new Facets.Count("habitation", 1),
                        new Facets.Count("arts-culture-medias", 1));
        assertThat(page(bindings.withSocialPurpose("loisirs-tourisme")).total()).isZero();
    }

    @Test
    void countsTheProvenAndKeepsThem() {
        SupplierSearch bindings = SupplierSearch.of("reliure");

        assertThat(page(bindings).facets().proven()).isEqualTo(1);
        assertThat(page(bindings.withCategory("culture")).facets().proven()).isZero();
        assertThat(inPole(bindings.withProven(true))).containsExactly("Ancien E");
        assertThat(DIRECTORY.searches.searchProvince(bindings).facets().proven())
                .isEqualTo(POLES.lookAlike().isPresent() ? 2 : 1);
        assertThat(
                        POLES.inMauricie(() ->
                                DIRECTORY.searches.search(bindings, Set.of()).facets().proven()))
                .isZero();
    }

    private static SearchPage page(SupplierSearch search) {
        return POLES.inEstrie(() -> DIRECTORY.searches.search(search, Set.of()));
    }

    private static List<String> inPole(SupplierSearch search) {
        return names(page(search));
    }

    private static List<String> inProvince(SupplierSearch search) {
        return names(DIRECTORY.searches.searchProvince(search)).stream().distinct().toList();
    }

    private static List<String> names(SearchPage page) {
        return page.results().stream().map(found -> found.name().text()).toList();
    }

    private static SupplierId listed(String name, String title, String municipality) {
        return DIRECTORY
                .list(
                        enterprise(
                                name,
                                municipality,
                                offering(title, "fabrication", new ServiceArea.Quebec())))
                .id();
    }

    private static SupplierData purposeful(String name, String purpose) {
        return enterprise(name, SHERBROOKE, offering("Objets", "culture", new ServiceArea.Quebec()))
                .withDescription(new LocalizedText("Nous relions aussi : reliure.", ""))
                .withIdentity(new SupplierData.Identity(name, "", "", "", "", purpose, null));
    }

    private static void confirmed(SupplierId supplier, LocalDate on) {
        DIRECTORY.suppliers.confirm(supplier, on, Actor.PLATFORM);
    }

    private static void showsAContract(SupplierId supplier) {
        var contract = TRADE.declared(supplier, TRADE.buyer("Ville de Magog").id(), "100");
        assertThat(
                        TRADE.contracts.answer(
                                contract.id(),
                                new ContractReply.Confirms(true),
                                new Party.OfSupplier(supplier),
                                Actor.PLATFORM))
                .isInstanceOf(AnswerOutcome.Answered.class);
    }
}
