package quebec.esja.declarations;

import static quebec.esja.db.pole.Tables.DECLARATION_EXTRACT;
import static quebec.esja.db.pole.Tables.DECLARATION_NAME;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_NAME_RULING;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;
import quebec.esja.names.NameDigest;
import quebec.esja.names.NameMatching;
import tools.jackson.databind.json.JsonMapper;

/// The extract being worked on, its names, and what a buyer said of names.
final class ExtractSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 1_000;

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

    void write(DeclarationId id, Extract extract, NameMatching matching) {
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
                                    .map(one ->
                                            row(
                                                    id,
                                                    one,
                                                    matching.of(one.key(), one.name(), one.neq())))
                                    .toList())
                    .execute();
        }
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

    void say(BuyerId buyer, String key, SupplierId supplier, boolean same, Instant now) {
        byte[] digest = NameDigest.of(key).bytes();
        if (same) {
            dsl().deleteFrom(SUPPLIER_NAME_RULING)
                    .where(
                            SUPPLIER_NAME_RULING.BUYER_ID.eq(buyer.value()),
                            SUPPLIER_NAME_RULING.NAME_DIGEST.eq(digest),
                            SUPPLIER_NAME_RULING.SAME.isTrue())
                    .execute();
        }
        dsl().insertInto(SUPPLIER_NAME_RULING)
                .set(SUPPLIER_NAME_RULING.BUYER_ID, buyer.value())
                .set(SUPPLIER_NAME_RULING.NAME_DIGEST, digest)
                .set(SUPPLIER_NAME_RULING.SUPPLIER_ID, supplier.value())
                .set(SUPPLIER_NAME_RULING.SAME, same)
                .set(SUPPLIER_NAME_RULING.SAID_AT, now)
                .onConflict(
                        SUPPLIER_NAME_RULING.BUYER_ID,
                        SUPPLIER_NAME_RULING.NAME_DIGEST,
                        SUPPLIER_NAME_RULING.SUPPLIER_ID)
                .doUpdate()
                .set(SUPPLIER_NAME_RULING.SAME, same)
                .set(SUPPLIER_NAME_RULING.SAID_AT, now)
                .execute();
    }

    NameMatching.Rulings rulings(BuyerId buyer) {
        Map<NameDigest, SupplierId> same = new HashMap<>();
        Map<NameDigest, Set<SupplierId>> others = new HashMap<>();
        dsl().select(
                        SUPPLIER_NAME_RULING.NAME_DIGEST,
                        SUPPLIER_NAME_RULING.SUPPLIER_ID,
                        SUPPLIER_NAME_RULING.SAME)
                .from(SUPPLIER_NAME_RULING)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(SUPPLIER_NAME_RULING.SUPPLIER_ID))
                .where(
                        SUPPLIER_NAME_RULING.BUYER_ID.eq(buyer.value()),
                        SUPPLIER.STATUS.eq("listed"))
                .forEach(row -> {
                    NameDigest digest = NameDigest.of(row.value1());
                    SupplierId supplier = new SupplierId(row.value2());
                    if (row.value3()) {
                        same.put(digest, supplier);
                    } else {
                        others.computeIfAbsent(digest, _ -> new HashSet<>()).add(supplier);
                    }
                });
        return new NameMatching.Rulings(same, others);
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
        dsl().select(DECLARATION_NAME.CERTAINTY, DSL.count(), sum)
                .from(DECLARATION_NAME)
                .join(DECLARATION_EXTRACT)
                .on(DECLARATION_EXTRACT.DECLARATION_ID.eq(DECLARATION_NAME.DECLARATION_ID))
                .where(DECLARATION_NAME.DECLARATION_ID.eq(id.value()))
                .groupBy(DECLARATION_NAME.CERTAINTY)
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
                        DECLARATION_NAME.CERTAINTY,
                        DECLARATION_NAME.SUPPLIER_ID,
                        SUPPLIER.NAME)
                .from(DECLARATION_NAME)
                .join(DECLARATION_EXTRACT)
                .on(DECLARATION_EXTRACT.DECLARATION_ID.eq(DECLARATION_NAME.DECLARATION_ID))
                .leftJoin(SUPPLIER)
                .on(SUPPLIER.ID.eq(DECLARATION_NAME.SUPPLIER_ID))
                .where(
                        DECLARATION_NAME.DECLARATION_ID.eq(id.value()),
                        DECLARATION_NAME.CERTAINTY.in(codes),
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
                        DECLARATION_NAME.CERTAINTY.eq(NameCertainty.DOUBTFUL.code()));
    }

    private static JSONB json(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }
}
