package quebec.esja.directory;

import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The lists of the workspace.
final class SupplierListSql {

    private static final int LONGEST_TEXT = 200;

    List<SupplierRow> rows(SupplierFilter filter, int offset, int limit) {
        Field<Integer> offerings =
                DSL.field(
                        DSL.selectCount()
                                .from(OFFERING)
                                .where(OFFERING.SUPPLIER_ID.eq(SUPPLIER.ID)));
        return TenantTransactions.dsl()
                .select(
                        SUPPLIER.ID,
                        SUPPLIER.SLUG,
                        SUPPLIER.NAME,
                        DSL.coalesce(SUPPLIER.NEQ, ""),
                        DSL.coalesce(MUNICIPALITY.NAME, ""),
                        SUPPLIER.STATUS,
                        SUPPLIER.SOURCE,
                        offerings,
                        SUPPLIER.CONFIRMED_ON,
                        SUPPLIER.CHANGED_AT,
                        SUPPLIER.VERSION)
                .from(SUPPLIER)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SUPPLIER.MUNICIPALITY_CODE))
                .where(condition(filter))
                .orderBy(order(filter), SUPPLIER.ID.asc())
                .offset(offset)
                .limit(limit)
                .fetch(row ->
                        new SupplierRow(
                                new SupplierId(row.value1()),
                                new Slug(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                SupplierStatus.ofCode(row.value6()),
                                SupplierSource.ofCode(row.value7()),
                                row.value8(),
                                Optional.ofNullable(row.value9()),
                                row.value10(),
                                row.value11()));
    }

    int count(SupplierFilter filter) {
        return TenantTransactions.dsl()
                .selectCount()
                .from(SUPPLIER)
                .where(condition(filter))
                .fetchSingle()
                .value1();
    }

    Map<SupplierStatus, Integer> countByStatus() {
        Map<SupplierStatus, Integer> counts = new EnumMap<>(SupplierStatus.class);
        TenantTransactions.dsl()
                .select(SUPPLIER.STATUS, DSL.count())
                .from(SUPPLIER)
                .groupBy(SUPPLIER.STATUS)
                .forEach(row -> counts.put(SupplierStatus.ofCode(row.value1()), row.value2()));
        return counts;
    }

    private static Condition condition(SupplierFilter filter) {
        Condition condition =
                filter.statuses().isEmpty()
                        ? SUPPLIER.STATUS.ne(SupplierStatus.MERGED.code())
                        : SUPPLIER.STATUS.in(
                                filter.statuses().stream().map(SupplierStatus::code).toList());
        String text = filter.text().strip();
        if (text.isEmpty()) {
            return condition;
        }
        String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Field<String> folded = Routines.fold(DSL.val(bounded.replace("\0", "")));
        Condition named =
                Routines.fold(SUPPLIER.NAME)
                        .contains(folded)
                        .or(Routines.fold(SUPPLIER.LEGAL_NAME).contains(folded));
        String digits = bounded.replaceAll("[^0-9]", "");
        return condition.and(digits.length() < 4 ? named : named.or(SUPPLIER.NEQ.contains(digits)));
    }

    private static SortField<?> order(SupplierFilter filter) {
        Field<?> field =
                switch (filter.sort()) {
                    case NAME -> Routines.fold(SUPPLIER.NAME);
                    case MUNICIPALITY -> MUNICIPALITY.SEARCH_KEY;
                    case STATUS -> SUPPLIER.STATUS;
                    case CHANGED -> SUPPLIER.CHANGED_AT;
                    case CONFIRMED -> SUPPLIER.CONFIRMED_ON;
                };
        return filter.descending() ? field.desc().nullsLast() : field.asc().nullsLast();
    }
}
