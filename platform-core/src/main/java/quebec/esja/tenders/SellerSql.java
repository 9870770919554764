package quebec.esja.tenders;

import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SERVICE_AREA;
import static quebec.esja.db.reference.Tables.CATEGORY_SEAO;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;
import static quebec.esja.db.reference.Tables.TERRITORY;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenders.Seller.Expression;

/// What an enterprise sells and where.
final class SellerSql {

    private static final Field<String[]> KINDS =
            DSL.arrayAgg(SERVICE_AREA.KIND).orderBy(SERVICE_AREA.KIND, SERVICE_AREA.CODE);

    Seller of(SupplierId supplier) {
        Set<String> codes = new HashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        dsl().select(OFFERING.TITLE, OFFERING.KEYWORDS, OFFERING.SEAO_CATEGORY)
                .from(OFFERING)
                .where(OFFERING.SUPPLIER_ID.eq(supplier.value()))
                .orderBy(OFFERING.POSITION)
                .forEach(row -> {
                    texts.add(row.value1().strip());
                    for (String keyword : row.value2().split("[,;\n]", -1)) {
                        texts.add(keyword.strip());
                    }
                    if (row.value3() != null) {
                        codes.add(row.value3());
                    }
                });
        texts.remove("");
        Set<String> nearCodes =
                dsl().selectDistinct(CATEGORY_SEAO.SEAO_CODE)
                        .from(CATEGORY_SEAO)
                        .join(OFFERING)
                        .on(OFFERING.CATEGORY_CODE.eq(CATEGORY_SEAO.CATEGORY_CODE))
                        .where(OFFERING.SUPPLIER_ID.eq(supplier.value()))
                        .fetchSet(CATEGORY_SEAO.SEAO_CODE);
        Set<String> tokens = tokens(supplier);
        return new Seller(
                codes,
                nearCodes,
                expressions(texts),
                tokens.contains("q"),
                regions(tokens),
                partly(tokens));
    }

    private static List<Expression> expressions(Set<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        Field<String> one = DSL.field(DSL.name("one"), String.class);
        Field<String[]> lexemes =
                DSL.field(
                        "tsvector_to_array(to_tsvector('reference.french_folded', reference.base_words({0})))",
                        SQLDataType.VARCHAR.array(), one);
        return new ArrayList<>(
                dsl().select(one, lexemes)
                        .from(DSL.unnest(DSL.val(texts.toArray(String[]::new))).as("given", "one"))
                        .fetch(row -> new Expression(row.value1(), Set.of(row.value2()))));
    }

    /// Where its offerings are delivered, as `reference.coverage` says it: `q`, `r05`, `t320`, `m39062`.
    private static Set<String> tokens(SupplierId supplier) {
        Set<String> tokens = new HashSet<>();
        dsl().select(
                        DSL.field(
                                "reference.coverage({0}, {1}, {2})",
                                SQLDataType.VARCHAR.array(),
                                KINDS,
                                DSL.arrayAgg(SERVICE_AREA.CODE)
                                        .orderBy(SERVICE_AREA.KIND, SERVICE_AREA.CODE),
                                DSL.arrayAgg(SERVICE_AREA.RADIUS_KM)
                                        .orderBy(SERVICE_AREA.KIND, SERVICE_AREA.CODE)))
                .from(SERVICE_AREA)
                .join(OFFERING)
                .on(OFFERING.ID.eq(SERVICE_AREA.OFFERING_ID))
                .where(OFFERING.SUPPLIER_ID.eq(supplier.value()))
                .groupBy(OFFERING.ID)
                .forEach(row -> tokens.addAll(List.of(row.value1())));
        return tokens;
    }

    private static Set<String> regions(Set<String> tokens) {
        Set<String> regions = new HashSet<>();
        tokens.stream()
                .filter(token -> token.startsWith("r"))
                .map(token -> token.substring(1))
                .forEach(regions::add);
        return regions;
    }

    /// The regions of the territories and municipalities among them.
    private static Set<String> partly(Set<String> tokens) {
        List<String> territories = codes(tokens, "t");
        List<String> municipalities = codes(tokens, "m");
        return dsl().selectDistinct(TERRITORY.REGION_CODE)
                .from(TERRITORY)
                .where(
                        TERRITORY
                                .CODE
                                .in(territories)
                                .or(
                                        TERRITORY.CODE.in(
                                                DSL.select(MUNICIPALITY.TERRITORY_CODE)
                                                        .from(MUNICIPALITY)
                                                        .where(
                                                                MUNICIPALITY.CODE.in(
                                                                        municipalities)))))
                .fetchSet(TERRITORY.REGION_CODE);
    }

    private static List<String> codes(Set<String> tokens, String kind) {
        return tokens.stream()
                .filter(token -> token.startsWith(kind))
                .map(token -> token.substring(1))
                .toList();
    }
}
