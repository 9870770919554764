package quebec.esja.spreadsheets;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.spreadsheets.SpreadsheetReading.Reason;

class SpreadsheetReadingTest {

    private static final String LIST =
            "Nom;Ville\nCoopérative L’Érable à sucre;Québec\nŒuvre d’été;Saint-Côme\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsAccentsWhateverTheEncoding(String encoding) {
        assertThat(read(LIST.getBytes(Charset.forName(encoding))).lines().get(2).cells())
                .containsExactly("Œuvre d’été", "Saint-Côme");
    }

    @Test
    void readsMacRomanByItsFrenchLetters() {
        assertThat(
                        read("Nom;Ville\nÉcole d'été;Montréal\n"
                                        .getBytes(Charset.forName("x-MacRoman")))
                                .lines()
                                .get(1)
                                .cells())
                .containsExactly("École d'été", "Montréal");
    }

    @Test
    void readsUtf16WithAndWithoutItsMark() {
        assertThat(read(LIST.getBytes(UTF_16LE)).lines()).hasSize(3);
        assertThat(read(LIST.getBytes(UTF_16BE)).lines().get(1).cell(1)).isEqualTo("Québec");
        assertThat(read(("\uFEFF" + LIST).getBytes(UTF_16LE)).lines().getFirst().cell(0))
                .isEqualTo("Nom");
    }

    @Test
    void takesTheByteOrderMarkForNoLetter() {
        assertThat(read(("\uFEFF" + LIST).getBytes(UTF_8)).lines().getFirst().cell(0))
                .isEqualTo("Nom");
    }

    @Test
    void keepsUtf8WhenOneByteAmongManyIsBroken() {
        byte[] bytes =
                ("Nom;Ville\n" + "Coopérative d’été;Montréal\n".repeat(20) + "X#;Laval\n")
                        .getBytes(UTF_8);
        bytes[new String(bytes, Charset.forName("ISO-8859-1")).indexOf('#')] = (byte) 0xE9;

        assertThat(read(bytes).lines().get(5).cell(1)).isEqualTo("Montréal");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void findsTheSeparator(String separator) {
        String text =
                "Nom;Ville;Site\n\"A; b, c\";Laval;a.org\nD;Magog;d.org\n"
                        .replace(";", separator)
                        .replace("A" + separator + " b", "A; b");

        assertThat(read(text.getBytes(UTF_8)).lines().get(1).cells())
                .hasSize(3)
                .last()
                .isEqualTo("a.org");
    }

    @Test
    void prefersTheSeparatorOfColumnsToTheCommasInTheTexts() {
        Spreadsheet sheet =
                read("Nom;Services\nA;un, deux, trois\nB;un, deux, trois\nC;un\n".getBytes(UTF_8));

        assertThat(sheet.lines().get(1).cells()).containsExactly("A", "un, deux, trois");
        assertThat(sheet.format()).isEqualTo("CSV · UTF-8 · ;");
    }

    @Test
    void keepsLineBreaksInQuotesAndNumbersLinesAsASpreadsheetDoes() {
        Spreadsheet sheet =
                read("Nom,Ville\n\n\"A \"\"b\"\"\nc\",Laval\n,,\nD,Magog\n".getBytes(UTF_8));

        assertThat(sheet.lines()).extracting(Spreadsheet.Line::number).containsExactly(1, 3, 5);
        assertThat(sheet.lines().get(1).cell(0)).isEqualTo("A \"b\"\nc");
    }

    @Test
    void obeysADeclaredSeparator() {
        assertThat(
                        read("sep=|\r\nNom|Ville\r\nA, b; c|Laval\r\n".getBytes(UTF_8))
                                .lines()
                                .get(1)
                                .cells())
                .containsExactly("A, b; c", "Laval");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("  \n \n".getBytes(UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(reason("%PDF-1.7\n…".getBytes(UTF_8))).isEqualTo(Reason.NOT_A_SPREADSHEET);
        assertThat(reason("<html><table><tr><td>Nom".getBytes(UTF_8)))
                .isEqualTo(Reason.NOT_A_SPREADSHEET);
        assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .isEqualTo(Reason.NOT_A_SPREADSHEET);
        assertThat(
                        reason(
                                new byte[] {
                                    (byte) 0xD0,
                                    (byte) 0xCF,
                                    0x11,
                                    (byte) 0xE0,
                                    (byte) 0xA1,
                                    (byte) 0xB1,
                                    0x1A,
                                    (byte) 0xE1,
                                    0,
                                    0
                                }))
                .isEqualTo(Reason.OLD_OR_LOCKED_EXCEL);
        assertThat(reason("Nom;Ville\n\"jamais fermé;Laval\n".getBytes(UTF_8)))
                .isEqualTo(Reason.MISPLACED_QUOTE);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(reason(new byte[Spreadsheet.LARGEST_BYTES + 1])).isEqualTo(Reason.TOO_HEAVY);
        assertThat(reason(("Nom\n" + "a\n".repeat(20_001)).getBytes(UTF_8)))
                .isEqualTo(Reason.TOO_MANY_LINES);
        assertThat(reason(("Nom" + ";a".repeat(100) + "\n").getBytes(UTF_8)))
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(reason(("Nom;b\n" + "a".repeat(10_001) + ";c\n").getBytes(UTF_8)))
                .isEqualTo(Reason.CELL_TOO_LONG);
    }

    @Test
    void readsAWorkbookWithNumbersDatesAndFormulasAsText() throws IOException {
        byte[] file =
                workbook(book -> {
                    Worksheet notes = book.newWorksheet("Lisez-moi");
                    notes.value(0, 0, "Liste des membres");
                    Worksheet sheet = book.newWorksheet("Membres");
                    sheet.value(0, 0, "Répertoire 2026");
                    List.of("Nom", "NEQ", "Ville", "Téléphone", "Courriel")
                            .forEach(header ->
                                    sheet.value(
                                            2,
                                            List.of("Nom", "NEQ", "Ville", "Téléphone", "Courriel")
                                                    .indexOf(header),
                                            header));
                    sheet.value(3, 0, " Coop Été ");
                    sheet.value(3, 1, 1_140_000_000L);
                    sheet.value(3, 2, "Magog");
                    sheet.value(3, 3, 8_195_550_100L);
                    sheet.formula(3, 4, "CONCAT(\"a\",\"@b.ca\")");
                });
        Spreadsheet sheet = read(file);

        assertThat(sheet.format()).isEqualTo("Excel · Membres");
        assertThat(sheet.lines().get(2).number()).isEqualTo(4);
        assertThat(sheet.lines().get(2).cells())
                .containsExactly(
                        "Coop Été",
                        "1140000000",
                        "Magog",
                        "8195550100",
                        "=CONCAT(\"a\",\"@b.ca\")");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", 200 * 1024 * 1024);

        assertThat(bomb.length).isLessThan(Spreadsheet.LARGEST_BYTES);
        assertThat(reason(bomb)).isEqualTo(Reason.SWOLLEN);
        assertThat(reason(zip("xl/sharedStrings.xml", 60 * 1024 * 1024))).isEqualTo(Reason.SWOLLEN);
    }

    @Test
    void refusesAZipThatIsNoWorkbookAndOneThatIsCut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("photo.txt"));
            zip.write("bonjour".getBytes(UTF_8));
        }
        byte[] book = workbook(workbook -> workbook.newWorksheet("A").value(0, 0, "Nom"));

        assertThat(reason(bytes.toByteArray())).isEqualTo(Reason.NOT_A_SPREADSHEET);
        assertThat(reason(Arrays.copyOf(book, book.length / 2))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void expandsNoEntityOfAWorkbook(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] book = workbook(workbook -> workbook.newWorksheet("A").value(0, 0, "Nom"));
        try (ZipFile in =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                                .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                String text = new String(in.getInputStream(part).readAllBytes(), UTF_8);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(
                        (part.getName().endsWith("sheet1.xml") ? hostile(text, secret) : text)
                                .getBytes(UTF_8));
            }
        }

        assertThat(SpreadsheetReading.read(bytes.toByteArray(), _ -> 0).toString())
                .doesNotContain("top secret");
    }

    private static String hostile(String sheet, Path secret) {
        return "<!DOCTYPE x [<!ENTITY secret SYSTEM \""
                + secret.toUri()
                + "\">]>"
                + sheet.substring(sheet.indexOf("<worksheet"))
                        .replace(
                                "</sheetData>",
                                "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>&secret;</t></is></c></row></sheetData>");
    }

    private static byte[] zip(String part, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < zeros / block.length; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            content.accept(book);
        }
        return bytes.toByteArray();
    }

    private static Spreadsheet read(byte[] file) {
        return switch (SpreadsheetReading.read(file, sheet -> sheet.lines().size())) {
            case SpreadsheetReading.Read(Spreadsheet sheet) -> sheet;
            case SpreadsheetReading.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Reason reason(byte[] file) {
        return switch (SpreadsheetReading.read(file, sheet -> sheet.lines().size())) {
            case SpreadsheetReading.Refused refused -> refused.reason();
            case SpreadsheetReading.Read read -> throw new AssertionError(read);
        };
    }
}
