package quebec.esja.testing;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import quebec.esja.audit.Audit;
import quebec.esja.files.Files;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Slug;
import quebec.esja.local.LocalPostgres;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.members.PoleRole;
import quebec.esja.poles.OpeningOutcome;
import quebec.esja.poles.Pole;
import quebec.esja.poles.PoleOpening;
import quebec.esja.poles.PoleOpenings;
import quebec.esja.poles.Poles;
import quebec.esja.poles.ReservedSlugs;
import quebec.esja.profile.Accent;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.schemas.OwnerSettings;
import quebec.esja.schemas.Schemas;
import quebec.esja.tenancy.DatabaseSettings;
import quebec.esja.tenancy.PlatformTransactions;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.TenantDatabases;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

/// A province of its own for one test class: a database of the shared PostgreSQL, migrated, with the services on it.
///
/// Logins belong to the server, not to a database, so Pôles of several test classes get names of their own.
public final class TestProvince implements AutoCloseable {

    private static final String MASTER_KEY = "a-master-key-for-tests-of-more-than-32-characters";

    public final String database;
    public final LocalPostgres postgres;
    public final DatabaseSettings settings;
    public final OwnerSettings owner;
    public final Clock clock;
    public final TenantDatabases databases;
    public final TenantTransactions transactions;
    public final PlatformTransactions platform;
    public final ProvinceTransactions province;
    public final Audit audit;
    public final Files files;
    public final PoleProfiles profiles;
    public final Members members;
    public final Schemas schemas;
    public final TestOrganizations organizations = new TestOrganizations();
    public final Poles poles;
    public final PoleOpenings openings;

    private TestProvince(LocalPostgres postgres, String database, Clock clock) {
        this.postgres = postgres;
        this.database = database;
        this.clock = clock;
        settings = new DatabaseSettings(postgres.url(database), MASTER_KEY);
        owner =
                new OwnerSettings(
                        postgres.url(database), LocalPostgres.OWNER, postgres.ownerPassword());
        schemas = new Schemas(owner, settings);
        schemas.migrateShared();
        databases = new TenantDatabases(settings);
        transactions = new TenantTransactions(databases);
        platform = new PlatformTransactions(settings);
        province = new ProvinceTransactions(settings);
        audit = new Audit(transactions);
        files = new Files(transactions, clock);
        profiles = new PoleProfiles(transactions, audit, files, clock);
        members = new Members(transactions, audit, clock);
        poles = new Poles(platform, databases, organizations, clock);
        openings =
                new PoleOpenings(
                        platform,
                        schemas,
                        databases,
                        organizations,
                        profiles,
                        members,
                        poles,
                        new ReservedSlugs(Set.of("app", "api", "en", "r")),
                        clock);
    }

    public static TestProvince open(Clock clock) {
        try {
            LocalPostgres postgres = TestStack.postgres();
            return new TestProvince(postgres, postgres.newDatabase(), clock);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
    }

    /// Opens a Pôle whose slug is made unlike that of any other test class.
    public Pole openPole(String slug, String name, Set<String> territories) {
        OpeningOutcome outcome =
                openings.open(opening(slug, name, territories), "test", step -> {});
        return switch (outcome) {
            case OpeningOutcome.Opened opened -> opened.pole();
            case OpeningOutcome.Refused refused -> throw new AssertionError(refused.reasons());
            case OpeningOutcome.Failed failed ->
                    throw new AssertionError(failed.step() + ": " + failed.reason());
        };
    }

    /// A sound opening, to be made unsound by the test.
    public static PoleOpening opening(String slug, String name, Set<String> territories) {
        return new PoleOpening(
                slug,
                new PoleProfileData(
                        name,
                        "L’économie sociale, j’achète! " + name,
                        new LocalizedText("Acheter ici, autrement", "Buy here, differently"),
                        LocalizedText.EMPTY,
                        Accent.EPINETTE,
                        "bonjour@esja.test",
                        "",
                        "",
                        new PoleProfileData.PrivacyOfficer(
                                "Camille Tremblay",
                                "Direction générale",
                                new EmailAddress("vie-privee@esja.test"))),
                territories,
                Set.of(Language.FRENCH, Language.ENGLISH),
                Optional.empty(),
                new MemberData(
                        new EmailAddress("admin." + Slug.of(slug) + "@esja.test"),
                        "Admin de " + name,
                        Optional.of(PoleRole.ADMIN),
                        Language.FRENCH),
                false);
    }

    /// The number that keeps the names of this database's Pôles apart from those of others.
    public String suffix() {
        return database.replaceAll("[^0-9]", "");
    }

    public Slug slug(String name) {
        return new Slug(name + "-" + suffix());
    }

    @Override
    public void close() {
        databases.close();
        platform.close();
        province.close();
    }
}
