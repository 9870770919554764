package quebec.esja.tenders;

import static quebec.esja.db.pole.Tables.SYNONYM;
import static quebec.esja.db.reference.Tables.EVERY_SYNONYM;
import static quebec.esja.db.reference.Tables.REGION;
import static quebec.esja.db.reference.Tables.SEAO_CATEGORY;
import static quebec.esja.db.reference.Tables.SEAO_DELIVERY_REGION;
import static quebec.esja.db.reference.Tables.SEAO_ITEM;
import static quebec.esja.db.reference.Tables.SEAO_NOTICE;
import static quebec.esja.db.reference.Tables.SEAO_REGION;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.LocalizedText;

/// Open notices, and which of them speak of something.
final class TenderSql {

    private static final String CANCELLATION = "tenderCancellation";

    private static final Field<String[]> LEXEMES =
            DSL.field("tsvector_to_array({0})", SQLDataType.VARCHAR.array(), SEAO_NOTICE.DOCUMENT)
                    .as("lexemes");

    private static Condition isOpen(Instant now) {
        return SEAO_NOTICE
                .STATUS
                .eq(DSL.inline("active"))
                .and(SEAO_NOTICE.PERIOD_END.gt(now))
                .and(DSL.val(CANCELLATION).ne(DSL.all(SEAO_NOTICE.TAG)));
    }

    /// The words of its text, those of its title or of its codes, or part of its buyer's name or of its number.
    private static Condition hasWords(String text) {
        if (text.isBlank()) {
            return DSL.noCondition();
        }
        Field<Object> query = query(DSL.val(text));
        return DSL.condition("(numnode({0}) > 0 AND {1} @@ {0})", query, SEAO_NOTICE.DOCUMENT)
                .or(
                        Routines.fold(SEAO_NOTICE.BUYER_NAME)
                                .contains(Routines.fold(DSL.val(text.strip()))))
                .or(SEAO_NOTICE.OCID.endsWith("-" + text.strip()));
    }

    /// Every notice that may still be answered, what ends first first.
    List<OpenNotice> open(Instant now) {
        return whole(rows(isOpen(now)).fetch());
    }

    /// The same, a page of those that have these words; all when there are none.
    List<OpenNotice> page(Instant now, String text, int offset, int limit) {
        return whole(rows(isOpen(now).and(hasWords(text))).limit(limit).offset(offset).fetch());
    }

    int count(Instant now, String text) {
        return dsl().fetchCount(SEAO_NOTICE, isOpen(now).and(hasWords(text)));
    }

    /// The one of that number, while it is open.
    Optional<OpenNotice> find(Instant now, String number) {
        return whole(rows(isOpen(now).and(SEAO_NOTICE.OCID.endsWith("-" + number))).fetch())
                .stream()
                .filter(notice -> notice.number().equals(number))
                .findFirst();
    }

    private static SelectLimitStep<? extends Record> rows(Condition which) {
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
                .where(which)
                .orderBy(SEAO_NOTICE.PERIOD_END, SEAO_NOTICE.OCID);
    }

    private static List<OpenNotice> whole(Result<? extends Record> rows) {
        List<String> ocids = rows.getValues(SEAO_NOTICE.OCID);
        Map<String, List<Named>> codes = codes(ocids);
        Map<String, List<Named>> delivered = deliveryRegions(ocids);
        return rows.map(row -> {
            String ocid = row.get(SEAO_NOTICE.OCID);
            List<Named> delivery = delivered.getOrDefault(ocid, List.of());
            List<Named> ofBuyer =
                    row.get(REGION.CODE) == null
                            ? List.of()
                            : List.of(
                                    named(
                                            row.get(REGION.CODE),
                                            row.get(REGION.NAME_FR),
                                            row.get(REGION.NAME_EN)));
            return new OpenNotice(
                    ocid,
                    row.get(SEAO_NOTICE.TITLE),
                    row.get(SEAO_NOTICE.BUYER_NAME),
                    row.get(SEAO_NOTICE.PERIOD_END),
                    row.get(SEAO_NOTICE.URL),
                    codes.getOrDefault(ocid, List.of()),
                    delivery.isEmpty() ? ofBuyer : delivery,
                    delivery.isEmpty() ? PlaceBasis.BUYER : PlaceBasis.DELIVERY,
                    Set.of(row.get(LEXEMES)));
        });
    }

    private static Map<String, List<Named>> codes(Collection<String> ocids) {
        Map<String, List<Named>> codes = new HashMap<>();
        dsl().selectDistinct(
                        SEAO_ITEM.OCID,
                        SEAO_CATEGORY.CODE,
                        SEAO_CATEGORY.NAME_FR,
                        SEAO_CATEGORY.NAME_EN)
                .from(SEAO_ITEM)
                .join(SEAO_CATEGORY)
                .on(SEAO_CATEGORY.CODE.eq(SEAO_ITEM.CATEGORY_CODE))
                .where(SEAO_ITEM.OCID.eq(DSL.any(ocids.toArray(String[]::new))))
                .orderBy(SEAO_ITEM.OCID, SEAO_CATEGORY.CODE)
                .forEach(row ->
                        codes.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(named(row.value2(), row.value3(), row.value4())));
        return codes;
    }

    /// In official codes: SEAO's own numbers are not those.
    private static Map<String, List<Named>> deliveryRegions(Collection<String> ocids) {
        Map<String, List<Named>> regions = new HashMap<>();
        dsl().selectDistinct(SEAO_DELIVERY_REGION.OCID, REGION.CODE, REGION.NAME_FR, REGION.NAME_EN)
                .from(SEAO_DELIVERY_REGION)
                .join(SEAO_REGION)
                .on(SEAO_REGION.SEAO_CODE.eq(SEAO_DELIVERY_REGION.SEAO_CODE))
                .join(REGION)
                .on(REGION.CODE.eq(SEAO_REGION.REGION_CODE))
                .where(SEAO_DELIVERY_REGION.OCID.eq(DSL.any(ocids.toArray(String[]::new))))
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
    Map<String, Set<String>> speaking(Collection<String> texts, Instant now) {
        return speaking(texts, isOpen(now));
    }

    /// Which of these texts that notice speaks of.
    Set<String> speaking(Collection<String> texts, OpenNotice notice) {
        return speaking(texts, SEAO_NOTICE.OCID.eq(notice.ocid()))
                .getOrDefault(notice.ocid(), Set.of());
    }

    private static Map<String, Set<String>> speaking(Collection<String> texts, Condition which) {
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
                .where(which)
                .forEach(row ->
                        found.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                .add(row.value2()));
        return found;
    }

    /// Lexemes of the expressions that have a synonym in the notice: a text that has none of them, nor any of the notice's, is not
    /// in it whatever it says.
    Set<String> kin(OpenNotice notice) {
        String[] there = notice.lexemes().toArray(String[]::new);
        Select<Record1<String>> keys =
                kin(EVERY_SYNONYM, EVERY_SYNONYM.TERM_KEY, EVERY_SYNONYM.EXPANSION_KEY, there)
                        .unionAll(
                                kin(
                                                EVERY_SYNONYM,
                                                EVERY_SYNONYM.EXPANSION_KEY,
                                                EVERY_SYNONYM.TERM_KEY,
                                                there)
                                        .and(EVERY_SYNONYM.BOTH_WAYS))
                        .unionAll(kin(SYNONYM, SYNONYM.TERM_KEY, SYNONYM.EXPANSION_KEY, there))
                        .unionAll(
                                kin(SYNONYM, SYNONYM.EXPANSION_KEY, SYNONYM.TERM_KEY, there)
                                        .and(SYNONYM.BOTH_WAYS));
        Set<String> kin = new HashSet<>();
        dsl().fetch(keys).forEach(row -> kin.addAll(List.of(row.value1().split(" ", -1))));
        return kin;
    }

    /// The expressions for which another one, in the notice, may stand.
    private static SelectConditionStep<Record1<String>> kin(
            Table<?> synonyms, Field<String> wanted, Field<String> other, String[] there) {
        return DSL.select(wanted)
                .from(synonyms)
                .where(
                        DSL.condition(
                                "string_to_array({0}, ' ') <@ {1}::text[]", other, DSL.val(there)));
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
