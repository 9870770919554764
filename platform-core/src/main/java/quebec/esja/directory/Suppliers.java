package quebec.esja.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Territories;

/// The enterprises of the bound Pôle: created, edited, listed, withdrawn, read.
///
/// Each call is one transaction, or takes part in the one that is open. A listed enterprise is found and published to the
/// province as it stands at the end of that transaction.
@Service
public class Suppliers {

    private static final String KIND = "supplier";

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final KnownCodes codes;
    private final SupplierSql sql = new SupplierSql();
    private final SupplierListSql lists = new SupplierListSql();
    private final ListingSql listings = new ListingSql();
    private final DocumentSql documents = new DocumentSql();

    public Suppliers(
            TenantTransactions transactions,
            Audit audit,
            Clock clock,
            Nomenclature nomenclature,
            Territories territories) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.codes = KnownCodes.of(nomenclature, territories);
    }

    /// What is wrong with typed data, without writing; a NEQ taken by another enterprise is only known on saving.
    public List<SupplierProblem> problems(SupplierData typed) {
        return SupplierRules.problems(SupplierRules.tidy(typed), codes);
    }

    /// Adds an enterprise. It is `unconfirmed` when it registers itself, `submitted` otherwise; [#list] makes it public.
    public SupplierChange.Decided create(SupplierData typed, SupplierSource source, Actor actor) {
        SupplierData data = SupplierRules.tidy(typed);
        SupplierStatus status =
                source == SupplierSource.REGISTRATION
                        ? SupplierStatus.UNCONFIRMED
                        : SupplierStatus.SUBMITTED;
        return transactions.write(() -> {
            List<SupplierProblem> problems = problemsOfSaving(data, Optional.empty());
            if (!problems.isEmpty()) {
                return new SupplierChange.Refused(problems);
            }
            SupplierId id = sql.insert(data, source, status, clock.instant());
            audit.record(actor, "supplier.created", KIND, id, Map.of("source", source.code()));
            return new SupplierChange.Saved(sql.find(id).orElseThrow());
        });
    }

    /// Saves an edit made on `version`. A listed enterprise must stay fit to be listed.
    public SupplierChange edit(SupplierId id, SupplierData typed, int version, Actor actor) {
        SupplierData data = SupplierRules.tidy(typed);
        return transactions.write(() -> {
            Optional<Supplier> before =
                    sql.lock(id).filter(found -> found.status() != SupplierStatus.MERGED);
            if (before.isEmpty()) {
                return unknown();
            }
            if (before.get().version() != version) {
                return new SupplierChange.Stale(before.get());
            }
            List<SupplierProblem> problems = problemsOfSaving(data, before);
            if (!problems.isEmpty()) {
                return new SupplierChange.Refused(problems);
            }
            sql.update(id, data, clock.instant());
            audit.record(actor, "supplier.edited", KIND, id, Map.of());
            return new SupplierChange.Saved(republished(id));
        });
    }

    /// Makes an enterprise public.
    public SupplierChange.Decided list(SupplierId id, Actor actor) {
        return become(id, SupplierStatus.LISTED, "", actor);
    }

    /// Makes an enterprise public again as if it had never left: it is listed since that moment.
    public SupplierChange.Decided listAgain(SupplierId id, Instant since, Actor actor) {
        return become(
                id, new Standing(SupplierStatus.LISTED, "", false), Optional.of(since), actor);
    }

    /// Hands an enterprise over to the Pôle: its e-mail is confirmed, or it mended what was asked.
    public SupplierChange.Decided submit(SupplierId id, Actor actor) {
        return become(id, SupplierStatus.SUBMITTED, "", actor);
    }

    /// @param reason what the enterprise is asked to mend, as it will read it
    public SupplierChange.Decided requestChanges(SupplierId id, String reason, Actor actor) {
        return become(id, SupplierStatus.CHANGES_REQUESTED, reason, actor);
    }

    public SupplierChange.Decided refuse(SupplierId id, String reason, Actor actor) {
        return become(id, SupplierStatus.REFUSED, reason, actor);
    }

    /// Takes an enterprise out of the directory: the Pôle decides so, and it alone lets it back.
    public SupplierChange.Decided withdraw(SupplierId id, String reason, Actor actor) {
        return become(id, SupplierStatus.WITHDRAWN, reason, actor);
    }

    /// Takes an enterprise out of the directory because nobody confirms it any more.
    public SupplierChange.Decided ageOut(SupplierId id, String reason, Actor actor) {
        return become(id, new Standing(SupplierStatus.WITHDRAWN, reason, true), actor);
    }

    /// Makes an enterprise point to the one that takes all it had. What refers to it is moved in the same transaction, by whoever
    /// merges them.
    public void leaveInto(SupplierId gone, SupplierId kept) {
        transactions.write(() -> {
            boolean listed = sql.find(gone).filter(Supplier::listed).isPresent();
            sql.mergeInto(gone, kept, clock.instant());
            documents.refresh(List.of(gone), clock.instant());
            if (listed) {
                listings.withdraw(gone);
            }
        });
    }

    /// The enterprise that took in that one.
    public Optional<Supplier> mergedInto(SupplierId gone) {
        return transactions.read(() -> sql.mergedInto(gone).flatMap(sql::find));
    }

    /// Someone of the enterprise, or the Pôle after asking it, says that all is still true.
    public void confirm(SupplierId id, LocalDate on, Actor actor) {
        transactions.write(() -> {
            sql.setConfirmed(id, on);
            audit.record(actor, "supplier.confirmed", KIND, id, Map.of());
            sql.find(id).filter(Supplier::listed).ifPresent(this::publish);
        });
    }

    /// Writes again by what every listed enterprise is found and what the province knows of it, after a change of the
    /// reference data; gives how many.
    public int republishAll() {
        return transactions.write(() -> {
            List<SupplierId> listed = sql.listed();
            listed.forEach(this::republished);
            return listed.size();
        });
    }

    /// Writes again by what an enterprise is found and what the province knows of it, after a change of what is kept beside
    /// its profile, such as its labels. Does nothing for one that is not listed.
    public void republish(SupplierId id) {
        transactions.write(() -> sql.find(id).filter(Supplier::listed).ifPresent(this::publish));
    }

    public Optional<Supplier> find(SupplierId id) {
        return transactions.read(() -> sql.find(id));
    }

    public Optional<Supplier> find(Slug slug) {
        return transactions.read(() -> sql.find(slug));
    }

    /// The enterprises of those ids, in three queries however many; in no order.
    public List<Supplier> find(Collection<SupplierId> ids) {
        return transactions.read(() -> sql.find(ids));
    }

    /// The enterprise that has this number.
    public Optional<KnownSupplier> withNeq(Neq neq) {
        return transactions.read(() -> sql.withNeq(neq.value()));
    }

    /// Every enterprise in any status but those merged, shortly: to tell whether the rows of a file are already known.
    public List<KnownSupplier> known() {
        return transactions.read(sql::known);
    }

    /// One page of a list of the workspace.
    ///
    /// @param limit 1 to 500
    public List<SupplierRow> rows(SupplierFilter filter, int offset, int limit) {
        return transactions.read(
                () -> lists.rows(filter, Math.max(0, offset), Math.clamp(limit, 1, 500)));
    }

    public int count(SupplierFilter filter) {
        return transactions.read(() -> lists.count(filter));
    }

    /// How many enterprises stand in each status; a status without any is absent.
    public Map<SupplierStatus, Integer> countByStatus() {
        return transactions.read(lists::countByStatus);
    }

    private record Standing(SupplierStatus status, String reason, boolean agedOut) {}

    private SupplierChange.Decided become(
            SupplierId id, SupplierStatus to, String reason, Actor actor) {
        return become(id, new Standing(to, reason, false), actor);
    }

    private SupplierChange.Decided become(SupplierId id, Standing to, Actor actor) {
        return become(id, to, Optional.empty(), actor);
    }

    private SupplierChange.Decided become(
            SupplierId id, Standing standing, Optional<Instant> since, Actor actor) {
        SupplierStatus to = standing.status();
        return transactions.write(() -> {
            Optional<Supplier> found = sql.lock(id);
            if (found.isEmpty()) {
                return unknown();
            }
            Supplier before = found.get();
            if (before.status() == to) {
                return new SupplierChange.Saved(before);
            }
            List<SupplierProblem> problems = problemsOfBecoming(before, to, standing.reason());
            if (!problems.isEmpty()) {
                return new SupplierChange.Refused(problems);
            }
            Instant now = clock.instant();
            Instant listedAt = to == SupplierStatus.LISTED ? since.orElse(now) : null;
            sql.setStatus(id, to, standing.reason().strip(), standing.agedOut(), listedAt, now);
            audit.record(actor, "supplier." + to.code(), KIND, id, Map.of());
            if (before.listed()) {
                documents.refresh(List.of(id), now);
                listings.withdraw(id);
            }
            return new SupplierChange.Saved(republished(id));
        });
    }

    private Supplier republished(SupplierId id) {
        Supplier after = sql.find(id).orElseThrow();
        if (after.listed()) {
            publish(after);
        }
        return after;
    }

    private void publish(Supplier listed) {
        documents.refresh(List.of(listed.id()), clock.instant());
        listings.publish(listed);
        documents.publishProof(List.of(listed.id()));
    }

    private static List<SupplierProblem> problemsOfBecoming(
            Supplier before, SupplierStatus to, String reason) {
        if (!SupplierRules.mayBecome(before.status(), to)) {
            return List.of(new SupplierProblem("status", "supplier.refusal.status"));
        }
        if (reason.length() > 2000) {
            return List.of(
                    new SupplierProblem(
                            "statusReason", "supplier.refusal.too-long", List.of("2000")));
        }
        return to == SupplierStatus.LISTED ? SupplierRules.missingToList(before.data()) : List.of();
    }

    private List<SupplierProblem> problemsOfSaving(SupplierData data, Optional<Supplier> before) {
        List<SupplierProblem> problems = new ArrayList<>(SupplierRules.problems(data, codes));
        if (before.filter(Supplier::listed).isPresent()) {
            problems.addAll(SupplierRules.missingToList(data));
        }
        String neq = data.identity().neq();
        if (problems.isEmpty() && !neq.isEmpty()) {
            sql.reserve(new Neq(neq));
            sql.withNeq(neq)
                    .filter(holder ->
                            before.map(Supplier::id).filter(holder.id()::equals).isEmpty())
                    .ifPresent(holder ->
                            problems.add(
                                    new SupplierProblem(
                                            "identity.neq",
                                            "supplier.refusal.neq-taken",
                                            List.of(holder.name()))));
        }
        return problems;
    }

    private static SupplierChange.Refused unknown() {
        return new SupplierChange.Refused(
                List.of(new SupplierProblem("id", "supplier.refusal.unknown")));
    }
}
