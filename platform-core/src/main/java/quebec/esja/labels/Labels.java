package quebec.esja.labels;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import quebec.esja.acceptance.LaterChanges;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The labels of the bound Pôle's enterprises. Declaring, verifying and removing one is written in the history of its
/// enterprise, and a listed enterprise is found by its labels at the end of the same transaction.
@Service
public class Labels {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Nomenclature nomenclature;
    private final LaterChanges laterChanges;
    private final Audit audit;
    private final Clock clock;
    private final LabelSql sql = new LabelSql();

    public Labels(
            TenantTransactions transactions,
            Suppliers suppliers,
            Nomenclature nomenclature,
            LaterChanges laterChanges,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.nomenclature = nomenclature;
        this.laterChanges = laterChanges;
        this.audit = audit;
        this.clock = clock;
    }

    /// All that an enterprise declared, expired ones included.
    public List<HeldLabel> of(SupplierId supplier) {
        return transactions.read(() -> sql.of(List.of(supplier)).getOrDefault(supplier, List.of()));
    }

    /// Those that the public sees: they have not expired.
    public List<HeldLabel> shown(SupplierId supplier) {
        return shown(List.of(supplier)).getOrDefault(supplier, List.of());
    }

    /// The same for many enterprises, in one reading; one without any is absent.
    public Map<SupplierId, List<HeldLabel>> shown(Collection<SupplierId> enterprises) {
        LocalDate today = today();
        return transactions.read(() ->
                sql.of(enterprises).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        held ->
                                                held.getValue().stream()
                                                        .filter(label -> label.holdsOn(today))
                                                        .toList())));
    }

    /// Whether a label has expired today.
    public boolean expired(HeldLabel label) {
        return !label.holdsOn(today());
    }

    /// Adds a label, or says otherwise of one that is there; what changed is to be verified again.
    public LabelChange declare(SupplierId supplier, LabelData typed, Actor actor) {
        LabelData label = LabelRules.tidy(typed);
        return transactions.write(() -> {
            if (!sql.lock(supplier)) {
                return new LabelChange.Refused(List.of(new LabelProblem("no-supplier")));
            }
            List<HeldLabel> before = of(supplier);
            Optional<HeldLabel> known =
                    before.stream().filter(one -> one.code().equals(label.code())).findFirst();
            List<LabelProblem> problems =
                    new ArrayList<>(
                            LabelRules.problems(
                                    label, code -> nomenclature.label(code).isPresent(), today()));
            if (known.isEmpty() && before.size() >= LabelRules.MOST) {
                problems.add(new LabelProblem("too-many", String.valueOf(LabelRules.MOST)));
            }
            if (!problems.isEmpty()) {
                return new LabelChange.Refused(problems);
            }
            if (known.filter(one -> one.data().equals(label)).isEmpty()) {
                laterChanges.beside(
                        supplier,
                        actor,
                        () -> {
                            sql.put(supplier, label);
                            record(supplier, label.code(), "declared", actor);
                            return label;
                        });
            }
            return new LabelChange.Saved();
        });
    }

    public void remove(SupplierId supplier, String code, Actor actor) {
        laterChanges.beside(
                supplier,
                actor,
                () -> {
                    boolean removed = sql.remove(supplier, code);
                    if (removed) {
                        record(supplier, code, "removed", actor);
                    }
                    return removed;
                });
    }

    /// Someone of the Pôle saw the proof.
    ///
    /// @param seen what the enterprise said of the label then
    /// @return false when it says otherwise now
    public boolean verify(SupplierId supplier, LabelData seen, Actor actor) {
        return transactions.write(() -> {
            boolean same = sql.verify(supplier, seen, actor.name(), clock.instant());
            if (same) {
                record(supplier, seen.code(), "verified", actor);
            }
            return same;
        });
    }

    /// Takes back what [#verify] said.
    public void unverify(SupplierId supplier, String code, Actor actor) {
        transactions.write(() -> {
            if (sql.unverify(supplier, code)) {
                record(supplier, code, "unverified", actor);
            }
        });
    }

    private void record(SupplierId supplier, String code, String what, Actor actor) {
        audit.record(actor, "supplier.label-" + what, "supplier", supplier, Map.of("label", code));
        suppliers.republish(supplier);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), QUEBEC);
    }
}
