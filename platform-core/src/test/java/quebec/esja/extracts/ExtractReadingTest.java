package quebec.esja.extracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.kernel.Period;
import quebec.esja.spreadsheets.LongSpreadsheet;
import quebec.esja.spreadsheets.SpreadsheetReading;

class ExtractReadingTest {

    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56 $|1234.56",
                "$1,234.56|1234.56",
                "1 234,56|1234.56",
                "(250,00)|-250.00",
                "250,00-|-250.00",
                "-250|-250.00",
                "− 1 250,5 $|-1250.50",
                "1'250.00 CR|-1250.00",
                "1234.5600000001|1234.56",
                "12 345|12345.00",
                "999999999999.99|999999999999.99",
                "$-40.00|-40.00",
            })
    void readsAnAmountHoweverItIsWritten(String written, BigDecimal dollars) {
        assertThat(AmountStyle.UNKNOWN.read(written)).isEqualTo(new LedgerAmount.Sound(dollars));
    }

    @Test
    void aColumnTellsWhatALoneValueLeavesOpen() {
        assertThat(AmountStyle.of(List.of("1,234", "56.78")).read("1,234"))
                .isEqualTo(new LedgerAmount.Sound(new BigDecimal("1234.00")));
        assertThat(AmountStyle.of(List.of("1,234", "56,78")).read("1,234"))
                .isEqualTo(new LedgerAmount.Sound(new BigDecimal("1.23")));
        assertThat(AmountStyle.UNKNOWN.read("1000000000000"))
                .isEqualTo(new LedgerAmount.TooLarge());
        assertThat(AmountStyle.UNKNOWN.read("=1+1")).isEqualTo(new LedgerAmount.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-14",
                "2025/03/14",
                "20250314",
                "14/03/2025",
                "03/14/2025",
                "14 mars 2025",
                "14-Mar-25",
                "March 14, 2025",
                "45730",
                "2025-03-14T00:00:00",
                "14.03.25"
            })
    void readsADateHoweverItIsWritten(String written) {
        assertThat(LedgerDates.of(List.of(written, "02/01/2025")).read(written))
                .contains(LocalDate.of(2025, 3, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void addsUpByTheWritingsOfAName(String encoding) {
        String file =
                """
                Ville de Test;;;;
                Rapport des paiements 2025;;;;
                ;;;;
                Fournisseur;NEQ;Date du paiement;Montant;Compte GL
                Coopérative Niska;;2025-02-01;1 234,56 $;Honoraires
                COOP NISKA INC.;;14/03/2025;100,00;Honoraires
                Coop de solidarité Niska;;15/03/2025;-34,56;Crédits
                Quincaillerie Rona;1143920115;2 avril 2025;50,00;Matériel
                Fournisseur;NEQ;Date du paiement;Montant;Compte GL
                =cmd|' /C calc'!A0;;2025-05-05;5,00;
                Sous-total mars;;;1 350,00;
                ;;2025-06-01;7,00;
                Total général;;;1 362,00;
                """;
        Extract extract = read(file.getBytes(Charset.forName(encoding)));

        assertThat(extract.paid())
                .extracting(Extract.Paid::name, Extract.Paid::inside, Extract.Paid::lines)
                .containsExactly(
                        Tuple.tuple("Coopérative Niska", new BigDecimal("1300.00"), 3),
                        Tuple.tuple("Quincaillerie Rona", new BigDecimal("50.00"), 1),
                        Tuple.tuple("=cmd|' /C calc'!A0", new BigDecimal("5.00"), 1));
        assertThat(extract.paid().get(1).key()).isEqualTo("neq 1143920115");
        assertThat(extract.tally().totals()).isEqualTo(2);
        assertThat(extract.tally().firstTotals()).containsExactly(11, 13);
        assertThat(extract.tally().nameless()).isEqualTo(1);
        assertThat(extract.tally().inside()).isEqualByComparingTo("1362.00");
    }

    @Test
    void leavesOutATotalThatNothingButItsSumTells() {
        Extract extract =
                read("Vendor,Amount,Date\nA Co,10.00,2025-01-02\nB Co,15.50,2025-01-03\n,25.50,\n");
        assertThat(extract.tally().totals()).isEqualTo(1);
        assertThat(extract.tally().inside()).isEqualByComparingTo("25.50");
    }

    @Test
    void keepsAnEnterpriseWhoseNameBeginsWithTotal() {
        assertThat(
                        read("Vendor,Amount,Date\nTotal Fitness,10.00,2025-01-02\nB Co,15.50,2025-01-03\n")
                                .paid())
                .hasSize(2);
    }

    @Test
    void understandsColumnsWithoutHeadersAndInEnglish() {
        Extract bare = read("2025-01-02;Coop du Lac;1 200,00\n2025-01-03;Garage Roy;30,00\n");
        assertThat(bare.paid())
                .extracting(Extract.Paid::name)
                .containsExactly("Coop du Lac", "Garage Roy");
        Extract english =
                read(
                        "Payee Name\tPosting date\tDebit\tCredit\nLake Coop\t01/15/2025\t90.00\t\nLake Coop\t01/16/2025\t\t20.00\n");
        assertThat(english.paid().getFirst().inside()).isEqualByComparingTo("70.00");
    }

    @Test
    void refusesAFileOfAnotherYearAndPartsOneOfTwo() {
        assertThat(reading("Fournisseur;Date;Montant\nA;2024-01-02;1,00\nB;2024-03-02;2,00\n"))
                .isEqualTo(new ExtractReading.OtherYear(2024, 100));
        Extract two =
                read("Fournisseur;Date;Montant\nCoop A;2024-12-30;1,00\nCoop A;2025-03-02;2,00\n");
        assertThat(two.paid().getFirst().inside()).isEqualByComparingTo("2.00");
        assertThat(two.paid().getFirst().outside()).isEqualByComparingTo("1.00");
        assertThat(two.tally().byYear()).containsEntry(2024, 1).containsEntry(2025, 1);
    }

    @Test
    void takesTheValuesAWorkbookKeepsOfItsFormulasAndComputesNone() {
        Extract extract =
                read(
                        workbook(sheet -> {
                            row(sheet, 0, "Fournisseur", "Date", "Montant");
                            row(sheet, 1, "Coop A", "2025-01-02");
                            sheet.value(1, 2, 1234.5);
                            row(sheet, 2, "Coop B", "2025-01-02");
                            sheet.formula(2, 2, "2*3");
                        }));
        assertThat(extract.paid()).extracting(Extract.Paid::name).containsExactly("Coop A");
        assertThat(extract.paid().getFirst().inside()).isEqualByComparingTo("1234.50");
        assertThat(extract.tally().unreadable()).isEqualTo(1);
        assertThat(extract.tally().unreadableAt()).containsExactly(3);
    }

    @Test
    void saysWhichLinesHaveAnAmountThatCannotBeRead() {
        Extract extract =
                read(
                        "Fournisseur;Montant\nCoop A;12,00\nCoop A;douze\nCoop A;1000000000000000\nCoop B;1,00\nCoop C;2,00\nCoop D;3,00\n");
        assertThat(extract.tally().unreadableAt()).containsExactly(3, 4);
        assertThat(extract.tally().undated()).isEqualTo(4);
    }

    @Test
    void readsAHundredThousandLinesAndNoMore() {
        StringBuilder file = new StringBuilder("Fournisseur;Date;Montant\n");
        for (int i = 0; i < 100_000; i++) {
            file.append("Fournisseur ").append(i % 5_000).append(";2025-06-01;1,00\n");
        }
        Extract extract = read(file.toString().getBytes(UTF_8));
        assertThat(extract.paid()).hasSize(5_000);
        assertThat(extract.tally().inside()).isEqualByComparingTo("100000");
        file.append("x;2025-06-01;1,00\n".repeat(300));
        assertThat(reading(file.toString()))
                .isInstanceOfSatisfying(
                        ExtractReading.Broken.class,
                        broken ->
                                assertThat(broken.why().reason())
                                        .isEqualTo(SpreadsheetReading.Reason.TOO_MANY_LINES));
    }

    private static Extract read(String csv) {
        return read(csv.getBytes(UTF_8));
    }

    private static Extract read(byte[] content) {
        ExtractReading reading = reading(content);
        if (reading instanceof ExtractReading.Read(Extract extract)) {
            return extract;
        }
        throw new AssertionError(reading);
    }

    private static ExtractReading reading(String csv) {
        return reading(csv.getBytes(UTF_8));
    }

    private static ExtractReading reading(byte[] content) {
        if (LongSpreadsheet.open(content, ExtractLayout::likeness)
                instanceof LongSpreadsheet.Opening.Opened(LongSpreadsheet file)) {
            ExtractLayout layout = ExtractLayout.of(file.sample());
            assertThat(layout.isReadable()).as("%s", layout).isTrue();
            return ExtractReading.read(file, layout, YEAR);
        }
        throw new AssertionError("not opened");
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            sheet.value(row, column, texts[column]);
        }
    }

    private static byte[] workbook(Consumer<Worksheet> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet notes = workbook.newWorksheet("Notes");
            notes.value(0, 0, "Extrait de la comptabilité");
            filling.accept(workbook.newWorksheet("Paiements"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
