package quebec.esja.declarations;

import static quebec.esja.db.pole.Tables.DECLARATION_EXTRACT;
import static quebec.esja.db.pole.Tables.DECLARATION_NAME;
import static quebec.esja.db.pole.Tables.DECLARATION_NEIGHBOUR_NAME;
import static quebec.esja.db.pole.Tables.NEIGHBOUR;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Row10;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.extracts.Extract;
import quebec.esja.extracts.ExtractLayout;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;
import quebec.esja.names.NameMatching;
import tools.jackson.databind.json.JsonMapper;

/// The extract being worked on, its names, and what a buyer said of names.
final class ExtractSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 1_000;

    /// Of an enterprise of the Pôle, or of one that another lists.
    private static final Field<String> CERTAINTY =
            DSL.coalesce(DECLARATION_NEIGHBOUR_NAME.CERTAINTY, DECLARATION_NAME.CERTAINTY);

    void keep(
            DeclarationId id,
            String fileName,
            String format,
            byte[] content,
            ExtractLayout layout,
            Instant now) {
        forget(id);
        dsl().insertInto(DECLARATION_EXTRACT)
                .set(DECLARATION_EXTRACT.DECLARATION_ID, id.value())
                .set(DECLARATION_EXTRACT.FILE_NAME, fileName)
                .set(DECLARATION_EXTRACT.FORMAT, format)
                .set(DECLARATION_EXTRACT.CONTENT, content)
                .set(DECLARATION_EXTRACT.LAYOUT, json(layout))
                .set(DECLARATION_EXTRACT.READ_AT, now)
                .execute();
    }

    void forget(DeclarationId id) {
        dsl().deleteFrom(DECLARATION_EXTRACT)
                .where(DECLARATION_EXTRACT.DECLARATION_ID.eq(id.value()))
                .execute();
    }

    int forgetReadBefore(Instant before) {
        return dsl().deleteFrom(DECLARATION_EXTRACT)
                .where(DECLARATION_EXTRACT.READ_AT.lt(before))
                .execute();
    }

    Optional<byte[]> content(DeclarationId id) {
        return dsl().select(DECLARATION_EXTRACT.CONTENT)
                .from(DECLARATION_EXTRACT)
                .where(DECLARATION_EXTRACT.DECLARATION_ID.eq(id.value()))
                .fetchOptional(row -> row.value1());
    }

    void understand(DeclarationId id, ExtractLayout layout) {
        dsl().update(DECLARATION_EXTRACT)
                .set(DECLARATION_EXTRACT.LAYOUT, json(layout))
                .setNull(DECLARATION_EXTRACT.TALLY)
                .where(DECLARATION_EXTRACT.DECLARATION_ID.eq(id.value()))
                .execute();
        dsl().deleteFrom(DECLARATION_NAME)
                .where(DECLARATION_NAME.DECLARATION_ID.eq(id.value()))
                .execute();
    }

    void countOutside(DeclarationId id, boolean counted) {
        dsl().update(DECLARATION_EXTRACT)
                .set(DECLARATION_EXTRACT.OUTSIDE_COUNTED, counted)
                .where(DECLARATION_EXTRACT.DECLARATION_ID.eq(id.value()))
                .execute();
    }

    /// @param neighbours those among the known that other Pôles list
    /// @return what names mean of these, by key: they mean no enterprise of the Pôle
    Map<String, NameMatching.Verdict> write(
            DeclarationId id, Extract extract, NameMatching matching, Set<SupplierId> neighbours) {
        Map<String, NameMatching.Verdict> elsewhere = new HashMap<>();
        dsl().update(DECLARATION_EXTRACT)
                .set(DECLARATION_EXTRACT.TALLY, json(extract.tally()))
                .where(DECLARATION_EXTRACT.DECLARATION_ID.eq(id.value()))
                .execute();
        List<Extract.Paid> paid = extract.paid();
        for (int from = 0; from < paid.size(); from += AT_ONCE) {
            dsl().insertInto(
                            DECLARATION_NAME,
                            DECLARATION_NAME.DECLARATION_ID,
                            DECLARATION_NAME.KEY,
                            DECLARATION_NAME.WRITTEN,
                            DECLARATION_NAME.NEQ,
                            DECLARATION_NAME.INSIDE,
                            DECLARATION_NAME.OUTSIDE,
                            DECLARATION_NAME.LINES,
                            DECLARATION_NAME.ACCOUNT,
                            DECLARATION_NAME.SUPPLIER_ID,
                            DECLARATION_NAME.CERTAINTY)
                    .valuesOfRows(
                            paid.subList(from, Math.min(paid.size(), from + AT_ONCE)).stream()
                                    .map(one -> {
                                        NameMatching.Verdict verdict =
                                                matching.of(one.key(), one.name(), one.neq());
                                        if (verdict.supplier()
                                                .filter(neighbours::contains)
                                                .isEmpty()) {
                                            return row(id, one, verdict);
                                        }
                                        elsewhere.put(one.key(), verdict);
                                        return row(id, one, NameMatching.Verdict.NONE);
                                    })
                                    .toList())
                    .execute();
        }
        return elsewhere;
    }

    private static Row10<
                    UUID,
                    String,
                    String,
                    String,
                    BigDecimal,
                    BigDecimal,
                    Integer,
                    String,
                    UUID,
                    String>
            row(DeclarationId id, Extract.Paid paid, NameMatching.Verdict verdict) {
        return DSL.row(
                id.value(),
                paid.key(),
                paid.name(),
                paid.neq().map(Neq::value).orElse(null),
                paid.inside(),
                paid.outside(),
                paid.lines(),
                paid.account(),
                verdict.supplier().map(SupplierId::value).orElse(null),
                verdict.certainty().code());
    }

    /// @return false when there is no such name
    boolean settle(
            DeclarationId id, String key, NameCertainty certainty, @Nullable SupplierId supplier) {
        return dsl().update(DECLARATION_NAME)
                        .set(DECLARATION_NAME.CERTAINTY, certainty.code())
                        .set(
                                DECLARATION_NAME.SUPPLIER_ID,
                                supplier == null ? null : supplier.value())
                        .where(
                                DECLARATION_NAME.DECLARATION_ID.eq(id.value()),
                                DECLARATION_NAME.KEY.eq(key))
                        .execute()
                == 1;
    }

    List<NameMatching.Known> known() {
        return dsl().select(SUPPLIER.ID, SUPPLIER.NAME, SUPPLIER.LEGAL_NAME, SUPPLIER.NEQ)
                .from(SUPPLIER)
                .where(SUPPLIER.STATUS.eq("listed"))
                .orderBy(SUPPLIER.ID)
                .fetch(row ->
                        new NameMatching.Known(
                                new SupplierId(row.value1()),
                                row.value2(),
                                row.value3(),
                                Optional.ofNullable(row.value4()).map(Neq::new)));
    }

    Optional<AccountFile> find(DeclarationId id) {
        Map<NameCertainty, Integer> names = new EnumMap<>(NameCertainty.class);
        Map<NameCertainty, BigDecimal> dollars = new EnumMap<>(NameCertainty.class);
        Field<BigDecimal> sum = DSL.sum(counted());
        dsl().select(CERTAINTY, DSL.count(), sum)
                .from(DECLARATION_NAME)
                .leftJoin(DECLARATION_NEIGHBOUR_NAME)
                .on(
                        DECLARATION_NEIGHBOUR_NAME.DECLARATION_ID.eq(
                                DECLARATION_NAME.DECLARATION_ID),
                        DECLARATION_NEIGHBOUR_NAME.KEY.eq(DECLARATION_NAME.KEY))
                .join(DECLARATION_EXTRACT)
                .on(DECLARATION_EXTRACT.DECLARATION_ID.eq(DECLARATION_NAME.DECLARATION_ID))
                .where(DECLARATION_NAME.DECLARATION_ID.eq(id.value()))
                .groupBy(CERTAINTY)
                .forEach(row -> {
                    NameCertainty certainty = NameCertainty.ofCode(row.value1()).orElseThrow();
                    names.put(certainty, row.value2());
                    dollars.put(certainty, row.value3());
                });
        return dsl().select(
                        DECLARATION_EXTRACT.FILE_NAME,
                        DECLARATION_EXTRACT.FORMAT,
                        DECLARATION_EXTRACT.LAYOUT,
                        DECLARATION_EXTRACT.TALLY,
                        DECLARATION_EXTRACT.OUTSIDE_COUNTED,
                        DECLARATION_EXTRACT.READ_AT)
                .from(DECLARATION_EXTRACT)
                .where(DECLARATION_EXTRACT.DECLARATION_ID.eq(id.value()))
                .fetchOptional(row ->
                        new AccountFile(
                                row.value1(),
                                row.value2(),
                                JSON.readValue(row.value3().data(), ExtractLayout.class),
                                Optional.ofNullable(row.value4())
                                        .map(json ->
                                                JSON.readValue(json.data(), Extract.Tally.class)),
                                row.value5(),
                                row.value6(),
                                names,
                                dollars));
    }

    private static Field<BigDecimal> counted() {
        return DECLARATION_NAME.INSIDE.plus(
                DSL.when(DECLARATION_EXTRACT.OUTSIDE_COUNTED, DECLARATION_NAME.OUTSIDE)
                        .else_(BigDecimal.ZERO));
    }

    /// The largest sums first.
    List<AccountName> names(
            DeclarationId id, Set<NameCertainty> certainties, String text, int offset, int limit) {
        Field<BigDecimal> dollars = counted().as("dollars");
        List<String> codes = new ArrayList<>();
        certainties.forEach(one -> codes.add(one.code()));
        return dsl().select(
                        DECLARATION_NAME.KEY,
                        DECLARATION_NAME.WRITTEN,
                        DECLARATION_NAME.NEQ,
                        dollars,
                        DECLARATION_NAME.LINES,
                        DECLARATION_NAME.ACCOUNT,
                        CERTAINTY,
                        DSL.coalesce(DECLARATION_NAME.SUPPLIER_ID, NEIGHBOUR.ID),
                        DSL.coalesce(
                                SUPPLIER.NAME,
                                DSL.concat(
                                        NEIGHBOUR.NAME,
                                        DSL.inline(" ("),
                                        NEIGHBOUR.POLE_NAME,
                                        DSL.inline(")"))))
                .from(DECLARATION_NAME)
                .join(DECLARATION_EXTRACT)
                .on(DECLARATION_EXTRACT.DECLARATION_ID.eq(DECLARATION_NAME.DECLARATION_ID))
                .leftJoin(SUPPLIER)
                .on(SUPPLIER.ID.eq(DECLARATION_NAME.SUPPLIER_ID))
                .leftJoin(DECLARATION_NEIGHBOUR_NAME)
                .on(
                        DECLARATION_NEIGHBOUR_NAME.DECLARATION_ID.eq(
                                DECLARATION_NAME.DECLARATION_ID),
                        DECLARATION_NEIGHBOUR_NAME.KEY.eq(DECLARATION_NAME.KEY))
                .leftJoin(NEIGHBOUR)
                .on(NEIGHBOUR.ID.eq(DECLARATION_NEIGHBOUR_NAME.NEIGHBOUR_ID))
                .where(
                        DECLARATION_NAME.DECLARATION_ID.eq(id.value()),
                        CERTAINTY.in(codes),
                        text.isBlank()
                                ? DSL.noCondition()
                                : quebec.esja.db.reference.Routines.fold(DECLARATION_NAME.WRITTEN)
                                        .contains(
                                                quebec.esja.db.reference.Routines.fold(
                                                        DSL.val(text))))
                .orderBy(dollars.desc(), DECLARATION_NAME.KEY)
                .offset(offset)
                .limit(limit)
                .fetch(row ->
                        new AccountName(
                                row.value1(),
                                row.value2(),
                                Optional.ofNullable(row.value3()).orElse(""),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                NameCertainty.ofCode(row.value7()).orElseThrow(),
                                Optional.ofNullable(row.value8()).map(SupplierId::new),
                                Optional.ofNullable(row.value9()).orElse("")));
    }

    int unsettled(DeclarationId id) {
        return dsl().fetchCount(
                                DECLARATION_NAME,
                                DECLARATION_NAME.DECLARATION_ID.eq(id.value()),
                                DECLARATION_NAME.CERTAINTY.eq(NameCertainty.DOUBTFUL.code()))
                + dsl().fetchCount(
                                DECLARATION_NEIGHBOUR_NAME,
                                DECLARATION_NEIGHBOUR_NAME.DECLARATION_ID.eq(id.value()),
                                DECLARATION_NEIGHBOUR_NAME.CERTAINTY.eq(
                                        NameCertainty.DOUBTFUL.code()));
    }

    private static JSONB json(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }
}
