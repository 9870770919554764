package quebec.esja.province;

import static quebec.esja.db.province.Tables.POLE;
import static quebec.esja.db.province.Tables.PURCHASE_FACT;
import static quebec.esja.db.province.Tables.PURCHASE_PART;
import static quebec.esja.tenancy.ProvinceTransactions.dsl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

final class DeclaredSql {

    /// One declaration's denominator.
    record Total(String pole, UUID buyer, Optional<BigDecimal> addressable) {}

    /// What one declaration says of one grade in one sector from enterprises of one territory.
    ///
    /// @param rated     whether it knows its total of purchases
    /// @param territory code, `-` when unknown
    /// @param suppliers enterprises behind it
    /// @param top       dollars of the largest of them
    record Part(
            String pole,
            UUID declaration,
            UUID buyer,
            boolean rated,
            String grade,
            String category,
            String territory,
            BigDecimal dollars,
            int suppliers,
            BigDecimal top) {}

    List<Integer> years() {
        return dsl().selectDistinct(PURCHASE_FACT.YEAR)
                .from(PURCHASE_FACT)
                .orderBy(PURCHASE_FACT.YEAR.desc())
                .fetch(row -> row.value1());
    }

    List<Total> totals(int year) {
        return dsl().select(POLE.SLUG, PURCHASE_FACT.BUYER_ID, PURCHASE_FACT.ADDRESSABLE)
                .from(PURCHASE_FACT)
                .join(POLE)
                .on(POLE.POLE_ID.eq(PURCHASE_FACT.POLE_ID))
                .where(PURCHASE_FACT.YEAR.eq(year))
                .fetch(row ->
                        new Total(row.value1(), row.value2(), Optional.ofNullable(row.value3())));
    }

    List<Part> parts(int year) {
        var rated = DSL.field(PURCHASE_FACT.ADDRESSABLE.isNotNull());
        return dsl().select(
                        POLE.SLUG,
                        PURCHASE_FACT.DECLARATION_ID,
                        PURCHASE_FACT.BUYER_ID,
                        rated,
                        PURCHASE_PART.GRADE,
                        PURCHASE_PART.CATEGORY_CODE,
                        PURCHASE_PART.TERRITORY_CODE,
                        PURCHASE_PART.AMOUNT,
                        PURCHASE_PART.SUPPLIERS,
                        PURCHASE_PART.TOP_AMOUNT)
                .from(PURCHASE_FACT)
                .join(PURCHASE_PART)
                .on(
                        PURCHASE_PART.POLE_ID.eq(PURCHASE_FACT.POLE_ID),
                        PURCHASE_PART.DECLARATION_ID.eq(PURCHASE_FACT.DECLARATION_ID))
                .join(POLE)
                .on(POLE.POLE_ID.eq(PURCHASE_FACT.POLE_ID))
                .where(PURCHASE_FACT.YEAR.eq(year))
                .fetch(row ->
                        new Part(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10()));
    }
}
