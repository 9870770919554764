package quebec.esja.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.files.ImageReading;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.OfferingId;
import quebec.esja.kernel.PictureId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.search.Found;
import quebec.esja.search.SupplierSearch;
import quebec.esja.testing.Drawings;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class PicturesDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Pictures PICTURES =
            new Pictures(
                    POLES.province.transactions,
                    POLES.province.files,
                    new TestDirectory(POLES.province).laterChanges,
                    POLES.province.audit,
                    CLOCK);
    private static final ImageReading.Accepted IMAGE = Drawings.accepted(1000, 700, Color.GREEN);
    private static final PicturePlace LOGO = new PicturePlace.Logo();
    private static final PicturePlace ENTERPRISE = new PicturePlace.Enterprise();

    @Test
    void showsAPictureOnceItIsDescribedInFrenchAndPeopleAgree() {
        POLES.inEstrie(() -> {
            SupplierId bakery = TRADE.listed("Boulangerie Dépeinte", "").id();
            PictureId added = added(bakery, ENTERPRISE);
            assertThat(PICTURES.shown(bakery).pictures()).isEmpty();
            assertThat(PICTURES.shown(added, 320)).isEmpty();

            describe(bakery, added, "", "An oven", true);
            describe(bakery, added, "Un four", "", false);
            assertThat(PICTURES.shown(bakery).pictures()).isEmpty();
            assertThat(PICTURES.shown(added, 320)).isEmpty();

            describe(bakery, added, "  Un \n four ", "An oven", true);
            assertThat(PICTURES.shown(bakery).ofEnterprise())
                    .singleElement()
                    .satisfies(picture -> {
                        assertThat(picture.words().alt())
                                .isEqualTo(new LocalizedText("Un four", "An oven"));
                        assertThat(picture.sizes())
                                .containsExactly(
                                        new Picture.Size(320, 320, 224),
                                        new Picture.Size(800, 800, 560),
                                        new Picture.Size(1600, 1000, 700));
                    });
            assertThat(PICTURES.shown(added, 800)).isPresent();
            assertThat(PICTURES.shown(added, 400)).isEmpty();
            return null;
        });
    }

    @Test
    void showsNothingOfAnEnterpriseThatIsNotListed() {
        POLES.inEstrie(() -> {
            Supplier mill = TRADE.listed("Moulin Retiré", "");
            PictureId logo = added(mill.id(), LOGO);
            assertThat(PICTURES.shown(logo, 320)).isPresent();
            assertThat(PICTURES.logoFiles(List.of(mill.id()))).containsKey(mill.id());
            assertThat(found("retiré"))
                    .singleElement()
                    .satisfies(shown ->
                            assertThat(shown.logo())
                                    .hasValueSatisfying(picture -> {
                                        assertThat(picture.id()).isEqualTo(logo);
                                        assertThat(picture.sizes())
                                                .isEqualTo(
                                                        PICTURES.of(mill.id())
                                                                .logo()
                                                                .orElseThrow()
                                                                .sizes());
                                    }));

            TRADE.suppliers.withdraw(mill.id(), "Fermée", Actor.PLATFORM);
            assertThat(PICTURES.shown(logo, 320)).isEmpty();
            assertThat(PICTURES.logoFiles(List.of(mill.id()))).isEmpty();
            assertThat(PICTURES.shown(mill.id()).pictures()).isEmpty();
            assertThat(PICTURES.of(mill.id()).logo()).isPresent();
            assertThat(PICTURES.file(mill.id(), logo, 320)).isPresent();
            return null;
        });
    }

    @Test
    void isNothingInAnotherPoleNorForAnotherEnterprise() {
        PictureId here =
                POLES.inEstrie(() -> {
                    SupplierId owner = TRADE.listed("Verger Montré", "").id();
                    SupplierId other = TRADE.listed("Verger Voisin", "").id();
                    PictureId picture = added(owner, ENTERPRISE);
                    describe(owner, picture, "Un pommier", "", true);
                    PictureWords words = new PictureWords(new LocalizedText("Pris", ""), "", true);
                    assertThat(PICTURES.describe(other, picture, words, Actor.PLATFORM))
                            .isEqualTo(new PictureChange.Unknown());
                    assertThat(PICTURES.remove(other, picture, Actor.PLATFORM)).isFalse();
                    assertThat(PICTURES.file(other, picture, 320)).isEmpty();
                    PICTURES.move(other, picture, 1);
                    assertThat(PICTURES.shown(owner).pictures()).hasSize(1);
                    return picture;
                });
        POLES.inMauricie(() -> {
            SupplierId stranger = TRADE.listed("Verger d’Ailleurs", "").id();
            assertThat(PICTURES.shown(here, 320)).isEmpty();
            assertThat(PICTURES.file(stranger, here, 320)).isEmpty();
            assertThat(PICTURES.remove(stranger, here, Actor.PLATFORM)).isFalse();
            return null;
        });
    }

    @Test
    void holdsEightOfTheEnterpriseAndFourOfEachOffering() {
        POLES.inEstrie(() -> {
            Supplier studio = TRADE.listed("Studio Plein", "");
            PicturePlace offering = new PicturePlace.OfOffering(offering(studio));
            for (int i = 0; i < 8; i++) {
                added(studio.id(), ENTERPRISE);
            }
            for (int i = 0; i < 4; i++) {
                added(studio.id(), offering);
            }
            assertThat(PICTURES.add(studio.id(), ENTERPRISE, IMAGE, Actor.PLATFORM))
                    .isEqualTo(new PictureChange.Full(8));
            assertThat(PICTURES.add(studio.id(), offering, IMAGE, Actor.PLATFORM))
                    .isEqualTo(new PictureChange.Full(4));
            SupplierId other = TRADE.listed("Studio Vide", "").id();
            assertThat(PICTURES.add(other, offering, IMAGE, Actor.PLATFORM))
                    .isEqualTo(new PictureChange.Unknown());
            return null;
        });
    }

    @Test
    void replacesTheLogoByAnother() {
        POLES.inEstrie(() -> {
            SupplierId forge = TRADE.listed("Forge au Logo", "").id();
            PictureId first = added(forge, LOGO);
            PictureId second = added(forge, LOGO);
            assertThat(PICTURES.of(forge).logo()).map(Picture::id).contains(second);
            assertThat(PICTURES.shown(first, 320)).isEmpty();
            assertThat(PICTURES.restore(forge, first, Actor.PLATFORM))
                    .isEqualTo(new PictureChange.Full(1));
            return null;
        });
    }

    @Test
    void movesAPictureAmongThoseOfItsPlace() {
        POLES.inEstrie(() -> {
            SupplierId farm = TRADE.listed("Ferme Ordonnée", "").id();
            PictureId one = added(farm, ENTERPRISE);
            PictureId two = added(farm, ENTERPRISE);
            PictureId three = added(farm, ENTERPRISE);
            PICTURES.move(farm, three, -1);
            assertThat(order(farm)).containsExactly(one, three, two);
            PICTURES.move(farm, one, -1);
            assertThat(order(farm)).containsExactly(one, three, two);
            PICTURES.move(farm, one, 1);
            assertThat(order(farm)).containsExactly(three, one, two);
            return null;
        });
    }

    @Test
    void bringsARemovedPictureBackForADay() {
        POLES.inEstrie(() -> {
            SupplierId inn = TRADE.listed("Auberge Regrettée", "").id();
            PictureId one = added(inn, ENTERPRISE);
            PictureId two = added(inn, ENTERPRISE);
            describe(inn, one, "La salle", "", true);
            assertThat(PICTURES.remove(inn, one, Actor.PLATFORM)).isTrue();
            assertThat(PICTURES.shown(one, 320)).isEmpty();
            assertThat(PICTURES.remove(inn, one, Actor.PLATFORM)).isFalse();
            PICTURES.forgetRemoved();
            assertThat(PICTURES.restore(inn, one, Actor.PLATFORM))
                    .isInstanceOf(PictureChange.Saved.class);
            assertThat(order(inn)).containsExactly(one, two);
            assertThat(PICTURES.shown(one, 320)).isPresent();

            PICTURES.remove(inn, one, Actor.PLATFORM);
            CLOCK.pass(Duration.ofHours(25));
            PICTURES.forgetRemoved();
            assertThat(PICTURES.restore(inn, one, Actor.PLATFORM))
                    .isEqualTo(new PictureChange.Unknown());
            return null;
        });
    }

    @Test
    void goesWithItsOffering() {
        POLES.inEstrie(() -> {
            Supplier shop = TRADE.listed("Atelier Changeant", "");
            added(shop.id(), new PicturePlace.OfOffering(offering(shop)));
            TestDirectory.saved(
                    TRADE.suppliers.edit(
                            shop.id(),
                            shop.data()
                                    .withOfferings(
                                            List.of(
                                                    TestDirectory.offering(
                                                            "Autre chose",
                                                            "reemploi",
                                                            shop.data()
                                                                    .offerings()
                                                                    .getFirst()
                                                                    .areas()
                                                                    .getFirst()))),
                            shop.version(),
                            Actor.PLATFORM));
            assertThat(PICTURES.of(shop.id()).pictures()).isEmpty();
            return null;
        });
    }

    @Test
    void refusesWordsThatAreTooLong() {
        POLES.inEstrie(() -> {
            SupplierId press = TRADE.listed("Presse Bavarde", "").id();
            PictureId picture = added(press, ENTERPRISE);
            for (PictureWords words :
                    List.of(
                            new PictureWords(new LocalizedText("x".repeat(251), ""), "", true),
                            new PictureWords(new LocalizedText("x", "x".repeat(251)), "", true),
                            new PictureWords(new LocalizedText("x", ""), "x".repeat(121), true))) {
                assertThat(PICTURES.describe(press, picture, words, Actor.PLATFORM))
                        .isEqualTo(new PictureChange.TooLong());
            }
            return null;
        });
    }

    private static PictureId added(SupplierId supplier, PicturePlace place) {
        return switch (PICTURES.add(supplier, place, IMAGE, Actor.PLATFORM)) {
            case PictureChange.Saved(Picture picture) -> picture.id();
            case PictureChange.Full _, PictureChange.TooLong _, PictureChange.Unknown _ ->
                    throw new AssertionError("not added");
        };
    }

    private static void describe(
            SupplierId supplier, PictureId picture, String fr, String en, boolean agreed) {
        assertThat(
                        PICTURES.describe(
                                supplier,
                                picture,
                                new PictureWords(new LocalizedText(fr, en), "", agreed),
                                Actor.PLATFORM))
                .isInstanceOf(PictureChange.Saved.class);
    }

    private static OfferingId offering(Supplier supplier) {
        return supplier.data().offerings().getFirst().id().orElseThrow();
    }

    private static List<PictureId> order(SupplierId supplier) {
        return PICTURES.of(supplier).ofEnterprise().stream().map(Picture::id).toList();
    }

    private static List<Found> found(String q) {
        return new TestDirectory(POLES.province)
                .searches
                .search(SupplierSearch.of(q), Set.of())
                .results();
    }
}
