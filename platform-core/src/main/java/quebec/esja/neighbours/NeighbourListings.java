package quebec.esja.neighbours;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.TenantScope;

/// The enterprises that the other Pôles publish, for the bound one to recognize.
@Service
public class NeighbourListings {

    private final ProvinceTransactions province;
    private final NeighbourSql sql = new NeighbourSql();

    public NeighbourListings(ProvinceTransactions province) {
        this.province = province;
    }

    /// Each once, however many Pôles list it; none that the bound Pôle lists itself.
    public List<Neighbour> listed() {
        return province.read(() -> sql.listedOutside(TenantScope.current().id()));
    }

    /// A page of the same, by name.
    ///
    /// @param text part of the name, or the NEQ; empty for all
    public List<Neighbour> named(String text, int offset, int limit) {
        return province.read(() ->
                sql.named(
                        TenantScope.current().id(),
                        text,
                        Math.max(0, offset),
                        Math.clamp(limit, 1, 500)));
    }

    public Optional<Neighbour> find(SupplierId id) {
        return province.read(() -> sql.find(TenantScope.current().id(), id));
    }
}
