package quebec.esja.rates;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.DECLARATION_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_NEIGHBOUR_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_VERSION;
import static quebec.esja.db.pole.Tables.NEIGHBOUR;
import static quebec.esja.db.pole.Tables.PURCHASE_DECLARATION;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.PurchaseMode;

final class RateSql {

    private static final quebec.esja.db.pole.tables.DeclarationVersion LATER =
            DECLARATION_VERSION.as("later");

    /// The newest signed version of a declaration.
    private static final Condition IN_FORCE =
            DECLARATION_VERSION
                    .SIGNED_AT
                    .isNotNull()
                    .and(
                            DSL.notExists(
                                    DSL.selectOne()
                                            .from(LATER)
                                            .where(
                                                    LATER.DECLARATION_ID.eq(
                                                            DECLARATION_VERSION.DECLARATION_ID),
                                                    LATER.NUMBER.gt(DECLARATION_VERSION.NUMBER),
                                                    LATER.SIGNED_AT.isNotNull())));

    List<Integer> years(Optional<BuyerId> buyer) {
        Field<Integer> declared = DSL.year(PURCHASE_DECLARATION.PERIOD_FROM);
        Field<Integer> contracted = DSL.year(CONTRACT.PERIOD_FROM);
        return dsl()
                .selectDistinct(declared)
                .from(PURCHASE_DECLARATION)
                .where(of(PURCHASE_DECLARATION.BUYER_ID, buyer))
                .union(
                        DSL.selectDistinct(contracted)
                                .from(CONTRACT)
                                .where(
                                        CONTRACT.ANSWER.ne("contested"),
                                        of(CONTRACT.BUYER_ID, buyer)))
                .fetch(row -> row.value1())
                .stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    /// The newest year of a declaration in force.
    Optional<Integer> newest(Optional<BuyerId> buyer) {
        return dsl().select(DSL.max(DSL.year(PURCHASE_DECLARATION.PERIOD_FROM)))
                .from(PURCHASE_DECLARATION)
                .join(DECLARATION_VERSION)
                .on(DECLARATION_VERSION.DECLARATION_ID.eq(PURCHASE_DECLARATION.ID))
                .where(
                        DECLARATION_VERSION.SIGNED_AT.isNotNull(),
                        of(PURCHASE_DECLARATION.BUYER_ID, buyer))
                .fetchOptional(row -> row.value1());
    }

    /// Declarations in force that share a day with those.
    List<DeclaredPeriod> periods(LocalDate from, LocalDate to, Optional<BuyerId> buyer) {
        return dsl().select(
                        PURCHASE_DECLARATION.ID,
                        PURCHASE_DECLARATION.BUYER_ID,
                        PURCHASE_DECLARATION.PERIOD_FROM,
                        PURCHASE_DECLARATION.PERIOD_TO,
                        DECLARATION_VERSION.ADDRESSABLE)
                .from(PURCHASE_DECLARATION)
                .join(DECLARATION_VERSION)
                .on(DECLARATION_VERSION.DECLARATION_ID.eq(PURCHASE_DECLARATION.ID))
                .where(IN_FORCE, within(from, to), of(PURCHASE_DECLARATION.BUYER_ID, buyer))
                .fetch(row ->
                        new DeclaredPeriod(
                                new DeclarationId(row.value1()),
                                new BuyerId(row.value2()),
                                new Period(row.value3(), row.value4()),
                                Optional.ofNullable(row.value5())));
    }

    /// Those of enterprises of the Pôle, and those that other Pôles list.
    List<DeclaredLine> lines(LocalDate from, LocalDate to, Optional<BuyerId> buyer) {
        return dsl().select(
                        DECLARATION_LINE.DECLARATION_ID,
                        DECLARATION_LINE.SUPPLIER_ID,
                        DECLARATION_LINE.AMOUNT,
                        DSL.coalesce(DECLARATION_LINE.CATEGORY_CODE, ""),
                        DSL.coalesce(DECLARATION_LINE.TERRITORY_CODE, ""),
                        DECLARATION_LINE.MODE)
                .from(PURCHASE_DECLARATION)
                .join(DECLARATION_VERSION)
                .on(DECLARATION_VERSION.DECLARATION_ID.eq(PURCHASE_DECLARATION.ID))
                .join(DECLARATION_LINE)
                .on(
                        DECLARATION_LINE.DECLARATION_ID.eq(DECLARATION_VERSION.DECLARATION_ID),
                        DECLARATION_LINE.NUMBER.eq(DECLARATION_VERSION.NUMBER))
                .where(IN_FORCE, within(from, to), of(PURCHASE_DECLARATION.BUYER_ID, buyer))
                .unionAll(
                        DSL.select(
                                        DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID,
                                        DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID,
                                        DECLARATION_NEIGHBOUR_LINE.AMOUNT,
                                        DSL.coalesce(DECLARATION_NEIGHBOUR_LINE.CATEGORY_CODE, ""),
                                        DSL.coalesce(DECLARATION_NEIGHBOUR_LINE.TERRITORY_CODE, ""),
                                        DECLARATION_NEIGHBOUR_LINE.MODE)
                                .from(PURCHASE_DECLARATION)
                                .join(DECLARATION_VERSION)
                                .on(DECLARATION_VERSION.DECLARATION_ID.eq(PURCHASE_DECLARATION.ID))
                                .join(DECLARATION_NEIGHBOUR_LINE)
                                .on(
                                        DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID.eq(
                                                DECLARATION_VERSION.DECLARATION_ID),
                                        DECLARATION_NEIGHBOUR_LINE.NUMBER.eq(
                                                DECLARATION_VERSION.NUMBER))
                                .where(
                                        IN_FORCE,
                                        within(from, to),
                                        of(PURCHASE_DECLARATION.BUYER_ID, buyer)))
                .fetch(row ->
                        new DeclaredLine(
                                new DeclarationId(row.value1()),
                                new SupplierId(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                Optional.ofNullable(row.value6()).flatMap(PurchaseMode::ofCode)));
    }

    /// Contracts whose first day is one of those, contested ones left out.
    List<KnownContract> contracts(LocalDate from, LocalDate to, Optional<BuyerId> buyer) {
        return dsl().select(
                        CONTRACT.BUYER_ID,
                        CONTRACT.SUPPLIER_ID,
                        CONTRACT.PERIOD_FROM,
                        CONTRACT.AMOUNT,
                        CONTRACT.GRADE,
                        DSL.coalesce(CONTRACT.CATEGORY_CODE, ""),
                        DSL.coalesce(MUNICIPALITY.TERRITORY_CODE, ""),
                        CONTRACT.MODE)
                .from(CONTRACT)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTRACT.SUPPLIER_ID))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SUPPLIER.MUNICIPALITY_CODE))
                .where(
                        CONTRACT.ANSWER.ne("contested"),
                        CONTRACT.PERIOD_FROM.between(from, to),
                        of(CONTRACT.BUYER_ID, buyer))
                .fetch(row ->
                        new KnownContract(
                                new BuyerId(row.value1()),
                                new SupplierId(row.value2()),
                                row.value3(),
                                row.value4(),
                                EvidenceGrade.ofCode(row.value5()).orElseThrow(),
                                row.value6(),
                                row.value7(),
                                PurchaseMode.ofCode(row.value8()).orElseThrow()));
    }

    Map<UUID, String> buyers(Collection<BuyerId> ids) {
        return dsl().select(BUYER.ID, BUYER.NAME)
                .from(BUYER)
                .where(BUYER.ID.in(ids.stream().map(BuyerId::value).toList()))
                .fetchMap(BUYER.ID, BUYER.NAME);
    }

    /// Those of other Pôles with the name of theirs.
    Map<UUID, String> suppliers(Collection<SupplierId> ids) {
        List<UUID> values = ids.stream().map(SupplierId::value).toList();
        return dsl().select(SUPPLIER.ID, SUPPLIER.NAME)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.in(values))
                .unionAll(
                        DSL.select(
                                        NEIGHBOUR.ID,
                                        DSL.concat(
                                                NEIGHBOUR.NAME,
                                                DSL.inline(" ("),
                                                NEIGHBOUR.POLE_NAME,
                                                DSL.inline(")")))
                                .from(NEIGHBOUR)
                                .where(NEIGHBOUR.ID.in(values)))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Condition within(LocalDate from, LocalDate to) {
        return PURCHASE_DECLARATION.PERIOD_FROM.le(to).and(PURCHASE_DECLARATION.PERIOD_TO.ge(from));
    }

    private static Condition of(Field<UUID> column, Optional<BuyerId> buyer) {
        return buyer.map(one -> column.eq(one.value())).orElseGet(DSL::noCondition);
    }
}
