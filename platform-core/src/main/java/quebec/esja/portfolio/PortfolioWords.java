package quebec.esja.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.directory.ContractProof;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.PublicContract;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.Term;
import quebec.esja.portfolio.Portfolio.Criterion;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Says codes in words: of an enterprise, of a search.
final class PortfolioWords {

    /// The longest value of a criterion on the cover, in characters.
    private static final int LONGEST = 90;

    private final Language language;
    private final Texts texts;
    private final Territories territories;
    private final Nomenclature nomenclature;

    PortfolioWords(Language language, Territories territories, Nomenclature nomenclature) {
        this.language = language;
        this.texts = Texts.of(language);
        this.territories = territories;
        this.nomenclature = nomenclature;
    }

    PortfolioEntry entry(Supplier supplier, ContractProof proof, String url) {
        SupplierData data = supplier.data();
        return new PortfolioEntry(
                supplier.name(),
                situation(data.location().municipality()),
                name(nomenclature.legalForm(data.identity().legalForm())),
                name(nomenclature.socialPurpose(data.identity().socialPurpose())),
                data.description(),
                data.offerings().stream()
                        .map(offering -> name(nomenclature.category(offering.category())))
                        .filter(category -> !category.isEmpty())
                        .distinct()
                        .toList(),
                data.offerings().stream().map(this::offer).toList(),
                data.addedValue(),
                proof.latest().stream().map(this::contract).toList(),
                proof.total() - proof.latest().size(),
                new PortfolioEntry.Reach(
                        data.reach().phone(), data.reach().email(), data.reach().website()),
                supplier.confirmedOn(),
                url,
                Optional.empty());
    }

    /// What a search asks, a line each, and how its words were taken.
    List<Criterion> criteria(SupplierSearch search, SearchPage.Reading reading) {
        List<Criterion> criteria = new ArrayList<>();
        if (!search.q().isEmpty()) {
            add(criteria, "q", asked(shortened(search.q()), reading));
        }
        add(criteria, "category", search.category(), nomenclature.category(search.category()));
        if (!search.place().isEmpty()) {
            add(criteria, "place", place(search.place()));
        }
        add(criteria, "form", search.legalForm(), nomenclature.legalForm(search.legalForm()));
        add(
                criteria,
                "purpose",
                search.socialPurpose(),
                nomenclature.socialPurpose(search.socialPurpose()));
        search.mode().ifPresent(mode -> add(criteria, "mode", mode(mode)));
        if (search.proven()) {
            add(criteria, "proven", texts.get("portfolio.by.proven.yes"));
        }
        return criteria;
    }

    /// What stands on the cover when no search chose.
    List<Criterion> byHand() {
        return List.of(
                new Criterion(texts.get("portfolio.by.hand"), texts.get("portfolio.by.hand.yes")));
    }

    private String asked(String q, SearchPage.Reading reading) {
        return switch (reading) {
            case SearchPage.Reading.AsTyped _, SearchPage.Reading.Nothing _ ->
                    texts.get("portfolio.by.q.quoted", q);
            case SearchPage.Reading.Corrected(String better) ->
                    texts.get("portfolio.by.q.corrected", shortened(better), q);
            case SearchPage.Reading.AnyWord _ -> texts.get("portfolio.by.q.any", q);
        };
    }

    private void add(List<Criterion> criteria, String by, String code, Optional<Term> term) {
        if (!code.isEmpty()) {
            add(criteria, by, term.map(known -> known.name().in(language.locale())).orElse(code));
        }
    }

    private void add(List<Criterion> criteria, String by, String value) {
        criteria.add(new Criterion(texts.get("portfolio.by." + by), value));
    }

    private PortfolioEntry.Offer offer(OfferingData offering) {
        return new PortfolioEntry.Offer(
                offering.title(),
                offering.mode() == OfferingMode.SALE ? "" : mode(offering.mode()),
                offering.areas().stream().map(this::area).toList());
    }

    private PortfolioEntry.Contract contract(PublicContract contract) {
        return new PortfolioEntry.Contract(
                contract.title(),
                contract.buyer(),
                contract.amount(),
                texts.get("portfolio.tax." + contract.taxBasis()),
                contract.from(),
                contract.to());
    }

    private String mode(OfferingMode mode) {
        return texts.get("portfolio.mode." + mode.code());
    }

    private String area(ServiceArea area) {
        return switch (area) {
            case ServiceArea.Municipality(String code) -> place(code);
            case ServiceArea.Territory(String code) -> place(code);
            case ServiceArea.Region(String code) -> place(code);
            case ServiceArea.Quebec _ -> texts.get("portfolio.area.quebec");
            case ServiceArea.Radius(String code, int km) ->
                    texts.get(
                            "portfolio.area.radius", Formats.of(language).number(km), place(code));
        };
    }

    private String place(String code) {
        return territories
                .place(code)
                .map(place ->
                        switch (place) {
                            case Place.Municipality municipality ->
                                    municipality.name().in(language.locale());
                            case Place.Territory territory -> territory.fullName();
                            case Place.Region region ->
                                    texts.get(
                                            "portfolio.area.region",
                                            region.name().in(language.locale()));
                        })
                .orElse(code);
    }

    /// « Rimouski, MRC de Rimouski-Neigette »; a city that is its own territory is said once.
    private String situation(String municipality) {
        return territories
                .municipality(municipality)
                .map(place -> {
                    String name = place.name().in(language.locale());
                    return place.territory().name().in(language.locale()).equals(name)
                            ? name
                            : name + ", " + place.territory().fullName();
                })
                .orElse("");
    }

    private String name(Optional<Term> term) {
        return term.map(known -> known.name().in(language.locale())).orElse("");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
