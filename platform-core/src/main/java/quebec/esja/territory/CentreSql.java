package quebec.esja.territory;

import static quebec.esja.db.reference.Tables.TERRITORY;

import java.util.Map;
import quebec.esja.tenancy.ProvinceTransactions;

final class CentreSql {

    /// The centre of a territory, in degrees.
    record Centre(double latitude, double longitude) {

        private static final double EARTH_KM = 6371;

        /// As the crow flies.
        double km(Centre other) {
            double latitudes = Math.toRadians(other.latitude - latitude) / 2;
            double longitudes = Math.toRadians(other.longitude - longitude) / 2;
            double chord =
                    Math.pow(Math.sin(latitudes), 2)
                            + Math.cos(Math.toRadians(latitude))
                                    * Math.cos(Math.toRadians(other.latitude))
                                    * Math.pow(Math.sin(longitudes), 2);
            return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
        }
    }

    /// By code of territory, those in force.
    Map<String, Centre> centres() {
        return ProvinceTransactions.dsl()
                .select(TERRITORY.CODE, TERRITORY.LATITUDE, TERRITORY.LONGITUDE)
                .from(TERRITORY)
                .where(TERRITORY.VALID_TO.isNull())
                .fetchMap(
                        row -> row.value1(),
                        row -> new Centre(row.value2().doubleValue(), row.value3().doubleValue()));
    }
}
