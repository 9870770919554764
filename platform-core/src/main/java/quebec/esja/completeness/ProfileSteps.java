package quebec.esja.completeness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import quebec.esja.directory.ContractProof;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.Pictures;
import quebec.esja.tenancy.TenantTransactions;

/// Tells how complete profiles of the bound Pôle are.
@Service
public class ProfileSteps {

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final SupplierDirectory directory;
    private final Pictures pictures;

    public ProfileSteps(
            TenantTransactions transactions,
            Suppliers suppliers,
            SupplierDirectory directory,
            Pictures pictures) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.directory = directory;
        this.pictures = pictures;
    }

    public Completeness of(Supplier supplier) {
        return transactions.read(() -> {
            List<SupplierId> one = List.of(supplier.id());
            return of(supplier, directory.proofOf(one, 1), pictures.pictured(one));
        });
    }

    /// The same for a page of a list, in as many queries however many there are.
    public Map<SupplierId, Completeness> of(Collection<SupplierId> enterprises) {
        return transactions.read(() -> {
            Map<SupplierId, ContractProof> proofs = directory.proofOf(enterprises, 1);
            Set<SupplierId> pictured = pictures.pictured(enterprises);
            return suppliers.find(enterprises).stream()
                    .collect(
                            Collectors.toMap(
                                    Supplier::id, supplier -> of(supplier, proofs, pictured)));
        });
    }

    private static Completeness of(
            Supplier supplier, Map<SupplierId, ContractProof> proofs, Set<SupplierId> pictured) {
        return CompletenessRules.of(
                supplier.data(),
                proofs.getOrDefault(supplier.id(), ContractProof.NONE).total(),
                pictured.contains(supplier.id()));
    }
}
