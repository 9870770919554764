package quebec.esja.elsewhere;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
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
        Tenant here = TenantScope.current();
        List<UUID> others =
                tenants.active().stream()
                        .map(tenant -> tenant.id().value())
                        .filter(id -> !id.equals(here.id().value()))
                        .toList();
        return province.read(() -> sql.published(neq, others));
    }
}
