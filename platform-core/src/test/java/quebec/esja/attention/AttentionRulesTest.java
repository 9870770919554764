package quebec.esja.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionRulesTest {

    @Test
    void fourOthersAreTooFewToBeComparedWith() {
        assertThat(AttentionRules.median(List.of(1L, 2L, 3L, 4L), 4)).isEmpty();
        assertThat(AttentionRules.median(List.of(5L, 1L, 3L, 2L, 4L), 5)).contains(3.0);
    }

    @Test
    void anEvenNumberHasItsMedianBetweenTwo() {
        assertThat(AttentionRules.median(List.of(1L, 2L, 3L, 6L, 8L, 9L), 6)).contains(4.5);
    }

    @Test
    void thoseNobodySawCountAsZero() {
        assertThat(AttentionRules.median(List.of(), 7)).contains(0.0);
        assertThat(AttentionRules.median(List.of(10L, 20L), 5)).contains(0.0);
        assertThat(AttentionRules.median(List.of(10L, 20L, 30L), 5)).contains(10.0);
        assertThat(AttentionRules.median(List.of(4L, 6L, 8L), 6)).contains(2.0);
    }
}
