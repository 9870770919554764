package quebec.esja.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.attention.AttentionReport.Count;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.SupplierId;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;

class AttentionDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);
    private static final Attention ATTENTION = new Attention(POLES.province.transactions, CLOCK);

    @Test
    void whatIsCountedIsWrittenOnceByMonthAndStaysInItsPole() {
        Supplier here = POLES.inEstrie(() -> listed("Ici", "traiteur"));
        Supplier there = POLES.inMauricie(() -> listed("Là-bas", "traiteur"));
        try (AttentionCounter counter = new AttentionCounter(POLES.province.transactions, CLOCK)) {
            see(counter, AttentionKind.PAGE_VIEW, here, 3);
            see(counter, AttentionKind.APPEARANCE, here, 5);
            POLES.inMauricie(() -> {
                counter.seen(AttentionKind.PAGE_VIEW, there.id());
                return true;
            });
            counter.write();
            counter.write();
            CLOCK.pass(Duration.ofDays(30));
            see(counter, AttentionKind.PAGE_VIEW, here, 2);
        }

        AttentionReport report = POLES.inEstrie(() -> ATTENTION.of(here));
        assertThat(report.months()).hasSize(12);
        assertThat(report.months().getLast().month()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(report.months().getLast().views())
                .as("what was counted last is written when the counter ends")
                .isEqualTo(new Count(2, Optional.empty()));
        assertThat(report.months().get(10).views().times()).isEqualTo(3);
        assertThat(report.months().get(10).appearances().times()).isEqualTo(5);
        assertThat(POLES.inMauricie(() -> ATTENTION.of(there)).months().get(10).views().times())
                .isEqualTo(1);
    }

    @Test
    void isComparedWithTheOthersOfItsCategoryOnlyFromFiveOn() {
        List<Supplier> five =
                IntStream.range(0, 5)
                        .mapToObj(number ->
                                POLES.inEstrie(() -> listed("Papier " + number, "transport")))
                        .toList();
        assertThat(POLES.inEstrie(() -> ATTENTION.of(five.getFirst())).compared()).isFalse();

        Supplier sixth = POLES.inEstrie(() -> listed("Papier 6", "transport"));
        try (AttentionCounter counter = new AttentionCounter(POLES.province.transactions, CLOCK)) {
            see(counter, AttentionKind.PAGE_VIEW, sixth, 9);
            see(counter, AttentionKind.PAGE_VIEW, five.get(1), 4);
            see(counter, AttentionKind.PAGE_VIEW, five.get(2), 6);
            see(counter, AttentionKind.PAGE_VIEW, five.get(3), 8);
        }

        AttentionReport report = POLES.inEstrie(() -> ATTENTION.of(sixth));
        assertThat(report.others()).isEqualTo(5);
        assertThat(report.category()).isEqualTo("transport");
        assertThat(report.months().getLast().views()).isEqualTo(new Count(9, Optional.of(4.0)));
        assertThat(report.months().getLast().appearances())
                .isEqualTo(new Count(0, Optional.of(0.0)));
    }

    @Test
    void anEnterpriseThatIsGoneDoesNotKeepTheOthersFromBeingWritten() {
        Supplier stays = POLES.inEstrie(() -> listed("Reste", "traiteur"));
        try (AttentionCounter counter = new AttentionCounter(POLES.province.transactions, CLOCK)) {
            POLES.inEstrie(() -> {
                counter.seen(
                        AttentionKind.PAGE_VIEW,
                        List.of(new SupplierId(UUID.randomUUID()), stays.id()));
                return true;
            });
        }
        assertThat(POLES.inEstrie(() -> ATTENTION.of(stays)).months().getLast().views().times())
                .isEqualTo(1);
    }

    private static Supplier listed(String name, String category) {
        return DIRECTORY.list(
                TestDirectory.enterprise(
                        name,
                        "43027",
                        TestDirectory.offering(name, category, new ServiceArea.Quebec())));
    }

    private static void see(
            AttentionCounter counter, AttentionKind kind, Supplier supplier, int times) {
        POLES.inEstrie(() -> {
            for (int i = 0; i < times; i++) {
                counter.seen(kind, supplier.id());
            }
            return true;
        });
    }
}
