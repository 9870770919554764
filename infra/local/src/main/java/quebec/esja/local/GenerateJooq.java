package quebec.esja.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/// Writes the jOOQ classes of the four schemas, read from a PostgreSQL to which the migrations were applied.
///
/// Arguments: the folder of migrations (`reference`, `platform`, `province`, `pole` below it) and the folder to write to.
/// Nothing is done when the migrations are those of the last run.
public final class GenerateJooq {

    /// In the order in which they depend on each other.
    private static final List<String> SCHEMAS =
            List.of("reference", "platform", "province", "pole");

    private GenerateJooq() {}

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path output = Path.of(args[1]);
        Path stamp = output.resolveSibling("jooq.stamp");
        String digest = digest(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        try (LocalPostgres postgres = LocalPostgres.temporary("codegen")) {
            for (String schema : SCHEMAS) {
                migrate(postgres, schema, migrations.resolve(schema));
            }
            GenerationTool.generate(configuration(postgres, output));
        }
        Files.writeString(stamp, digest);
    }

    private static void migrate(LocalPostgres postgres, String schema, Path folder) {
        Flyway.configure()
                .dataSource(postgres.url(), LocalPostgres.OWNER, postgres.ownerPassword())
                .locations("filesystem:" + folder)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .placeholders(Map.of("schema", schema))
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
    }

    private static Configuration configuration(LocalPostgres postgres, Path output) {
        return new Configuration()
                .withJdbc(
                        new Jdbc()
                                .withDriver("org.postgresql.Driver")
                                .withUrl(postgres.url())
                                .withUser(LocalPostgres.OWNER)
                                .withPassword(postgres.ownerPassword()))
                .withGenerator(
                        new Generator()
                                .withDatabase(
                                        new Database()
                                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                                .withExcludes("flyway_schema_history")
                                                .withSchemata(
                                                        SCHEMAS.stream()
                                                                .map(name ->
                                                                        new SchemaMappingType()
                                                                                .withInputSchema(
                                                                                        name))
                                                                .toList())
                                                .withForcedTypes(
                                                        new ForcedType()
                                                                .withName("INSTANT")
                                                                .withIncludeTypes(
                                                                        "(?i:timestamp\\ with\\ time\\ zone|timestamptz)")))
                                .withGenerate(
                                        new Generate()
                                                .withRecords(true)
                                                .withPojos(false)
                                                .withDaos(false)
                                                .withRoutines(true)
                                                .withGeneratedAnnotation(true)
                                                .withJavadoc(false)
                                                .withComments(false)
                                                .withGlobalObjectReferences(true))
                                .withTarget(
                                        new Target()
                                                .withPackageName("quebec.esja.db")
                                                .withDirectory(output.toString())
                                                .withClean(true)));
    }

    private static String digest(Path folder) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sha.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
