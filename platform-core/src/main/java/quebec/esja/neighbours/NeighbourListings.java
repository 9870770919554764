package quebec.esja.neighbours;

import java.util.List;
import org.springframework.stereotype.Service;
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
}
