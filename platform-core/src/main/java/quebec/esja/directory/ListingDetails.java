package quebec.esja.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.OfferingId;
import tools.jackson.databind.json.JsonMapper;

/// What the public page of an enterprise says besides what is searched, as its Pôle publishes it for another to propose. Neither the person
/// the Pôle writes to nor the clients an offering was done for are in it.
///
/// @param size  code of a [SizeBand], null when not told
/// @param terms  by the offering's id
/// @param labels those that have not expired, as declared
/// @param places of business beside the first
public record ListingDetails(
        String legalName,
        @Nullable Integer foundedYear,
        String address,
        String postalCode,
        SupplierData.Reach reach,
        LocalizedText addedValue,
        LocalizedText mission,
        @Nullable String size,
        LocalizedText opening,
        LocalizedText capacity,
        @Nullable Integer leadTimeDays,
        boolean acceptsTenders,
        Map<String, Terms> terms,
        List<Label> labels,
        List<Place> places) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param seaoCategory code of `reference.seao_category`, or empty
    public record Terms(
            String seaoCategory,
            String price,
            String minimumOrder,
            String unspsc,
            String unspscLabel) {}

    /// @param code       of `reference.label`
    /// @param obtainedOn ISO day, null when not told
    /// @param expiresOn  ISO day, null when it has none
    public record Label(
            String code, String proof, @Nullable String obtainedOn, @Nullable String expiresOn) {}

    /// @param municipality five-digit code
    public record Place(
            String name,
            String municipality,
            String address,
            String postalCode,
            String phone,
            LocalizedText opening) {}

    static ListingDetails of(SupplierData data, List<Label> labels, List<Place> places) {
        SupplierData.Practice practice = data.practice();
        return new ListingDetails(
                data.identity().legalName(),
                data.identity().foundedYear(),
                data.location().address(),
                data.location().postalCode(),
                data.reach(),
                data.addedValue(),
                practice.mission(),
                practice.size().map(SizeBand::code).orElse(null),
                practice.opening(),
                practice.capacity(),
                practice.leadTimeDays(),
                practice.acceptsTenders(),
                data.offerings().stream()
                        .collect(
                                Collectors.toMap(
                                        offering -> offering.id().orElseThrow().toString(),
                                        ListingDetails::terms)),
                labels,
                places);
    }

    private static Terms terms(OfferingData offering) {
        OfferingTerms terms = offering.terms();
        return new Terms(
                offering.seaoCategory(),
                terms.price(),
                terms.minimumOrder(),
                terms.unspsc(),
                terms.unspscLabel());
    }

    public static ListingDetails read(String json) {
        return JSON.readValue(json, ListingDetails.class);
    }

    Map<?, ?> written() {
        return JSON.convertValue(this, Map.class);
    }

    /// The enterprise with these details.
    ///
    /// @param data its offerings bear the ids of the Pôle that published them
    public SupplierData on(SupplierData data) {
        SupplierData.Identity identity = data.identity();
        return data.withIdentity(
                        new SupplierData.Identity(
                                identity.name(),
                                legalName,
                                identity.neq(),
                                identity.neqOverrideReason(),
                                identity.legalForm(),
                                identity.socialPurpose(),
                                foundedYear))
                .withLocation(
                        new SupplierData.Location(
                                data.location().municipality(), address, postalCode))
                .withReach(reach)
                .withAddedValue(addedValue)
                .withPractice(
                        new SupplierData.Practice(
                                mission,
                                Optional.ofNullable(size).flatMap(SizeBand::ofCode),
                                opening,
                                capacity,
                                leadTimeDays,
                                acceptsTenders))
                .withOfferings(data.offerings().stream().map(this::on).toList());
    }

    private OfferingData on(OfferingData offering) {
        return offering.id()
                .map(OfferingId::toString)
                .map(terms::get)
                .map(known ->
                        new OfferingData(
                                offering.id(),
                                offering.title(),
                                offering.description(),
                                offering.keywords(),
                                offering.category(),
                                known.seaoCategory(),
                                offering.mode(),
                                offering.areas(),
                                new OfferingTerms(
                                        known.price(),
                                        known.minimumOrder(),
                                        known.unspsc(),
                                        known.unspscLabel(),
                                        List.of())))
                .orElse(offering);
    }
}
