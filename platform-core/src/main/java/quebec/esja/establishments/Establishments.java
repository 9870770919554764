package quebec.esja.establishments;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import quebec.esja.acceptance.LaterChanges;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Territories;

/// The places of business of the bound Pôle's enterprises. A listed enterprise is found by their municipalities at the end of
/// the same transaction.
@Service
public class Establishments {

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Territories territories;
    private final LaterChanges laterChanges;
    private final Audit audit;
    private final EstablishmentSql sql = new EstablishmentSql();

    public Establishments(
            TenantTransactions transactions,
            Suppliers suppliers,
            Territories territories,
            LaterChanges laterChanges,
            Audit audit) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.territories = territories;
        this.laterChanges = laterChanges;
        this.audit = audit;
    }

    /// In their order.
    public List<Establishment> of(SupplierId supplier) {
        return transactions.read(() -> sql.of(supplier));
    }

    /// Makes these the places of the enterprise.
    ///
    /// @param seen those that the person began with
    public EstablishmentChange change(
            SupplierId supplier, List<Establishment> seen, List<Establishment> typed, Actor actor) {
        List<Establishment> places = typed.stream().map(EstablishmentRules::tidy).toList();
        return transactions.write(() -> {
            if (!sql.lock(supplier)) {
                return new EstablishmentChange.Refused(
                        List.of(new EstablishmentProblem(0, "supplier.refusal.unknown")));
            }
            List<Establishment> before = sql.of(supplier);
            if (!before.equals(seen)) {
                return new EstablishmentChange.Stale(before);
            }
            List<EstablishmentProblem> problems =
                    EstablishmentRules.problems(
                            places, code -> territories.municipality(code).isPresent());
            if (!problems.isEmpty()) {
                return new EstablishmentChange.Refused(problems);
            }
            if (!before.equals(places)) {
                laterChanges.beside(
                        supplier,
                        actor,
                        () -> {
                            sql.replace(supplier, places);
                            return places;
                        });
                audit.record(
                        actor, "supplier.establishments-changed", "supplier", supplier, Map.of());
                suppliers.republish(supplier);
            }
            return new EstablishmentChange.Saved(places);
        });
    }
}
