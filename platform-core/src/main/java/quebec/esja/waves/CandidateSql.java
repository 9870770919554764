package quebec.esja.waves;

import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.NEED_REPLY;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.OFFERING_DOCUMENT;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_LABEL;
import static quebec.esja.db.pole.Tables.SUPPLIER_REVENUE;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import quebec.esja.buyerneeds.AmountBand;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Candidate;
import quebec.esja.matching.Candidate.Activity;
import quebec.esja.matching.Candidate.Proof;
import quebec.esja.matching.Candidate.Reach;
import quebec.esja.matching.Candidate.Refusal;
import quebec.esja.matching.Candidate.Words;
import quebec.esja.matching.RefusalReason;
import quebec.esja.matching.Revenue;
import quebec.esja.search.PlaceTokens;

/// The listed enterprises, as matching weighs them: one query for each kind of fact, whatever their number.
final class CandidateSql {

    /// What they are weighed against.
    ///
    /// @param what     in the buyer's words; read as a search of the directory reads words
    /// @param category code
    /// @param place    code and tokens of `reference.coverage`
    record Sought(
            String what, String category, PlaceTokens place, LocalDate today, Instant since) {}

    List<Candidate> all(Sought sought) {
        Map<UUID, List<Activity>> activities = activities(sought);
        Map<UUID, Work> work = work(sought.category());
        Map<UUID, List<Refusal>> refusals = refusals(sought);
        Field<Integer> labels =
                DSL.field(
                        DSL.selectCount()
                                .from(SUPPLIER_LABEL)
                                .where(
                                        SUPPLIER_LABEL.SUPPLIER_ID.eq(SUPPLIER.ID),
                                        SUPPLIER_LABEL
                                                .EXPIRES_ON
                                                .isNull()
                                                .or(SUPPLIER_LABEL.EXPIRES_ON.ge(sought.today()))));
        return dsl().select(
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        SUPPLIER.SIZE_BAND,
                        SUPPLIER.CONFIRMED_ON,
                        SUPPLIER_REVENUE.BAND,
                        labels)
                .from(SUPPLIER)
                .leftJoin(SUPPLIER_REVENUE)
                .on(SUPPLIER_REVENUE.SUPPLIER_ID.eq(SUPPLIER.ID))
                .where(SUPPLIER.STATUS.eq("listed"))
                .orderBy(SUPPLIER.ID)
                .fetch(row -> {
                    Work done = work.getOrDefault(row.value1(), Work.NONE);
                    return new Candidate(
                            new SupplierId(row.value1()),
                            row.value2(),
                            activities.getOrDefault(row.value1(), List.of()),
                            Optional.ofNullable(row.value5()).flatMap(Revenue::ofCode),
                            done.bestYear(),
                            orEmpty(row.value3()),
                            new Proof(done.contracts(), done.sameCategory(), row.value6()),
                            Optional.ofNullable(row.value4()),
                            refusals.getOrDefault(row.value1(), List.of()));
                });
    }

    private static Map<UUID, List<Activity>> activities(Sought sought) {
        Field<Object> every = DSL.field(DSL.name("sought", "every"), Object.class);
        Field<Object> some = DSL.field(DSL.name("sought", "some"), Object.class);
        var words =
                DSL.select(
                                query(sought.what(), true).as("every"),
                                query(sought.what(), false).as("some"))
                        .asTable("sought");
        Condition hasEvery =
                DSL.condition("numnode({0}) > 0 AND {1} @@ {0}", every, OFFERING_DOCUMENT.WORDS);
        // Of some words only those of the title count: a description shares a word with nearly
        // anything.
        Condition hasSome =
                DSL.condition(
                        "numnode({0}) > 0 AND ts_filter({1}, '{b}') @@ {0}",
                        some, OFFERING_DOCUMENT.WORDS);
        Condition covered =
                DSL.arrayOverlap(
                        OFFERING_DOCUMENT.COVERAGE, sought.place().tokens().toArray(String[]::new));
        Map<UUID, List<Activity>> activities = new HashMap<>();
        dsl().select(
                        OFFERING.SUPPLIER_ID,
                        OFFERING.TITLE,
                        OFFERING.CATEGORY_CODE,
                        OFFERING.UNSPSC,
                        DSL.field(hasEvery),
                        DSL.field(hasSome),
                        DSL.field(covered),
                        DSL.cardinality(OFFERING_DOCUMENT.COVERAGE))
                .from(OFFERING)
                .join(OFFERING_DOCUMENT)
                .on(OFFERING_DOCUMENT.OFFERING_ID.eq(OFFERING.ID))
                .crossJoin(words)
                .orderBy(OFFERING.SUPPLIER_ID, OFFERING.POSITION)
                .forEach(row ->
                        activities
                                .computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(
                                        new Activity(
                                                row.value2(),
                                                row.value3(),
                                                orEmpty(row.value4()),
                                                row.value5()
                                                        ? Words.EVERY
                                                        : row.value6() ? Words.SOME : Words.NONE,
                                                row.value7()
                                                        ? Reach.COVERED
                                                        : row.value8() == 0
                                                                ? Reach.UNKNOWN
                                                                : Reach.NOT_COVERED)));
        return activities;
    }

    private static Field<Object> query(String words, boolean every) {
        return DSL.field(
                "reference.search_query({0}, false, {1}, true, 'synonym'::regclass)",
                SQLDataType.OTHER, DSL.val(words), DSL.val(every));
    }

    /// Realized contracts of an enterprise.
    ///
    /// @param bestYear the most dollars of one calendar year
    private record Work(int contracts, int sameCategory, BigDecimal bestYear) {

        static final Work NONE = new Work(0, 0, BigDecimal.ZERO);

        Work and(Work other) {
            return new Work(
                    contracts + other.contracts,
                    sameCategory + other.sameCategory,
                    bestYear.max(other.bestYear));
        }
    }

    private static Map<UUID, Work> work(String category) {
        Field<Integer> year = DSL.year(CONTRACT.PERIOD_TO);
        Map<UUID, Work> work = new HashMap<>();
        dsl().select(
                        CONTRACT.SUPPLIER_ID,
                        DSL.count(),
                        DSL.count().filterWhere(CONTRACT.CATEGORY_CODE.eq(category)),
                        DSL.sum(CONTRACT.AMOUNT))
                .from(CONTRACT)
                .where(CONTRACT.ANSWER.ne("contested"))
                .groupBy(CONTRACT.SUPPLIER_ID, year)
                .forEach(row ->
                        work.merge(
                                row.value1(),
                                new Work(row.value2(), row.value3(), row.value4()),
                                Work::and));
        return work;
    }

    private static Map<UUID, List<Refusal>> refusals(Sought sought) {
        Map<UUID, List<Refusal>> refusals = new HashMap<>();
        dsl().select(
                        NEED_REPLY.SUPPLIER_ID,
                        NEED_REPLY.REASONS,
                        NEED_REPLY.REPLIED_AT,
                        BUYER_NEED.PLACE_CODE,
                        BUYER_NEED.AMOUNT_BAND)
                .from(NEED_REPLY)
                .join(BUYER_NEED)
                .on(BUYER_NEED.ID.eq(NEED_REPLY.NEED_ID))
                .where(
                        NEED_REPLY.KIND.eq("declined"),
                        NEED_REPLY.REPLIED_AT.ge(sought.since()),
                        BUYER_NEED.CATEGORY_CODE.eq(sought.category()))
                .orderBy(NEED_REPLY.REPLIED_AT.desc(), NEED_REPLY.NEED_ID)
                .forEach(row ->
                        Arrays.stream(row.value2())
                                .flatMap(code -> RefusalReason.ofCode(code).stream())
                                .map(reason ->
                                        new Refusal(
                                                reason,
                                                sought.place().code().equals(row.value4()),
                                                AmountBand.ofCode(orEmpty(row.value5()))
                                                        .map(AmountBand::low)
                                                        .orElse(BigDecimal.ZERO),
                                                BusinessCalendar.day(row.value3())))
                                .forEach(
                                        refusals.computeIfAbsent(
                                                        row.value1(), _ -> new ArrayList<>())
                                                ::add));
        return refusals;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
