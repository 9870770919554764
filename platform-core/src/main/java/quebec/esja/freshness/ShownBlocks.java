package quebec.esja.freshness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.Term;
import quebec.esja.establishments.Establishments;
import quebec.esja.kernel.SupplierId;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Puts what is public of a profile into words, shortly enough to be judged in a mail.
@Component
class ShownBlocks {

    private static final int LONGEST = 600;
    private static final int MOST_OFFERINGS = 40;
    private static final int MOST_AREAS = 6;

    private final Nomenclature nomenclature;
    private final Territories territories;
    private final Establishments establishments;

    ShownBlocks(Nomenclature nomenclature, Territories territories, Establishments establishments) {
        this.nomenclature = nomenclature;
        this.territories = territories;
        this.establishments = establishments;
    }

    List<ShownBlock> of(
            Supplier supplier, ProfileFreshness freshness, Language language, LocalDate today) {
        List<ShownBlock> shown = new ArrayList<>();
        for (ProfileBlock block : ProfileBlock.values()) {
            shown.add(
                    new ShownBlock(
                            block,
                            Texts.of(language).get(block.text()),
                            when(freshness.of(block), language, today),
                            freshness.aged(block, today),
                            lines(block, supplier, language)));
        }
        return shown;
    }

    private static String when(Optional<LocalDate> on, Language language, LocalDate today) {
        Texts texts = Texts.of(language);
        return on.map(day ->
                        texts.get(
                                "freshness.confirmed", Formats.of(language).freshness(day, today)))
                .orElseGet(() -> texts.get("freshness.never"));
    }

    private List<String> lines(ProfileBlock block, Supplier supplier, Language language) {
        SupplierData data = supplier.data();
        List<String> lines =
                switch (block) {
                    case IDENTITY -> identity(data.identity(), language);
                    case PRESENTATION -> presentation(data, language);
                    case OFFERINGS -> offerings(data.offerings(), language);
                    case CONTACT ->
                            Stream.concat(
                                            contact(data, language).stream(),
                                            otherPlaces(supplier.id(), language))
                                    .toList();
                };
        List<String> told = lines.stream().filter(Predicate.not(String::isBlank)).toList();
        return told.isEmpty() ? List.of(Texts.of(language).get("freshness.nothing")) : told;
    }

    private List<String> identity(SupplierData.Identity identity, Language language) {
        return List.of(
                identity.name(),
                identity.legalName(),
                name(nomenclature.legalForm(identity.legalForm()), language),
                name(nomenclature.socialPurpose(identity.socialPurpose()), language),
                identity.neq().isEmpty() ? "" : "NEQ " + identity.neq(),
                identity.foundedYear() == null
                        ? ""
                        : Texts.of(language)
                                .get("freshness.founded", identity.foundedYear().toString()));
    }

    private static List<String> presentation(SupplierData data, Language language) {
        return Stream.concat(
                        Stream.of(
                                        data.practice().mission(),
                                        data.description(),
                                        data.addedValue(),
                                        data.practice().capacity())
                                .map(text -> text.in(language.locale()).replaceAll("\\s+", " ")),
                        practice(data.practice(), language))
                .map(ShownBlocks::shortened)
                .toList();
    }

    private static Stream<String> practice(SupplierData.Practice practice, Language language) {
        Texts texts = Texts.of(language);
        String opening = practice.opening().in(language.locale());
        Integer days = practice.leadTimeDays();
        return Stream.of(
                practice.size().map(size -> texts.get(size.text())).orElse(""),
                opening.isEmpty() ? "" : texts.get("supplier.opening", opening),
                days == null ? "" : texts.get("supplier.lead-time", days),
                practice.acceptsTenders() ? texts.get("supplier.tenders") : "");
    }

    private List<String> offerings(List<OfferingData> offerings, Language language) {
        Texts texts = Texts.of(language);
        List<String> lines = new ArrayList<>();
        offerings.stream()
                .limit(MOST_OFFERINGS)
                .map(offering ->
                        offering.areas().isEmpty()
                                ? named(offering, language)
                                : texts.get(
                                        "freshness.offering",
                                        named(offering, language),
                                        areas(offering.areas(), language)))
                .forEach(lines::add);
        if (offerings.size() > MOST_OFFERINGS) {
            lines.add(texts.get("freshness.more", offerings.size() - MOST_OFFERINGS));
        }
        return lines;
    }

    private static String named(OfferingData offering, Language language) {
        String terms =
                Stream.of(offering.terms().price(), offering.terms().minimumOrder())
                        .filter(Predicate.not(String::isBlank))
                        .collect(Collectors.joining(" ; "));
        String title = offering.title().in(language.locale());
        return terms.isEmpty() ? title : title + " (" + terms + ")";
    }

    private String areas(List<ServiceArea> areas, Language language) {
        String named =
                areas.stream()
                        .limit(MOST_AREAS)
                        .map(area -> area(area, language))
                        .collect(Collectors.joining(", "));
        return areas.size() > MOST_AREAS ? named + "…" : named;
    }

    private List<String> contact(SupplierData data, Language language) {
        SupplierData.Location location = data.location();
        return List.of(
                Stream.of(
                                location.address(),
                                place(location.municipality(), language),
                                location.postalCode())
                        .filter(Predicate.not(String::isBlank))
                        .collect(Collectors.joining(", ")),
                data.reach().phone(),
                data.reach().email(),
                data.reach().website());
    }

    private Stream<String> otherPlaces(SupplierId supplier, Language language) {
        return establishments.of(supplier).stream()
                .map(other ->
                        Stream.of(
                                        other.name(),
                                        other.address(),
                                        place(other.municipality(), language),
                                        other.phone(),
                                        other.opening().in(language.locale()))
                                .filter(Predicate.not(String::isBlank))
                                .collect(Collectors.joining(", ")));
    }

    private String area(ServiceArea area, Language language) {
        Texts texts = Texts.of(language);
        return switch (area) {
            case ServiceArea.Quebec _ -> texts.get("freshness.area.quebec");
            case ServiceArea.Radius(String code, int km) ->
                    texts.get(
                            "freshness.area.radius",
                            Formats.of(language).number(km),
                            place(code, language));
            case ServiceArea.Municipality(String code) -> place(code, language);
            case ServiceArea.Territory(String code) -> place(code, language);
            case ServiceArea.Region(String code) -> place(code, language);
        };
    }

    private String place(String code, Language language) {
        return territories
                .place(code)
                .map(place ->
                        switch (place) {
                            case Place.Municipality municipality ->
                                    municipality.name().in(language.locale());
                            case Place.Territory territory -> territory.fullName();
                            case Place.Region region -> region.name().in(language.locale());
                        })
                .orElse(code);
    }

    private static String name(Optional<Term> term, Language language) {
        return term.map(known -> known.name().in(language.locale())).orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
