package quebec.esja.territory;

import static quebec.esja.db.reference.Tables.FIND_MUNICIPALITY;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;
import static quebec.esja.db.reference.Tables.REGION;
import static quebec.esja.db.reference.Tables.TERRITORY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenancy.ProvinceTransactions;

final class TerritorySql {

    record Found(String code, double score) {}

    Gazetteer gazetteer() {
        DSLContext dsl = ProvinceTransactions.dsl();
        Map<String, Place.Region> regions = new HashMap<>();
        dsl.select(REGION.CODE, REGION.NAME_FR, REGION.NAME_EN)
                .from(REGION)
                .where(REGION.VALID_TO.isNull())
                .forEach(row ->
                        regions.put(
                                row.value1(),
                                new Place.Region(
                                        row.value1(),
                                        new LocalizedText(row.value2(), row.value3()))));
        Map<String, Place.Territory> territories = new HashMap<>();
        dsl.select(TERRITORY.CODE, TERRITORY.NAME, TERRITORY.FULL_NAME, TERRITORY.REGION_CODE)
                .from(TERRITORY)
                .where(TERRITORY.VALID_TO.isNull())
                .forEach(row ->
                        territories.put(
                                row.value1(),
                                new Place.Territory(
                                        row.value1(),
                                        sameInBoth(row.value2()),
                                        row.value3(),
                                        Objects.requireNonNull(regions.get(row.value4())))));
        List<Place.Municipality> municipalities =
                dsl.select(
                                MUNICIPALITY.CODE,
                                MUNICIPALITY.NAME,
                                MUNICIPALITY.DESIGNATION,
                                MUNICIPALITY.TERRITORY_CODE)
                        .from(MUNICIPALITY)
                        .where(MUNICIPALITY.VALID_TO.isNull())
                        .fetch(row ->
                                new Place.Municipality(
                                        row.value1(),
                                        sameInBoth(row.value2()),
                                        row.value3(),
                                        Objects.requireNonNull(territories.get(row.value4()))));
        return new Gazetteer(
                List.copyOf(regions.values()), List.copyOf(territories.values()), municipalities);
    }

    List<Found> find(String written, int most) {
        var found = FIND_MUNICIPALITY.call(written, most);
        return ProvinceTransactions.dsl()
                .select(found.CODE, found.SCORE)
                .from(found)
                .fetch(row -> new Found(row.value1(), row.value2()));
    }

    private static LocalizedText sameInBoth(String name) {
        return new LocalizedText(name, name);
    }
}
