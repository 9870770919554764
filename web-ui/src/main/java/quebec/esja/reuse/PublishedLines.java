package quebec.esja.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.Term;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// What other Pôles publish about an enterprise, line by line: a person sees it all before taking any of it up.
@Component
public class PublishedLines {

    private final Nomenclature nomenclature;
    private final Territories territories;

    PublishedLines(Nomenclature nomenclature, Territories territories) {
        this.nomenclature = nomenclature;
        this.territories = territories;
    }

    /// @param label such as « Téléphone »
    public record Line(String label, String text) {}

    /// Its profile, and what stands beside it: labels and places of business.
    public List<Line> of(PublishedProfile published, Language language) {
        var texts = Texts.of(language);
        var locale = language.locale();
        var labels =
                published.labels().stream()
                        .map(label -> said(nomenclature.label(label.code()), locale))
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining(" · "));
        var places =
                published.places().stream()
                        .map(place ->
                                joined(
                                        place.name(),
                                        place.address(),
                                        municipality(place.municipality(), locale)))
                        .collect(Collectors.joining(" · "));
        return Stream.concat(
                        profile(published, language).stream(),
                        Stream.of(
                                        line(texts, "directory.supplier.labels", labels),
                                        line(texts, "directory.supplier.places", places))
                                .filter(line -> !line.text().isBlank()))
                .toList();
    }

    /// Its profile alone; only what is told of it.
    public List<Line> profile(PublishedProfile published, Language language) {
        var texts = Texts.of(language);
        var locale = language.locale();
        var data = published.data();
        var identity = data.identity();
        var practice = data.practice();
        List<Line> lines = new ArrayList<>();
        lines.add(line(texts, "directory.column.name", identity.name()));
        lines.add(line(texts, "directory.fact.legal-name", identity.legalName()));
        lines.add(
                line(
                        texts,
                        "directory.fact.form",
                        said(nomenclature.legalForm(identity.legalForm()), locale)));
        lines.add(
                line(
                        texts,
                        "directory.fact.purpose",
                        said(nomenclature.socialPurpose(identity.socialPurpose()), locale)));
        lines.add(line(texts, "directory.fact.founded", number(identity.foundedYear())));
        lines.add(line(texts, "directory.contact.address", address(data.location(), locale)));
        lines.add(line(texts, "directory.contact.phone", data.reach().phone()));
        lines.add(line(texts, "directory.contact.email", data.reach().email()));
        lines.add(line(texts, "directory.contact.website", data.reach().website()));
        lines.add(line(texts, "directory.column.description", data.description().in(locale)));
        lines.add(line(texts, "directory.column.added-value", data.addedValue().in(locale)));
        lines.add(line(texts, "directory.fact.mission", practice.mission().in(locale)));
        lines.add(
                line(
                        texts,
                        "directory.fact.size",
                        practice.size().map(size -> texts.get(size.text())).orElse("")));
        lines.add(line(texts, "directory.contact.opening", practice.opening().in(locale)));
        lines.add(line(texts, "directory.fact.capacity", practice.capacity().in(locale)));
        lines.add(
                line(
                        texts,
                        "directory.fact.lead-time",
                        Optional.ofNullable(practice.leadTimeDays())
                                .map(days -> texts.get("supplier.lead-time", days))
                                .orElse("")));
        lines.add(
                line(
                        texts,
                        "directory.supplier.offers",
                        data.offerings().stream()
                                .map(offering -> offering(texts, offering, locale))
                                .collect(Collectors.joining(" · "))));
        return lines.stream().filter(line -> !line.text().isBlank()).toList();
    }

    private static Line line(Texts texts, String label, String text) {
        return new Line(texts.get(label), text);
    }

    private static String said(Optional<Term> term, Locale locale) {
        return term.map(known -> known.name().in(locale)).orElse("");
    }

    private static String number(@Nullable Integer year) {
        return year == null ? "" : String.valueOf(year);
    }

    private String address(SupplierData.Location location, Locale locale) {
        return joined(
                location.address(),
                municipality(location.municipality(), locale),
                location.postalCode());
    }

    private String municipality(String code, Locale locale) {
        return territories.municipality(code).map(place -> place.name().in(locale)).orElse("");
    }

    /// « Buffets (à partir de 18 $, 10 personnes, UNSPSC 90101600 Services de traiteur) ».
    private static String offering(Texts texts, OfferingData offering, Locale locale) {
        var terms = offering.terms();
        var told =
                joined(
                        terms.price(),
                        terms.minimumOrder(),
                        terms.unspsc().isEmpty()
                                ? ""
                                : texts.get("directory.offer.unspsc")
                                        + " "
                                        + (terms.unspsc() + " " + terms.unspscLabel()).strip());
        var title = offering.title().in(locale);
        return told.isEmpty() ? title : title + " (" + told + ")";
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining(", "));
    }
}
