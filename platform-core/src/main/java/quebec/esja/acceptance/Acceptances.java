package quebec.esja.acceptance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.members.Spokesperson;
import quebec.esja.tenancy.TenantTransactions;

/// Keeps the profiles that the bound Pôle accepted. A manager changes a listed profile freely; the team then sees what changed, and
/// accepts it or asks for a correction.
@Service
public class Acceptances {

    public static final int LONGEST_REASON = 2000;
    private static final int SHORTEST_REASON = 5;

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Members members;
    private final CorrectionLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final AcceptanceSql sql = new AcceptanceSql();
    private final BesideSql besides = new BesideSql();

    public Acceptances(
            TenantTransactions transactions,
            Suppliers suppliers,
            Members members,
            CorrectionLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.members = members;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// The profile of an enterprise as it was last accepted; none when nobody accepted nor changed it.
    public Optional<AcceptedProfile> of(SupplierId supplier) {
        return transactions.read(() -> sql.find(supplier));
    }

    /// What an enterprise shows now beside the data of its profile.
    public Beside beside(SupplierId supplier) {
        return transactions.read(() -> besides.of(supplier));
    }

    /// The profile is accepted as it stands.
    public void keep(Supplier supplier, Actor actor) {
        transactions.write(() ->
                sql.keep(
                        supplier.id(),
                        supplier.data(),
                        besides.of(supplier.id()),
                        actor.name(),
                        clock.instant()));
    }

    /// « C'est bon »: accepts the profile as the reviewer saw it.
    public AcceptanceOutcome accept(SupplierId id, int version, Actor reviewer) {
        return transactions.write(() ->
                look(
                        id,
                        version,
                        supplier -> {
                            keep(supplier, reviewer);
                            audit.record(
                                    reviewer,
                                    "supplier.changes-accepted",
                                    "supplier",
                                    id,
                                    Map.of());
                            return new AcceptanceOutcome.Accepted();
                        }));
    }

    /// Writes to who speaks for the enterprise; it stays in the directory, and its change stays to be looked at.
    ///
    /// @param reason what to correct, as they will read it
    public AcceptanceOutcome askToCorrect(
            SupplierId id, int version, String reason, Actor reviewer) {
        String asked = reason.strip();
        if (asked.length() < SHORTEST_REASON || asked.length() > LONGEST_REASON) {
            return new AcceptanceOutcome.Unclear();
        }
        return transactions.write(() ->
                look(
                        id,
                        version,
                        supplier -> {
                            List<Spokesperson> people = members.speakersFor(id);
                            if (people.isEmpty()) {
                                return new AcceptanceOutcome.Unreachable();
                            }
                            people.forEach(person -> letters.ask(person, supplier, asked));
                            sql.ask(id, asked, clock.instant());
                            audit.record(
                                    reviewer,
                                    "supplier.correction-asked",
                                    "supplier",
                                    id,
                                    Map.of());
                            return new AcceptanceOutcome.Asked(people.size());
                        }));
    }

    private AcceptanceOutcome look(
            SupplierId id, int version, Function<Supplier, AcceptanceOutcome> decision) {
        sql.lock(id);
        Optional<Supplier> found = suppliers.find(id);
        if (found.isEmpty()) {
            return new AcceptanceOutcome.Unknown();
        }
        if (found.get().version() != version) {
            return new AcceptanceOutcome.Stale(found.get());
        }
        Optional<AcceptedProfile> settled =
                sql.find(id).filter(accepted -> accepted.change().isEmpty());
        return settled.<AcceptanceOutcome>map(AcceptanceOutcome.Before::new)
                .orElseGet(() -> decision.apply(found.get()));
    }
}
