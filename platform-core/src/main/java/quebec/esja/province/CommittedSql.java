package quebec.esja.province;

import static quebec.esja.db.province.Tables.BUYER_FACT;
import static quebec.esja.db.province.Tables.COMMITMENT_FACT;
import static quebec.esja.db.province.Tables.POLE;
import static quebec.esja.db.province.Tables.PURCHASE_FACT;
import static quebec.esja.db.province.Tables.PURCHASE_PART;
import static quebec.esja.tenancy.ProvinceTransactions.dsl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.commitments.Term;
import quebec.esja.engaged.CountedBuyer;
import quebec.esja.engaged.CountedBuyer.Declared;

final class CommittedSql {

    private record Buyer(UUID pole, UUID id) {}

    /// By slug of the Pôle, the buyers of each commitment that was not withdrawn.
    Map<String, List<CountedBuyer>> buyers() {
        Map<Buyer, List<Declared>> declared = declared();
        var later = COMMITMENT_FACT.as("later");
        Field<Boolean> renewed =
                DSL.field(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(later)
                                        .where(
                                                later.POLE_ID.eq(COMMITMENT_FACT.POLE_ID),
                                                later.BUYER_ID.eq(COMMITMENT_FACT.BUYER_ID),
                                                later.STARTS_ON.ge(COMMITMENT_FACT.ENDS_ON),
                                                later.STATE.eq("active"))));
        return dsl().select(
                        POLE.SLUG,
                        COMMITMENT_FACT.POLE_ID,
                        COMMITMENT_FACT.BUYER_ID,
                        BUYER_FACT.KIND,
                        COMMITMENT_FACT.STARTS_ON,
                        COMMITMENT_FACT.ENDS_ON,
                        renewed,
                        COMMITMENT_FACT.TARGET_PERCENT,
                        COMMITMENT_FACT.TARGET_AMOUNT,
                        COMMITMENT_FACT.TARGET_WORDS)
                .from(COMMITMENT_FACT)
                .join(BUYER_FACT)
                .on(
                        BUYER_FACT.POLE_ID.eq(COMMITMENT_FACT.POLE_ID),
                        BUYER_FACT.BUYER_ID.eq(COMMITMENT_FACT.BUYER_ID))
                .join(POLE)
                .on(POLE.POLE_ID.eq(COMMITMENT_FACT.POLE_ID))
                .where(COMMITMENT_FACT.STATE.eq("active"))
                .fetchGroups(
                        row -> row.value1(),
                        row ->
                                new CountedBuyer(
                                        BuyerKind.ofCode(row.value4()).orElseThrow(),
                                        new Term(row.value5(), row.value6()),
                                        row.value7(),
                                        Optional.ofNullable(row.value8()),
                                        Optional.ofNullable(row.value9()),
                                        row.value10(),
                                        Declared.since(
                                                row.value5().getYear(),
                                                declared.getOrDefault(
                                                        new Buyer(row.value2(), row.value3()),
                                                        List.of()))));
    }

    /// What buyers declared by year.
    private static Map<Buyer, List<Declared>> declared() {
        Field<UUID> declaration =
                DSL.field(
                        DSL.name("parts", "declaration_id"),
                        PURCHASE_PART.DECLARATION_ID.getType());
        Field<BigDecimal> dollars = DSL.field(DSL.name("parts", "dollars"), BigDecimal.class);
        var parts =
                DSL.select(
                                PURCHASE_PART.DECLARATION_ID,
                                DSL.sum(PURCHASE_PART.AMOUNT).as("dollars"))
                        .from(PURCHASE_PART)
                        .groupBy(PURCHASE_PART.DECLARATION_ID)
                        .asTable("parts");
        return dsl().select(
                        PURCHASE_FACT.POLE_ID,
                        PURCHASE_FACT.BUYER_ID,
                        PURCHASE_FACT.YEAR,
                        DSL.sum(DSL.coalesce(dollars, BigDecimal.ZERO)),
                        DSL.when(
                                DSL.boolAnd(PURCHASE_FACT.ADDRESSABLE.isNotNull()),
                                DSL.sum(PURCHASE_FACT.ADDRESSABLE)))
                .from(PURCHASE_FACT)
                .leftJoin(parts)
                .on(declaration.eq(PURCHASE_FACT.DECLARATION_ID))
                .groupBy(PURCHASE_FACT.POLE_ID, PURCHASE_FACT.BUYER_ID, PURCHASE_FACT.YEAR)
                .fetchGroups(
                        row -> new Buyer(row.value1(), row.value2()),
                        row ->
                                new Declared(
                                        row.value3(),
                                        row.value4(),
                                        Optional.ofNullable(row.value5())));
    }
}
