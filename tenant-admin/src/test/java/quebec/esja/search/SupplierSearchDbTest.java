package quebec.esja.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quebec.esja.testing.TestDirectory.enterprise;
import static quebec.esja.testing.TestDirectory.offering;
import static quebec.esja.testing.TestDirectory.rental;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;

class SupplierSearchDbTest {

    private static final String SHERBROOKE = "43027";
    private static final String COATICOOK = "44037";
    private static final String TROIS_RIVIERES = "37067";
    private static final List<String> ESTRIE = List.of("430", "440", "450");

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);

    @BeforeAll
    static void fill() {
        POLES.inEstrie(() -> {
            DIRECTORY.list(
                    enterprise(
                                    "Les Cuisines du Marché",
                                    SHERBROOKE,
                                    offering(
                                            "Buffets et boîtes à lunch",
                                            "traiteur",
                                            new ServiceArea.Territory("430")),
                                    offering(
                                            "Formation en cuisine",
                                            "formation",
                                            new ServiceArea.Quebec()))
                            .withIdentity(identity("Les Cuisines du Marché", "obnl")));
            Supplier bikes =
                    DIRECTORY.list(
                            enterprise(
                                            "Coopérative Vélocité",
                                            COATICOOK,
                                            offering(
                                                    "Réparation de vélos",
                                                    "transport",
                                                    new ServiceArea.Municipality(COATICOOK)),
                                            rental(
                                                    "Vélos électriques à louer",
                                                    "transport",
                                                    new ServiceArea.Region("05")))
                                    .withIdentity(identity("Coopérative Vélocité", "coop-travail"))
                                    .withDescription(
                                            new LocalizedText(
                                                    "On sert aussi des buffets à l'occasion.",
                                                    "")));
            DIRECTORY.suppliers.confirm(bikes.id(), LocalDate.of(2026, 11, 1), Actor.PLATFORM);
            DIRECTORY.list(
                    enterprise(
                                    "Deux Rives",
                                    SHERBROOKE,
                                    offering(
                                            "Récupération d'ordinateurs",
                                            "informatique",
                                            new ServiceArea.Radius(SHERBROOKE, 60)))
                            .withIdentity(neq("Deux Rives", "1199990012")));
            return 0;
        });
        POLES.inMauricie(() -> {
            DIRECTORY.list(
                    enterprise(
                            "Les Cuisines du Marché",
                            TROIS_RIVIERES,
                            offering(
                                    "Buffets et boîtes à lunch",
                                    "traiteur",
                                    new ServiceArea.Territory("371"))));
            DIRECTORY.list(
                    enterprise(
                                    "Deux Rives",
                                    TROIS_RIVIERES,
                                    offering(
                                            "Récupération d'ordinateurs",
                                            "informatique",
                                            new ServiceArea.Quebec()))
                            .withIdentity(neq("Deux Rives", "1199990012")));
            return 0;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "buffet, Les Cuisines du Marché",
        "BUFFETS, Les Cuisines du Marché",
        "boite a lunch, Les Cuisines du Marché",
        "traiteur, Les Cuisines du Marché",
        "velo, Coopérative Vélocité",
        "vélos, Coopérative Vélocité",
        "reparation velo, Coopérative Vélocité",
        "cuisines marche, Les Cuisines du Marché",
        "1199990012, Deux Rives",
        "catering, Les Cuisines du Marché",
    })
    void findsWithoutAccentsEndingsOrTheExactWord(String q, String name) {
        assertThat(names(estrie(SupplierSearch.of(q)))).first().isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"traitteur", "bufet", "ordinatuer", "Velocitte"})
    void mendsSmallMistakesAndSaysSo(String typed) {
        SearchPage page = estrie(SupplierSearch.of(typed));

        assertThat(page.total()).isPositive();
        assertThat(page.reading()).isInstanceOf(SearchPage.Reading.Corrected.class);
    }

    @Test
    void putsTheNameBeforeTheOfferingBeforeTheDescription() {
        assertThat(names(estrie(SupplierSearch.of("buffet"))))
                .containsExactly("Les Cuisines du Marché", "Coopérative Vélocité");
    }

    @Test
    void putsTheWordTypedBeforeWhatSynonymsAdd() {
        POLES.inMauricie(() -> {
            DIRECTORY.list(
                    enterprise(
                            "Assainissement du Lac",
                            TROIS_RIVIERES,
                            offering(
                                    "Désinfection de surfaces",
                                    "entretien-menager",
                                    new ServiceArea.Quebec())));
            return DIRECTORY.list(
                    enterprise(
                            "Aube entretien ménager",
                            TROIS_RIVIERES,
                            offering(
                                    "Entretien ménager de bureaux",
                                    "entretien-menager",
                                    new ServiceArea.Quebec())));
        });

        assertThat(
                        names(
                                POLES.inMauricie(() ->
                                        DIRECTORY.searches.search(
                                                SupplierSearch.of("désinfection"), List.of()))))
                .startsWith("Assainissement du Lac")
                .contains("Aube entretien ménager");
    }

    @Test
    void saysWhyEachWasFound() {
        Found first = estrie(SupplierSearch.of("buffet").withPlace("430")).results().getFirst();

        assertThat(first.why().in()).contains(Found.MatchedIn.OFFERING);
        assertThat(first.why().offering().map(Highlight::words))
                .hasValueSatisfying(words -> assertThat(words).containsExactly("Buffets"));
        assertThat(first.why().delivery()).contains(new ServiceArea.Territory("430"));
    }

    @ParameterizedTest
    @CsvSource({
        // the offering that answers to the words must be the one delivered there
        "boites lunch, 43027, 1",
        "boites lunch, 430, 1",
        "cuisine formation, 37067, 1",
        "boites lunch, 44037, 0",
        "boites lunch, 05, 0",
        "reparation, 44037, 1",
        "reparation, 43027, 0",
        "velos electriques, 43027, 1",
        "velos electriques, 05, 1",
        "ordinateurs, 43027, 1",
        "ordinateurs, 37067, 0",
    })
    void keepsWhatIsDeliveredToThePlace(String q, String place, int enterprises) {
        assertThat(estrie(SupplierSearch.of(q).withPlace(place)).total()).isEqualTo(enterprises);
    }

    @Test
    void showsTheWayOutWhenFiltersLeaveNothing() {
        SearchPage page = estrie(SupplierSearch.of("boites lunch").withPlace(TROIS_RIVIERES));

        assertThat(page.total()).isZero();
        assertThat(page.alternatives())
                .singleElement()
                .satisfies(alternative -> {
                    assertThat(alternative.dropped()).isEqualTo(SearchPage.Dropped.PLACE);
                    assertThat(alternative.enterprises())
                            .isEqualTo(estrie(alternative.search()).total());
                });
    }

    @Test
    void countsOfFiltersAreWhatTheFiltersGive() {
        for (String q : List.of("", "buffet", "cuisine", "velo")) {
            for (SupplierSearch search :
                    List.of(
                            SupplierSearch.of(q),
                            SupplierSearch.of(q).withPlace("430"),
                            SupplierSearch.of(q).withCategory("transport"),
                            SupplierSearch.of(q).withMode(Optional.of(OfferingMode.RENTAL)))) {
                SearchPage page = estrie(search);
                Facets facets = page.facets();
                facets.categories()
                        .forEach(count -> assertGives(count, search.withCategory(count.code())));
                facets.places()
                        .forEach(count -> assertGives(count, search.withPlace(count.code())));
                facets.legalForms()
                        .forEach(count -> assertGives(count, search.withLegalForm(count.code())));
                facets.modes()
                        .forEach(count ->
                                assertGives(
                                        count, search.withMode(OfferingMode.ofCode(count.code()))));
                assertThat(estrie(search.withProven(true)).total()).isEqualTo(facets.proven());
            }
        }
    }

    @Test
    void keepsAFilterThatGivesNothingAmongItsCounts() {
        assertThat(estrie(SupplierSearch.of("velo").withCategory("culture")).facets().categories())
                .contains(new Facets.Count("culture", 0));
    }

    @Test
    void findsAnEnterpriseOfTwoPolesOnceInTheProvince() {
        SearchPage page = DIRECTORY.searches.searchProvince(SupplierSearch.of("ordinateurs"));

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.results().getFirst().listings())
                .extracting(Found.Listing::pole)
                .containsExactlyInAnyOrder(
                        POLES.estrie.slug().value(), POLES.mauricie.slug().value());
        assertThat(page.facets().poles()).hasSize(2).containsValue(1);
    }

    @Test
    void keepsLookAlikesOfTwoPolesApartInTheProvince() {
        assertThat(DIRECTORY.searches.searchProvince(SupplierSearch.of("cuisines marché")).total())
                .isEqualTo(2);
    }

    @Test
    void searchesOnePoleOnly() {
        assertThat(
                        POLES.inMauricie(() ->
                                DIRECTORY
                                        .searches
                                        .search(SupplierSearch.of("velo"), List.of("371"))
                                        .total()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "'",
                "\"; DROP TABLE supplier; --",
                "🚲🚲",
                "\u202Eteksub\u202C",
                "&|!():*",
                "\\",
                "\u0000"
            })
    void answersCleanlyToWhatHasNoWord(String q) {
        SearchPage page = estrie(SupplierSearch.of(q).onPage(1_000_000_000));

        assertThat(page.asked().page()).isEqualTo(page.pages());
        assertThat(page.total()).isLessThanOrEqualTo(3);
    }

    @Test
    void readsOnlySoMuchOfALongQuestion() {
        assertThat(estrie(SupplierSearch.of("buffet ".repeat(2_000))).total()).isEqualTo(2);
        assertThat(estrie(SupplierSearch.of("é".repeat(10_000))).total()).isZero();
    }

    @Test
    void forgetsAnEnterpriseThatIsWithdrawn() {
        POLES.inEstrie(() -> {
            Supplier passing =
                    DIRECTORY.list(
                            enterprise(
                                    "Fromagerie Passagère",
                                    SHERBROOKE,
                                    offering(
                                            "Fromages",
                                            "produits-alimentaires",
                                            new ServiceArea.Quebec())));
            assertThat(estrie(SupplierSearch.of("fromage")).total()).isEqualTo(1);
            assertThat(DIRECTORY.searches.searchProvince(SupplierSearch.of("fromage")).total())
                    .isEqualTo(1);
            DIRECTORY.suppliers.withdraw(passing.id(), "Fermée", Actor.PLATFORM);
            return 0;
        });

        assertThat(estrie(SupplierSearch.of("fromage")).total()).isZero();
        assertThat(DIRECTORY.searches.searchProvince(SupplierSearch.of("fromage")).total())
                .isZero();
    }

    @Test
    void seesAtOnceWhatAnotherServerChanges() {
        DirectorySearch elsewhere = new TestDirectory(POLES.province).searches;
        assertThat(meadMakers(elsewhere)).containsExactly(0, 0);

        Supplier maker =
                POLES.inEstrie(() ->
                        DIRECTORY.list(
                                enterprise(
                                        "Miellerie du Lac",
                                        SHERBROOKE,
                                        offering(
                                                "Hydromel",
                                                "produits-alimentaires",
                                                new ServiceArea.Quebec()))));
        assertThat(meadMakers(elsewhere)).containsExactly(1, 1);

        POLES.inEstrie(() -> DIRECTORY.suppliers.withdraw(maker.id(), "Fermée", Actor.PLATFORM));
        assertThat(meadMakers(elsewhere)).containsExactly(0, 0);
    }

    private static List<Integer> meadMakers(DirectorySearch directory) {
        SupplierSearch search = SupplierSearch.of("hydromel");
        return List.of(
                directory.searchProvince(search).total(),
                POLES.inEstrie(() -> directory.search(search, ESTRIE).total()));
    }

    @Test
    void keepsNothingOfWhatATransactionTookBack() {
        DirectorySearch fresh = new TestDirectory(POLES.province).searches;
        int before = estrie(SupplierSearch.ALL).total();

        assertThatThrownBy(() ->
                        POLES.inEstrie(() ->
                                POLES.province.transactions.write(() -> {
                                    DIRECTORY.list(
                                            enterprise(
                                                    "Chimère",
                                                    SHERBROOKE,
                                                    offering(
                                                            "Mirages",
                                                            "formation",
                                                            new ServiceArea.Quebec())));
                                    assertThat(fresh.search(SupplierSearch.ALL, ESTRIE).total())
                                            .isEqualTo(before + 1);
                                    throw new IllegalStateException("taken back");
                                })))
                .hasMessage("taken back");

        assertThat(POLES.inEstrie(() -> fresh.search(SupplierSearch.ALL, ESTRIE)).total())
                .isEqualTo(before);
    }

    @Test
    void countsOnlyContractsThatBothPartiesShow() throws SQLException {
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                Statement statement = owner.createStatement()) {
            statement.execute("SET search_path = " + POLES.estrie.tenant().schema());
            statement.execute(
                    """
                    INSERT INTO buyer (slug, name, kind, status, source, accepted_at)
                    VALUES ('ville', 'Ville', 'municipality', 'accepted', 'staff', now())
                    """);
        }
        SupplierSearch proven = SupplierSearch.of("ordinateurs").withProven(true);
        POLES.inEstrie(() ->
                POLES.province.transactions.write(() -> {
                    TenantTransactions.dsl()
                            .execute(
                                    """
                                    INSERT INTO contract (supplier_id, buyer_id, title, nature, mode, amount, tax_basis, period_from,
                                        period_to, declared_by, answer, answered_at, buyer_allows_public)
                                    SELECT s.id, b.id, 'Ordinateurs', 'goods', 'direct', 100, 'net', '2026-01-01', '2026-02-01', 'buyer',
                                        'confirmed', now(), true
                                    FROM supplier s, buyer b WHERE s.slug = 'deux-rives'
                                    """);
                    return 0;
                }));
        assertThat(estrie(proven).total()).isZero();
        POLES.inEstrie(() ->
                POLES.province.transactions.write(() ->
                        TenantTransactions.dsl()
                                .execute("UPDATE contract SET supplier_allows_public = true")));
        assertThat(estrie(proven).total()).isEqualTo(1);
        assertThat(estrie(proven).results().getFirst().publicContracts()).isEqualTo(1);
        assertThat(DIRECTORY.searches.searchProvince(proven).total()).isEqualTo(1);
        assertThat(POLES.inMauricie(() -> DIRECTORY.searches.search(proven, List.of()).total()))
                .isZero();
        POLES.inEstrie(() ->
                POLES.province.transactions.write(
                        () -> TenantTransactions.dsl().execute("DELETE FROM contract")));
        assertThat(DIRECTORY.searches.searchProvince(proven).total()).isZero();
    }

    @Test
    void findsWhoSellsBothThings() {
        assertThat(names(estrie(SupplierSearch.of("buffets formation"))))
                .contains("Les Cuisines du Marché");
    }

    private static void assertGives(Facets.Count count, SupplierSearch search) {
        assertThat(estrie(search).total())
                .as("%s of %s", count, search)
                .isEqualTo(count.enterprises());
    }

    private static SearchPage estrie(SupplierSearch search) {
        return POLES.inEstrie(() -> DIRECTORY.searches.search(search, ESTRIE));
    }

    private static List<String> names(SearchPage page) {
        return page.results().stream().map(found -> found.name().text()).toList();
    }

    private static SupplierData.Identity identity(String name, String form) {
        return new SupplierData.Identity(name, "", "", "", form, "", null);
    }

    private static SupplierData.Identity neq(String name, String neq) {
        return new SupplierData.Identity(name, "", neq, "", "", "", null);
    }
}
