package quebec.esja.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackChoiceTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isEmbeddedUnlessAskedOtherwise(boolean engine) {
        assertThat(StackChoice.of(null, engine)).isEqualTo(new StackChoice.Embedded());
        assertThat(StackChoice.of("embedded", engine)).isEqualTo(new StackChoice.Embedded());
    }

    @Test
    void takesContainersWhereAnEngineAnswers() {
        assertThat(StackChoice.of("containers", true)).isEqualTo(new StackChoice.Containers());
    }

    @Test
    void refusesContainersWithoutAnEngineInOneSentence() {
        assertThat(StackChoice.of("containers", false))
                .isInstanceOfSatisfying(
                        StackChoice.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .contains("esja.test.stack=containers", "container engine")
                                        .hasLineCount(1));
    }

    @Test
    void refusesAStackItDoesNotKnow() {
        assertThat(StackChoice.of("nuage", true))
                .isInstanceOfSatisfying(
                        StackChoice.Refused.class,
                        refused -> assertThat(refused.reason()).contains("nuage"));
    }
}
