package quebec.esja.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.spreadsheets.CellText;

class ValueRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(819) 555-0100 #12|819 555-0100, poste 12",
                "819.555.0100|819 555-0100",
                "1-819-555-0100|819 555-0100",
                "+1 819 555 0100|819 555-0100",
                "8195550100 poste 4|819 555-0100, poste 4",
                "555-0100|555-0100"
            })
    void writesPhonesInOneWay(String written, String usual) {
        assertThat(ValueRules.phone(written)).contains(usual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.coop.ca|https://www.coop.ca",
                "http://coop.ca/a|http://coop.ca/a",
                "HTTPS://coop.ca|https://coop.ca",
                "https:/coop.ca|https://coop.ca",
                "htp://coop.ca|http://coop.ca",
                "coop.ca, autre|https://coop.ca"
            })
    void completesWebAddresses(String written, String usual) {
        assertThat(ValueRules.website(written)).contains(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aucun site", "info@coop.ca", "javascript:alert(1)", "facebook"})
    void takesNoOtherTextForAWebAddress(String written) {
        assertThat(ValueRules.website(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Info <INFO@Coop.ca>|info@coop.ca",
                "a@b.ca; c@d.ca|a@b.ca",
                "mailto:a@b.ca|a@b.ca",
                " a@b.ca. |a@b.ca"
            })
    void findsTheEmail(String written, String usual) {
        assertThat(ValueRules.email(written)).contains(usual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APP: 3, 120 rue du Modèle|app. 3, 120 rue du Modèle",
                "12, rue X, APP:|12, rue X",
                "CP: 44|C. P. 44",
                "8 rue A (Québec)|8 rue A",
                "8 rue A,, Magog ,|8 rue A, Magog",
                "12 rue du Cap|12 rue du Cap"
            })
    void tidiesAddresses(String written, String usual) {
        assertThat(ValueRules.address(written)).isEqualTo(usual);
    }

    @Test
    void readsYearsOutOfDates() {
        assertThat(ValueRules.year("12 mars 1998")).contains("1998");
        assertThat(ValueRules.year("1998-03-12")).contains("1998");
        assertThat(ValueRules.year("98")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://a.ca\")",
                "@SUM(A1:A9)",
                "+CMD(1)",
                "-2+3+cmd|' /C calc'!A0",
                "#REF!",
                "#N/A"
            })
    void knowsAFormula(String text) {
        assertThat(CellText.isFormula(text)).isTrue();
        assertThat(CellText.harmless(text).charAt(0)).isIn('\'', '#');
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1 819 555-0100", "-", "@coop", "Coop = entraide", "#12"})
    void takesNoPlainTextForAFormula(String text) {
        assertThat(CellText.isFormula(text)).isFalse();
    }

    @Test
    void readsTheTextsThatSpreadsheetsHold() {
        assertThat(CellText.clean("=\"0819 555\"")).isEqualTo("0819 555");
        assertThat(CellText.clean("'1199980104")).isEqualTo("1199980104");
        assertThat(CellText.clean("'+1 819")).isEqualTo("+1 819");
        assertThat(CellText.clean("'=1+1")).isEqualTo("=1+1");
        assertThat(CellText.clean("\u00A0\u200B Coop\u00A0\u0000 ")).isEqualTo("Coop");
        assertThat(CellText.addressOfLink("=LIEN_HYPERTEXTE(\"http://a.ca\";\"site\")"))
                .contains("http://a.ca");
    }
}
