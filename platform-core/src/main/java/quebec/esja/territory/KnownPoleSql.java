package quebec.esja.territory;

import static quebec.esja.db.reference.Tables.DATASET;
import static quebec.esja.db.reference.Tables.KNOWN_POLE;
import static quebec.esja.db.reference.Tables.KNOWN_POLE_TERRITORY;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import quebec.esja.tenancy.ProvinceTransactions;

final class KnownPoleSql {

    List<KnownPole> all() {
        Map<String, List<String>> coverage =
                ProvinceTransactions.dsl()
                        .select(KNOWN_POLE_TERRITORY.POLE_CODE, KNOWN_POLE_TERRITORY.TERRITORY_CODE)
                        .from(KNOWN_POLE_TERRITORY)
                        .fetchGroups(
                                KNOWN_POLE_TERRITORY.POLE_CODE,
                                KNOWN_POLE_TERRITORY.TERRITORY_CODE);
        return ProvinceTransactions.dsl()
                .select(
                        KNOWN_POLE.CODE,
                        KNOWN_POLE.SLUG,
                        KNOWN_POLE.NAME,
                        KNOWN_POLE.SHORT_NAME,
                        KNOWN_POLE.COVERAGE_CERTAINTY)
                .from(KNOWN_POLE)
                .where(KNOWN_POLE.VALID_TO.isNull())
                .orderBy(KNOWN_POLE.SHORT_NAME, KNOWN_POLE.CODE)
                .fetch(row ->
                        new KnownPole(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                new HashSet<>(coverage.getOrDefault(row.value1(), List.of())),
                                row.value5().equals("read")));
    }

    Map<String, TerritorySize> sizes() {
        return ProvinceTransactions.dsl()
                .select(
                        MUNICIPALITY.TERRITORY_CODE,
                        DSL.count().filterWhere(MUNICIPALITY.IS_MUNICIPALITY),
                        DSL.coalesce(DSL.sum(MUNICIPALITY.POPULATION), DSL.inline(0)))
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.VALID_TO.isNull())
                .groupBy(MUNICIPALITY.TERRITORY_CODE)
                .fetchMap(
                        row -> row.value1(),
                        row -> new TerritorySize(row.value2(), row.value3().intValue()));
    }

    Optional<Instant> loaded(String dataset) {
        return ProvinceTransactions.dsl()
                .select(DATASET.LOADED_AT)
                .from(DATASET)
                .where(DATASET.NAME.eq(dataset))
                .fetchOptional(DATASET.LOADED_AT);
    }
}
