package quebec.esja.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.needs.NeedLetters;
import quebec.esja.needs.Needs;
import quebec.esja.search.DirectorySearch;
import quebec.esja.territory.Distances;
import quebec.esja.territory.Territories;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class GapsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final TestProvince PROVINCE = POLES.province;
    private static final Trade TRADE = new Trade(PROVINCE);
    private static final Nomenclature NOMENCLATURE = new Nomenclature(PROVINCE.province);
    private static final Territories TERRITORIES = new Territories(PROVINCE.province);
    private static final UnansweredSearches SEARCHES =
            new UnansweredSearches(PROVINCE.transactions, NOMENCLATURE, PROVINCE.clock);
    private static final GapMap MAP =
            new GapMap(
                    PROVINCE.transactions,
                    new Needs(
                            PROVINCE.transactions,
                            NOMENCLATURE,
                            new NeedLetters(
                                    new Outbox(PROVINCE.transactions, _ -> {}, PROVINCE.clock),
                                    PROVINCE.profiles,
                                    PROVINCE.members,
                                    new PublicUrl(URI.create("https://esja.test"))),
                            PROVINCE.audit,
                            PROVINCE.clock),
                    new DirectorySearch(
                            PROVINCE.transactions,
                            PROVINCE.province,
                            PROVINCE.poles,
                            TERRITORIES,
                            NOMENCLATURE,
                            new SupplierDirectory(
                                    PROVINCE.transactions, PROVINCE.province, PROVINCE.poles),
                            PROVINCE.clock),
                    TERRITORIES);
    private static final List<String> ESTRIE = List.of("430", "440", "450");

    @Test
    void countsTogetherWhatWasAskedInVainAndSetsItAgainstWhoDelivers() {
        POLES.inEstrie(() -> {
            TRADE.listed("Traiteur de la carte", "");
            SEARCHES.found("Traiteur végane", "43027", "traiteur");
            SEARCHES.found("TRAITEUR  vegane", "43027", "traiteur");
            SEARCHES.found("traiteur 819 555-0199", "430", "traiteur");
            SEARCHES.found("hélicoptère", "", "nulle");
            SEARCHES.found("traiteur", "10043", "traiteur");
            SEARCHES.found("traiteur", "05", "traiteur");
            SEARCHES.followed(WayOn.NEED, "hélicoptère");
            SEARCHES.followed(WayOn.NEED, "hélicoptère");
            return 0;
        });
        SEARCHES.flush();
        POLES.inEstrie(() -> {
            SEARCHES.found("traiteur végane", "43027", "traiteur");
            return 0;
        });
        SEARCHES.flush();

        POLES.inEstrie(() -> {
            GapReport report = read();
            assertThat(report.ways()).isEqualTo(Map.of(WayOn.NEED, 2));
            GapCell sherbrooke = report.cells().getFirst();
            assertThat(sherbrooke.category()).isEqualTo("traiteur");
            assertThat(sherbrooke.territory()).isEqualTo("430");
            assertThat(sherbrooke.searches()).isEqualTo(4);
            assertThat(sherbrooke.enterprises()).isPositive();
            assertThat(sherbrooke.words())
                    .containsExactly(
                            new GapCell.Words("traiteur vegane", 3),
                            new GapCell.Words("traiteur", 1));
            assertThat(report.cells())
                    .extracting(GapCell::category, GapCell::territory)
                    .contains(
                            tuple("", GapMap.NO_PLACE),
                            tuple("traiteur", GapMap.OUTSIDE),
                            tuple("traiteur", GapMap.NO_PLACE));
            return null;
        });
        assertThat(POLES.inMauricie(GapsDbTest::read).cells())
                .as("what one Pôle counts, another never sees")
                .isEmpty();
    }

    @Test
    void forgetsAfterTwoYears() {
        POLES.inMauricie(() -> {
            SEARCHES.found("ancien", "", "");
            return 0;
        });
        SEARCHES.flush();
        CLOCK.pass(Duration.ofDays(365 * 2 + 2));
        assertThat(POLES.inMauricie(SEARCHES::forgetOld)).isEqualTo(1);
        assertThat(POLES.inMauricie(SEARCHES::forgetOld)).isZero();
        assertThat(POLES.inMauricie(() -> MAP.read(List.of(), LocalDate.of(2020, 1, 1)).cells()))
                .isEmpty();
    }

    @Test
    void knowsTheNearerTerritory() {
        var distances = new Distances(PROVINCE.province);
        assertThat(distances.km(ESTRIE, List.of("371")))
                .isLessThan(distances.km(ESTRIE, List.of("100")));
        assertThat(distances.km(ESTRIE, List.of("430", "100"))).isZero();
        assertThat(distances.km(ESTRIE, List.of())).isInfinite();
        assertThat(distances.km(ESTRIE, List.of("zzz"))).isInfinite();
    }

    private static GapReport read() {
        return MAP.read(ESTRIE, LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC).minusYears(1));
    }
}
