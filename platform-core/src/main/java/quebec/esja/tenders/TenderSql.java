package quebec.esja.tenders;

import static quebec.esja.db.reference.Tables.REGION;
import static quebec.esja.db.reference.Tables.SEAO_CATEGORY;
import static quebec.esja.db.reference.Tables.SEAO_DELIVERY_REGION;
import static quebec.esja.db.reference.Tables.SEAO_ITEM;
import static quebec.esja.db.reference.Tables.SEAO_NOTICE;
import static quebec.esja.db.reference.Tables.SEAO_REGION;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import quebec.esja.kernel.LocalizedText;

/// Open notices, and which of them speak of something.
final class TenderSql {

    private static final String CANCELLATION = "tenderCancellation";

    private static final Field<String[]> LEXEMES =
            DSL.field("tsvector_to_array({0})", SQLDataType.VARCHAR.array(), SEAO_NOTICE.DOCUMENT);

    private static Condition isOpen(Instant now) {
        return SEAO_NOTICE
                .STATUS
                .eq(DSL.inline("active"))
                .and(SEAO_NOTICE.PERIOD_END.gt(now))
                .and(DSL.val(CANCELLATION).ne(DSL.all(SEAO_NOTICE.TAG)));
    }

    /// Every notice that may still be answered, what ends first first.
    List<OpenNotice> open(Instant now) {
        Map<String, List<Named>> codes = codes(now);
        Map<String, List<Named>> delivered = deliveryRegions(now);
        return dsl().select(
                        SEAO_NOTICE.OCID,
                        SEAO_NOTICE.TITLE,
                        SEAO_NOTICE.BUYER_NAME,
                        SEAO_NOTICE.PERIOD_END,
                        SEAO_NOTICE.URL,
                        REGION.CODE,
                        REGION.NAME_FR,
                        REGION.NAME_EN,
                        LEXEMES)
                .from(SEAO_NOTICE)
                .leftJoin(REGION)
                .on(REGION.CODE.eq(SEAO_NOTICE.BUYER_REGION))
                .where(isOpen(now))
                .orderBy(SEAO_NOTICE.PERIOD_END, SEAO_NOTICE.OCID)
                .fetch(row -> {
                    List<Named> delivery = delivered.getOrDefault(row.value1(), List.of());
                    List<Named> ofBuyer =
                            row.value6() == null
                                    ? List.of()
                                    : List.of(named(row.value6(), row.value7(), row.value8()));
                    return new OpenNotice(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            codes.getOrDefault(row.value1(), List.of()),
                            delivery.isEmpty() ? ofBuyer : delivery,
                            delivery.isEmpty() ? PlaceBasis.BUYER : PlaceBasis.DELIVERY,
                            Set.of(row.value9()));
                });
    }

    private static Map<String, List<Named>> codes(Instant now) {
        Map<String, List<Named>> codes = new HashMap<>();
        dsl().selectDistinct(
                        SEAO_ITEM.OCID,
                        SEAO_CATEGORY.CODE,
                        SEAO_CATEGORY.NAME_FR,
                        SEAO_CATEGORY.NAME_EN)
                .from(SEAO_ITEM)
                .join(SEAO_NOTICE)
                .on(SEAO_NOTICE.OCID.eq(SEAO_ITEM.OCID))
                .join(SEAO_CATEGORY)
                .on(SEAO_CATEGORY.CODE.eq(SEAO_ITEM.CATEGORY_CODE))
                .where(isOpen(now))
                .orderBy(SEAO_ITEM.OCID, SEAO_CATEGORY.CODE)
                .forEach(row ->
                        codes.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(named(row.value2(), row.value3(), row.value4())));
        return codes;
    }

    /// In official codes: SEAO's own numbers are not those.
    private static Map<String, List<Named>> deliveryRegions(Instant now) {
        Map<String, List<Named>> regions = new HashMap<>();
        dsl().selectDistinct(SEAO_DELIVERY_REGION.OCID, REGION.CODE, REGION.NAME_FR, REGION.NAME_EN)
                .from(SEAO_DELIVERY_REGION)
                .join(SEAO_NOTICE)
                .on(SEAO_NOTICE.OCID.eq(SEAO_DELIVERY_REGION.OCID))
                .join(SEAO_REGION)
                .on(SEAO_REGION.SEAO_CODE.eq(SEAO_DELIVERY_REGION.SEAO_CODE))
                .join(REGION)
                .on(REGION.CODE.eq(SEAO_REGION.REGION_CODE))
                .where(isOpen(now))
                .orderBy(SEAO_DELIVERY_REGION.OCID, REGION.CODE)
                .forEach(row ->
                        regions.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(named(row.value2(), row.value3(), row.value4())));
        return regions;
    }

    private static Named named(String code, String french, String english) {
        return new Named(code, new LocalizedText(french, english));
    }

    /// Which of these texts each open notice speaks of, as the directory's search understands words: every word of a text, or
    /// synonyms of it, those of this Pôle included.
    Map<String, Set<String>> speaking(List<String> texts, Instant now) {
        Map<String, Set<String>> found = new HashMap<>();
        if (texts.isEmpty()) {
            return found;
        }
        Field<String> text = DSL.field(DSL.name("said", "text"), String.class);
        Field<Object> query = DSL.field(DSL.name("said", "query"), Object.class);
        var said =
                DSL.select(
                                DSL.field(DSL.name("one"), String.class).as("text"),
                                query(DSL.field(DSL.name("one"), String.class)).as("query"))
                        .from(DSL.unnest(DSL.val(texts.toArray(String[]::new))).as("given", "one"))
                        .asTable("said");
        dsl().select(SEAO_NOTICE.OCID, text)
                .from(said)
                .join(SEAO_NOTICE)
                .on(
                        DSL.condition("numnode({0}) > 0", query),
                        DSL.condition("{0} @@ {1}", SEAO_NOTICE.DOCUMENT, query))
                .where(isOpen(now))
                .forEach(row ->
                        found.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                .add(row.value2()));
        return found;
    }

    /// Whether a text holds any word that can be searched.
    boolean searchable(String text) {
        return dsl().select(DSL.field(DSL.condition("numnode({0}) > 0", query(DSL.val(text)))))
                .fetchSingle()
                .value1();
    }

    private static Field<Object> query(Field<String> text) {
        return DSL.field(
                "reference.search_query({0}, false, true, true, 'synonym'::regclass)",
                SQLDataType.OTHER, text);
    }
}
