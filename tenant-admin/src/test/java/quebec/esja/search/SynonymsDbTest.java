package quebec.esja.search;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.testing.TestDirectory.enterprise;
import static quebec.esja.testing.TestDirectory.offering;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.audit.Actor;
import quebec.esja.audit.PlatformAudit;
import quebec.esja.directory.ServiceArea;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;

class SynonymsDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);
    private static final Synonyms SYNONYMS =
            new PoleSynonyms(
                    POLES.province.transactions, POLES.province.audit, POLES.province.clock);
    private static final Actor AGENT = new Actor(null, "Agent");

    @BeforeAll
    static void fill() {
        POLES.inEstrie(() -> list("43027"));
        POLES.inMauricie(() -> list("37067"));
    }

    private static UUID list(String municipality) {
        return DIRECTORY
                .list(
                        enterprise(
                                "Le Fournil",
                                municipality,
                                offering(
                                        "Tourtières du temps des Fêtes",
                                        "traiteur",
                                        new ServiceArea.Quebec())))
                .id()
                .value();
    }

    @Test
    void findsByTheWordOfThisPoleFromTheNextSearchAndUntilItIsTakenAway() {
        assertThat(POLES.inEstrie(() -> found("ragoutine"))).isZero();

        Synonym added =
                POLES.inEstrie(() -> added(SYNONYMS.add(" ragoutine ", "tourtière", false, AGENT)));

        assertThat(added.term()).isEqualTo("ragoutine");
        assertThat(POLES.inEstrie(() -> found("ragoutines"))).isEqualTo(1);
        assertThat(POLES.inMauricie(() -> found("ragoutine"))).isZero();
        assertThat(POLES.inMauricie(SYNONYMS::all))
                .extracting(Synonym::term)
                .doesNotContain("ragoutine");

        assertThat(POLES.inMauricie(() -> SYNONYMS.remove(added.id(), AGENT))).isEmpty();
        assertThat(POLES.inEstrie(() -> SYNONYMS.remove(added.id(), AGENT))).contains(added);
        assertThat(POLES.inEstrie(() -> SYNONYMS.remove(added.id(), AGENT))).isEmpty();
        assertThat(POLES.inEstrie(() -> found("ragoutine"))).isZero();
        assertThat(
                        POLES
                                .inEstrie(() ->
                                        POLES.province.audit.history("synonym", added.id(), 5))
                                .stream()
                                .map(entry -> entry.action()))
                .containsExactly("synonym.removed", "synonym.added");
    }

    @Test
    void theProvinceAddsForAllPolesAndForTheSearchOfTheProvince() {
        SharedSynonyms shared =
                new SharedSynonyms(
                        POLES.province.platform,
                        new PlatformAudit(POLES.province.platform),
                        POLES.province.clock);
        Actor operator = new Actor(null, "subject-of-the-operator");

        Synonym added = added(shared.add("virlopade", "tourtière", false, operator));

        assertThat(POLES.inEstrie(() -> found("virlopade"))).isEqualTo(1);
        assertThat(POLES.inMauricie(() -> found("virlopade"))).isEqualTo(1);
        assertThat(DIRECTORY.searches.searchProvince(SupplierSearch.of("virlopade")).total())
                .isEqualTo(2);
        assertThat(POLES.inEstrie(() -> SYNONYMS.add("virlopade", "tourtière", false, AGENT)))
                .isEqualTo(new SynonymChange.Refused(SynonymChange.Reason.KNOWN));
        assertThat(shared.add("virlopade", "tourtières", false, operator))
                .isEqualTo(new SynonymChange.Refused(SynonymChange.Reason.KNOWN));

        assertThat(shared.remove(added.id(), operator)).contains(added);
        assertThat(POLES.inEstrie(() -> found("virlopade"))).isZero();
    }

    @Test
    void holdsBothWaysOnlyWhenAsked() {
        POLES.inEstrie(() -> SYNONYMS.add("tourtières", "virlopine tressée", false, AGENT));
        assertThat(POLES.inEstrie(() -> found("virlopine tressée"))).isZero();

        POLES.inEstrie(() -> SYNONYMS.add("tourtières", "six plonnes", true, AGENT));
        assertThat(POLES.inEstrie(() -> found("six plonnes"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a, tourtière, LENGTH",
        "'   ', tourtière, LENGTH",
        "tourtiere, Tourtières, SAME",
        "de la, tourtière, SAME",
        "!!!, tourtière, SAME",
        "bakery, boulangeries, KNOWN"
    })
    void refusesWhatSaysNothing(String term, String expansion, SynonymChange.Reason reason) {
        assertThat(POLES.inEstrie(() -> SYNONYMS.add(term, expansion, false, AGENT)))
                .isEqualTo(new SynonymChange.Refused(reason));
        assertThat(POLES.inEstrie(() -> SYNONYMS.add("x".repeat(81), "pain", false, AGENT)))
                .isEqualTo(new SynonymChange.Refused(SynonymChange.Reason.LENGTH));
    }

    @Test
    void takesQuotesAndOperatorsForText() {
        POLES.inEstrie(() -> SYNONYMS.add("d'ici & | '); DROP TABLE synonym", "pain", true, AGENT));

        assertThat(POLES.inEstrie(() -> found("d'ici & | '); DROP TABLE synonym"))).isZero();
        assertThat(POLES.inEstrie(() -> found("tourtière"))).isEqualTo(1);
    }

    @Test
    void keepsFiveHundredAtMost() {
        List<SynonymChange> changes =
                POLES.inMauricie(() ->
                        POLES.province.transactions.write(() ->
                                IntStream.rangeClosed(0, Synonyms.MOST)
                                        .mapToObj(i ->
                                                SYNONYMS.add("mot" + i, "autre" + i, false, AGENT))
                                        .toList()));

        assertThat(changes.getLast())
                .isEqualTo(new SynonymChange.Refused(SynonymChange.Reason.FULL));
        assertThat(POLES.inMauricie(SYNONYMS::all)).hasSize(Synonyms.MOST);
    }

    private static Synonym added(SynonymChange change) {
        return switch (change) {
            case SynonymChange.Added(var synonym) -> synonym;
            case SynonymChange.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    private static int found(String q) {
        SearchPage page = DIRECTORY.searches.search(SupplierSearch.of(q), List.of());
        return page.reading() instanceof SearchPage.Reading.AsTyped ? page.total() : 0;
    }
}
