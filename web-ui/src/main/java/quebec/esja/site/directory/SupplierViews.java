package quebec.esja.site.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.PublicContract;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.directory.SupplierSource;
import quebec.esja.elsewhere.KnownElsewhere;
import quebec.esja.establishments.Establishment;
import quebec.esja.establishments.Establishments;
import quebec.esja.freshness.Freshness;
import quebec.esja.freshness.ProfileBlock;
import quebec.esja.freshness.ProfileFreshness;
import quebec.esja.labels.HeldLabel;
import quebec.esja.labels.Labels;
import quebec.esja.pictures.Pictures;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.site.directory.SupplierView.Age;
import quebec.esja.site.directory.SupplierView.Offer;
import quebec.esja.site.directory.SupplierView.Proof;
import quebec.esja.site.pictures.ShownGallery;
import quebec.esja.texts.Said;
import tools.jackson.databind.json.JsonMapper;

/// Puts an enterprise into words.
@Component
class SupplierViews {

    private static final int MOST_CONTRACTS = 30;
    private static final int SUMMARY_LENGTH = 160;

    private final SupplierDirectory directory;
    private final Freshness freshness;
    private final Labels labels;
    private final Establishments establishments;
    private final KnownElsewhere known;
    private final SupplierFacts facts;
    private final Wording wording;
    private final Pictures pictures;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    SupplierViews(
            SupplierDirectory directory,
            Freshness freshness,
            Labels labels,
            Establishments establishments,
            KnownElsewhere known,
            SupplierFacts facts,
            Wording wording,
            Pictures pictures,
            Clock clock) {
        this.directory = directory;
        this.freshness = freshness;
        this.labels = labels;
        this.establishments = establishments;
        this.known = known;
        this.facts = facts;
        this.wording = wording;
        this.pictures = pictures;
        this.clock = clock;
    }

    SupplierView view(Visit visit, Supplier supplier) {
        var data = supplier.data();
        var gallery = new ShownGallery(visit, supplier.name(), pictures.shown(supplier.id()));
        var language = visit.language();
        var location = wording.location(language, data.location().municipality());
        var said = Said.of(data.description(), language);
        var proofs =
                directory.contractsOf(supplier.id(), MOST_CONTRACTS).stream()
                        .map(contract -> proof(visit, contract))
                        .toList();
        var ages = freshness.of(supplier);
        var held = labels.shown(supplier.id());
        var elsewhere = establishments.of(supplier.id());
        var today = LocalDate.ofInstant(clock.instant(), Wording.QUEBEC);
        return new SupplierView(
                supplier.name(),
                location,
                summary(said.text(), supplier.name() + ", " + location),
                Said.of(data.practice().mission(), language),
                said,
                Said.of(data.addedValue(), language),
                data.offerings().stream().map(offering -> offer(visit, offering, gallery)).toList(),
                facts.labels(visit, held),
                proofs,
                facts.means(visit, data.practice()),
                facts.identity(visit, data),
                data.reach().website(),
                data.reach()
                        .website()
                        .replaceFirst("^https?://(www\\.)?", "")
                        .replaceFirst("/$", ""),
                data.reach().email(),
                data.reach().phone(),
                data.reach().phone().replaceAll("[^0-9+]", ""),
                address(visit, data),
                Said.of(data.practice().opening(), language),
                elsewhere.stream().map(place -> facts.place(visit, place)).toList(),
                known.listings(supplier).stream()
                        .map(listing ->
                                Link.to(
                                        listing.name(),
                                        visit.href(
                                                "/"
                                                        + listing.pole()
                                                        + "/repertoire/"
                                                        + listing.supplier())))
                        .toList(),
                fresh(visit, ages, today),
                listed(visit, supplier),
                new SupplierView.Ages(
                        age(visit, ages, ProfileBlock.IDENTITY, today),
                        age(visit, ages, ProfileBlock.PRESENTATION, today),
                        age(visit, ages, ProfileBlock.OFFERINGS, today),
                        age(visit, ages, ProfileBlock.CONTACT, today)),
                gallery,
                visit.href(visit.path() + "/revendiquer"),
                supplier.source() == SupplierSource.DEMONSTRATION,
                jsonLd(visit, supplier, held, elsewhere, gallery));
    }

    private static String listed(Visit visit, Supplier supplier) {
        return supplier.listedAt()
                .map(at -> LocalDate.ofInstant(at, Wording.QUEBEC))
                .map(day ->
                        visit.t(
                                "directory.supplier.listed",
                                visit.formats().date(day),
                                visit.here().name()))
                .orElse("");
    }

    private String fresh(Visit visit, ProfileFreshness ages, LocalDate today) {
        var said = wording.freshness(visit, ages.ofAll(), today);
        return ages.ofAll().isPresent() && ages.aged(today)
                ? visit.t("directory.fresh.old", said)
                : said;
    }

    private static Age age(
            Visit visit, ProfileFreshness ages, ProfileBlock block, LocalDate today) {
        return new Age(
                ages.of(block)
                        .map(on -> visit.t("directory.age", visit.formats().freshness(on, today)))
                        .orElseGet(() -> visit.t("directory.age.never")),
                ages.aged(block, today));
    }

    private Offer offer(Visit visit, OfferingData offering, ShownGallery gallery) {
        var language = visit.language();
        return new Offer(
                Said.of(offering.title(), language),
                Said.french(offering.description(), language),
                wording.category(language, offering.category()),
                Question.address(
                        visit.href("/" + visit.here().slug() + "/repertoire"),
                        SupplierSearch.ALL.withCategory(offering.category())),
                wording.mode(language, offering.mode()),
                offering.areas().stream().map(area -> wording.area(language, area)).toList(),
                facts.terms(visit, offering.terms()),
                facts.references(visit, offering.terms().references()),
                gallery.of(offering));
    }

    private static Proof proof(Visit visit, PublicContract contract) {
        return new Proof(
                Said.french(contract.title(), visit.language()),
                contract.buyer(),
                visit.formats().money(contract.amount())
                        + " "
                        + visit.t("directory.tax." + contract.taxBasis()),
                period(visit, YearMonth.from(contract.from()), YearMonth.from(contract.to())),
                visit.t("directory.procurement." + contract.mode()),
                contract.demonstration());
    }

    private static String period(Visit visit, YearMonth from, YearMonth to) {
        var formats = visit.formats();
        return from.equals(to)
                ? formats.month(from)
                : visit.t("directory.period", formats.month(from), formats.month(to));
    }

    private List<String> address(Visit visit, SupplierData data) {
        var location = data.location();
        List<String> lines = new ArrayList<>();
        lines.add(location.address());
        lines.add(
                wording.place(visit.language(), location.municipality())
                        + "  "
                        + location.postalCode());
        return lines.stream().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    }

    private static String summary(String said, String otherwise) {
        var line = said.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return otherwise;
        }
        if (line.length() <= SUMMARY_LENGTH) {
            return line;
        }
        var end = line.lastIndexOf(' ', SUMMARY_LENGTH);
        return line.substring(0, end < SUMMARY_LENGTH / 2 ? SUMMARY_LENGTH : end) + "…";
    }

    /// A `<` would end the script element: it is written as an escape.
    private String jsonLd(
            Visit visit,
            Supplier supplier,
            List<HeldLabel> held,
            List<Establishment> elsewhere,
            ShownGallery gallery) {
        var data = supplier.data();
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", "Organization");
        thing.put("name", supplier.name());
        thing.put("url", visit.origin() + visit.href(visit.path()));
        put(thing, "description", data.description().in(visit.language().locale()));
        put(thing, "legalName", data.identity().legalName());
        put(thing, "telephone", data.reach().phone());
        put(thing, "email", data.reach().email());
        put(thing, "sameAs", data.reach().website());
        gallery.logo().ifPresent(logo -> thing.put("logo", visit.origin() + logo.full()));
        if (!gallery.ofEnterprise().isEmpty()) {
            thing.put(
                    "image",
                    gallery.ofEnterprise().stream()
                            .map(picture -> visit.origin() + picture.full())
                            .toList());
        }
        if (!held.isEmpty()) {
            thing.put(
                    "hasCertification",
                    held.stream().map(label -> certification(visit, label)).toList());
        }
        var location = data.location();
        thing.put(
                "address",
                address(visit, location.municipality(), location.address(), location.postalCode()));
        if (!elsewhere.isEmpty()) {
            thing.put("location", elsewhere.stream().map(place -> place(visit, place)).toList());
        }
        thing.put(
                "makesOffer",
                data.offerings().stream()
                        .map(offering ->
                                Map.of(
                                        "@type",
                                        "Offer",
                                        "itemOffered",
                                        Map.of(
                                                "@type",
                                                "Service",
                                                "name",
                                                offering.title().in(visit.language().locale())),
                                        "areaServed",
                                        offering.areas().stream()
                                                .map(area -> wording.area(visit.language(), area))
                                                .toList()))
                        .toList());
        return json.writeValueAsString(thing).replace("<", "\\u003c").replace("\u2028", "\\u2028");
    }

    private Map<String, Object> address(
            Visit visit, String municipality, String street, String postalCode) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("@type", "PostalAddress");
        put(address, "streetAddress", street);
        put(address, "addressLocality", wording.place(visit.language(), municipality));
        put(address, "postalCode", postalCode);
        address.put("addressRegion", "QC");
        address.put("addressCountry", "CA");
        return address;
    }

    private Map<String, Object> place(Visit visit, Establishment place) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", "Place");
        thing.put("name", place.name());
        thing.put(
                "address",
                address(visit, place.municipality(), place.address(), place.postalCode()));
        put(thing, "telephone", place.phone());
        return thing;
    }

    private Map<String, Object> certification(Visit visit, HeldLabel label) {
        var known = wording.label(label.code());
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", "Certification");
        thing.put(
                "name",
                known.map(term -> term.name().in(visit.language().locale())).orElse(label.code()));
        known.ifPresent(term ->
                thing.put(
                        "issuedBy",
                        Map.of("@type", "Organization", "name", term.description().fr())));
        if (label.data().expiresOn() instanceof LocalDate last) {
            thing.put("expires", last.toString());
        }
        return thing;
    }

    private static void put(Map<String, Object> thing, String name, String value) {
        if (!value.isEmpty()) {
            thing.put(name, value);
        }
    }
}
