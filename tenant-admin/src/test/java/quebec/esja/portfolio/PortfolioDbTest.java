package quebec.esja.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.testing.TestDirectory.enterprise;
import static quebec.esja.testing.TestDirectory.offering;
import static quebec.esja.testing.TestDirectory.rental;
import static quebec.esja.testing.TestDirectory.saved;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierSource;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Slug;
import quebec.esja.pictures.Pictures;
import quebec.esja.search.SupplierSearch;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class PortfolioDbTest {

    private static final String SHERBROOKE = "43027";
    private static final String COATICOOK = "44037";
    private static final String TROIS_RIVIERES = "37067";

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);
    private static final PrintRoom ROOM = new PrintRoom();
    private static final Portfolios PORTFOLIOS =
            new Portfolios(
                    POLES.province.transactions,
                    DIRECTORY.directory,
                    DIRECTORY.searches,
                    POLES.province.profiles,
                    new Pictures(
                            POLES.province.transactions,
                            POLES.province.files,
                            DIRECTORY.laterChanges,
                            POLES.province.audit,
                            POLES.province.clock),
                    POLES.province.files,
                    DIRECTORY.territories,
                    DIRECTORY.nomenclature,
                    ROOM,
                    POLES.province.clock);

    @BeforeAll
    static void fill() {
        POLES.inEstrie(() -> {
            Supplier kitchen =
                    DIRECTORY.list(
                            enterprise(
                                            "Les Cuisines du Marché",
                                            SHERBROOKE,
                                            offering(
                                                    "Buffets et boîtes à lunch",
                                                    "traiteur",
                                                    new ServiceArea.Radius(SHERBROOKE, 60)),
                                            rental(
                                                    "Salle à louer",
                                                    "salles",
                                                    new ServiceArea.Municipality(SHERBROOKE)))
                                    .withDescription(
                                            new LocalizedText("On cuisine ensemble.", "")));
            DIRECTORY.suppliers.confirm(kitchen.id(), LocalDate.of(2026, 11, 1), Actor.PLATFORM);
            contracts(kitchen);
            DIRECTORY.list(
                    enterprise(
                            "Atelier du bois",
                            COATICOOK,
                            offering("Palettes", "fabrication", new ServiceArea.Quebec())));
            saved(
                    DIRECTORY.suppliers.create(
                            enterprise(
                                    "Pas encore inscrite",
                                    SHERBROOKE,
                                    offering("Buffets", "traiteur", new ServiceArea.Quebec())),
                            SupplierSource.STAFF,
                            Actor.PLATFORM));
            return true;
        });
        POLES.inMauricie(() ->
                DIRECTORY.list(
                        enterprise(
                                "La Table d’en face",
                                TROIS_RIVIERES,
                                offering("Buffets", "traiteur", new ServiceArea.Quebec()))));
    }

    /// Five contracts that may be shown, one that the buyer keeps to itself, one that nobody answered.
    private static void contracts(Supplier supplier) {
        POLES.province.transactions.write(() -> {
            var dsl = TenantTransactions.dsl();
            dsl.execute(
                    "INSERT INTO buyer (slug, name, kind, status, source, accepted_at) VALUES ('ville', 'Ville de Sherbrooke', 'municipality', 'accepted', 'staff', now())");
            for (int i = 1; i <= 7; i++) {
                dsl.execute(
                        """
                        INSERT INTO contract (supplier_id, buyer_id, title, nature, mode, amount, tax_basis, period_from, period_to, declared_by,
                            answer, answered_at, buyer_allows_public, supplier_allows_public)
                        SELECT ?, b.id, ?, 'services', 'direct', 1000, 'before-tax', make_date(2020 + ?, 1, 1), make_date(2020 + ?, 12, 31), 'buyer',
                            CASE WHEN ? = 7 THEN 'waiting' ELSE 'confirmed' END, CASE WHEN ? = 7 THEN NULL ELSE now() END, ? <> 6, true
                        FROM buyer b
                        """,
                        supplier.id().value(),
                        "Contrat numéro " + i,
                        i,
                        i,
                        i,
                        i,
                        i);
            }
        });
    }

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void holdsTheListedEnterprisesOfThisPoleByName() throws IOException {
        String estrie = POLES.inEstrie(() -> text(SupplierSearch.ALL, Language.FRENCH));
        String mauricie = POLES.inMauricie(() -> text(SupplierSearch.ALL, Language.FRENCH));

        assertThat(estrie)
                .contains(
                        "Pôle de l’Estrie",
                        "2\nentreprises",
                        "Les Cuisines du Marché",
                        "Atelier du bois",
                        "60 km autour de Sherbrooke",
                        "(location)")
                .containsSubsequence("Atelier du bois", "Les Cuisines du Marché")
                .doesNotContain("Pas encore inscrite", "La Table d’en face");
        assertThat(mauricie)
                .contains("La Table d’en face")
                .doesNotContain("Cuisines", "Atelier du bois");
    }

    @Test
    void showsOnlyTheContractsThatMayBeShownTheLatestFirst() {
        assertThat(POLES.inEstrie(() -> text(SupplierSearch.of("buffet"), Language.FRENCH)))
                .containsSubsequence(
                        "Contrat numéro 5",
                        "Contrat numéro 4",
                        "Contrat numéro 3",
                        "et 2 autres contrats")
                .contains("Ville de Sherbrooke, 2025 · 1 000 $ avant taxes")
                .doesNotContain("numéro 2", "numéro 6", "numéro 7");
    }

    @Test
    void keepsToTheFiltersAndSaysThem() {
        assertThat(
                        POLES.inEstrie(() ->
                                text(
                                        SupplierSearch.ALL
                                                .withCategory("fabrication")
                                                .withPlace("440"),
                                        Language.FRENCH)))
                .contains(
                        "Catégorie : Fabrication et sous-traitance",
                        "Livré à : MRC de Coaticook",
                        "Atelier du bois")
                .doesNotContain("Cuisines");
        assertThat(POLES.inEstrie(() -> text(SupplierSearch.of("buffet"), Language.ENGLISH)))
                .contains("Words searched: “buffet”", "60 km around Sherbrooke");
    }

    @Test
    void saysHowItTookWordsThatFindNothing() {
        assertThat(POLES.inEstrie(() -> text(SupplierSearch.of("bufet"), Language.FRENCH)))
                .contains("« buffet », plutôt que « bufet »", "Les Cuisines du Marché");
        assertThat(
                        POLES.inEstrie(
                                () -> text(SupplierSearch.of("buffet zirpelune"), Language.FRENCH)))
                .contains("« buffet zirpelune », au moins un des mots");
    }

    @Test
    void preparesNothingForASearchThatFindsNothing() {
        assertThat(
                        POLES.inEstrie(() ->
                                PORTFOLIOS.prepare(
                                        asked(SupplierSearch.of("zirpelune"), Language.FRENCH))))
                .isInstanceOf(PortfolioDraft.Nothing.class);
    }

    @Test
    void hasAnotherDigestWhenAnythingOnThePagesChanges() {
        POLES.inMauricie(() -> {
            String before = ready(SupplierSearch.ALL).digest();
            assertThat(ready(SupplierSearch.ALL).digest()).isEqualTo(before);
            DIRECTORY.list(
                    enterprise(
                            "Nouvelle venue",
                            TROIS_RIVIERES,
                            offering("Vélos", "transport", new ServiceArea.Quebec())));
            assertThat(ready(SupplierSearch.ALL).digest()).isNotEqualTo(before);
            return true;
        });
    }

    private static PortfolioDraft.Ready ready(SupplierSearch search) {
        return (PortfolioDraft.Ready) PORTFOLIOS.prepare(asked(search, Language.FRENCH));
    }

    @Test
    void printsTheEnterprisesChosenOneByOneInTheirOrder() {
        POLES.inEstrie(() -> {
            var chosen =
                    Stream.of("les-cuisines-du-marche", "pas-encore-inscrite", "atelier-du-bois")
                            .map(Slug::new)
                            .toList();

            var text = text(asked(new PortfolioRequest.Choice.ByHand(chosen), Language.FRENCH));

            assertThat(text)
                    .contains("entreprises choisies une à une")
                    .doesNotContain("Pas encore inscrite");
            assertThat(text.indexOf("Les Cuisines du Marché"))
                    .isLessThan(text.indexOf("Atelier du bois"));
            return true;
        });
        POLES.inMauricie(() -> {
            var elsewhere = List.of(new Slug("atelier-du-bois"));
            assertThat(
                            PORTFOLIOS.prepare(
                                    asked(
                                            new PortfolioRequest.Choice.ByHand(elsewhere),
                                            Language.FRENCH)))
                    .isEqualTo(new PortfolioDraft.Nothing());
            return true;
        });
    }

    private static PortfolioRequest asked(SupplierSearch search, Language language) {
        return asked(new PortfolioRequest.Choice.BySearch(search), language);
    }

    private static PortfolioRequest asked(PortfolioRequest.Choice choice, Language language) {
        return new PortfolioRequest(
                choice,
                language,
                "https://esja.test/pole/repertoire",
                "https://esja.test/pole/repertoire");
    }

    private static String text(SupplierSearch search, Language language) {
        return text(asked(search, language));
    }

    private static String text(PortfolioRequest request) {
        var draft = (PortfolioDraft.Ready) PORTFOLIOS.prepare(request);
        var printed = (PortfolioPrint.Printed) PORTFOLIOS.print(draft);
        try (var document = Loader.loadPDF(printed.pdf())) {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
