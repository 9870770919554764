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
import quebec.esja.territory.Distances;
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

    /// To how many kilometres a distance between centres is rounded.
    private static final int KILOMETRES = 5;

    private final Territories territories;
    private final Distances distances;
    private final Nomenclature nomenclature;

    Wording(Territories territories, Distances distances, Nomenclature nomenclature) {
        this.distances = distances;
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
        found.why().in().map(in -> why(language, in, found, search.q())).ifPresent(reasons::add);
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

    /// Where the words stand; by a word of like meaning or by a label, which one.
    private String why(Language language, Found.MatchedIn in, Found found, String q) {
        var texts = Texts.of(language);
        return switch (in) {
            case NAME -> texts.get("directory.why.name");
            case OFFERING ->
                    MatchedWords.alike(found, q)
                            .map(word -> texts.get("directory.why.alike", word))
                            .orElseGet(() -> texts.get("directory.why.offering"));
            case KEYWORDS ->
                    found.labels().stream()
                            .map(code -> label(language, code))
                            .filter(label -> MatchedWords.share(q, label))
                            .findFirst()
                            .map(label -> texts.get("directory.why.label", label))
                            .orElseGet(() -> texts.get("directory.why.keywords"));
            case DESCRIPTION -> texts.get("directory.why.description");
        };
    }

    /// Where what was found is delivered, in short; empty when a place was asked, since the reason says it then.
    String reach(Language language, Found found) {
        var texts = Texts.of(language);
        return found.why()
                .reach()
                .map(reach ->
                        texts.get(
                                "directory.reach", area(language, reach.widest()), reach.others()))
                .orElse("");
    }

    /// How far an enterprise of another MRC is from the place asked for: « à environ 35 km (entre centres de MRC) ». Municipalities have no
    /// coordinates, so it is the distance between the centres of their territories. Empty when no place smaller than a region was asked,
    /// or when it is there.
    String distance(Visit visit, Found found, SupplierSearch search) {
        var there = territories.municipality(found.municipality()).flatMap(Wording::territory);
        return territories
                .place(search.place())
                .flatMap(Wording::territory)
                .filter(here -> there.isPresent() && !here.equals(there.get()))
                .map(here ->
                        distances.km(List.of(here.code()), List.of(there.orElseThrow().code())))
                .filter(Double::isFinite)
                .map(km -> Math.max(KILOMETRES, KILOMETRES * Math.round(km / KILOMETRES)))
                .map(km -> visit.t("directory.distance", visit.formats().number(km)))
                .orElse("");
    }

    private static Optional<Place.Territory> territory(Place place) {
        return switch (place) {
            case Place.Municipality municipality -> Optional.of(municipality.territory());
            case Place.Territory territory -> Optional.of(territory);
            case Place.Region _ -> Optional.empty();
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
