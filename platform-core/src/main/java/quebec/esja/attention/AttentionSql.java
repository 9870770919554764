package quebec.esja.attention;

import static quebec.esja.db.pole.Tables.ATTENTION_MONTH;
import static quebec.esja.db.pole.Tables.CONTACT_REVEAL;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class AttentionSql {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    /// One number of one enterprise in one month.
    record Counted(SupplierId supplier, YearMonth month, AttentionKind kind, long times) {}

    /// Adds to what is there, in an order that two nodes share; an enterprise that is gone meanwhile is left out.
    void add(Map<AttentionCounter.Key, Long> counts) {
        List<Query> writes = new ArrayList<>();
        new TreeMap<>(counts)
                .forEach((key, times) ->
                        writes.add(
                                dsl().insertInto(
                                                ATTENTION_MONTH,
                                                ATTENTION_MONTH.SUPPLIER_ID,
                                                ATTENTION_MONTH.MONTH,
                                                ATTENTION_MONTH.KIND,
                                                ATTENTION_MONTH.TIMES)
                                        .select(
                                                DSL.select(
                                                                SUPPLIER.ID,
                                                                DSL.val(key.month().atDay(1)),
                                                                DSL.val(key.kind().code()),
                                                                DSL.val(times))
                                                        .from(SUPPLIER)
                                                        .where(
                                                                SUPPLIER.ID.eq(
                                                                        key.supplier().value())))
                                        .onConflict(
                                                ATTENTION_MONTH.SUPPLIER_ID,
                                                ATTENTION_MONTH.MONTH,
                                                ATTENTION_MONTH.KIND)
                                        .doUpdate()
                                        .set(
                                                ATTENTION_MONTH.TIMES,
                                                ATTENTION_MONTH.TIMES.plus(
                                                        DSL.excluded(ATTENTION_MONTH.TIMES)))));
        dsl().batch(writes).execute();
    }

    /// The other listed enterprises that sell in that category.
    List<SupplierId> others(SupplierId supplier, String category) {
        return dsl().selectDistinct(OFFERING.SUPPLIER_ID)
                .from(OFFERING)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(OFFERING.SUPPLIER_ID))
                .where(
                        OFFERING.CATEGORY_CODE.eq(category),
                        SUPPLIER.STATUS.eq("listed"),
                        SUPPLIER.ID.ne(supplier.value()))
                .fetch(row -> new SupplierId(row.value1()));
    }

    List<Counted> counted(List<SupplierId> suppliers, YearMonth from) {
        LocalDate first = from.atDay(1);
        return dsl().select(
                        ATTENTION_MONTH.SUPPLIER_ID,
                        ATTENTION_MONTH.MONTH,
                        ATTENTION_MONTH.KIND,
                        ATTENTION_MONTH.TIMES)
                .from(ATTENTION_MONTH)
                .where(
                        ATTENTION_MONTH.SUPPLIER_ID.in(
                                suppliers.stream().map(SupplierId::value).toList()),
                        ATTENTION_MONTH.MONTH.ge(first))
                .fetch(row ->
                        new Counted(
                                new SupplierId(row.value1()),
                                YearMonth.from(row.value2()),
                                AttentionKind.ofCode(row.value3()),
                                row.value4()));
    }

    /// How often the persons to contact of these enterprises were seen, by month in Québec.
    List<Counted> revealed(List<SupplierId> suppliers, YearMonth from) {
        Field<LocalDate> month =
                DSL.field(
                        "date_trunc('month', {0} AT TIME ZONE 'America/Toronto')::date",
                        LocalDate.class, CONTACT_REVEAL.AT);
        return dsl().select(CONTACT_REVEAL.SUPPLIER_ID, month, DSL.count())
                .from(CONTACT_REVEAL)
                .where(
                        CONTACT_REVEAL.SUPPLIER_ID.in(
                                suppliers.stream().map(SupplierId::value).toList()),
                        CONTACT_REVEAL.AT.ge(from.atDay(1).atStartOfDay(QUEBEC).toInstant()))
                .groupBy(CONTACT_REVEAL.SUPPLIER_ID, month)
                .fetch(row ->
                        new Counted(
                                new SupplierId(row.value1()),
                                YearMonth.from(row.value2()),
                                AttentionKind.REVEAL,
                                row.value3()));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
