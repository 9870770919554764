package quebec.esja.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import quebec.esja.audit.Actor;
import quebec.esja.poles.Pole;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.territory.Place;
import quebec.esja.testing.ManySuppliers;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TestProvince;

/// A province of the real size: 22 Pôles, 11,360 enterprises (ISQ, reference year 2022), invented.
record ManyPoles(TestProvince province, TestDirectory directory, List<Pole> poles)
        implements AutoCloseable {

    private static final int POLES = 22;
    private static final int ENTERPRISES = 11_360;

    /// Lists enterprises in the bound Pôle.
    interface Listing {
        void list(TestDirectory directory, int seed, List<String> within, int enterprises);
    }

    static ManyPoles open() throws SQLException {
        return open((directory, seed, within, enterprises) ->
                new ManySuppliers(
                                directory.intake,
                                directory.territories,
                                directory.nomenclature.categories(),
                                seed)
                        .list(enterprises, within));
    }

    static ManyPoles open(Listing listing) throws SQLException {
        TestProvince province = TestProvince.open(Clock.systemUTC());
        TestDirectory directory = new TestDirectory(province);
        List<String> territories =
                directory.territories.territories().stream()
                        .map(Place::code)
                        .filter(code -> directory.territories.municipalitiesOf(code).size() > 1)
                        .toList();
        List<Pole> poles = new ArrayList<>();
        for (int i = 0; i < POLES; i++) {
            List<String> own =
                    territories.subList(
                            i * territories.size() / POLES, (i + 1) * territories.size() / POLES);
            Pole pole =
                    province.openPole(
                            "pole-" + (char) ('a' + i) + "-" + province.suffix(),
                            "Pôle " + (i + 1),
                            new HashSet<>(own));
            int seed = i;
            TenantScope.run(
                    pole.tenant(),
                    () -> {
                        province.profiles.publish(Actor.PLATFORM);
                        listing.list(directory, seed, own, (ENTERPRISES + POLES - 1) / POLES);
                    });
            poles.add(pole);
        }
        try (Connection connection = province.postgres.superuser(province.database);
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
        return new ManyPoles(province, directory, poles);
    }

    @Override
    public void close() {
        province.close();
    }
}
