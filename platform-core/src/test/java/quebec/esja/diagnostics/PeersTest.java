package quebec.esja.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeersTest {

    @Test
    void tellsTheMiddleOfFiveAndOfSix() {
        assertThat(Peers.medians(others(10, 90, 20, 80, 55)))
                .containsEntry("s", new Peers.Median(new BigDecimal("55.0"), 5));
        assertThat(Peers.medians(others(10, 90, 20, 80, 55, 60)))
                .containsEntry("s", new Peers.Median(new BigDecimal("57.5"), 6));
    }

    @Test
    void tellsNothingOfFewerThanFive() {
        assertThat(Peers.medians(others(10, 20, 30, 40))).isEmpty();
        assertThat(Peers.medians(List.of())).isEmpty();
    }

    @Test
    void countsEachSectionByItselfSoThatAMissingScoreIsNoZero() {
        List<Map<String, BigDecimal>> others = new ArrayList<>(others(50, 50, 50, 50, 50));
        others.forEach(other -> other.put("few", BigDecimal.TEN));
        others.getFirst().remove("few");
        assertThat(Peers.medians(others)).containsOnlyKeys("s");
    }

    @Test
    void neverTellsASectionThatFewerThanFiveHaveAndStaysAmongTheirScores() {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            List<Map<String, BigDecimal>> others = new ArrayList<>();
            int buyers = random.nextInt(12);
            for (int buyer = 0; buyer < buyers; buyer++) {
                Map<String, BigDecimal> scores = new HashMap<>();
                for (String section : List.of("s1", "s2", "s3")) {
                    if (random.nextInt(3) > 0) {
                        scores.put(section, BigDecimal.valueOf(random.nextInt(1_001), 1));
                    }
                }
                others.add(scores);
            }
            Map<String, Peers.Median> medians = Peers.medians(others);
            for (String section : List.of("s1", "s2", "s3")) {
                List<BigDecimal> known =
                        others.stream()
                                .filter(scores -> scores.containsKey(section))
                                .map(scores -> scores.get(section))
                                .sorted()
                                .toList();
                assertThat(medians.containsKey(section)).isEqualTo(known.size() >= Peers.FEWEST);
                if (medians.containsKey(section)) {
                    BigDecimal median = medians.get(section).score();
                    assertThat(medians.get(section).count()).isEqualTo(known.size());
                    assertThat(median).isBetween(known.getFirst(), known.getLast());
                    long below =
                            known.stream().filter(score -> score.compareTo(median) < 0).count();
                    assertThat(below).isLessThanOrEqualTo(known.size() / 2);
                }
            }
        }
    }

    private static List<Map<String, BigDecimal>> others(int... scores) {
        List<Map<String, BigDecimal>> others = new ArrayList<>();
        for (int score : scores) {
            others.add(new HashMap<>(Map.of("s", BigDecimal.valueOf(score))));
        }
        return others;
    }
}
