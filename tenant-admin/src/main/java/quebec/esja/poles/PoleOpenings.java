package quebec.esja.poles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.members.Members;
import quebec.esja.poles.OpeningOutcome.Step;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.schemas.PoleSchema;
import quebec.esja.schemas.Schemas;
import quebec.esja.tenancy.PlatformTransactions;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantDatabases;
import quebec.esja.tenancy.TenantScope;

/// Opens Pôles, whole or not at all.
///
/// PostgreSQL and Keycloak share no transaction, so each step has its undoing, done in reverse when a later one fails.
/// The row `opening` is written first: if this program dies half-way, the next opening of that slug clears what it left.
@Service
public class PoleOpenings {

    private static final Logger LOG = LoggerFactory.getLogger(PoleOpenings.class);

    private final PlatformTransactions transactions;
    private final Schemas schemas;
    private final TenantDatabases databases;
    private final Organizations organizations;
    private final PoleProfiles profiles;
    private final Members members;
    private final Poles poles;
    private final ReservedSlugs reserved;
    private final Clock clock;
    private final PoleSql sql = new PoleSql();

    public PoleOpenings(
            PlatformTransactions transactions,
            Schemas schemas,
            TenantDatabases databases,
            Organizations organizations,
            PoleProfiles profiles,
            Members members,
            Poles poles,
            ReservedSlugs reserved,
            Clock clock) {
        this.transactions = transactions;
        this.schemas = schemas;
        this.databases = databases;
        this.organizations = organizations;
        this.profiles = profiles;
        this.members = members;
        this.poles = poles;
        this.reserved = reserved;
        this.clock = clock;
    }

    /// What speaks against the opening, as keys of texts; empty when nothing does.
    public List<String> problems(PoleOpening opening) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.read(() ->
                OpeningRules.problems(
                        opening, sql.slugs(), reserved, sql.territoriesInForce(today)));
    }

    /// What speaks against an address, as the key of a text; empty when it is free.
    public Optional<String> slugProblem(String slug) {
        return transactions.read(() -> OpeningRules.slugProblem(slug, sql.slugs(), reserved));
    }

    /// Opens a Pôle.
    ///
    /// @param operator identity subject of the operator, or the command
    /// @param progress told each step as it begins
    public OpeningOutcome open(PoleOpening opening, String operator, Consumer<Step> progress) {
        List<String> problems = problems(opening);
        if (!problems.isEmpty()) {
            return new OpeningOutcome.Refused(problems);
        }
        return schemas.alone(new Slug(opening.slug()), () -> openAlone(opening, operator, progress))
                .orElseGet(() -> new OpeningOutcome.Refused(List.of("poles.refusal.under-way")));
    }

    private OpeningOutcome openAlone(
            PoleOpening opening, String operator, Consumer<Step> progress) {
        List<String> problems = problems(opening);
        if (!problems.isEmpty()) {
            return new OpeningOutcome.Refused(problems);
        }
        Slug slug = new Slug(opening.slug());
        PoleSchema schema = PoleSchema.of(slug);
        Step step = Step.REGISTER;
        try {
            progress.accept(step);
            clearInterrupted(slug);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            PoleId id = transactions.write(() -> sql.insert(opening, schema, today));
            Tenant tenant =
                    new Tenant(id, slug, schema.schema(), schema.login(), schema.loginVersion());

            step = Step.SCHEMA;
            progress.accept(step);
            schemas.create(schema);
            schemas.registerPublisher(id, slug, schema, opening.profile().name());

            step = Step.ORGANIZATION;
            progress.accept(step);
            String organization = organizations.open(slug, opening.profile().name());

            step = Step.PROFILE;
            progress.accept(step);
            TenantScope.run(tenant, () -> beginProfile(opening));

            step = Step.ACTIVATE;
            progress.accept(step);
            transactions.write(() -> {
                sql.activate(id, organization);
                sql.audit(operator, "pole.opened", slug);
                return id;
            });
        } catch (RuntimeException e) {
            LOG.warn("Opening the Pôle {} failed at {}.", slug, step, e);
            if (!serves(slug)) {
                undo(slug, schema);
                String reason = e.getMessage();
                return new OpeningOutcome.Failed(
                        step, reason == null ? e.getClass().getSimpleName() : reason);
            }
        }
        poles.forget();
        return new OpeningOutcome.Opened(poles.find(slug).orElseThrow());
    }

    /// Whether the last step was committed, though its answer may have been lost: such a Pôle must not be undone.
    private boolean serves(Slug slug) {
        return transactions.read(() -> sql.slugs()).contains(slug.value());
    }

    private void beginProfile(PoleOpening opening) {
        profiles.begin(opening.profile(), opening.demonstration(), Actor.PLATFORM);
        opening.logo().ifPresent(logo -> profiles.changeLogo(logo, Actor.PLATFORM));
        members.invite(opening.firstAdmin(), Actor.PLATFORM);
    }

    private void clearInterrupted(Slug slug) {
        transactions
                .read(() -> sql.interrupted(slug.value()))
                .ifPresent(schema -> undo(slug, schema));
    }

    private void undo(Slug slug, PoleSchema schema) {
        attempt(slug, () -> organizations.remove(slug));
        databases.forget(
                new Tenant(
                        new PoleId(new java.util.UUID(0, 0)),
                        slug,
                        schema.schema(),
                        schema.login(),
                        schema.loginVersion()));
        attempt(slug, () -> schemas.drop(schema));
        attempt(
                slug,
                () ->
                        transactions.write(() -> {
                            sql.delete(slug.value());
                            return slug;
                        }));
        poles.forget();
    }

    /// One undoing that fails must not keep the others from being tried; the row `opening` stays and clears the rest later.
    private static void attempt(Slug slug, Runnable undoing) {
        try {
            undoing.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Something of the Pôle {} could not be undone; the next opening of it will try again.",
                    slug,
                    e);
        }
    }
}
