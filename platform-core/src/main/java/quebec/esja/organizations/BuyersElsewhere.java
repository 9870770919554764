package quebec.esja.organizations;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.Neq;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.Tenants;

/// In which other Pôles an organization buys, by its number. Each Pôle keeps its own facts; their names are all that is told.
@Service
public class BuyersElsewhere {

    private final ProvinceTransactions province;
    private final Tenants tenants;
    private final BuyersElsewhereSql sql = new BuyersElsewhereSql();

    public BuyersElsewhere(ProvinceTransactions province, Tenants tenants) {
        this.province = province;
        this.tenants = tenants;
    }

    /// The names of the Pôles open to visitors where it is an accepted buyer, the bound one left out.
    public List<String> of(Neq neq) {
        UUID here = TenantScope.current().id().value();
        List<UUID> others =
                tenants.active().stream()
                        .map(tenant -> tenant.id().value())
                        .filter(id -> !id.equals(here))
                        .toList();
        return province.read(() -> sql.poles(neq, others));
    }
}
