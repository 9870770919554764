package quebec.esja.compositions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.compositions.CompositionData.Ordering;
import quebec.esja.compositions.CompositionData.Section;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.CompositionId;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.portfolio.PortfolioDesign;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.portfolio.PrintRooms;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class CompositionsDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);
    private static final Optional<BuyerId> TEAM = Optional.empty();
    private static final Compositions COMPOSITIONS =
            new Compositions(
                    POLES.province.transactions,
                    POLES.province.audit,
                    POLES.province.files,
                    POLES.province.clock);
    private static final Portfolios PORTFOLIOS = PrintRooms.portfolios(POLES.province, DIRECTORY);
    private static final CompositionPress PRESS =
            new CompositionPress(
                    POLES.province.transactions,
                    PORTFOLIOS,
                    POLES.province.files,
                    new PublicUrl(URI.create("https://esja.test")),
                    POLES.province.clock);

    @Test
    void keepsWhatWasComposedAndPrintsItInItsOrder() {
        POLES.inEstrie(() -> {
            SupplierId zinc = TRADE.listed("Zinc Composé", "").id();
            SupplierId argile = TRADE.listed("Argile Composée", "").id();
            SupplierId cuivre = TRADE.listed("Cuivre Composé", "").id();
            Composition made = made(TEAM, "Congrès");
            CompositionData data =
                    new CompositionData(
                            "Congrès 2027",
                            Language.FRENCH,
                            new PortfolioDesign(
                                    "Métiers d’ici", "Un mot.", PortfolioDesign.Pages.ONE, true),
                            Ordering.HAND,
                            List.of(
                                    new Section("Matières", List.of(zinc, argile)),
                                    new Section("Autres", List.of(cuivre))));
            Composition saved = saved(TEAM, made, data);
            assertThat(saved.data()).isEqualTo(data);

            String text = printed(saved.id());
            assertThat(text).contains("Métiers d’ici", "Un mot.", "Matières", "Autres");
            assertThat(text.lastIndexOf("Zinc Composé"))
                    .isLessThan(text.lastIndexOf("Argile Composée"));

            Composition byName = saved(TEAM, saved, ordered(data, Ordering.NAME));
            assertThat(COMPOSITIONS.items(byName))
                    .extracting(CompositionItem::name)
                    .containsExactly("Argile Composée", "Zinc Composé", "Cuivre Composé");
            return null;
        });
    }

    @Test
    void ordersByWhatIsSoldFirstThenByName() {
        POLES.inEstrie(() -> {
            SupplierId meals = TRADE.listed("Aliments Ordonnés", "").id();
            SupplierId wood = selling("Bois Ordonné", "fabrication");
            SupplierId beams = selling("Ajustage Ordonné", "fabrication");
            Composition made = made(TEAM, "Par catégorie");
            CompositionData data =
                    ordered(with(made.data(), List.of(meals, wood, beams)), Ordering.CATEGORY);
            assertThat(COMPOSITIONS.items(saved(TEAM, made, data)))
                    .extracting(CompositionItem::name)
                    .containsExactly("Ajustage Ordonné", "Bois Ordonné", "Aliments Ordonnés");
            return null;
        });
    }

    @Test
    void printsInTheLanguageAsked() {
        POLES.inEstrie(() -> {
            SupplierId tin = selling("Ferblanterie Bilingue", "fabrication");
            Composition made =
                    composition(
                            COMPOSITIONS.create(
                                    TEAM, "In English", Language.ENGLISH, Actor.PLATFORM));
            String text = printed(saved(TEAM, made, with(made.data(), List.of(tin))).id());
            assertThat(text)
                    .contains("Ferblanterie Bilingue", "Tin roofs", "not a certification")
                    .doesNotContain("Toits de tôle");
            return null;
        });
    }

    @Test
    void keepsHowFarThePressIs() {
        POLES.inEstrie(() -> {
            SupplierId tin = TRADE.listed("Étain Compté", "").id();
            Composition made = made(TEAM, "Compté");
            Composition saved = saved(TEAM, made, with(made.data(), List.of(tin)));
            COMPOSITIONS.print(TEAM, saved.id());
            new CompositionPress(
                            POLES.province.transactions,
                            PrintRooms.portfolios(
                                    POLES.province,
                                    DIRECTORY,
                                    (_, placed) -> slowly(saved.id(), placed)),
                            POLES.province.files,
                            new PublicUrl(URI.create("https://esja.test")),
                            POLES.province.clock)
                    .printDue();
            assertThat(COMPOSITIONS.lastPrint(saved.id()).orElseThrow().state())
                    .isEqualTo(CompositionPrint.State.DONE);
            return null;
        });
    }

    /// Has placed the cover and three enterprises, and goes on once that is written.
    private static byte[] slowly(CompositionId id, AtomicInteger placed) {
        placed.set(4);
        TenantScope.run(
                POLES.estrie.tenant(),
                () -> {
                    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                    while (COMPOSITIONS.lastPrint(id).orElseThrow().placed() != 3) {
                        assertThat(System.nanoTime()).as("told").isLessThan(end);
                        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                    }
                });
        return "%PDF-".getBytes(StandardCharsets.US_ASCII);
    }

    private static SupplierId selling(String name, String category) {
        return DIRECTORY
                .list(
                        TestDirectory.enterprise(
                                name,
                                "43027",
                                new OfferingData(
                                        Optional.empty(),
                                        new LocalizedText("Toits de tôle", "Tin roofs"),
                                        "",
                                        "",
                                        category,
                                        "",
                                        OfferingMode.SALE,
                                        List.of(new ServiceArea.Quebec()))))
                .id();
    }

    @Test
    void refusesAnEditMadeOnWhatSomeoneElseChanged() {
        POLES.inEstrie(() -> {
            Composition made = made(TEAM, "À deux");
            saved(TEAM, made, made.data());
            assertThat(
                            COMPOSITIONS.save(
                                    TEAM, made.id(), made.data(), made.version(), Actor.PLATFORM))
                    .isInstanceOf(CompositionChange.Stale.class);
            return null;
        });
    }

    @Test
    void holdsEachEnterpriseOnceAndThreeHundredAtMost() {
        POLES.inEstrie(() -> {
            SupplierId one = TRADE.listed("Une Seule Fois", "").id();
            Composition made = made(TEAM, "Doublons");
            CompositionData twice =
                    new CompositionData(
                            "Doublons",
                            Language.FRENCH,
                            PortfolioDesign.USUAL,
                            Ordering.HAND,
                            List.of(new Section("", List.of(one, one))));
            assertThat(COMPOSITIONS.save(TEAM, made.id(), twice, made.version(), Actor.PLATFORM))
                    .isEqualTo(new CompositionChange.Refused("composing.problem.enterprises"));
            assertThat(COMPOSITIONS.create(TEAM, " ", Language.FRENCH, Actor.PLATFORM))
                    .isEqualTo(new CompositionChange.Refused("composing.problem.name"));
            return null;
        });
    }

    @Test
    void aBuyersPortfolioIsItsOwnAndIsNeverPublished() {
        Composition here =
                POLES.inEstrie(() -> {
                    Optional<BuyerId> owner = Optional.of(TRADE.buyer("Ville de Stoke").id());
                    Optional<BuyerId> other = Optional.of(TRADE.buyer("Ville de Dudswell").id());
                    Composition own = made(owner, "Nos fournisseurs");
                    assertThat(COMPOSITIONS.find(other, own.id())).isEmpty();
                    assertThat(COMPOSITIONS.find(TEAM, own.id())).isEmpty();
                    assertThat(COMPOSITIONS.print(other, own.id())).isFalse();
                    assertThat(COMPOSITIONS.delete(other, own.id(), Actor.PLATFORM)).isFalse();
                    assertThat(COMPOSITIONS.publish(own.id(), true, Actor.PLATFORM)).isFalse();
                    assertThat(COMPOSITIONS.published(own.slug())).isEmpty();
                    return own;
                });
        POLES.inMauricie(() -> {
            assertThat(COMPOSITIONS.find(here.buyer(), here.id())).isEmpty();
            return null;
        });
    }

    @Test
    void leavesOutWhoLeftTheDirectoryAndSaysWhenNobodyIsLeft() {
        POLES.inEstrie(() -> {
            SupplierId gone = TRADE.listed("Bientôt Partie", "").id();
            Composition made = made(TEAM, "Partis");
            Composition saved = saved(TEAM, made, with(made.data(), List.of(gone)));
            TRADE.suppliers.withdraw(gone, "À sa demande", Actor.PLATFORM);

            assertThat(COMPOSITIONS.items(saved))
                    .singleElement()
                    .satisfies(item -> assertThat(item.listed()).isFalse());
            COMPOSITIONS.print(TEAM, saved.id());
            PRESS.printDue();
            assertThat(COMPOSITIONS.lastPrint(saved.id()).orElseThrow().state())
                    .isEqualTo(CompositionPrint.State.FAILED);
            return null;
        });
    }

    @Test
    void printsThreeHundredEnterprisesInUnderAMinute() {
        POLES.inEstrie(() -> {
            List<SupplierId> many = new ArrayList<>();
            for (int i = 0; i < Portfolios.MOST_ENTERPRISES; i++) {
                many.add(TRADE.listed("Grand Portfolio " + i, "").id());
            }
            Composition made = made(TEAM, "Trois cents");
            Composition saved = saved(TEAM, made, with(made.data(), many));
            long begun = System.nanoTime();

            COMPOSITIONS.print(TEAM, saved.id());
            PRESS.printDue();

            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            System.Logger log = System.getLogger(CompositionsDbTest.class.getName());
            log.log(System.Logger.Level.INFO, "300 enterprises printed in {0}", taken);
            assertThat(COMPOSITIONS.lastPrint(saved.id()).orElseThrow().state())
                    .isEqualTo(CompositionPrint.State.DONE);
            assertThat(taken).isLessThan(Duration.ofSeconds(60));
            return null;
        });
    }

    @Test
    void leavesNoDocumentBehind() {
        POLES.inEstrie(() -> {
            SupplierId tin = TRADE.listed("Étain Oublié", "").id();
            Composition made = made(TEAM, "À jeter");
            Composition saved = saved(TEAM, made, with(made.data(), List.of(tin)));
            printed(saved.id());
            FileId document = COMPOSITIONS.lastPrint(saved.id()).orElseThrow().file().orElseThrow();
            assertThat(COMPOSITIONS.delete(TEAM, saved.id(), Actor.PLATFORM)).isTrue();
            assertThat(POLES.province.files.find(document)).isEmpty();
            return null;
        });
    }

    private static String printed(CompositionId id) {
        assertThat(COMPOSITIONS.print(TEAM, id)).isTrue();
        assertThat(COMPOSITIONS.lastPrint(id).orElseThrow().underWay()).isTrue();
        PRESS.printDue();
        CompositionPrint print = COMPOSITIONS.lastPrint(id).orElseThrow();
        assertThat(print.state()).isEqualTo(CompositionPrint.State.DONE);
        StoredFile file = POLES.province.files.find(print.file().orElseThrow()).orElseThrow();
        try (var document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static CompositionData with(CompositionData data, List<SupplierId> enterprises) {
        return new CompositionData(
                data.name(),
                data.language(),
                data.design(),
                data.ordering(),
                List.of(new Section("", enterprises)));
    }

    private static CompositionData ordered(CompositionData data, Ordering ordering) {
        return new CompositionData(
                data.name(), data.language(), data.design(), ordering, data.sections());
    }

    private static Composition made(Optional<BuyerId> owner, String name) {
        return composition(COMPOSITIONS.create(owner, name, Language.FRENCH, Actor.PLATFORM));
    }

    private static Composition saved(
            Optional<BuyerId> owner, Composition on, CompositionData data) {
        return composition(COMPOSITIONS.save(owner, on.id(), data, on.version(), Actor.PLATFORM));
    }

    private static Composition composition(CompositionChange change) {
        if (change instanceof CompositionChange.Saved(Composition composition)) {
            return composition;
        }
        throw new AssertionError(change);
    }
}
