package quebec.esja.engaged;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.COMMITMENT;
import static quebec.esja.db.pole.Tables.DECLARATION_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_NEIGHBOUR_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_VERSION;
import static quebec.esja.db.pole.Tables.PURCHASE_DECLARATION;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.commitments.Term;
import quebec.esja.engaged.CountedBuyer.Declared;

final class EngagedSql {

    /// Accepted buyers, once for each commitment that was not withdrawn.
    List<CountedBuyer> buyers() {
        Map<UUID, List<Declared>> declared = declared();
        var later = COMMITMENT.as("later");
        Field<Boolean> renewed =
                DSL.field(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(later)
                                        .where(
                                                later.BUYER_ID.eq(COMMITMENT.BUYER_ID),
                                                later.STARTS_ON.ge(COMMITMENT.ENDS_ON),
                                                later.WITHDRAWN_AT.isNull())));
        return dsl().select(
                        BUYER.ID,
                        BUYER.KIND,
                        COMMITMENT.STARTS_ON,
                        COMMITMENT.ENDS_ON,
                        renewed,
                        COMMITMENT.TARGET_PERCENT,
                        COMMITMENT.TARGET_AMOUNT,
                        DSL.field(COMMITMENT.TARGET.ne("")))
                .from(COMMITMENT)
                .join(BUYER)
                .on(BUYER.ID.eq(COMMITMENT.BUYER_ID))
                .where(BUYER.STATUS.eq("accepted"), COMMITMENT.WITHDRAWN_AT.isNull())
                .fetch(row ->
                        new CountedBuyer(
                                BuyerKind.ofCode(row.value2()).orElseThrow(),
                                new Term(row.value3(), row.value4()),
                                row.value5(),
                                Optional.ofNullable(row.value6()),
                                Optional.ofNullable(row.value7()),
                                row.value8(),
                                Declared.since(
                                        row.value3().getYear(),
                                        declared.getOrDefault(row.value1(), List.of()))));
    }

    /// What buyers declared by year, by the newest signed version of each declaration.
    private static Map<UUID, List<Declared>> declared() {
        Field<BigDecimal> dollars =
                DSL.coalesce(
                                DSL.field(
                                        DSL.select(DSL.sum(DECLARATION_LINE.AMOUNT))
                                                .from(DECLARATION_LINE)
                                                .where(
                                                        DECLARATION_LINE.DECLARATION_ID.eq(
                                                                DECLARATION_VERSION.DECLARATION_ID),
                                                        DECLARATION_LINE.NUMBER.eq(
                                                                DECLARATION_VERSION.NUMBER))),
                                BigDecimal.ZERO)
                        .plus(
                                DSL.coalesce(
                                        DSL.field(
                                                DSL.select(
                                                                DSL.sum(
                                                                        DECLARATION_NEIGHBOUR_LINE
                                                                                .AMOUNT))
                                                        .from(DECLARATION_NEIGHBOUR_LINE)
                                                        .where(
                                                                DECLARATION_NEIGHBOUR_LINE
                                                                        .DECLARATION_ID.eq(
                                                                        DECLARATION_VERSION
                                                                                .DECLARATION_ID),
                                                                DECLARATION_NEIGHBOUR_LINE.NUMBER
                                                                        .eq(
                                                                                DECLARATION_VERSION
                                                                                        .NUMBER))),
                                        BigDecimal.ZERO))
                        .as("dollars");
        var signed =
                DSL.select(
                                DECLARATION_VERSION.DECLARATION_ID,
                                DECLARATION_VERSION.ADDRESSABLE,
                                dollars)
                        .distinctOn(DECLARATION_VERSION.DECLARATION_ID)
                        .from(DECLARATION_VERSION)
                        .where(DECLARATION_VERSION.SIGNED_AT.isNotNull())
                        .orderBy(
                                DECLARATION_VERSION.DECLARATION_ID,
                                DECLARATION_VERSION.NUMBER.desc())
                        .asTable("signed");
        Field<BigDecimal> total =
                Objects.requireNonNull(signed.field(DECLARATION_VERSION.ADDRESSABLE));
        Field<Integer> year = DSL.year(PURCHASE_DECLARATION.PERIOD_FROM);
        return dsl().select(
                        PURCHASE_DECLARATION.BUYER_ID,
                        year,
                        DSL.sum(Objects.requireNonNull(signed.field(dollars))),
                        DSL.when(DSL.boolAnd(total.isNotNull()), DSL.sum(total)))
                .from(PURCHASE_DECLARATION)
                .join(signed)
                .on(
                        Objects.requireNonNull(signed.field(DECLARATION_VERSION.DECLARATION_ID))
                                .eq(PURCHASE_DECLARATION.ID))
                .groupBy(PURCHASE_DECLARATION.BUYER_ID, year)
                .fetchGroups(
                        row -> row.value1(),
                        row ->
                                new Declared(
                                        row.value2(),
                                        row.value3(),
                                        Optional.ofNullable(row.value4())));
    }
}
