package quebec.esja.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.search.PlaceTokens;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.Tenants;
import quebec.esja.territory.Territories;

/// The other Pôles of the province. A neighbour, for a need, is first one whose enterprises deliver to its place.
@Service
public class Neighbours {

    private final ProvinceTransactions province;
    private final Tenants tenants;
    private final Territories territories;
    private final NeighbourSql sql = new NeighbourSql();

    public Neighbours(ProvinceTransactions province, Tenants tenants, Territories territories) {
        this.province = province;
        this.tenants = tenants;
        this.territories = territories;
    }

    /// Every other Pôle that serves and is open to visitors, the likeliest first.
    public List<Neighbour> of(OfferedNeed need) {
        PoleId here = TenantScope.current().id();
        List<UUID> others =
                tenants.active().stream()
                        .filter(tenant -> !tenant.id().equals(here))
                        .map(tenant -> tenant.id().value())
                        .toList();
        PlaceTokens place =
                territories
                        .place(need.place())
                        .map(PlaceTokens::of)
                        .orElseGet(() -> new PlaceTokens("", List.of()));
        return province.read(() -> sql.of(need.category(), place, others));
    }

    /// What the Pôles are called.
    public Names names() {
        return new Names(province.read(sql::names));
    }

    /// A Pôle as people know it.
    public record PoleName(String name, Slug slug) {}

    /// The names of the Pôles at one moment.
    public record Names(Map<PoleId, PoleName> known) {

        public Names {
            known = Map.copyOf(known);
        }

        /// Its name, or a dash when it is no more.
        public String of(PoleId pole) {
            return find(pole).map(PoleName::name).orElse("—");
        }

        public Optional<PoleName> find(PoleId pole) {
            return Optional.ofNullable(known.get(pole));
        }
    }
}
