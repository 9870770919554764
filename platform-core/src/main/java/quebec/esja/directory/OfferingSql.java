package quebec.esja.directory;

import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SERVICE_AREA;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
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
        dsl().select(
                        OFFERING.ID,
                        OFFERING.SUPPLIER_ID,
                        OFFERING.TITLE,
                        OFFERING.TITLE_EN,
                        OFFERING.DESCRIPTION,
                        OFFERING.KEYWORDS,
                        OFFERING.CATEGORY_CODE,
                        OFFERING.SEAO_CATEGORY,
                        OFFERING.MODE)
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
                                                areas.getOrDefault(row.value1(), List.of()))));
        return found;
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
        List<Query> areas = new ArrayList<>();
        for (int position = 0; position < offerings.size(); position++) {
            OfferingData offering = offerings.get(position);
            Optional<UUID> known =
                    offering.id().map(OfferingId::value).filter(own::contains).filter(kept::add);
            UUID id = known.orElseGet(UUID::randomUUID);
            writes.add(
                    known.isPresent()
                            ? update(id, offering, position)
                            : insert(supplier, id, offering, position));
            offering.areas().forEach(area -> areas.add(insert(id, area)));
        }
        own.removeAll(kept);
        dsl().deleteFrom(OFFERING).where(OFFERING.ID.in(own)).execute();
        dsl().deleteFrom(SERVICE_AREA).where(SERVICE_AREA.OFFERING_ID.in(kept)).execute();
        writes.addAll(areas);
        dsl().batch(writes).execute();
    }

    private static Query insert(UUID supplier, UUID id, OfferingData offering, int position) {
        return dsl().insertInto(OFFERING)
                .set(OFFERING.ID, id)
                .set(OFFERING.SUPPLIER_ID, supplier)
                .set(OFFERING.POSITION, position)
                .set(OFFERING.TITLE, offering.title().fr())
                .set(OFFERING.TITLE_EN, offering.title().en())
                .set(OFFERING.DESCRIPTION, offering.description())
                .set(OFFERING.KEYWORDS, offering.keywords())
                .set(OFFERING.CATEGORY_CODE, offering.category())
                .set(
                        OFFERING.SEAO_CATEGORY,
                        offering.seaoCategory().isEmpty() ? null : offering.seaoCategory())
                .set(OFFERING.MODE, offering.mode().code());
    }

    private static Query update(UUID id, OfferingData offering, int position) {
        return dsl().update(OFFERING)
                .set(OFFERING.POSITION, position)
                .set(OFFERING.TITLE, offering.title().fr())
                .set(OFFERING.TITLE_EN, offering.title().en())
                .set(OFFERING.DESCRIPTION, offering.description())
                .set(OFFERING.KEYWORDS, offering.keywords())
                .set(OFFERING.CATEGORY_CODE, offering.category())
                .set(
                        OFFERING.SEAO_CATEGORY,
                        offering.seaoCategory().isEmpty() ? null : offering.seaoCategory())
                .set(OFFERING.MODE, offering.mode().code())
                .where(OFFERING.ID.eq(id));
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
