package quebec.esja.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.paper.UniversalAccess.faults;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.paper.PdfPress;
import quebec.esja.texts.Language;

class PortfolioPdfTest {

    @ParameterizedTest
    @CsvSource({
        "FRENCH, true, 1",
        "FRENCH, false, 1",
        "FRENCH, false, 20",
        "ENGLISH, true, 20",
        "FRENCH, true, 300",
    })
    void isUniversallyAccessible(Language language, boolean logo, int enterprises)
            throws Exception {
        assertThat(faults(printed(SamplePortfolios.of(language, logo, enterprises)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FLOWING, false", "ONE, true", "TWO, false"})
    void isUniversallyAccessibleHoweverItIsComposed(PortfolioDesign.Pages pages, boolean monochrome)
            throws Exception {
        byte[] pdf = print(SamplePortfolios.composed(pages, monochrome), "composed-" + pages);

        assertThat(faults(pdf)).isEmpty();
        assertThat(text(pdf, 1)).contains("Acheter près d’ici", "Un mot d’accueil.");
        assertThat(text(pdf, 2)).contains("Première partie", "Seconde partie");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int sheets =
                    switch (pages) {
                        case FLOWING, TWO -> 6;
                        case ONE -> 2 + 9;
                    };
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(sheets);
        }
    }

    @Test
    void putsTwoEnterprisesOnAPageAtMostWhenAsked() throws Exception {
        assertThat(mostOnAPage(PortfolioDesign.Pages.FLOWING)).isGreaterThan(2);
        assertThat(mostOnAPage(PortfolioDesign.Pages.TWO)).isEqualTo(2);
    }

    private static long mostOnAPage(PortfolioDesign.Pages pages) throws Exception {
        byte[] pdf = print(SamplePortfolios.brief(pages), "brief-" + pages);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return pages(document).stream()
                    .mapToLong(page ->
                            Pattern.compile("info@ressourcerie\\.test")
                                    .matcher(page)
                                    .results()
                                    .count())
                    .max()
                    .orElseThrow();
        }
    }

    @Test
    void hasNoColourInBlackAndWhite() throws Exception {
        assertThat(
                        coloured(
                                print(
                                        SamplePortfolios.composed(
                                                PortfolioDesign.Pages.FLOWING, true),
                                        "grey")))
                .isZero();
        assertThat(
                        coloured(
                                print(
                                        SamplePortfolios.composed(
                                                PortfolioDesign.Pages.FLOWING, false),
                                        "colour")))
                .isPositive();
    }

    /// How many pixels of its first three pages are neither black, white nor grey.
    private static long coloured(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            long coloured = 0;
            for (int page = 0; page < 3; page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 48);
                coloured +=
                        Arrays.stream(
                                        image.getRGB(
                                                0,
                                                0,
                                                image.getWidth(),
                                                image.getHeight(),
                                                null,
                                                0,
                                                image.getWidth()))
                                .filter(PortfolioPdfTest::coloured)
                                .count();
            }
            return coloured;
        }
    }

    private static boolean coloured(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 2;
    }

    @Test
    void printsWhateverPeopleTypeAndShowsWhatItsTypeLacks() throws Exception {
        byte[] pdf =
                print(
                        SamplePortfolios.with(
                                Language.FRENCH,
                                true,
                                List.of(SamplePortfolios.odd(), SamplePortfolios.full(1))),
                        "odd");

        assertThat(faults(pdf)).isEmpty();
        assertThat(text(pdf, 3))
                .contains(
                        "Café ☐ <b>Renaissance</b> & fils ☐ ☐",
                        "Érablie",
                        "fleurs ☐ ☐ ☐ ]]> ☐",
                        "Offre \"entre\" guillemets")
                .doesNotContain("�", "#");
        assertThat(text(pdf, 1)).contains("☐ remplace des caractères");
    }

    @Test
    void saysOnTheCoverWhoseItIsWhatItHoldsAndWhatItDoesNotPromise() throws Exception {
        String cover = text(printed(SamplePortfolios.of(Language.FRENCH, false, 20)), 1);

        assertThat(cover)
                .contains(
                        "Pôle d’économie sociale du Bas-Saint-Laurent",
                        "Entreprises \nd’économie sociale",
                        "Mots cherchés : « traiteur »",
                        "Livré à : Rimouski-Neigette (MRC)",
                        "20\nentreprises",
                        "Données du 21 novembre 2026",
                        "n’est pas une certification")
                .doesNotContain("Démonstration", "☐");
        assertThat(text(printed(SamplePortfolios.of(Language.ENGLISH, true, 20)), 1))
                .contains(
                        "Social economy \nenterprises",
                        "Data as of November 21, 2026",
                        "not a certification");
    }

    @Test
    void keepsACrowdedCoverOnOnePageAndSaysThatADemonstrationIsOne() throws Exception {
        byte[] pdf = print(SamplePortfolios.crowded(Language.FRENCH), "crowded");

        assertThat(faults(pdf)).isEmpty();
        assertThat(text(pdf, 1))
                .contains(
                        "Preuves : contrats réalisés confirmés",
                        "Démonstration : les organisations",
                        "Une question");
        assertThat(text(pdf, 2))
                .contains("Table des matières", "Démonstration · Données du 21 novembre 2026");
    }

    @Test
    void showsAnEnterpriseWhole() throws Exception {
        String page = text(printed(SamplePortfolios.of(Language.FRENCH, true, 20)), 3);

        assertThat(page)
                .contains(
                        "La Tablée du fleuve n° 0",
                        "Coopérative de solidarité",
                        "Boîtes à lunch et buffets froids",
                        "50 km autour de Rimouski",
                        "(location)",
                        "Vaisselle réutilisable",
                        "Repas du congrès annuel, Ville de Rimouski, 2025–2026 · 18 450 $ avant taxes",
                        "confirmé",
                        "et 4 autres contrats",
                        "418 555-0100",
                        "bonjour@tablee.test",
                        "tablee.test",
                        "confirmés par l’entreprise le 1er octobre 2026",
                        "Pôle d’économie sociale du Bas-Saint-Laurent",
                        "3 / 15");
    }

    @Test
    void givesEachEnterpriseItsRightPageInTheContents() throws Exception {
        byte[] pdf = printed(SamplePortfolios.of(Language.FRENCH, true, 300));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = pages(document);
            int first = firstWith(pages, "Où elle livre");
            String contents = String.join("\n", pages.subList(1, first));
            for (int number : new int[] {0, 5, 149, 295, 299}) {
                String name = "La Tablée du fleuve n° " + number;
                int told = number(contents, Pattern.quote(name) + "\\D[^\\n]*?(\\d+)(\\n|$)");
                assertThat(pages.get(told - 1)).as("page %d", told).contains(name + "\n");
            }
        }
    }

    @Test
    void hasABookmarkForEachEnterprise() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(printed(SamplePortfolios.of(Language.FRENCH, false, 20)))) {
            List<String> chapters = new ArrayList<>();
            List<String> enterprises = new ArrayList<>();
            for (PDOutlineItem chapter :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                chapters.add(chapter.getTitle());
                chapter.children().forEach(entry -> enterprises.add(entry.getTitle()));
            }
            assertThat(chapters)
                    .containsExactly("Table des matières", "Entreprises", "Index par catégorie");
            assertThat(enterprises)
                    .hasSize(20)
                    .contains("Atelier 1", SamplePortfolios.LONG_NAME + " 2");
        }
    }

    @Test
    void namesItselfAndItsLanguage() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(printed(SamplePortfolios.of(Language.ENGLISH, true, 20)))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(
                            "Social economy enterprises – Pôle d’économie sociale du Bas-Saint-Laurent");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void countsTheEnterprisesAsTheyAreLaidOut() {
        Portfolio portfolio = SamplePortfolios.of(Language.FRENCH, false, 20);
        AtomicInteger placed = new AtomicInteger();
        PdfPress.print(PortfolioLayout.xhtml(portfolio), placed);

        long codes = portfolio.entries().stream().map(PortfolioEntry::url).distinct().count();
        assertThat(placed).hasValue((int) codes + 1);
    }

    private static byte[] printed(Portfolio portfolio) throws IOException {
        return print(portfolio, portfolio.language().code() + "-" + portfolio.entries().size());
    }

    /// Keeps the document beside the classes, for whoever wants to look at it.
    private static byte[] print(Portfolio portfolio, String name) throws IOException {
        long start = System.nanoTime();
        byte[] pdf = PdfPress.print(PortfolioLayout.xhtml(portfolio), new AtomicInteger());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("Portfolio %s: %d ms, %d kB%n", name, took.toMillis(), pdf.length / 1024);
        Files.write(Path.of("target", "portfolio-" + name + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return pages(document).get(page - 1);
        }
    }

    private static List<String> pages(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }

    private static int firstWith(List<String> pages, String text) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).contains(text)) {
                return i;
            }
        }
        throw new AssertionError("no page says " + text);
    }

    private static int number(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
