package quebec.esja.reconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import quebec.esja.declarations.PurchaseFact;
import quebec.esja.declarations.PurchaseFacts;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.tenancy.Tenants;

/// Recounts what each Pôle has to publish and compares it with what the province holds. It changes nothing.
///
/// The two are read by two logins, one after the other, so something published in between could look like a drift: what differs is
/// read again, and only what differs twice is reported.
@Service
public class ProvinceReconciliation {

    private final Tenants tenants;
    private final TenantTransactions poles;
    private final ProvinceTransactions province;
    private final PurchaseFacts purchases;
    private final OwnFactSql own = new OwnFactSql();
    private final PublishedFactSql published = new PublishedFactSql();

    public ProvinceReconciliation(
            Tenants tenants, TenantTransactions poles, ProvinceTransactions province) {
        this.tenants = tenants;
        this.poles = poles;
        this.province = province;
        this.purchases = new PurchaseFacts(poles);
    }

    /// Checks every serving Pôle.
    public List<PoleReport> check() {
        return tenants.active().stream().map(this::check).toList();
    }

    /// Checks one Pôle.
    public PoleReport check(Tenant tenant) {
        PoleReport first = compare(tenant);
        if (first.agrees()) {
            return first;
        }
        PoleReport again = compare(tenant);
        Set<Drift> lasting = new HashSet<>(first.drifts());
        return new PoleReport(
                again.pole(),
                again.checked(),
                again.drifts().stream().filter(lasting::contains).toList());
    }

    private PoleReport compare(Tenant tenant) {
        FactsSql has = TenantScope.call(tenant, () -> poles.snapshot(this::own));
        List<Drift> drifts =
                province.snapshot(() -> {
                    FactsSql shown = published.read(tenant.id());
                    List<Drift> found = new ArrayList<>();
                    for (Drift.Kind kind : Drift.Kind.values()) {
                        found.addAll(differences(kind, has.of(kind), shown.of(kind)));
                    }
                    found.addAll(published.wrongSums(tenant.id()));
                    return found;
                });
        return new PoleReport(tenant.slug(), has.size(), drifts);
    }

    private FactsSql own() {
        FactsSql facts = own.read();
        for (PurchaseFact fact : purchases.all()) {
            facts.add(
                    Drift.Kind.PURCHASE,
                    fact.id().toString(),
                    List.of(
                            fact.buyer().value(),
                            fact.period(),
                            fact.addressable(),
                            Set.copyOf(fact.parts())));
        }
        return facts;
    }

    private static List<Drift> differences(
            Drift.Kind kind, Map<String, List<Object>> has, Map<String, List<Object>> shown) {
        List<Drift> drifts = new ArrayList<>();
        has.forEach((id, fact) -> {
            List<Object> other = shown.get(id);
            if (other == null) {
                drifts.add(new Drift(kind, Drift.Deviation.MISSING, id));
            } else if (!other.equals(fact)) {
                drifts.add(new Drift(kind, Drift.Deviation.DIFFERENT, id));
            }
        });
        shown.keySet().stream()
                .filter(id -> !has.containsKey(id))
                .forEach(id -> drifts.add(new Drift(kind, Drift.Deviation.STRAY, id)));
        return drifts;
    }
}
