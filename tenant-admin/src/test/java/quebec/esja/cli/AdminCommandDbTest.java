package quebec.esja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import quebec.esja.poles.PoleMigrations;
import quebec.esja.reconciliation.ProvinceReconciliation;
import quebec.esja.seao.SeaoImport;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdminCommandDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LISTED = listed();

    private static String listed() {
        Trade trade = new Trade(POLES.province);
        return POLES.inEstrie(() -> trade.listed("Literie", "1143920115").id().toString());
    }

    @Test
    void reconcilesAProvinceThatAgrees() {
        Ended ended = admin("province", "reconcile", "--json");

        assertThat(ended.code()).isZero();
        assertThat(ended.json().get("agrees").booleanValue()).isTrue();
        assertThat(ended.json().get("poles").size()).isEqualTo(2);
        assertThat(ended.json().at("/poles/" + POLES.estrie.slug() + "/checked").intValue())
                .isPositive();
        assertThat(ended.text()).contains("aucun écart", "tient exactement");
    }

    @Test
    void saysWhatTheProvinceHoldsOtherwiseAndFails() throws SQLException {
        owner("UPDATE province.listing SET name = 'Autre' WHERE supplier_id = '" + LISTED + "'");
        try {
            Ended ended = admin("province", "reconcile", "--json");

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.json().get("agrees").booleanValue()).isFalse();
            JsonNode drifts = ended.json().at("/poles/" + POLES.estrie.slug() + "/drifts");
            assertThat(drifts.size()).isEqualTo(1);
            assertThat(drifts.get(0))
                    .isEqualTo(
                            JSON.valueToTree(
                                    Map.of(
                                            "kind", "listing",
                                            "deviation", "different",
                                            "id", LISTED)));
            assertThat(ended.json().at("/poles/" + POLES.mauricie.slug() + "/drifts").isEmpty())
                    .isTrue();
            assertThat(ended.text()).contains("fiche " + LISTED, "Rien n’a été changé");
            assertThat(admin("province", "reconcile").code()).isEqualTo(1);
        } finally {
            owner(
                    "UPDATE province.listing SET name = 'Literie' WHERE supplier_id = '"
                            + LISTED
                            + "'");
        }
    }

    @Test
    void opensSuspendsResumesAndArchivesAPole() {
        String slug = "outaouais-" + POLES.province.suffix();
        Ended opened =
                admin(
                        "pole",
                        "open",
                        slug,
                        "--name=Pôle de l’Outaouais",
                        "--territories=810,820",
                        "--accent=fleuve",
                        "--privacy-name=Alix Roy",
                        "--privacy-title=Direction",
                        "--privacy-email=alix@esja.test",
                        "--admin-name=Sam Côté",
                        "--admin-email=sam@esja.test",
                        "--json");

        assertThat(opened.code()).as(opened.text()).isZero();
        assertThat(opened.json().get("slug").stringValue()).isEqualTo(slug);
        assertThat(opened.text()).contains("sam@esja.test");
        assertThat(
                        admin(
                                        "pole",
                                        "open",
                                        slug,
                                        "--name=Autre",
                                        "--privacy-name=Alix Roy",
                                        "--privacy-title=Direction",
                                        "--privacy-email=alix@esja.test",
                                        "--admin-name=Sam Côté",
                                        "--admin-email=sam@esja.test",
                                        "--json")
                                .json()
                                .get("refused")
                                .size())
                .isPositive();
        assertThat(admin("pole", "list").text()).contains(slug, POLES.estrie.slug().value());

        assertThat(admin("pole", "suspend", slug).code()).isZero();
        assertThat(status(slug)).isEqualTo("suspended");
        assertThat(admin("pole", "resume", slug).code()).isZero();
        assertThat(status(slug)).isEqualTo("active");
        assertThat(admin("pole", "archive", slug).code()).isEqualTo(1);
        assertThat(status(slug)).isEqualTo("active");
        assertThat(admin("pole", "suspend", slug).code()).isZero();
        assertThat(admin("pole", "archive", slug).code()).isZero();
        assertThat(status(slug)).isEqualTo("archived");
        assertThat(status(POLES.estrie.slug().value())).isEqualTo("active");
    }

    private static String status(String slug) {
        return admin("pole", "show", slug, "--json").json().get("status").stringValue();
    }

    @Test
    void tellsTheVersionThatEachPoleCameTo() {
        JsonNode poles = admin("migrate", "--json").json().get("poles");
        JsonNode one =
                admin("migrate", "--pole", POLES.mauricie.slug().value(), "--json")
                        .json()
                        .get("poles");

        assertThat(poles.has(POLES.estrie.schema().schema())).isTrue();
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.get(POLES.mauricie.schema().schema()).get("applied").intValue()).isZero();
        assertThat(one.get(POLES.mauricie.schema().schema()).get("version").stringValue())
                .isNotBlank();
    }

    @Test
    void printsNoObjectThatWasNotAskedFor() {
        assertThat(admin("province", "reconcile").text()).doesNotContain("{");
        assertThat(admin("pole", "show", "nulle-part").text()).doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource({
        "pole show nulle-part,                  1, cli.pole.unknown",
        "pole show PAS_UNE_ADRESSE,             1, cli.pole.unknown",
        "pole suspend nulle-part,               1, cli.pole.unknown",
        "migrate --pole nulle-part,             1, cli.pole.unknown",
        "migrate --pole PAS_UNE_ADRESSE,        1, cli.pole.unknown",
        "pole shwo,                             2, cli.usage",
        "pole open estrie,                      2, cli.usage",
        "pole list --nulle,                     2, cli.usage",
        "demenager,                             2, cli.usage"
    })
    void refusesWithAnObjectToo(String line, int code, String reason) {
        Ended ended = admin((line + " --json").split(" "));

        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.json().get("refused").get(0).stringValue()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "pas-un-courriel, Alix,  profile.refusal.email",
        "alix@esja.test,  ' ',   cli.pole.admin-name"
    })
    void refusesAnOpeningWithAnObjectToo(String email, String name, String reason) {
        Ended ended =
                admin(
                        "pole",
                        "open",
                        "outaouais",
                        "--name=Pôle de l’Outaouais",
                        "--privacy-name=Alix",
                        "--privacy-title=Direction",
                        "--privacy-email=alix@esja.test",
                        "--admin-name=" + name,
                        "--admin-email=" + email,
                        "--json");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.json().get("refused").get(0).stringValue()).isEqualTo(reason);
    }

    @Test
    void importsAFileOfSeaoAndSaysWhatBecameOfIt(@TempDir Path folder) {
        Path file =
                SeaoFiles.of(folder, "hebdo.json", TestNotice.open("1", "Traiteur", "2026-12-01"));
        Ended first = admin("seao", "import", file.toString(), "--json");

        assertThat(first.code()).isZero();
        assertThat(first.json())
                .isEqualTo(
                        JSON.valueToTree(
                                Map.of(
                                        "releases", 1,
                                        "inserted", 1,
                                        "updated", 0,
                                        "unchanged", 0,
                                        "skipped", 0)));
        assertThat(first.text()).contains("Un avis lu", "(100", "CC-BY 4.0");
        assertThat(
                        admin("seao", "import", file.toString(), "--json")
                                .json()
                                .get("unchanged")
                                .intValue())
                .isEqualTo(1);

        Ended absent = admin("seao", "import", folder.resolve("x.json").toString(), "--json");
        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.json().get("refused").get(0).stringValue())
                .isEqualTo("seao.refusal.absent");
    }

    @Test
    void failsWithAnObjectToo() {
        try (TestProvince gone = TestProvince.open(POLES.province.clock)) {
            gone.platform.close();
            Ended ended = admin(gone, "pole", "list", "--json");

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.json().get("failed").stringValue())
                    .isEqualTo("./esja admin pole list");
            assertThat(ended.json().get("reason").stringValue()).isNotBlank();
        }
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Ended admin(String... line) {
        return admin(POLES.province, line);
    }

    private static Ended admin(TestProvince province, String... line) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console =
                new Console(new PrintStream(said, true, StandardCharsets.UTF_8), Language.FRENCH);
        Map<Class<?>, Object> commands =
                Map.of(
                        PoleCommand.class,
                        new PoleCommand(province.poles, province.openings, console),
                        MigrateCommand.class,
                        new MigrateCommand(
                                province.poles,
                                new PoleMigrations(province.schemas, province.poles),
                                console),
                        ReferenceCommand.class,
                        new ReferenceCommand(province.schemas, console),
                        ProvinceCommand.class,
                        new ProvinceCommand(
                                new ProvinceReconciliation(
                                        province.poles, province.transactions, province.province),
                                console),
                        SeaoCommand.class,
                        new SeaoCommand(
                                new SeaoImport(province.platform, province.clock), console));
        CommandLine.IFactory beans =
                new CommandLine.IFactory() {
                    @Override
                    public <K> K create(Class<K> type) throws Exception {
                        Object bean = commands.get(type);
                        return bean == null
                                ? CommandLine.defaultFactory().create(type)
                                : type.cast(bean);
                    }
                };
        int code = new AdminCommand(console).execute(beans, line);
        return new Ended(code, said.toString(StandardCharsets.UTF_8));
    }

    private record Ended(int code, String text) {

        /// The last line, which must be an object.
        JsonNode json() {
            return JSON.readTree(text.strip().lines().reduce((_, last) -> last).orElse(""));
        }
    }
}
