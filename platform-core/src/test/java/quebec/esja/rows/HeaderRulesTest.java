package quebec.esja.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import quebec.esja.rows.Column.Certainty;
import quebec.esja.spreadsheets.Spreadsheet;

class HeaderRulesTest {

    @Test
    void knowsFrenchAndEnglishHeadersWithoutAccentsOrCase() {
        assertThat(
                        fields(
                                "NOM DE L'ORGANISME|Forme Juridique|Code postal|Tél.|Courriel général|Site internet|MRC|Phone|City"))
                .containsExactly(
                        Field.NAME,
                        Field.LEGAL_FORM,
                        Field.POSTAL_CODE,
                        Field.PHONE,
                        Field.EMAIL,
                        Field.WEBSITE,
                        Field.TERRITORY,
                        null,
                        Field.MUNICIPALITY);
    }

    @Test
    void saysHowSureItIs() {
        HeaderRules.Layout layout =
                layout(
                        "Nom|Nom de la ville où|Couleur|Xyz",
                        "A|Magog|vert|a@b.ca",
                        "B|Laval|bleu|c@d.ca");

        assertThat(layout.columns())
                .extracting(Column::certainty)
                .containsExactly(
                        Certainty.SURE, Certainty.LIKELY, Certainty.NONE, Certainty.GUESSED);
        assertThat(layout.columns())
                .extracting(Column::field)
                .containsExactly(Field.NAME, Field.MUNICIPALITY, null, Field.EMAIL);
        assertThat(layout.columns().get(1).samples()).containsExactly("Magog", "Laval");
    }

    @Test
    void findsTheHeadersBelowATitle() {
        HeaderRules.Layout layout =
                layout(
                        "Répertoire des membres 2026",
                        "Mis à jour en mars",
                        "Nom|Ville|Courriel",
                        "A|Magog|a@b.ca");

        assertThat(layout.headerLine()).isEqualTo(2);
        assertThat(layout.hasNames()).isTrue();
    }

    @Test
    void guessesColumnsByTheirValuesWhenThereAreNoHeaders() {
        HeaderRules.Layout layout =
                layout(
                        "Coop A|info@a.ca|819 555-0100|J1H 1A1|www.a.ca",
                        "Coop B|info@b.ca|819 555-0101|J1H 1A2|www.b.ca");

        assertThat(layout.headerLine()).isEqualTo(-1);
        assertThat(layout.columns())
                .extracting(Column::field)
                .containsExactly(null, Field.EMAIL, Field.PHONE, Field.POSTAL_CODE, Field.WEBSITE);
        assertThat(layout.columns().getFirst().header()).isEqualTo("A");
    }

    @Test
    void takesUnknownTitlesForTitlesWhenTheValuesBelowAreOfAnotherKind() {
        HeaderRules.Layout layout = layout("Qui|Joindre", "Coop A|info@a.ca", "Coop B|info@b.ca");

        assertThat(layout.headerLine()).isZero();
        assertThat(layout.columns()).extracting(Column::header).containsExactly("Qui", "Joindre");
        assertThat(layout("Coop A|Magog", "Coop B|Laval").headerLine()).isEqualTo(-1);
    }

    @Test
    void tellsTheContactFromTheEnterprise() {
        assertThat(fields("Entreprise|Courriel|Personne contact|Courriel de la personne contact"))
                .containsExactly(Field.NAME, Field.EMAIL, Field.CONTACT_NAME, Field.CONTACT_EMAIL);
    }

    @Test
    void lettersColumnsAsASpreadsheetDoes() {
        assertThat(
                        List.of(
                                Spreadsheet.letter(0),
                                Spreadsheet.letter(25),
                                Spreadsheet.letter(26),
                                Spreadsheet.letter(99)))
                .containsExactly("A", "Z", "AA", "CV");
    }

    private static List<Field> fields(String headers) {
        return layout(headers).columns().stream().map(Column::field).toList();
    }

    private static HeaderRules.Layout layout(String... lines) {
        java.util.concurrent.atomic.AtomicInteger number =
                new java.util.concurrent.atomic.AtomicInteger();
        return HeaderRules.layout(
                new Spreadsheet(
                        "test",
                        Arrays.stream(lines)
                                .map(line ->
                                        new Spreadsheet.Line(
                                                number.incrementAndGet(),
                                                List.of(line.split("\\|", -1))))
                                .toList()));
    }
}
