package quebec.esja.site.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import quebec.esja.compositions.Compositions;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.Question;
import quebec.esja.site.directory.Wording;
import quebec.esja.texts.Language;

/// What search engines read: which addresses there are, and which are not for them.
@Controller
class Addresses {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            """;
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final List<String> PAGES =
            List.of(
                    "",
                    "/repertoire",
                    "/acheteurs",
                    "/besoins",
                    "/besoins/nouveau",
                    "/widget/installer",
                    "/confidentialite",
                    "/accessibilite");

    private final SupplierDirectory directory;
    private final Compositions compositions;

    Addresses(SupplierDirectory directory, Compositions compositions) {
        this.directory = directory;
        this.compositions = compositions;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots(Visit visit) {
        return """
        User-agent: *
        Disallow: /app
        Disallow: /api
        Disallow: /r/
        Disallow: /*/portfolio.pdf
        Disallow: /*/selection
        Disallow: /*/comparer
        Disallow: /*?e=
        Disallow: /*&e=
        Disallow: /*/ailleurs
        Disallow: /*/repertoire?
        Allow: /*/repertoire?categorie=
        Disallow: /*/repertoire?categorie=*&
        Disallow: /*/repertoire.csv
        Disallow: /*/repertoire.json
        Disallow: /*/repertoire.xlsx
        Disallow: /*/widget
        Disallow: /repertoire.
        Disallow: /?
        Disallow: /en/?
        Allow: /*/widget/installer

        Sitemap: %s/sitemap.xml
        """
                .formatted(visit.origin());
    }

    @GetMapping(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String index(Visit visit) {
        var text = new StringBuilder(HEAD).append("<sitemapindex ").append(NAMESPACE).append(">\n");
        directory
                .openPoles()
                .forEach(pole ->
                        text.append("<sitemap><loc>")
                                .append(visit.origin())
                                .append("/")
                                .append(pole.slug())
                                .append("/sitemap.xml</loc></sitemap>\n"));
        return text.append("</sitemapindex>\n").toString();
    }

    @GetMapping(value = "/{pole}/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String pole(Visit visit) {
        var text =
                new StringBuilder(HEAD)
                        .append("<urlset ")
                        .append(NAMESPACE)
                        .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        var root = "/" + visit.here().slug();
        PAGES.forEach(page -> url(text, visit, root + page, ""));
        directory.figures().categories().keySet().stream()
                .sorted()
                .map(code -> SupplierSearch.ALL.withCategory(code))
                .forEach(category ->
                        url(text, visit, Question.address(root + "/repertoire", category), ""));
        directory
                .addresses()
                .forEach(address ->
                        url(
                                text,
                                visit,
                                root + "/repertoire/" + address.slug(),
                                day(address.changedAt())));
        compositions
                .published()
                .forEach(portfolio ->
                        url(
                                text,
                                visit,
                                root + "/portfolios/" + portfolio.slug(),
                                day(portfolio.changedAt())));
        return text.append("</urlset>\n").toString();
    }

    private static String day(Instant changed) {
        return LocalDate.ofInstant(changed, Wording.QUEBEC).toString();
    }

    /// A page in each of its languages; slugs and the origin hold nothing to escape.
    private static void url(StringBuilder text, Visit visit, String path, String changed) {
        var languages = visit.here().languages();
        for (var language : Language.values()) {
            if (languages.contains(language)) {
                text.append("<url><loc>")
                        .append(visit.origin())
                        .append(Visit.in(language, path))
                        .append("</loc>");
                for (var other : Language.values()) {
                    if (languages.size() > 1 && languages.contains(other)) {
                        text.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                                .append(other.code())
                                .append("\" href=\"")
                                .append(visit.origin())
                                .append(Visit.in(other, path))
                                .append("\"/>");
                    }
                }
                text.append(changed.isEmpty() ? "" : "<lastmod>" + changed + "</lastmod>")
                        .append("</url>\n");
            }
        }
    }
}
