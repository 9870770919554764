package quebec.esja.workspace.suppliers;

import java.util.Optional;
import java.util.stream.Stream;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Term;
import quebec.esja.territory.MunicipalityMatch;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// What codes are called, in the language of the page.
public record Words(Nomenclature terms, Territories territories, Language language) {

    private static final int MOST = 30;

    public String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }

    public String status(SupplierStatus status) {
        return t("suppliers.status." + status.code());
    }

    public String term(Term term) {
        return term.name().in(language.locale());
    }

    public String municipality(String code) {
        return territories.municipality(code).map(this::municipality).orElse(code);
    }

    public String municipality(Place.Municipality place) {
        return t("suppliers.place", name(place), name(place.territory()));
    }

    /// The municipalities a person may mean by what is typed so far.
    public Stream<Place.Municipality> municipalities(String typed) {
        return typed.isBlank()
                ? territories.territories().stream()
                        .flatMap(territory ->
                                territories.municipalitiesOf(territory.code()).stream())
                : territories.find(typed, MOST).stream().map(MunicipalityMatch::municipality);
    }

    String area(ServiceArea area) {
        return switch (area) {
            case ServiceArea.Quebec _ -> t("suppliers.area.quebec");
            case ServiceArea.Region(String code) -> t("suppliers.area.region", place(code));
            case ServiceArea.Territory(String code) -> t("suppliers.area.territory", place(code));
            case ServiceArea.Municipality(String code) -> municipality(code);
            case ServiceArea.Radius(String code, int km) ->
                    t("suppliers.area.radius", Formats.of(language).number(km), place(code));
        };
    }

    /// The areas a person may mean: all Québec, regions and MRC by their names, then municipalities.
    Stream<ServiceArea> areas(String typed) {
        var wanted = typed.toLowerCase(language.locale());
        Stream<ServiceArea> wide =
                Stream.<Stream<? extends ServiceArea>>of(
                                Stream.of(new ServiceArea.Quebec()),
                                territories.regions().stream()
                                        .map(region -> new ServiceArea.Region(region.code())),
                                territories.territories().stream()
                                        .map(territory ->
                                                new ServiceArea.Territory(territory.code())))
                        .<ServiceArea>flatMap(areas -> areas)
                        .filter(area -> area(area).toLowerCase(language.locale()).contains(wanted));
        return typed.isBlank()
                ? wide
                : Stream.concat(
                        wide,
                        municipalities(typed)
                                .<ServiceArea>map(
                                        place -> new ServiceArea.Municipality(place.code())));
    }

    private String place(String code) {
        return territories.place(code).map(this::name).orElse(code);
    }

    private String name(Place place) {
        return place.name().in(language.locale());
    }

    /// The name of a term of a list; the code itself when the list has it no longer, nothing for no code.
    static String name(Optional<Term> term, String code, Language language) {
        return term.map(known -> known.name().in(language.locale())).orElse(code);
    }
}
