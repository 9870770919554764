package quebec.esja.establishments;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.testing.TestDirectory.enterprise;
import static quebec.esja.testing.TestDirectory.offering;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.search.SupplierSearch;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;

class EstablishmentsDbTest {

    private static final String SHERBROOKE = "43027";
    private static final String COATICOOK = "44037";
    private static final String MAGOG = "45072";

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);
    private static final Establishments ESTABLISHMENTS =
            new Establishments(
                    POLES.province.transactions,
                    DIRECTORY.suppliers,
                    DIRECTORY.territories,
                    DIRECTORY.laterChanges,
                    POLES.province.audit);

    @Test
    void findsAnEnterpriseByTheTownOfItsOtherPlaceInThePoleAndInTheProvince() {
        Supplier bakery = POLES.inEstrie(() -> listed("Boulangerie Centrale"));
        SupplierSearch inMagog = SupplierSearch.of("magog");
        assertThat(POLES.inEstrie(() -> names(inMagog))).isEmpty();

        Establishment shop = place("Comptoir de Magog", MAGOG);
        assertThat(POLES.inEstrie(() -> change(bakery, List.of(), List.of(shop))))
                .isEqualTo(new EstablishmentChange.Saved(List.of(shop)));

        assertThat(POLES.inEstrie(() -> names(inMagog))).containsExactly("Boulangerie Centrale");
        assertThat(DIRECTORY.searches.searchProvince(inMagog).total())
                .isEqualTo(POLES.lookAlike().isPresent() ? 2 : 1);
        assertThat(POLES.inMauricie(() -> names(inMagog))).isEmpty();
        assertThat(POLES.inMauricie(() -> ESTABLISHMENTS.of(bakery.id()))).isEmpty();
        assertThat(
                        POLES.inEstrie(() ->
                                POLES.province.audit.history("supplier", bakery.id(), 1).stream()
                                        .map(AuditEntry::action)
                                        .toList()))
                .containsExactly("supplier.establishments-changed");

        POLES.inEstrie(() -> change(bakery, List.of(shop), List.of()));
        assertThat(POLES.inEstrie(() -> names(inMagog))).isEmpty();
    }

    @Test
    void putsFirstWhoHasAPlaceInTheTownAskedFor() {
        Supplier far = POLES.inEstrie(() -> listed("Atelier Alpha"));
        Supplier near = POLES.inEstrie(() -> listed("Atelier Bêta"));
        SupplierSearch search = SupplierSearch.of("atelier").withPlace(COATICOOK);
        assertThat(POLES.inEstrie(() -> names(search))).containsExactly(far.name(), near.name());

        POLES.inEstrie(() -> change(near, List.of(), List.of(place("Succursale", COATICOOK))));
        assertThat(POLES.inEstrie(() -> names(search))).containsExactly(near.name(), far.name());
    }

    @Test
    void tellsWhoBeganWithOtherPlacesAndWritesNothing() {
        Supplier market = POLES.inEstrie(() -> listed("Marché du Coin"));
        Establishment first = place("Premier", SHERBROOKE);
        POLES.inEstrie(() -> change(market, List.of(), List.of(first)));

        assertThat(
                        POLES.inEstrie(() ->
                                change(market, List.of(), List.of(place("Second", SHERBROOKE)))))
                .isEqualTo(new EstablishmentChange.Stale(List.of(first)));
        assertThat(POLES.inEstrie(() -> ESTABLISHMENTS.of(market.id()))).containsExactly(first);
    }

    @Test
    void refusesTheThirtyFirstPlaceAndWhatIsWrongInOne() {
        Supplier chain = POLES.inEstrie(() -> listed("La Chaîne"));
        assertThat(keys(chain, Collections.nCopies(31, place("Un lieu", SHERBROOKE))))
                .containsExactly("0 establishments.refusal.too-many");
        assertThat(
                        keys(
                                chain,
                                List.of(
                                        place("Bon", SHERBROOKE),
                                        new Establishment(
                                                "",
                                                "99999",
                                                "a".repeat(1_000_000),
                                                "XYZ",
                                                "",
                                                LocalizedText.EMPTY))))
                .containsExactly(
                        "2 establishments.refusal.name",
                        "2 establishments.refusal.municipality",
                        "2 supplier.refusal.postal-code",
                        "2 supplier.refusal.too-long");
        assertThat(POLES.inEstrie(() -> ESTABLISHMENTS.of(chain.id()))).isEmpty();
    }

    private static List<String> keys(Supplier supplier, List<Establishment> typed) {
        return POLES.inEstrie(() -> change(supplier, List.of(), typed))
                        instanceof EstablishmentChange.Refused(var problems)
                ? problems.stream().map(problem -> problem.place() + " " + problem.key()).toList()
                : List.of();
    }

    private static Establishment place(String name, String municipality) {
        return new Establishment(
                name,
                municipality,
                "12, rue Principale",
                "J1H 1A1",
                "819 555-0199",
                new LocalizedText("Samedi, 9 h à 16 h", ""));
    }

    private static EstablishmentChange change(
            Supplier supplier, List<Establishment> seen, List<Establishment> typed) {
        return ESTABLISHMENTS.change(supplier.id(), seen, typed, Actor.PLATFORM);
    }

    private static List<String> names(SupplierSearch search) {
        return DIRECTORY.searches.search(search, Set.of()).results().stream()
                .map(found -> found.name().text())
                .toList();
    }

    private static Supplier listed(String name) {
        return DIRECTORY.list(
                enterprise(
                        name,
                        SHERBROOKE,
                        offering("Choses utiles", "fabrication", new ServiceArea.Quebec())));
    }
}
