package quebec.esja.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.elsewhere.KnownElsewhere;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.SupplierId;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Enterprises that the team of the bound Pôle adds by hand: each waits for a review like any other.
@Service
public class Additions {

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final KnownElsewhere elsewhere;
    private final TakenBeside beside;
    private final PoleProfiles profiles;
    private final Audit audit;
    private final RegistrationSql sql = new RegistrationSql();

    public Additions(
            TenantTransactions transactions,
            Suppliers suppliers,
            KnownElsewhere elsewhere,
            TakenBeside beside,
            PoleProfiles profiles,
            Audit audit) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.elsewhere = elsewhere;
        this.beside = beside;
        this.profiles = profiles;
        this.audit = audit;
    }

    /// The words to which the enterprise consents when what it publishes elsewhere is taken up; they are kept as they stand here.
    public String wording(PublishedProfile published, Language language) {
        return Texts.of(language)
                .get("registration.reuse", profiles.read().data().name(), published.poleNames());
    }

    /// Adds an enterprise.
    ///
    /// @param another whether the person says that the enterprises of nearly that name are others
    /// @param reuse   accepted only when the enterprise told the person that it consents
    public AdditionOutcome add(
            SupplierData typed, boolean another, Reuse reuse, Language language, Actor actor) {
        Optional<Neq> neq =
                Neq.read(typed.identity().neq()) instanceof Neq.Reading.Sound(Neq sound)
                        ? Optional.of(sound)
                        : Optional.empty();
        Optional<PublishedProfile> published =
                neq.filter(number -> suppliers.withNeq(number).isEmpty()).flatMap(elsewhere::of);
        if (published.isPresent() && reuse == Reuse.NOT_ASKED) {
            return new AdditionOutcome.KnownElsewhere(published.get());
        }
        Optional<PublishedProfile> taken = published.filter(_ -> reuse == Reuse.ACCEPTED);
        SupplierData data = taken.map(profile -> profile.fill(typed)).orElse(typed);
        return transactions.write(() -> {
            List<ListedSupplier> resembling =
                    another
                            ? List.of()
                            : sql.resembling(
                                    data.identity().name(),
                                    data.location().municipality(),
                                    neq.map(Neq::value).orElse(""),
                                    RegistrationRules.RESEMBLANCE);
            return resembling.isEmpty()
                    ? added(data, taken, language, actor)
                    : new AdditionOutcome.Resembles(resembling);
        });
    }

    /// Records that someone of the enterprise agrees that it takes up here what it publishes elsewhere. Nothing changes by it.
    public void agreed(
            SupplierId supplier, PublishedProfile published, Language language, Actor actor) {
        transactions.write(() -> record(supplier, wording(published, language), actor));
    }

    private void record(SupplierId supplier, String wording, Actor actor) {
        audit.record(actor, "supplier.taken-up", "supplier", supplier, Map.of("wording", wording));
    }

    private AdditionOutcome added(
            SupplierData data, Optional<PublishedProfile> taken, Language language, Actor actor) {
        return switch (suppliers.create(data, SupplierSource.STAFF, actor)) {
            case SupplierChange.Saved(Supplier supplier) -> {
                taken.ifPresent(published -> {
                    beside.take(supplier.id(), published, actor);
                    record(supplier.id(), wording(published, language), actor);
                });
                yield new AdditionOutcome.Added(supplier);
            }
            case SupplierChange.Refused(List<SupplierProblem> problems) ->
                    new AdditionOutcome.Refused(problems);
        };
    }
}
