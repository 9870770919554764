package quebec.esja.establishments;

import static quebec.esja.db.pole.Tables.ESTABLISHMENT;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import quebec.esja.db.pole.tables.records.EstablishmentRecord;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class EstablishmentSql {

    List<Establishment> of(SupplierId supplier) {
        return dsl().select(
                        ESTABLISHMENT.NAME,
                        ESTABLISHMENT.MUNICIPALITY_CODE,
                        ESTABLISHMENT.ADDRESS,
                        ESTABLISHMENT.POSTAL_CODE,
                        ESTABLISHMENT.PHONE,
                        ESTABLISHMENT.OPENING_FR,
                        ESTABLISHMENT.OPENING_EN)
                .from(ESTABLISHMENT)
                .where(ESTABLISHMENT.SUPPLIER_ID.eq(supplier.value()))
                .orderBy(ESTABLISHMENT.POSITION)
                .fetch(row ->
                        new Establishment(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4() == null ? "" : row.value4(),
                                row.value5(),
                                new LocalizedText(row.value6(), row.value7())));
    }

    boolean lock(SupplierId supplier) {
        return dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(supplier.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void replace(SupplierId supplier, List<Establishment> places) {
        dsl().deleteFrom(ESTABLISHMENT)
                .where(ESTABLISHMENT.SUPPLIER_ID.eq(supplier.value()))
                .execute();
        List<EstablishmentRecord> rows = new ArrayList<>();
        for (Establishment place : places) {
            EstablishmentRecord row = new EstablishmentRecord();
            row.setSupplierId(supplier.value());
            row.setPosition(rows.size());
            row.setName(place.name());
            row.setMunicipalityCode(place.municipality());
            row.setAddress(place.address());
            row.setPostalCode(place.postalCode().isEmpty() ? null : place.postalCode());
            row.setPhone(place.phone());
            row.setOpeningFr(place.opening().fr());
            row.setOpeningEn(place.opening().en());
            rows.add(row);
        }
        dsl().batchInsert(rows).execute();
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
