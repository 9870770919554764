package quebec.esja.portfolio;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.portfolio.Portfolio.Criterion;
import quebec.esja.portfolio.Portfolio.Publisher;
import quebec.esja.portfolio.PortfolioEntry.Contract;
import quebec.esja.portfolio.PortfolioEntry.Offer;
import quebec.esja.portfolio.PortfolioEntry.Reach;
import quebec.esja.profile.Accent;
import quebec.esja.texts.Language;

/// Portfolios like those of a real region: some enterprises told in full, some hardly.
final class SamplePortfolios {

    static final LocalDate ON = LocalDate.of(2026, 11, 21);

    static final String LONG_NAME =
            "Coopérative de solidarité en aménagement paysager, verdissement, agriculture urbaine et gestion durable des eaux de pluie"
                    + " du Haut-Saint-Laurent";

    private SamplePortfolios() {}

    static Portfolio of(Language language, boolean logo, int entries) {
        return with(
                language,
                logo,
                IntStream.range(0, entries).mapToObj(SamplePortfolios::entry).toList());
    }

    static Portfolio with(Language language, boolean logo, List<PortfolioEntry> entries) {
        return new Portfolio(
                language,
                new Publisher(
                        "Pôle d'économie sociale du Bas-Saint-Laurent",
                        "L'économie sociale, j'achète!",
                        Accent.EPINETTE,
                        logo
                                ? Optional.of(new StoredFile("image/png", logo(), "0"))
                                : Optional.empty(),
                        "info@pole.test",
                        "418 555-0101",
                        "https://esja.test/bas-saint-laurent/repertoire?q=traiteur",
                        false),
                List.of(
                        new Criterion("Mots cherchés", "« traiteur »"),
                        new Criterion("Livré à", "Rimouski-Neigette (MRC)")),
                ON,
                entries);
    }

    /// Two parts, of five and four enterprises, with a cover of their own.
    static Portfolio composed(PortfolioDesign.Pages pages, boolean monochrome) {
        Portfolio plain = of(Language.FRENCH, true, 9);
        return new Portfolio(
                plain.language(),
                plain.publisher(),
                new PortfolioDesign("Acheter près d’ici", "Un mot d’accueil.", pages, monochrome),
                List.of(),
                plain.on(),
                List.of(
                        new Portfolio.Part("Première partie", plain.entries().subList(0, 5)),
                        new Portfolio.Part("Seconde partie", plain.entries().subList(5, 9))));
    }

    /// Six enterprises of a few lines each, so that more than two fit on a page.
    static Portfolio brief(PortfolioDesign.Pages pages) {
        Portfolio plain = of(Language.FRENCH, false, 1);
        return new Portfolio(
                plain.language(),
                plain.publisher(),
                new PortfolioDesign("", "", pages, false),
                List.of(),
                plain.on(),
                List.of(
                        new Portfolio.Part(
                                "",
                                IntStream.range(0, 6)
                                        .mapToObj(number -> withoutProof("Brève n° " + number))
                                        .toList())));
    }

    /// A demonstration with every filter, the longest names, an accent that is not the first.
    static Portfolio crowded(Language language) {
        Portfolio plain = of(language, true, 3);
        Publisher publisher = plain.publisher();
        return new Portfolio(
                language,
                new Publisher(
                        "Pôle régional d’économie sociale de la Gaspésie, des Îles-de-la-Madeleine et de la Vallée-du-Haut-Saint-Laurent réunis, corporation de développement",
                        "L’économie sociale, j’achète! Programme régional d’approvisionnement collectif et responsable",
                        Accent.CANNEBERGE,
                        publisher.logo(),
                        publisher.email(),
                        publisher.phone(),
                        publisher.url(),
                        true),
                List.of(
                        new Criterion(
                                "Mots cherchés",
                                "« "
                                        + "entretien ménager ".repeat(5).strip()
                                        + " », au moins un des mots"),
                        new Criterion("Catégorie", "Aménagement paysager et verdissement"),
                        new Criterion("Livré à", "Communauté maritime des Îles-de-la-Madeleine"),
                        new Criterion("Forme juridique", "Coopérative de travailleurs actionnaire"),
                        new Criterion("Mission", "Environnement et développement durable"),
                        new Criterion("Offre", "vente ou location"),
                        new Criterion("Preuves", "contrats réalisés confirmés")),
                ON,
                plain.entries());
    }

    static PortfolioEntry entry(int number) {
        return switch (number % 5) {
            case 0 -> full(number);
            case 1 -> bare("Atelier " + number);
            case 2 -> long_(number);
            case 3 -> withoutProof("Ressourcerie " + number);
            default -> full(number);
        };
    }

    static PortfolioEntry full(int number) {
        return new PortfolioEntry(
                "La Tablée du fleuve n° " + number,
                "Rimouski · Rimouski-Neigette",
                "Coopérative de solidarité",
                "Alimentation et agriculture",
                new LocalizedText(
                        "Un service de traiteur qui forme des jeunes aux métiers de la cuisine et cuisine les légumes des fermes d'ici.\n\n"
                                + "Chaque année, douze personnes y trouvent un premier emploi.",
                        "A caterer that trains young people in kitchen trades and cooks vegetables from local farms."),
                List.of("Traiteur et restauration", "Location de salles et d’espaces"),
                List.of(
                        new Offer(
                                new LocalizedText(
                                        "Boîtes à lunch et buffets froids",
                                        "Lunch boxes and cold buffets"),
                                "",
                                List.of("MRC de Rimouski-Neigette", "MRC de La Mitis")),
                        new Offer(
                                new LocalizedText("Pauses-café pour 10 à 200 personnes", ""),
                                "",
                                List.of("50 km autour de Rimouski")),
                        new Offer(
                                new LocalizedText(
                                        "Salle de 80 places, cuisine comprise",
                                        "Room for 80, with kitchen"),
                                "location",
                                List.of("Rimouski"))),
                new LocalizedText(
                        "Vaisselle réutilisable, surplus remis à Moisson Rimouski-Neigette.",
                        "Reusable tableware; surplus given to a food bank."),
                List.of(
                        new Contract(
                                "Repas du congrès annuel",
                                "Ville de Rimouski",
                                new BigDecimal("18450.00"),
                                "avant taxes",
                                LocalDate.of(2025, 4, 1),
                                LocalDate.of(2026, 3, 31)),
                        new Contract(
                                "Pauses-café",
                                "Cégep de Rimouski",
                                new BigDecimal("3200"),
                                "avant taxes",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2025, 6, 1))),
                number % 2 == 0 ? 4 : 0,
                new Reach(
                        "418 555-01" + "%02d".formatted(number % 100),
                        "bonjour@tablee.test",
                        "https://www.tablee.test/"),
                Optional.of(LocalDate.of(2026, 10, 1)),
                "https://esja.test/bas-saint-laurent/repertoire/la-tablee-du-fleuve-" + number,
                number % 2 == 0
                        ? Optional.of(new StoredFile("image/png", logo(), "0"))
                        : Optional.empty());
    }

    /// Only a name and an address.
    static PortfolioEntry bare(String name) {
        return new PortfolioEntry(
                name,
                "",
                "",
                "",
                LocalizedText.EMPTY,
                List.of(),
                List.of(),
                LocalizedText.EMPTY,
                List.of(),
                0,
                new Reach("", "", ""),
                Optional.empty(),
                "https://esja.test/bas-saint-laurent/repertoire/atelier",
                Optional.empty());
    }

    static PortfolioEntry withoutProof(String name) {
        return new PortfolioEntry(
                name,
                "Matane · La Matanie",
                "Organisme à but non lucratif (OBNL)",
                "Environnement et développement durable",
                new LocalizedText("Meubles et objets remis à neuf, vendus à petit prix.", ""),
                List.of("Réemploi, friperie et mobilier"),
                List.of(
                        new Offer(
                                new LocalizedText("Mobilier de bureau remis à neuf", ""),
                                "vente ou location",
                                List.of("tout le Québec"))),
                LocalizedText.EMPTY,
                List.of(),
                0,
                new Reach("", "info@ressourcerie.test", ""),
                Optional.of(LocalDate.of(2026, 2, 14)),
                "https://esja.test/bas-saint-laurent/repertoire/ressourcerie",
                Optional.empty());
    }

    /// What people paste into forms: emoji, right-to-left scripts, letters in two pieces, markup, control characters.
    static PortfolioEntry odd() {
        PortfolioEntry full = full(0);
        return new PortfolioEntry(
                "Café \uD83C\uDF31 <b>Renaissance</b> & fils \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
                "Rimouski",
                "",
                "",
                new LocalizedText(
                        "E\u0301rablie\u0007 et fleurs \u5B57 \uD83D\uDC69\u200D\uD83C\uDF3E \uD83D ]]> \u1403\u14C4\u1483\u144E\u1450\u1466 "
                                + "un-tres-long-mot-".repeat(20)
                                + "x".repeat(400),
                        ""),
                List.of("Traiteur <i>"),
                List.of(
                        new Offer(
                                new LocalizedText(
                                        "\u2028\u202EOffre\u202C \"entre\" guillemets", ""),
                                "",
                                List.of())),
                LocalizedText.EMPTY,
                full.contracts(),
                0,
                new Reach(
                        "418\u00A0555-0199", "a&b@exemple.test", "https://exemple.test/?a=1&b=<2>"),
                Optional.empty(),
                full.url() + "?a=1&b=2",
                Optional.empty());
    }

    private static PortfolioEntry long_(int number) {
        PortfolioEntry full = full(number);
        return new PortfolioEntry(
                LONG_NAME + " " + number,
                full.place(),
                full.legalForm(),
                full.socialPurpose(),
                new LocalizedText((full.description().fr().replace("\n", " ") + " ").repeat(6), ""),
                full.categories(),
                IntStream.range(0, 9).mapToObj(i -> full.offers().get(i % 3)).toList(),
                full.addedValue(),
                full.contracts(),
                1,
                full.reach(),
                full.confirmedOn(),
                full.url(),
                full.logo());
    }

    private static byte[] logo() {
        BufferedImage image = new BufferedImage(480, 160, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x0B6E4F));
        pen.fillOval(0, 0, 160, 160);
        pen.setColor(new Color(0x17212B));
        pen.fillRect(190, 40, 290, 30);
        pen.fillRect(190, 95, 200, 30);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
