package quebec.esja.elsewhere;

import static quebec.esja.db.province.Tables.LISTING;
import static quebec.esja.db.province.Tables.LISTING_AREA;
import static quebec.esja.db.province.Tables.LISTING_DETAILS;
import static quebec.esja.db.province.Tables.LISTING_OFFERING;
import static quebec.esja.db.province.Tables.POLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import quebec.esja.directory.ListingDetails;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierData;
import quebec.esja.establishments.Establishment;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.OfferingId;
import quebec.esja.labels.LabelData;
import quebec.esja.tenancy.ProvinceTransactions;

final class ElsewhereSql {

    Optional<PublishedProfile> published(Neq neq, List<UUID> poles) {
        var listings =
                dsl().select(
                                LISTING.POLE_ID,
                                LISTING.SUPPLIER_ID,
                                LISTING.SLUG,
                                POLE.SLUG,
                                POLE.NAME,
                                LISTING.NAME,
                                LISTING.LEGAL_FORM,
                                LISTING.SOCIAL_PURPOSE,
                                LISTING.MUNICIPALITY_CODE,
                                LISTING.DESCRIPTION_FR,
                                LISTING.DESCRIPTION_EN,
                                LISTING_DETAILS.DETAILS)
                        .from(LISTING)
                        .leftJoin(LISTING_DETAILS)
                        .on(
                                LISTING_DETAILS.POLE_ID.eq(LISTING.POLE_ID),
                                LISTING_DETAILS.SUPPLIER_ID.eq(LISTING.SUPPLIER_ID))
                        .join(POLE)
                        .on(POLE.POLE_ID.eq(LISTING.POLE_ID))
                        .where(
                                LISTING.IDENTITY.eq("neq:" + neq.value()),
                                LISTING.POLE_ID.in(poles),
                                POLE.PUBLISHED_AT.isNotNull())
                        .orderBy(
                                LISTING.CONFIRMED_ON.desc().nullsLast(),
                                LISTING.LISTED_AT.desc(),
                                POLE.NAME)
                        .fetch();
        if (listings.isEmpty()) {
            return Optional.empty();
        }
        var first = listings.getFirst();
        SupplierData searched =
                SupplierData.named(first.get(LISTING.NAME))
                        .withIdentity(
                                new SupplierData.Identity(
                                        first.get(LISTING.NAME),
                                        "",
                                        neq.value(),
                                        "",
                                        orEmpty(first.get(LISTING.LEGAL_FORM)),
                                        orEmpty(first.get(LISTING.SOCIAL_PURPOSE)),
                                        null))
                        .withLocation(
                                new SupplierData.Location(
                                        first.get(LISTING.MUNICIPALITY_CODE), "", ""))
                        .withDescription(
                                new LocalizedText(
                                        first.get(LISTING.DESCRIPTION_FR),
                                        first.get(LISTING.DESCRIPTION_EN)))
                        .withOfferings(
                                offerings(
                                        first.get(LISTING.POLE_ID),
                                        first.get(LISTING.SUPPLIER_ID)));
        List<PublishedProfile.Listing> where =
                listings.map(row ->
                        new PublishedProfile.Listing(
                                row.get(POLE.SLUG), row.get(POLE.NAME), row.get(LISTING.SLUG)));
        JSONB written = first.get(LISTING_DETAILS.DETAILS);
        if (written == null) {
            return Optional.of(new PublishedProfile(where, searched, List.of(), List.of()));
        }
        ListingDetails details = ListingDetails.read(written.data());
        return Optional.of(
                new PublishedProfile(
                        where,
                        details.on(searched),
                        details.labels().stream().map(ElsewhereSql::label).toList(),
                        details.places().stream().map(ElsewhereSql::place).toList()));
    }

    private static LabelData label(ListingDetails.Label label) {
        return new LabelData(
                label.code(), label.proof(), day(label.obtainedOn()), day(label.expiresOn()));
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static Establishment place(ListingDetails.Place place) {
        return new Establishment(
                place.name(),
                place.municipality(),
                place.address(),
                place.postalCode(),
                place.phone(),
                place.opening());
    }

    List<PublishedProfile.Listing> listings(Neq neq, List<UUID> poles) {
        return dsl().select(POLE.SLUG, POLE.NAME, LISTING.SLUG)
                .from(LISTING)
                .join(POLE)
                .on(POLE.POLE_ID.eq(LISTING.POLE_ID))
                .where(
                        LISTING.IDENTITY.eq("neq:" + neq.value()),
                        LISTING.POLE_ID.in(poles),
                        POLE.PUBLISHED_AT.isNotNull())
                .orderBy(POLE.NAME)
                .fetch(row ->
                        new PublishedProfile.Listing(row.value1(), row.value2(), row.value3()));
    }

    private static List<OfferingData> offerings(UUID pole, UUID supplier) {
        Map<UUID, List<ServiceArea>> areas = new HashMap<>();
        dsl().select(
                        LISTING_AREA.OFFERING_ID,
                        LISTING_AREA.KIND,
                        LISTING_AREA.CODE,
                        LISTING_AREA.RADIUS_KM)
                .from(LISTING_AREA)
                .where(LISTING_AREA.POLE_ID.eq(pole), LISTING_AREA.SUPPLIER_ID.eq(supplier))
                .orderBy(LISTING_AREA.KIND, LISTING_AREA.CODE)
                .forEach(row ->
                        areas.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(
                                        ServiceArea.of(
                                                row.value2(),
                                                row.value3(),
                                                row.value4() == null ? 0 : row.value4())));
        return dsl().select(
                        LISTING_OFFERING.OFFERING_ID,
                        LISTING_OFFERING.TITLE,
                        LISTING_OFFERING.TITLE_EN,
                        LISTING_OFFERING.DESCRIPTION,
                        LISTING_OFFERING.KEYWORDS,
                        LISTING_OFFERING.CATEGORY_CODE,
                        LISTING_OFFERING.MODE)
                .from(LISTING_OFFERING)
                .where(LISTING_OFFERING.POLE_ID.eq(pole), LISTING_OFFERING.SUPPLIER_ID.eq(supplier))
                .orderBy(LISTING_OFFERING.POSITION, LISTING_OFFERING.OFFERING_ID)
                .fetch(row ->
                        new OfferingData(
                                Optional.of(new OfferingId(row.value1())),
                                new LocalizedText(row.value2(), row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                "",
                                OfferingMode.ofCode(row.value7()).orElseThrow(),
                                areas.getOrDefault(row.value1(), List.of())));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static DSLContext dsl() {
        return ProvinceTransactions.dsl();
    }
}
