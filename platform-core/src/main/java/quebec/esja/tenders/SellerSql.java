package quebec.esja.tenders;

import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.OFFERING_DOCUMENT;
import static quebec.esja.db.reference.Tables.CATEGORY_SEAO;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;
import static quebec.esja.db.reference.Tables.TERRITORY;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenders.Seller.Expression;

/// What listed enterprises sell and where: one query for each kind of fact, whatever their number.
final class SellerSql {

    Seller of(SupplierId supplier) {
        return among(OFFERING.SUPPLIER_ID.eq(supplier.value()))
                .getOrDefault(supplier, Seller.NOTHING);
    }

    /// Those that offer something.
    Map<SupplierId, Seller> all() {
        return among(DSL.noCondition());
    }

    /// What the offerings of one enterprise say together.
    private static final class Offered {
        final Set<String> texts = new LinkedHashSet<>();
        final Set<String> codes = new HashSet<>();

        /// As `reference.coverage` says it: `q`, `r05`, `t320`, `m39062`.
        final Set<String> tokens = new HashSet<>();

        Stream<String> codes(String kind) {
            return tokens.stream()
                    .filter(token -> token.startsWith(kind))
                    .map(token -> token.substring(1));
        }
    }

    private static Map<SupplierId, Seller> among(Condition which) {
        Map<UUID, Offered> offered = offered(which);
        Map<UUID, Set<String>> nearCodes =
                dsl()
                        .selectDistinct(OFFERING.SUPPLIER_ID, CATEGORY_SEAO.SEAO_CODE)
                        .from(CATEGORY_SEAO)
                        .join(OFFERING)
                        .on(OFFERING.CATEGORY_CODE.eq(CATEGORY_SEAO.CATEGORY_CODE))
                        .where(which)
                        .fetch()
                        .intoGroups(
                                OFFERING.SUPPLIER_ID, record -> record.get(CATEGORY_SEAO.SEAO_CODE))
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        Map<String, Set<String>> lexemes =
                lexemes(offered.values().stream().flatMap(one -> one.texts.stream()));
        Map<String, String> regions = regions(offered.values());
        Map<SupplierId, Seller> sellers = new HashMap<>();
        offered.forEach((supplier, one) ->
                sellers.put(
                        new SupplierId(supplier),
                        new Seller(
                                one.codes,
                                nearCodes.getOrDefault(supplier, Set.of()),
                                one.texts.stream()
                                        .map(text ->
                                                new Expression(
                                                        text, lexemes.getOrDefault(text, Set.of())))
                                        .toList(),
                                one.tokens.contains("q"),
                                one.codes("r").collect(Collectors.toSet()),
                                one.tokens.stream()
                                        .filter(regions::containsKey)
                                        .map(regions::get)
                                        .collect(Collectors.toSet()))));
        return sellers;
    }

    private static Map<UUID, Offered> offered(Condition which) {
        Map<UUID, Offered> offered = new LinkedHashMap<>();
        dsl().select(
                        OFFERING.SUPPLIER_ID,
                        OFFERING.TITLE,
                        OFFERING.KEYWORDS,
                        OFFERING.SEAO_CATEGORY,
                        OFFERING_DOCUMENT.COVERAGE)
                .from(OFFERING)
                .join(OFFERING_DOCUMENT)
                .on(OFFERING_DOCUMENT.OFFERING_ID.eq(OFFERING.ID))
                .where(which)
                .orderBy(OFFERING.SUPPLIER_ID, OFFERING.POSITION)
                .forEach(row -> {
                    Offered one = offered.computeIfAbsent(row.value1(), _ -> new Offered());
                    one.texts.add(row.value2().strip());
                    for (String keyword : row.value3().split("[,;\n]", -1)) {
                        one.texts.add(keyword.strip());
                    }
                    one.texts.remove("");
                    if (row.value4() != null) {
                        one.codes.add(row.value4());
                    }
                    one.tokens.addAll(List.of(row.value5()));
                });
        return offered;
    }

    /// Of each text, as notices are indexed.
    private static Map<String, Set<String>> lexemes(Stream<String> texts) {
        String[] distinct = texts.distinct().toArray(String[]::new);
        if (distinct.length == 0) {
            return Map.of();
        }
        Field<String> one = DSL.field(DSL.name("one"), String.class);
        Field<String[]> lexemes =
                DSL.field(
                        "tsvector_to_array(to_tsvector('reference.french_folded', reference.base_words({0})))",
                        SQLDataType.VARCHAR.array(), one);
        return dsl().select(one, lexemes)
                .from(DSL.unnest(DSL.val(distinct)).as("given", "one"))
                .fetchMap(row -> row.value1(), row -> Set.of(row.value2()));
    }

    /// The region of each territory and municipality among their tokens.
    private static Map<String, String> regions(Iterable<Offered> offered) {
        Set<String> territories = new HashSet<>();
        Set<String> municipalities = new HashSet<>();
        offered.forEach(one -> {
            one.codes("t").forEach(territories::add);
            one.codes("m").forEach(municipalities::add);
        });
        Map<String, String> regions = new HashMap<>();
        dsl().select(TERRITORY.CODE, TERRITORY.REGION_CODE)
                .from(TERRITORY)
                .where(TERRITORY.CODE.in(territories))
                .forEach(row -> regions.put("t" + row.value1(), row.value2()));
        dsl().select(MUNICIPALITY.CODE, TERRITORY.REGION_CODE)
                .from(MUNICIPALITY)
                .join(TERRITORY)
                .on(TERRITORY.CODE.eq(MUNICIPALITY.TERRITORY_CODE))
                .where(MUNICIPALITY.CODE.in(municipalities))
                .forEach(row -> regions.put("m" + row.value1(), row.value2()));
        return regions;
    }
}
