package quebec.esja.site.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Term;
import quebec.esja.search.Found;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Says codes, places and reasons in words.
@Component
public class Wording {

    /// Days are those of Québec.
    public static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final Territories territories;
    private final Nomenclature nomenclature;

    Wording(Territories territories, Nomenclature nomenclature) {
        this.territories = territories;
        this.nomenclature = nomenclature;
    }

    public String category(Language language, String code) {
        return name(language, nomenclature.category(code), code);
    }

    String legalForm(Language language, String code) {
        return name(language, nomenclature.legalForm(code), code);
    }

    String socialPurpose(Language language, String code) {
        return name(language, nomenclature.socialPurpose(code), code);
    }

    /// Its description is who grants it.
    Optional<Term> label(String code) {
        return nomenclature.label(code);
    }

    String label(Language language, String code) {
        return name(language, nomenclature.label(code), code);
    }

    String mode(Language language, OfferingMode mode) {
        return Texts.of(language).get("directory.mode." + mode.code());
    }

    /// « Rimouski », « MRC de Rimouski-Neigette », « Bas-Saint-Laurent ».
    String place(Language language, String code) {
        return territories.place(code).map(place -> place(language, place)).orElse(code);
    }

    String place(Language language, Place place) {
        return switch (place) {
            case Place.Municipality municipality -> municipality.name().in(language.locale());
            case Place.Territory territory -> territory.fullName();
            case Place.Region region ->
                    Texts.of(language)
                            .get("directory.place.region", region.name().in(language.locale()));
        };
    }

    /// The place of a code, with what tells it from its namesakes where it has some.
    String placeApart(Language language, String code) {
        return territories
                .municipality(code)
                .map(territories::told)
                .orElseGet(() -> place(language, code));
    }

    /// A municipality with its MRC, and with what else tells it from its namesakes: « Saint-Damase (MRC des Maskoutains) ».
    public String placeInFull(Language language, Place place) {
        return switch (place) {
            case Place.Municipality municipality -> {
                var told = territories.told(municipality);
                yield told.equals(municipality.name().fr())
                        ? told + " (" + municipality.territory().fullName() + ")"
                        : told;
            }
            case Place.Territory territory ->
                    territory.fullName()
                            + " ("
                            + territory.region().name().in(language.locale())
                            + ")";
            case Place.Region _ -> place(language, place);
        };
    }

    /// Where an enterprise is: municipality and region.
    public String location(Language language, String municipality) {
        return territories
                .municipality(municipality)
                .map(place ->
                        place.name().in(language.locale())
                                + ", "
                                + place.territory().region().name().in(language.locale()))
                .orElse("");
    }

    String area(Language language, ServiceArea area) {
        var texts = Texts.of(language);
        return switch (area) {
            case ServiceArea.Municipality(String code) -> place(language, code);
            case ServiceArea.Territory(String code) -> place(language, code);
            case ServiceArea.Region(String code) -> place(language, code);
            case ServiceArea.Quebec _ -> texts.get("directory.area.quebec");
            case ServiceArea.Radius(String code, int km) ->
                    texts.get(
                            "directory.area.radius",
                            Formats.of(language).number(km),
                            place(language, code));
        };
    }

    /// Why an enterprise was found, the words first; empty when nothing was asked.
    List<String> why(Language language, Found found, SupplierSearch search) {
        var texts = Texts.of(language);
        List<String> reasons = new ArrayList<>();
        found.why().in().map(in -> texts.get(why(in))).ifPresent(reasons::add);
        var asked = territories.place(search.place());
        if (asked.isPresent()) {
            found.why()
                    .delivery()
                    .map(area ->
                            texts.get(
                                    "directory.why.delivery",
                                    place(language, asked.get()),
                                    area(language, area)))
                    .or(() ->
                            Optional.of(
                                    texts.get(
                                            "directory.why.delivered",
                                            place(language, asked.get()))))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    private static String why(Found.MatchedIn in) {
        return switch (in) {
            case NAME -> "directory.why.name";
            case OFFERING -> "directory.why.offering";
            case KEYWORDS -> "directory.why.keywords";
            case DESCRIPTION -> "directory.why.description";
        };
    }

    /// How fresh what an enterprise says is.
    public String freshness(Visit visit, Optional<LocalDate> on, LocalDate today) {
        return on.map(day -> visit.t("directory.fresh", visit.formats().freshness(day, today)))
                .orElseGet(() -> visit.t("directory.fresh.never"));
    }

    private static String name(Language language, Optional<Term> term, String code) {
        return term.map(known -> known.name().in(language.locale())).orElse(code);
    }
}
