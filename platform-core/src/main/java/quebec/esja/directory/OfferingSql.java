package quebec.esja.directory;

import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.OFFERING_REFERENCE;
import static quebec.esja.db.pole.Tables.SERVICE_AREA;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import quebec.esja.db.pole.tables.records.OfferingReferenceRecord;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.OfferingId;
import quebec.esja.tenancy.TenantTransactions;

final class OfferingSql {

    /// The offerings of those enterprises, each list in its order.
    Map<UUID, List<OfferingData>> of(Collection<UUID> suppliers) {
        Map<UUID, List<OfferingData>> found = new HashMap<>();
        if (suppliers.isEmpty()) {
            return found;
        }
        Map<UUID, List<ServiceArea>> areas = new HashMap<>();
        dsl().select(
                        SERVICE_AREA.OFFERING_ID,
                        SERVICE_AREA.KIND,
                        SERVICE_AREA.CODE,
                        SERVICE_AREA.RADIUS_KM)
                .from(SERVICE_AREA)
                .join(OFFERING)
                .on(OFFERING.ID.eq(SERVICE_AREA.OFFERING_ID))
                .where(OFFERING.SUPPLIER_ID.in(suppliers))
                .orderBy(SERVICE_AREA.KIND, SERVICE_AREA.CODE)
                .forEach(row ->
                        areas.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(
                                        ServiceArea.of(
                                                row.value2(),
                                                row.value3(),
                                                row.value4() == null ? 0 : row.value4())));
        Map<UUID, List<OfferingReference>> references = references(suppliers);
        dsl().select(
                        OFFERING.ID,
                        OFFERING.SUPPLIER_ID,
                        OFFERING.TITLE,
                        OFFERING.TITLE_EN,
                        OFFERING.DESCRIPTION,
                        OFFERING.KEYWORDS,
                        OFFERING.CATEGORY_CODE,
                        OFFERING.SEAO_CATEGORY,
                        OFFERING.MODE,
                        OFFERING.PRICE,
                        OFFERING.MINIMUM_ORDER,
                        OFFERING.UNSPSC,
                        OFFERING.UNSPSC_LABEL)
                .from(OFFERING)
                .where(OFFERING.SUPPLIER_ID.in(suppliers))
                .orderBy(OFFERING.SUPPLIER_ID, OFFERING.POSITION)
                .forEach(row ->
                        found.computeIfAbsent(row.value2(), _ -> new ArrayList<>())
                                .add(
                                        new OfferingData(
                                                Optional.of(new OfferingId(row.value1())),
                                                new LocalizedText(row.value3(), row.value4()),
                                                row.value5(),
                                                row.value6(),
                                                row.value7(),
                                                row.value8() == null ? "" : row.value8(),
                                                OfferingMode.ofCode(row.value9()).orElseThrow(),
                                                areas.getOrDefault(row.value1(), List.of()),
                                                new OfferingTerms(
                                                        row.value10(),
                                                        row.value11(),
                                                        row.value12() == null ? "" : row.value12(),
                                                        row.value13(),
                                                        references.getOrDefault(
                                                                row.value1(), List.of())))));
        return found;
    }

    private static Map<UUID, List<OfferingReference>> references(Collection<UUID> suppliers) {
        return dsl().select(
                        OFFERING_REFERENCE.OFFERING_ID,
                        OFFERING_REFERENCE.CLIENT,
                        OFFERING_REFERENCE.YEAR,
                        OFFERING_REFERENCE.LINE,
                        OFFERING_REFERENCE.NAMED)
                .from(OFFERING_REFERENCE)
                .join(OFFERING)
                .on(OFFERING.ID.eq(OFFERING_REFERENCE.OFFERING_ID))
                .where(OFFERING.SUPPLIER_ID.in(suppliers))
                .orderBy(OFFERING_REFERENCE.OFFERING_ID, OFFERING_REFERENCE.POSITION)
                .fetchGroups(
                        row -> row.value1(),
                        row ->
                                new OfferingReference(
                                        row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /// Makes these the offerings of the enterprise. An id that is not one of its own counts as a new offering.
    void replace(UUID supplier, List<OfferingData> offerings) {
        Set<UUID> own =
                new HashSet<>(
                        dsl().select(OFFERING.ID)
                                .from(OFFERING)
                                .where(OFFERING.SUPPLIER_ID.eq(supplier))
                                .fetch(OFFERING.ID));
        Set<UUID> kept = new HashSet<>();
        List<Query> writes = new ArrayList<>();
        List<Query> parts = new ArrayList<>();
        for (int position = 0; position < offerings.size(); position++) {
            OfferingData offering = offerings.get(position);
            Optional<UUID> known =
                    offering.id().map(OfferingId::value).filter(own::contains).filter(kept::add);
            UUID id = known.orElseGet(UUID::randomUUID);
            writes.add(
                    known.isPresent()
                            ? update(id, offering, position)
                            : insert(supplier, id, offering, position));
            offering.areas().forEach(area -> parts.add(insert(id, area)));
            rows(id, offering.terms().references())
                    .forEach(row -> parts.add(dsl().insertInto(OFFERING_REFERENCE).set(row)));
        }
        own.removeAll(kept);
        dsl().deleteFrom(OFFERING).where(OFFERING.ID.in(own)).execute();
        dsl().deleteFrom(SERVICE_AREA).where(SERVICE_AREA.OFFERING_ID.in(kept)).execute();
        dsl().deleteFrom(OFFERING_REFERENCE)
                .where(OFFERING_REFERENCE.OFFERING_ID.in(kept))
                .execute();
        writes.addAll(parts);
        dsl().batch(writes).execute();
    }

    private static Query insert(UUID supplier, UUID id, OfferingData offering, int position) {
        return dsl().insertInto(OFFERING)
                .set(OFFERING.ID, id)
                .set(OFFERING.SUPPLIER_ID, supplier)
                .set(values(offering, position));
    }

    private static Query update(UUID id, OfferingData offering, int position) {
        return dsl().update(OFFERING).set(values(offering, position)).where(OFFERING.ID.eq(id));
    }

    /// The columns that a form edits, and the place in the list.
    static Map<Field<?>, @Nullable Object> values(OfferingData offering, int position) {
        OfferingTerms terms = offering.terms();
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(OFFERING.POSITION, position);
        values.put(OFFERING.TITLE, offering.title().fr());
        values.put(OFFERING.TITLE_EN, offering.title().en());
        values.put(OFFERING.DESCRIPTION, offering.description());
        values.put(OFFERING.KEYWORDS, offering.keywords());
        values.put(OFFERING.CATEGORY_CODE, offering.category());
        values.put(OFFERING.SEAO_CATEGORY, orNull(offering.seaoCategory()));
        values.put(OFFERING.MODE, offering.mode().code());
        values.put(OFFERING.PRICE, terms.price());
        values.put(OFFERING.MINIMUM_ORDER, terms.minimumOrder());
        values.put(OFFERING.UNSPSC, orNull(terms.unspsc()));
        values.put(OFFERING.UNSPSC_LABEL, terms.unspscLabel());
        return values;
    }

    /// The rows of the references of an offering, in their order.
    static List<OfferingReferenceRecord> rows(UUID offering, List<OfferingReference> references) {
        List<OfferingReferenceRecord> rows = new ArrayList<>();
        for (OfferingReference reference : references) {
            OfferingReferenceRecord row = new OfferingReferenceRecord();
            row.setOfferingId(offering);
            row.setPosition(rows.size());
            row.setClient(reference.client());
            row.setYear(reference.year());
            row.setLine(reference.line());
            row.setNamed(reference.named());
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Query insert(UUID offering, ServiceArea area) {
        return dsl().insertInto(SERVICE_AREA)
                .set(SERVICE_AREA.OFFERING_ID, offering)
                .set(SERVICE_AREA.KIND, area.kind())
                .set(SERVICE_AREA.CODE, area.code())
                .set(
                        SERVICE_AREA.RADIUS_KM,
                        area instanceof ServiceArea.Radius(String _, int km) ? km : null);
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
