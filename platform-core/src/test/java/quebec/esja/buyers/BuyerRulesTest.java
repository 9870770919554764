package quebec.esja.buyers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quebec.esja.texts.Language;

class BuyerRulesTest {

    @Test
    void writesWhatWasTypedTheUsualWay() {
        BuyerData tidy =
                BuyerRules.tidy(
                        new BuyerData(
                                "  Ville\u00A0 de\tSherbrooke ",
                                Optional.of(BuyerKind.MUNICIPALITY),
                                "1143 920 115",
                                " 43027 ",
                                "sherbrooke.ca",
                                new BuyerData.Contact(
                                        " Jo Roy", " Jo@Sherbrooke.CA ", "", Language.FRENCH)));

        assertThat(tidy.name()).isEqualTo("Ville de Sherbrooke");
        assertThat(tidy.neq()).isEqualTo("1143920115");
        assertThat(tidy.website()).isEqualTo("https://sherbrooke.ca");
        assertThat(tidy.contact().email()).isEqualTo("jo@sherbrooke.ca");
    }

    @Test
    void tellsEveryProblemAtOnce() {
        BuyerData wrong =
                new BuyerData(
                        "x",
                        Optional.empty(),
                        "abc",
                        "00000",
                        "javascript:alert(1)",
                        new BuyerData.Contact("", "no", "f".repeat(121), Language.FRENCH));

        assertThat(BuyerRules.problems(wrong, false, false))
                .extracting(BuyerProblem::field)
                .containsExactly(
                        "name",
                        "kind",
                        "neq",
                        "municipality",
                        "website",
                        "contact.name",
                        "contact.email",
                        "contact.function");
    }

    @Test
    void asksForAWordOnADoubtfulNeqAndTakesIt() {
        assertThat(keys("1143920116", false)).containsExactly("buyers.refusal.neq-doubtful");
        assertThat(keys("1143920116", true)).isEmpty();
    }

    @Test
    void refusesTheNumberOfAPersonWhateverIsSaid() {
        assertThat(keys("2212345678", true)).containsExactly("buyers.refusal.neq-person");
    }

    private static List<String> keys(String neq, boolean confirmed) {
        BuyerData data =
                new BuyerData(
                        "Ville de Sherbrooke",
                        Optional.of(BuyerKind.MUNICIPALITY),
                        neq,
                        "",
                        "",
                        new BuyerData.Contact("Jo Roy", "jo@esja.test", "", Language.FRENCH));
        return BuyerRules.problems(BuyerRules.tidy(data), confirmed, true).stream()
                .map(BuyerProblem::key)
                .toList();
    }
}
