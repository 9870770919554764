package quebec.esja.schemas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Brings the tables of the schema `reference` to the files of this program: municipalities, trades, synonyms…
///
/// A file already loaded, by its checksum, costs nothing. A dated row that has left its file is closed (`valid_to` = today),
/// since Pôles refer to it; an undated one is deleted. All in one transaction.
public final class ReferenceData {

    /// What happened to one dataset.
    public sealed interface Outcome {
        String dataset();

        /// The file is the one loaded last time.
        record AlreadyLoaded(String dataset) implements Outcome {}

        /// @param closed rows no longer in the file: ended when dated, deleted otherwise
        record Loaded(String dataset, int inserted, int updated, int unchanged, int closed)
                implements Outcome {}
    }

    /// How a file fills a table: the first `keys` columns of the file identify a row.
    private record Dataset(
            String name,
            String file,
            String table,
            int keys,
            boolean dated,
            String source,
            UnaryOperator<ReferenceFile> shape) {

        Dataset(String name, String table, int keys, boolean dated, String source) {
            this(name, name + ".csv", table, keys, dated, source, UnaryOperator.identity());
        }

        ReferenceFile read() {
            ReferenceFile shaped = shape.apply(ReferenceFile.read(file));
            return dated ? shaped.with(PERIOD) : shaped;
        }
    }

    private static final List<String> PERIOD = List.of("valid_from", "valid_to");
    private static final String OPEN_DATA = "CC-BY 4.0";
    private static final String OURS = "ÉSJA";

    /// Parents before those that refer to them.
    private static final List<Dataset> DATASETS =
            List.of(
                    new Dataset("regions", "region", 1, true, "MRNF, Données Québec"),
                    new Dataset(
                            "territories", "territory", 1, true, "MAMH et MRNF, Données Québec"),
                    new Dataset("municipalities", "municipality", 1, true, "MAMH, Données Québec"),
                    new Dataset("municipality_aliases", "municipality_alias", 2, false, OURS),
                    new Dataset(
                            "poles",
                            "poles.csv",
                            "known_pole",
                            1,
                            true,
                            OURS,
                            file -> file.without("territory_codes")),
                    new Dataset(
                            "pole_territories",
                            "poles.csv",
                            "known_pole_territory",
                            2,
                            false,
                            OURS,
                            file ->
                                    file.pairs(
                                            "code",
                                            "territory_codes",
                                            "pole_code",
                                            "territory_code")),
                    new Dataset("tilemap", "map_tile", 2, false, OURS),
                    new Dataset("categories", "category", 1, true, OURS),
                    new Dataset("seao_categories", "seao_category", 1, true, "SCT, Données Québec"),
                    new Dataset("category_seao", "category_seao", 2, false, OURS),
                    new Dataset("seao_regions", "seao_region", 1, false, "SCT, Données Québec"),
                    new Dataset("legal_forms", "legal_form", 1, true, OURS),
                    new Dataset("social_purposes", "social_purpose", 1, true, OURS),
                    new Dataset("labels", "label", 1, true, OURS),
                    new Dataset("synonyms", "synonym", 2, false, OURS));

    /// Loads what has changed, with the connection of the owner. Commits, or leaves everything as it was.
    public List<Outcome> load(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('reference data'))");
            List<Outcome> outcomes = new ArrayList<>();
            for (Dataset dataset : DATASETS) {
                outcomes.add(load(connection, dataset));
            }
            if (outcomes.stream().anyMatch(Outcome.Loaded.class::isInstance)) {
                statement.execute("SELECT reference.refresh_lexicon()");
            }
            connection.commit();
            return List.copyOf(outcomes);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static Outcome load(Connection connection, Dataset dataset) throws SQLException {
        ReferenceFile file = dataset.read();
        if (file.checksum().equals(checksum(connection, dataset).orElse(""))) {
            return new Outcome.AlreadyLoaded(dataset.name());
        }
        stage(connection, dataset, file);
        Outcome outcome = merge(connection, dataset, file);
        remember(connection, dataset, file);
        return outcome;
    }

    private static Optional<String> checksum(Connection connection, Dataset dataset)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT checksum FROM reference.dataset WHERE name = ?")) {
            query.setString(1, dataset.name());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /// Puts the rows of the file into a temporary table of the same columns; an empty field is NULL.
    private static void stage(Connection connection, Dataset dataset, ReferenceFile file)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS pg_temp.incoming");
            statement.execute(
                    "CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT "
                            + String.join(", ", file.header())
                            + " FROM reference."
                            + dataset.table()
                            + " WITH NO DATA");
        }
        String marks = file.header().stream().map(_ -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO pg_temp.incoming VALUES (" + marks + ")")) {
            for (List<String> row : file.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    String value = row.get(i);
                    insert.setObject(i + 1, value.isEmpty() ? null : value, Types.OTHER);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Outcome merge(Connection connection, Dataset dataset, ReferenceFile file)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(mergeSql(dataset, file.header()))) {
            row.next();
            int inserted = row.getInt("inserted");
            int updated = row.getInt("updated");
            return new Outcome.Loaded(
                    dataset.name(),
                    inserted,
                    updated,
                    file.rows().size() - inserted - updated,
                    row.getInt("closed"));
        }
    }

    private static String mergeSql(Dataset dataset, List<String> header) {
        List<String> keys = header.subList(0, dataset.keys());
        List<String> values = header.subList(dataset.keys(), header.size());
        String update =
                values.isEmpty()
                        ? ""
                        : "WHEN MATCHED AND ("
                                + prefixed("known.", values)
                                + ") IS DISTINCT FROM ("
                                + prefixed("incoming.", values)
                                + ") THEN UPDATE SET "
                                + values.stream()
                                        .map(c -> c + " = incoming." + c)
                                        .collect(Collectors.joining(", "));
        String vanished =
                dataset.dated()
                        ? "AND known.valid_to IS NULL THEN UPDATE SET valid_to = GREATEST(CURRENT_DATE, known.valid_from + 1)"
                        : "THEN DELETE";
        return """
        WITH merged AS (
            MERGE INTO reference.%s AS known USING pg_temp.incoming ON %s
            %s
            WHEN NOT MATCHED BY TARGET THEN INSERT (%s) VALUES (%s)
            WHEN NOT MATCHED BY SOURCE %s
            RETURNING merge_action() AS action, incoming.%s IS NULL AS vanished
        )
        SELECT count(*) FILTER (WHERE action = 'INSERT') AS inserted,
               count(*) FILTER (WHERE action = 'UPDATE' AND NOT vanished) AS updated,
               count(*) FILTER (WHERE vanished) AS closed
        FROM merged
        """
                .formatted(
                        dataset.table(),
                        keys.stream()
                                .map(key -> "known." + key + " = incoming." + key)
                                .collect(Collectors.joining(" AND ")),
                        update,
                        String.join(", ", header),
                        prefixed("incoming.", header),
                        vanished,
                        keys.getFirst());
    }

    private static String prefixed(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private static void remember(Connection connection, Dataset dataset, ReferenceFile file)
            throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement(
                        """
                        INSERT INTO reference.dataset (name, checksum, row_count, source, licence, loaded_at)
                        VALUES (?, ?, ?, ?, ?, now())
                        ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, row_count = excluded.row_count,
                            source = excluded.source, licence = excluded.licence, loaded_at = excluded.loaded_at
                        """)) {
            upsert.setString(1, dataset.name());
            upsert.setString(2, file.checksum());
            upsert.setInt(3, file.rows().size());
            upsert.setString(4, dataset.source());
            upsert.setString(5, dataset.source().equals(OURS) ? OURS : OPEN_DATA);
            upsert.executeUpdate();
        }
    }
}
