package quebec.esja.site.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "chaises de bureau,Chaise,true",
        "animation,Animer,true",
        "cafe,Café,true",
        "ecole,École de cirque,true",
        "traiteur,Buffet,false",
        "brûlerie,Torréfaction,false",
        "thé,thérapie,false",
        "'',Buffet,false"
    })
    void sharesAWordWhateverItsEnding(String typed, String found, boolean shared) {
        assertThat(MatchedWords.share(typed, found)).isEqualTo(shared);
    }
}
