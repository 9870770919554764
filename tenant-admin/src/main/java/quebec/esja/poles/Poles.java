package quebec.esja.poles;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.PlatformTransactions;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantDatabases;
import quebec.esja.tenancy.Tenants;

/// The register of Pôles. What it says is at most a few seconds old on other nodes, and current on the one that changed it.
@Service
public class Poles implements Tenants {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final PlatformTransactions transactions;
    private final TenantDatabases databases;
    private final Organizations organizations;
    private final Clock clock;
    private final PoleSql sql = new PoleSql();
    private final LoadingCache<Boolean, List<Pole>> register;

    public Poles(
            PlatformTransactions transactions,
            TenantDatabases databases,
            Organizations organizations,
            Clock clock) {
        this.transactions = transactions;
        this.databases = databases;
        this.organizations = organizations;
        this.clock = clock;
        this.register = Caffeine.newBuilder().expireAfterWrite(FRESH).build(ignored -> load());
    }

    private List<Pole> load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.read(() -> sql.all(today));
    }

    /// Every Pôle, archived ones included, by name.
    public List<Pole> all() {
        return register.get(Boolean.TRUE);
    }

    public Optional<Pole> find(Slug slug) {
        return all().stream().filter(pole -> pole.slug().equals(slug)).findFirst();
    }

    @Override
    public List<Tenant> active() {
        return all().stream()
                .filter(pole -> pole.status() == PoleStatus.ACTIVE)
                .map(Pole::tenant)
                .toList();
    }

    @Override
    public Optional<Tenant> active(Slug slug) {
        return find(slug).filter(pole -> pole.status() == PoleStatus.ACTIVE).map(Pole::tenant);
    }

    /// Takes an active Pôle out of service: its pages answer 503, nobody gets its claim; its data stay.
    ///
    /// @return false when the Pôle is not active
    public boolean suspend(Slug slug, String actor) {
        return move(slug, PoleStatus.ACTIVE, PoleStatus.SUSPENDED, actor, "pole.suspended");
    }

    /// Brings a suspended Pôle, or one in maintenance whose schema was mended, back.
    public boolean resume(Slug slug, String actor) {
        return move(slug, PoleStatus.SUSPENDED, PoleStatus.ACTIVE, actor, "pole.resumed")
                || move(slug, PoleStatus.MAINTENANCE, PoleStatus.ACTIVE, actor, "pole.resumed");
    }

    /// Ends a suspended Pôle: it is listed no more; its schema stays until it is exported and dropped by hand.
    public boolean archive(Slug slug, String actor) {
        return move(slug, PoleStatus.SUSPENDED, PoleStatus.ARCHIVED, actor, "pole.archived");
    }

    /// Puts a Pôle whose migration failed aside.
    public boolean maintain(Slug slug, String actor) {
        return move(slug, PoleStatus.ACTIVE, PoleStatus.MAINTENANCE, actor, "pole.maintenance");
    }

    private boolean move(Slug slug, PoleStatus from, PoleStatus to, String actor, String action) {
        boolean moved =
                transactions.write(() -> {
                    if (!sql.move(slug, from, to)) {
                        return false;
                    }
                    sql.audit(actor, action, slug);
                    return true;
                });
        forget();
        if (moved) {
            organizations.setEnabled(slug, to == PoleStatus.ACTIVE);
            find(slug)
                    .map(Pole::tenant)
                    .filter(tenant -> to != PoleStatus.ACTIVE)
                    .ifPresent(databases::forget);
        }
        return moved;
    }

    void forget() {
        register.invalidateAll();
    }
}
