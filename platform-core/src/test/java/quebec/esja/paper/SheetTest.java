package quebec.esja.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quebec.esja.paper.Sheet.Block;
import quebec.esja.paper.Sheet.Fact;
import quebec.esja.profile.Accent;
import quebec.esja.texts.Language;

class SheetTest {

    private static final Issuer ISSUER =
            new Issuer(
                    "Pôle de l'Estrie",
                    "L'économie sociale",
                    Accent.FLEUVE,
                    Optional.empty(),
                    true);

    @ParameterizedTest
    @EnumSource(Language.class)
    void isUniversallyAccessible(Language language) throws Exception {
        byte[] pdf = pdf(sheet(language));
        Files.write(Path.of("target", "sheet-" + language.code() + ".pdf"), pdf);
        assertThat(UniversalAccess.faults(pdf)).isEmpty();
    }

    @Test
    void saysAllItsBlocksInTheirOrder() throws IOException {
        try (var document = Loader.loadPDF(pdf(sheet(Language.FRENCH)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence(
                            "Certificat",
                            "Ville de <b>Magog</b> & fils",
                            "Démonstration",
                            "Des mots d’ailleurs",
                            "Signataire",
                            "Dominique Roy",
                            "premier",
                            "Règle",
                            "121",
                            "Ne certifie rien",
                            "Date et signature");
        }
    }

    @Test
    void saysTheSameInAnOfficeDocument() throws IOException {
        byte[] docx = SheetDocument.write(sheet(Language.FRENCH), ISSUER);
        Files.write(Path.of("target", "sheet.docx"), docx);
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains(
                            "Certificat",
                            "Ville de <b>Magog</b> & fils",
                            "Des mots d’ailleurs",
                            "Dominique Roy",
                            "– premier",
                            "Règle",
                            "Ne certifie rien",
                            "Date et signature");
        }
    }

    private static byte[] pdf(Sheet sheet) {
        return PdfPress.print(SheetLayout.xhtml(sheet, ISSUER), new AtomicInteger());
    }

    private static Sheet sheet(Language language) {
        return new Sheet(
                language,
                "Certificat",
                "Ville de <b>Magog</b> & fils",
                LocalDate.of(2026, 11, 22),
                List.of(
                        new Block.Quotation("Des mots d'ailleurs\n\nen deux paragraphes"),
                        new Block.Heading("Signature"),
                        new Block.Facts(List.of(new Fact("Signataire", "Dominique Roy"))),
                        new Block.Items(List.of("premier", "second")),
                        new Block.Table(
                                List.of("Règle", "Montant"), List.of(List.of("a", "121 200 $"))),
                        new Block.Caution("Ne certifie rien"),
                        new Block.Signature("Date et signature")));
    }
}
