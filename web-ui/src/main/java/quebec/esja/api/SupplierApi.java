package quebec.esja.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingReference;
import quebec.esja.directory.PublicContract;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.establishments.Establishment;
import quebec.esja.establishments.Establishments;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.OfferingId;
import quebec.esja.kernel.Slug;
import quebec.esja.labels.HeldLabel;
import quebec.esja.labels.Labels;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.pictures.Pictures;
import quebec.esja.site.Visit;

/// One enterprise with everything that its public page says.
@RestController
class SupplierApi {

    private static final int MOST_CONTRACTS = 50;

    private final SupplierDirectory directory;
    private final Labels labels;
    private final Pictures pictures;
    private final Establishments establishments;

    SupplierApi(
            SupplierDirectory directory,
            Labels labels,
            Pictures pictures,
            Establishments establishments) {
        this.directory = directory;
        this.labels = labels;
        this.pictures = pictures;
        this.establishments = establishments;
    }

    /// @param neq         null when it has none, or when it is a person's
    /// @param confirmedOn when it last said that all is true
    record One(
            String slug,
            String pole,
            String url,
            String name,
            String legalName,
            @Nullable String neq,
            String legalForm,
            String socialPurpose,
            @Nullable Integer foundedYear,
            Text description,
            Text addedValue,
            Practice practice,
            List<Label> labels,
            Location location,
            List<OtherPlace> establishments,
            Reach reach,
            List<Offer> offerings,
            List<Contract> contracts,
            @Nullable LocalDate confirmedOn,
            List<Image> images) {}

    /// In each language; empty where it was not written.
    record Text(String fr, String en) {
        static Text of(LocalizedText text) {
            return new Text(text.fr(), text.en());
        }
    }

    /// @param size         band of paid employees, null when not told
    /// @param leadTimeDays from order to delivery, in business days; null when not told
    record Practice(
            Text mission,
            @Nullable String size,
            Text opening,
            Text capacity,
            @Nullable Integer leadTimeDays,
            boolean acceptsTenders) {
        static Practice of(SupplierData.Practice practice) {
            return new Practice(
                    Text.of(practice.mission()),
                    practice.size().map(SizeBand::code).orElse(null),
                    Text.of(practice.opening()),
                    Text.of(practice.capacity()),
                    practice.leadTimeDays(),
                    practice.acceptsTenders());
        }
    }

    /// A label that has not expired.
    ///
    /// @param proof      https address or number; empty when not told
    /// @param verifiedAt when the Pôle saw the proof, null when it has not
    record Label(
            String code,
            String proof,
            @Nullable LocalDate obtainedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Instant verifiedAt) {
        static Label of(HeldLabel label) {
            return new Label(
                    label.code(),
                    label.data().proof(),
                    label.data().obtainedOn(),
                    label.data().expiresOn(),
                    label.verified().map(HeldLabel.Verification::at).orElse(null));
        }
    }

    /// Another place of business.
    record OtherPlace(String name, Location location, String phone, Text opening) {
        static OtherPlace of(Establishment place) {
            return new OtherPlace(
                    place.name(),
                    new Location(place.municipality(), place.address(), place.postalCode()),
                    place.phone(),
                    Text.of(place.opening()));
        }
    }

    record Location(String municipality, String address, String postalCode) {}

    record Reach(String website, String email, String phone) {}

    /// @param price        an indication in words, empty when not told
    /// @param minimumOrder empty when not told
    /// @param unspsc       eight digits, or empty
    record Offer(
            Text title,
            String description,
            String category,
            String mode,
            List<Area> areas,
            String price,
            String minimumOrder,
            String unspsc,
            List<Reference> references) {}

    /// For whom it was delivered before.
    ///
    /// @param client null unless it agrees to be named
    record Reference(@Nullable String client, @Nullable Integer year, String line) {
        static Reference of(OfferingReference reference) {
            return new Reference(
                    reference.named() ? reference.client() : null,
                    reference.year(),
                    reference.line());
        }
    }

    /// @param kind     municipality, territory, region, quebec or radius
    /// @param code     of the place; QC for all Québec
    /// @param radiusKm around it; null but for a radius
    record Area(String kind, String code, @Nullable Integer radiusKm) {
        static Area of(ServiceArea area) {
            return switch (area) {
                case ServiceArea.Municipality(String code) -> new Area("municipality", code, null);
                case ServiceArea.Territory(String code) -> new Area("territory", code, null);
                case ServiceArea.Region(String code) -> new Area("region", code, null);
                case ServiceArea.Quebec _ -> new Area("quebec", "QC", null);
                case ServiceArea.Radius(String code, int km) -> new Area("radius", code, km);
            };
        }
    }

    /// A realized contract, confirmed by both parties, that both allow to show.
    record Contract(
            String title,
            String buyer,
            BigDecimal amount,
            String taxBasis,
            String mode,
            LocalDate from,
            LocalDate to) {}

    /// @param of       logo, enterprise or offering
    /// @param offering its title in French; empty for an image of the enterprise
    /// @param url      at its largest
    record Image(
            String of,
            String offering,
            Text alt,
            String credit,
            String url,
            int width,
            int height) {}

    @GetMapping("/api/v1/poles/{pole}/suppliers/{supplier}")
    ResponseEntity<?> supplier(Visit visit, @PathVariable String supplier) {
        var found = Slug.parse(supplier).flatMap(directory::listed);
        if (found.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .cacheControl(CacheControl.noStore())
                    .body(ProblemDetail.forStatus(HttpStatus.NOT_FOUND));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(one(visit, found.get()));
    }

    private One one(Visit visit, Supplier supplier) {
        var data = supplier.data();
        var identity = data.identity();
        var pole = visit.here().slug();
        return new One(
                supplier.slug().value(),
                pole,
                visit.origin() + "/" + pole + "/repertoire/" + supplier.slug(),
                supplier.name(),
                identity.legalName(),
                identity.neq().isEmpty() || new Neq(identity.neq()).isOfAPerson()
                        ? null
                        : identity.neq(),
                identity.legalForm(),
                identity.socialPurpose(),
                identity.foundedYear(),
                Text.of(data.description()),
                Text.of(data.addedValue()),
                Practice.of(data.practice()),
                labels.shown(supplier.id()).stream().map(Label::of).toList(),
                new Location(
                        data.location().municipality(),
                        data.location().address(),
                        data.location().postalCode()),
                establishments.of(supplier.id()).stream().map(OtherPlace::of).toList(),
                new Reach(data.reach().website(), data.reach().email(), data.reach().phone()),
                data.offerings().stream().map(SupplierApi::offer).toList(),
                directory.contractsOf(supplier.id(), MOST_CONTRACTS).stream()
                        .map(SupplierApi::contract)
                        .toList(),
                supplier.confirmedOn().orElse(null),
                images(visit, supplier));
    }

    private static Offer offer(OfferingData offering) {
        return new Offer(
                Text.of(offering.title()),
                offering.description(),
                offering.category(),
                offering.mode().code(),
                offering.areas().stream().map(Area::of).toList(),
                offering.terms().price(),
                offering.terms().minimumOrder(),
                offering.terms().unspsc(),
                offering.terms().references().stream().map(Reference::of).toList());
    }

    private List<Image> images(Visit visit, Supplier supplier) {
        return pictures.shown(supplier.id()).pictures().stream()
                .map(picture ->
                        new Image(
                                switch (picture.place()) {
                                    case PicturePlace.Logo _ -> "logo";
                                    case PicturePlace.Enterprise _ -> "enterprise";
                                    case PicturePlace.OfOffering _ -> "offering";
                                },
                                picture.place() instanceof PicturePlace.OfOffering(OfferingId id)
                                        ? title(supplier, id)
                                        : "",
                                Text.of(picture.words().alt()),
                                picture.words().credit(),
                                visit.origin()
                                        + "/"
                                        + visit.here().slug()
                                        + "/images/"
                                        + picture.id()
                                        + "/"
                                        + picture.largest().side(),
                                picture.largest().width(),
                                picture.largest().height()))
                .toList();
    }

    private static String title(Supplier supplier, OfferingId id) {
        return supplier.data().offerings().stream()
                .filter(offering -> offering.id().filter(id::equals).isPresent())
                .findFirst()
                .map(offering -> offering.title().fr())
                .orElse("");
    }

    private static Contract contract(PublicContract contract) {
        return new Contract(
                contract.title(),
                contract.buyer(),
                contract.amount(),
                contract.taxBasis(),
                contract.mode(),
                contract.from(),
                contract.to());
    }
}
