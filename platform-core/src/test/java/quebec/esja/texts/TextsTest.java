package quebec.esja.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void choosesThePluralOfTheLanguage() {
        assertThat(Texts.of(Language.FRENCH).get("formats.fresh.days", 1)).isEqualTo("hier");
        assertThat(Texts.of(Language.FRENCH).get("formats.fresh.days", 3))
                .isEqualTo("il y a 3 jours");
        assertThat(Texts.of(Locale.ENGLISH).get("formats.fresh.days", 3)).isEqualTo("3 days ago");
    }

    @Test
    void keepsApostrophesAndMendsThem() {
        assertThat(Texts.of(Language.FRENCH).get("formats.fresh.today")).isEqualTo("aujourd’hui");
    }

    @Test
    void refusesAKeyThatNoBundleHas() {
        assertThatThrownBy(() -> Texts.of(Language.FRENCH).get("formats.nothing"))
                .isInstanceOf(Texts.UnknownText.class)
                .hasMessageContaining("formats.nothing");
    }

    @Test
    void neverBreaksBeforeFrenchSigns() {
        assertThat(Typography.of(Language.FRENCH).apply("« Oui » : 5 $ ? Non ; 3 % !"))
                .isEqualTo("«\u00A0Oui\u00A0»\u00A0: 5\u00A0$\u202F? Non\u202F; 3\u00A0%\u202F!");
        assertThat(Typography.of(Language.ENGLISH).apply("5 $ ? It's")).isEqualTo("5 $ ? It’s");
    }
}
