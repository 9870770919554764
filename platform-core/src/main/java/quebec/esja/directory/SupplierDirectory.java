package quebec.esja.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.tenancy.Tenants;

/// The directory as the public sees it, enterprise by enterprise.
@Service
public class SupplierDirectory {

    private final TenantTransactions transactions;
    private final ProvinceTransactions province;
    private final Tenants tenants;
    private final SupplierSql suppliers = new SupplierSql();
    private final DirectorySql sql = new DirectorySql();

    public SupplierDirectory(
            TenantTransactions transactions, ProvinceTransactions province, Tenants tenants) {
        this.transactions = transactions;
        this.province = province;
        this.tenants = tenants;
    }

    /// The listed among these enterprises, in this order.
    public List<Supplier> listed(List<SupplierId> enterprises) {
        return transactions.read(() -> {
            Map<SupplierId, Supplier> found =
                    suppliers.find(enterprises).stream()
                            .filter(Supplier::listed)
                            .collect(Collectors.toMap(Supplier::id, one -> one));
            return enterprises.stream().filter(found::containsKey).map(found::get).toList();
        });
    }

    /// The listed enterprises of these addresses in the bound Pôle, in this order.
    public List<Supplier> at(List<Slug> addresses) {
        return transactions.read(() -> {
            Map<Slug, Supplier> found =
                    suppliers.findAt(addresses).stream()
                            .filter(Supplier::listed)
                            .collect(Collectors.toMap(Supplier::slug, one -> one));
            return addresses.stream().filter(found::containsKey).map(found::get).toList();
        });
    }

    /// The public page of that address in the bound Pôle; none unless it is listed.
    public Optional<Supplier> listed(Slug slug) {
        return transactions.read(() -> suppliers.find(slug).filter(Supplier::listed));
    }

    /// The address of the listed enterprise that took in the one of this address.
    public Optional<Slug> movedTo(Slug address) {
        return transactions.read(() ->
                suppliers
                        .find(address)
                        .flatMap(gone -> suppliers.mergedInto(gone.id()))
                        .flatMap(suppliers::find)
                        .filter(Supplier::listed)
                        .map(Supplier::slug));
    }

    /// The contracts of an enterprise that may be shown, the latest first.
    public List<PublicContract> contractsOf(SupplierId supplier, int most) {
        return transactions.read(() -> sql.contractsOf(supplier, most));
    }

    /// The contracts of several enterprises that may be shown, in one reading; one without any is absent.
    public Map<SupplierId, ContractProof> proofOf(
            Collection<SupplierId> enterprises, int mostEach) {
        return transactions.read(() -> sql.proofOf(enterprises, mostEach));
    }

    /// The latest contracts of the bound Pôle that may be shown.
    public List<PublicContract> latestContracts(int most) {
        return transactions.read(() -> sql.latestContracts(most));
    }

    public PoleFigures figures() {
        return transactions.read(sql::figures);
    }

    /// The pages of the bound Pôle's enterprises.
    public List<PublicAddress> addresses() {
        return transactions.read(sql::addresses);
    }

    /// The enterprises of the bound Pôle that were listed last, the latest first.
    public List<NewListing> newest(int most) {
        return transactions.read(() -> sql.newest(most));
    }

    /// The Pôles that serve and are open to visitors, by name.
    public List<PublishedPole> openPoles() {
        Set<PoleId> serving = serving();
        return province.read(
                () -> sql.poles().stream().filter(pole -> serving.contains(pole.id())).toList());
    }

    private Set<PoleId> serving() {
        return tenants.active().stream().map(Tenant::id).collect(Collectors.toSet());
    }

    /// The Pôles of Québec, whether or not they are on the platform, as they stand on the tile map.
    public List<KnownPole> knownPoles() {
        return province.read(sql::knownPoles);
    }

    /// Enterprises listed by the Pôles open to visitors, each counted once.
    public int enterprisesInProvince() {
        List<UUID> poles = openPoles().stream().map(pole -> pole.id().value()).toList();
        return province.read(() -> sql.enterprises(poles));
    }
}
