package quebec.esja.elsewhere;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.Neq;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.Tenants;

/// Finds an enterprise that other Pôles list by its number.
@Service
public class KnownElsewhere {

    private final ProvinceTransactions province;
    private final Tenants tenants;
    private final ElsewhereSql sql = new ElsewhereSql();

    public KnownElsewhere(ProvinceTransactions province, Tenants tenants) {
        this.province = province;
        this.tenants = tenants;
    }

    /// What the Pôles open to visitors publish under that number, the bound one left out.
    public Optional<PublishedProfile> of(Neq neq) {
        List<UUID> others = others();
        return province.read(() -> sql.published(neq, others));
    }

    /// The same, for an enterprise of the bound Pôle; nothing without a number that others can know it by.
    public Optional<PublishedProfile> of(Supplier supplier) {
        return neq(supplier).flatMap(this::of);
    }

    /// Where they publish an enterprise of the bound Pôle.
    public List<PublishedProfile.Listing> listings(Supplier supplier) {
        List<UUID> others = others();
        return neq(supplier)
                .map(neq -> province.read(() -> sql.listings(neq, others)))
                .orElseGet(List::of);
    }

    private static Optional<Neq> neq(Supplier supplier) {
        return Optional.of(supplier.data().identity().neq())
                .filter(typed -> !typed.isEmpty())
                .map(Neq::new);
    }

    private List<UUID> others() {
        Tenant here = TenantScope.current();
        return tenants.active().stream()
                .map(tenant -> tenant.id().value())
                .filter(id -> !id.equals(here.id().value()))
                .toList();
    }
}
