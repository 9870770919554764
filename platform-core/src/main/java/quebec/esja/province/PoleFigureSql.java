package quebec.esja.province;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.PROFILE;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.CATEGORY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

final class PoleFigureSql {

    private static final Condition COUNTED = CONTRACT.ANSWER.ne("contested");

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    PoleStanding standing() {
        String name = dsl().select(PROFILE.NAME).from(PROFILE).fetchSingle().value1();
        return new PoleStanding(
                TenantScope.current().slug(),
                name,
                name,
                dsl().fetchCount(SUPPLIER, SUPPLIER.STATUS.eq("listed")),
                dsl().fetchCount(BUYER, BUYER.STATUS.eq("accepted")));
    }

    List<Integer> years() {
        Field<Integer> year = DSL.year(CONTRACT.PERIOD_FROM);
        return dsl().selectDistinct(year)
                .from(CONTRACT)
                .where(COUNTED)
                .orderBy(year.desc())
                .fetch(row -> row.value1());
    }

    List<SectorStanding> sectors() {
        Field<Integer> enterprises =
                DSL.field(
                        DSL.select(DSL.countDistinct(OFFERING.SUPPLIER_ID))
                                .from(OFFERING)
                                .join(SUPPLIER)
                                .on(SUPPLIER.ID.eq(OFFERING.SUPPLIER_ID))
                                .where(
                                        OFFERING.CATEGORY_CODE.eq(CATEGORY.CODE),
                                        SUPPLIER.STATUS.eq("listed")));
        return dsl().select(CATEGORY.CODE, CATEGORY.NAME_FR, CATEGORY.NAME_EN, enterprises)
                .from(CATEGORY)
                .orderBy(CATEGORY.SORT)
                .fetch(row ->
                        new SectorStanding(
                                row.value1(),
                                new LocalizedText(row.value2(), row.value3()),
                                row.value4()));
    }

    /// The cells of a year: by month, by sector and in all.
    List<RawCell> cells(int year) {
        Field<Integer> month = DSL.month(CONTRACT.PERIOD_FROM);
        Field<String> category = DSL.coalesce(CONTRACT.CATEGORY_CODE, DSL.inline("-"));
        Sums sums = new Sums();
        dsl().select(month, category, CONTRACT.GRADE, DSL.count(), DSL.sum(CONTRACT.AMOUNT))
                .from(CONTRACT)
                .where(
                        COUNTED,
                        CONTRACT.PERIOD_FROM.between(
                                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .groupBy(month, category, CONTRACT.GRADE)
                .forEach(row -> {
                    String span = String.valueOf(year);
                    for (String of : List.of(row.value3(), ContractTables.ANY)) {
                        sums.add(span, "*", of, row.value4(), row.value5());
                        sums.add(span, row.value2(), of, row.value4(), row.value5());
                        sums.add(
                                "%d-%02d".formatted(year, row.value1()),
                                "*",
                                of,
                                row.value4(),
                                row.value5());
                    }
                });
        return sums.cells();
    }

    /// Adds rows up in the cells to which they belong.
    private static final class Sums {

        private record Key(String span, String category, String grade) {}

        private final Map<Key, Integer> contracts = new LinkedHashMap<>();
        private final Map<Key, BigDecimal> dollars = new LinkedHashMap<>();

        void add(String span, String category, String grade, int number, BigDecimal amount) {
            Key key = new Key(span, category, grade);
            contracts.merge(key, number, Integer::sum);
            dollars.merge(key, amount, BigDecimal::add);
        }

        List<RawCell> cells() {
            List<RawCell> cells = new ArrayList<>();
            contracts.forEach((key, number) ->
                    cells.add(
                            new RawCell(
                                    Optional.empty(),
                                    key.span(),
                                    key.category(),
                                    key.grade(),
                                    number,
                                    dollars.getOrDefault(key, BigDecimal.ZERO),
                                    0,
                                    0,
                                    BigDecimal.ZERO,
                                    BigDecimal.ZERO)));
            return cells;
        }
    }
}
