package quebec.esja.gaps;

import static quebec.esja.db.pole.Tables.UNANSWERED_SEARCH;
import static quebec.esja.db.pole.Tables.WAY_FOLLOWED;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.tenancy.TenantTransactions;

final class GapSql {

    /// Different searches kept of one day; what comes after is not counted.
    private static final int MOST_OF_A_DAY = 2_000;

    private static final int MOST_READ = 20_000;

    /// Searches of a period, by words, place and category.
    ///
    /// @param place    empty when none was asked
    /// @param category empty when unknown
    record Tally(String words, String place, String category, int searches) {}

    /// Adds counts, in an order that two nodes share.
    void add(Map<UnansweredSearches.Fact, Integer> counts) {
        List<Query> queries =
                counts.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                        .map(entry -> query(entry.getKey(), entry.getValue()))
                        .toList();
        dsl().batch(queries).execute();
    }

    private static Query query(UnansweredSearches.Fact fact, int times) {
        return switch (fact) {
            case UnansweredSearches.Fact.Search(var day, var words, var place, var category) ->
                    dsl().insertInto(
                                    UNANSWERED_SEARCH,
                                    UNANSWERED_SEARCH.DAY,
                                    UNANSWERED_SEARCH.WORDS,
                                    UNANSWERED_SEARCH.PLACE_CODE,
                                    UNANSWERED_SEARCH.CATEGORY_CODE,
                                    UNANSWERED_SEARCH.SEARCHES)
                            .select(
                                    DSL.select(
                                                    DSL.val(day),
                                                    DSL.val(words),
                                                    DSL.val(
                                                            orNull(place),
                                                            UNANSWERED_SEARCH.PLACE_CODE),
                                                    DSL.val(
                                                            orNull(category),
                                                            UNANSWERED_SEARCH.CATEGORY_CODE),
                                                    DSL.val(times))
                                            .where(
                                                    DSL.field(
                                                                    DSL.selectCount()
                                                                            .from(UNANSWERED_SEARCH)
                                                                            .where(
                                                                                    UNANSWERED_SEARCH
                                                                                            .DAY.eq(
                                                                                            day)))
                                                            .lt(MOST_OF_A_DAY)))
                            .onConflict(
                                    UNANSWERED_SEARCH.DAY,
                                    UNANSWERED_SEARCH.WORDS,
                                    UNANSWERED_SEARCH.PLACE_CODE,
                                    UNANSWERED_SEARCH.CATEGORY_CODE)
                            .doUpdate()
                            .set(
                                    UNANSWERED_SEARCH.SEARCHES,
                                    UNANSWERED_SEARCH.SEARCHES.plus(
                                            DSL.excluded(UNANSWERED_SEARCH.SEARCHES)));
            case UnansweredSearches.Fact.Followed(var day, var way, var words) ->
                    dsl().insertInto(WAY_FOLLOWED)
                            .set(WAY_FOLLOWED.DAY, day)
                            .set(WAY_FOLLOWED.WAY, way.code())
                            .set(WAY_FOLLOWED.WORDS, words)
                            .set(WAY_FOLLOWED.CLICKS, times)
                            .onConflict(WAY_FOLLOWED.DAY, WAY_FOLLOWED.WAY, WAY_FOLLOWED.WORDS)
                            .doUpdate()
                            .set(
                                    WAY_FOLLOWED.CLICKS,
                                    WAY_FOLLOWED.CLICKS.plus(DSL.excluded(WAY_FOLLOWED.CLICKS)));
        };
    }

    /// @param from first day of the period
    List<Tally> searches(LocalDate from) {
        var times = DSL.sum(UNANSWERED_SEARCH.SEARCHES);
        return dsl().select(
                        UNANSWERED_SEARCH.WORDS,
                        UNANSWERED_SEARCH.PLACE_CODE,
                        UNANSWERED_SEARCH.CATEGORY_CODE,
                        times)
                .from(UNANSWERED_SEARCH)
                .where(UNANSWERED_SEARCH.DAY.ge(from))
                .groupBy(
                        UNANSWERED_SEARCH.WORDS,
                        UNANSWERED_SEARCH.PLACE_CODE,
                        UNANSWERED_SEARCH.CATEGORY_CODE)
                .orderBy(times.desc(), UNANSWERED_SEARCH.WORDS)
                .limit(MOST_READ)
                .fetch(row ->
                        new Tally(
                                row.value1(),
                                orEmpty(row.value2()),
                                orEmpty(row.value3()),
                                row.value4().intValue()));
    }

    Map<WayOn, Integer> ways(LocalDate from) {
        Map<WayOn, Integer> ways = new EnumMap<>(WayOn.class);
        dsl().select(WAY_FOLLOWED.WAY, DSL.sum(WAY_FOLLOWED.CLICKS))
                .from(WAY_FOLLOWED)
                .where(WAY_FOLLOWED.DAY.ge(from))
                .groupBy(WAY_FOLLOWED.WAY)
                .forEach(row ->
                        WayOn.ofCode(row.value1())
                                .ifPresent(way -> ways.put(way, row.value2().intValue())));
        return ways;
    }

    int forgetBefore(LocalDate day) {
        return dsl().deleteFrom(UNANSWERED_SEARCH).where(UNANSWERED_SEARCH.DAY.lt(day)).execute()
                + dsl().deleteFrom(WAY_FOLLOWED).where(WAY_FOLLOWED.DAY.lt(day)).execute();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
