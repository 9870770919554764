package quebec.esja.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Boîtes à  LUNCH, boites a lunch",
        "'« traiteur », 40 pers.', traiteur 40 pers",
        "l'œuf, l œuf",
        "'%', ''",
    })
    void foldsWhatIsTypedSoThatTheSameWordsCountTogether(String typed, String kept) {
        assertThat(SearchedWords.of(typed).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marie@exemple.ca",
                "marie.tremblay+1@exemple.ca",
                "819 555-0199",
                "(819) 555-0199",
                "+1.819.555.0199",
                "1143920115",
                "1 143 920 115",
                "2026",
                "J1H1A1 12345",
                "dossier12345b",
            })
    void keepsNothingThatMayNameSomeone(String typed) {
        assertThat(SearchedWords.of("menage " + typed + " bureau").text())
                .doesNotContain("@", "exemple", "marie")
                .doesNotContainPattern("\\d{3}")
                .startsWith("menage")
                .endsWith("bureau");
    }

    @Test
    void boundsWhatIsKept() {
        assertThat(SearchedWords.of("mot ".repeat(1000)).text().split(" ")).hasSize(8);
        assertThat(SearchedWords.of("a".repeat(10_000)).text()).hasSizeBetween(1, 80);
        assertThat(SearchedWords.of("😀".repeat(200) + " 𝒳".repeat(99)).text().length())
                .isLessThanOrEqualTo(80);
        assertThat(SearchedWords.of("").text()).isEmpty();
    }
}
