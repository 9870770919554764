package quebec.esja.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import quebec.esja.province.ProvinceFigures;

/// The figures of the province on a million contracts of ten years, computed anew each time.
final class FiguresBench {

    private static final int READINGS = 60;

    /// Contracts fall unevenly: a few enterprises have many, most have few.
    private static final String FACTS =
            """
            WITH enterprise AS (
                SELECT pole_id, supplier_id, identity, municipality_code, row_number() OVER (ORDER BY md5(supplier_id::text)) AS n,
                    count(*) OVER () AS all_of_them
                FROM province.listing
            ), category AS (
                SELECT array_agg(code ORDER BY code) AS codes FROM reference.category
            ), drawn AS (
                SELECT i, (random() ^ 2 * (SELECT max(all_of_them) - 1 FROM enterprise))::integer + 1 AS n, random() AS at,
                    random() AS size, random() AS kind
                FROM generate_series(1, 1000000) AS i
            )
            INSERT INTO province.contract_fact (pole_id, contract_id, supplier_id, supplier_identity, buyer_id, buyer_kind,
                category_code, municipality_code, mode, amount, tax_basis, period_from, period_to, grade)
            SELECT e.pole_id, gen_random_uuid(), e.supplier_id, e.identity, md5('buyer' || i % 3000)::uuid, 'municipality',
                c.codes[1 + (kind * (cardinality(c.codes) - 1))::integer], e.municipality_code, 'direct',
                round((100 + 40000 * size ^ 4)::numeric, 2), 'before-tax',
                current_date - (at * 3650)::integer, current_date - (at * 3650)::integer,
                (ARRAY['declared', 'confirmed', 'corroborated'])[1 + i % 3]
            FROM drawn JOIN enterprise e USING (n) CROSS JOIN category c
            """;

    private FiguresBench() {}

    static Measure run(ManyPoles many) throws SQLException {
        try (Connection owner = many.province().postgres.superuser(many.province().database);
                Statement statement = owner.createStatement()) {
            statement.execute("ALTER TABLE province.contract_fact DISABLE TRIGGER USER");
            statement.execute(FACTS);
            statement.execute("SELECT province.recount_contracts()");
            statement.execute("ALTER TABLE province.contract_fact ENABLE TRIGGER USER");
            statement.execute("VACUUM ANALYZE");
        }
        ProvinceFigures figures = new ProvinceFigures(many.province().province, Clock.systemUTC());
        int year = Year.now(ZoneOffset.UTC).getValue();
        Percentile took = new Percentile();
        for (int reading = -20; reading < READINGS; reading++) {
            Optional<Integer> asked = Optional.of(year - Math.floorMod(reading, 5));
            if (reading < 0) {
                figures.figures(asked);
            } else {
                took.time(() -> figures.figures(asked));
            }
        }
        return new Measure(
                "figures: the province, 1,000,000 contracts, p95", took.at(95), "ms", 50, true);
    }
}
