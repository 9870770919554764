package quebec.esja.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

class DeclarationTextTest {

    private static final String SOUND =
            "En {annee}, {organisation} considère, avec {pole}, les entreprises.";

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasASoundUsualTextThatIsNoQuota(Language language) {
        String usual = Texts.of(language).get("commitments.usual");

        assertThat(DeclarationText.problem(DeclarationText.tidy(usual))).isEmpty();
        assertThat(usual).contains("quota", DeclarationText.POLE);
    }

    @ParameterizedTest
    @CsvSource({
        "court, text-length",
        "'En {annee}, {organisation} considère les entreprises {xyz}.', text-place",
        "'Cette déclaration ne nomme ni organisation ni année, du tout.', text-names",
        "'Cette déclaration {organisation} ne nomme aucune année, du tout.', text-names",
    })
    void refusesATextThatCannotBeSigned(String text, String reason) {
        assertThat(DeclarationText.problem(text)).contains(reason);
    }

    @Test
    void refusesATextOverItsBound() {
        assertThat(DeclarationText.problem(SOUND + "a".repeat(DeclarationText.LONGEST)))
                .contains("text-length");
        assertThat(DeclarationText.problem(SOUND)).isEmpty();
    }

    @Test
    void namesTheOrganizationOnceEvenWhenItIsCalledLikeAPlace() {
        DeclarationText text =
                new DeclarationText(2026, 1, new LocalizedText(SOUND, SOUND), Optional.empty(), "");

        assertThat(text.filled(Language.FRENCH, "Ville {annee} $1 \\", 2026, "le Pôle"))
                .isEqualTo(
                        "En 2026, Ville {annee} $1 \\ considère, avec le Pôle, les entreprises.");
    }

    @Test
    void keepsOneWritingOfTheSameText() {
        assertThat(DeclarationText.tidy("  a \r\nb\t\r c  ")).isEqualTo("a\nb\n c");
    }

    @Test
    void digestsByTheOctetsOfUtf8() {
        assertThat(DeclarationText.digest("é"))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }

    @ParameterizedTest
    @CsvSource({
        "5, , ''",
        ", 250000, ''",
        "100, , ''",
        "0, , target-percent",
        "-3, , target-percent",
        "100.01, , target-percent",
        "5.125, , target-percent",
        ", -5, target-amount",
        ", 1000000000000, target-amount",
        "5, 5000, target-both",
    })
    void holdsATargetWithinItsBounds(BigDecimal percent, BigDecimal amount, String reason) {
        assertThat(
                        new Target("", Optional.ofNullable(percent), Optional.ofNullable(amount))
                                .problem()
                                .orElse(""))
                .isEqualTo(reason);
    }
}
