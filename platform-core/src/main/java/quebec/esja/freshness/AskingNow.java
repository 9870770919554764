package quebec.esja.freshness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.members.Spokesperson;
import quebec.esja.tenancy.TenantTransactions;

/// Asks an enterprise at once, out of its turn, whether its profile is still true.
@Service
public class AskingNow {

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Members members;
    private final Freshness freshness;
    private final FreshnessLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final FreshnessSql sql = new FreshnessSql();

    AskingNow(
            TenantTransactions transactions,
            Suppliers suppliers,
            Members members,
            Freshness freshness,
            FreshnessLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.members = members;
        this.freshness = freshness;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of the question.
    public enum Outcome {
        ASKED,
        NOT_LISTED,
        /// Nobody speaks for the enterprise.
        NOBODY,
        /// It was asked, or warned, today already.
        TODAY_ALREADY
    }

    public Outcome ask(SupplierId id, Actor actor) {
        return transactions.write(() -> {
            sql.lock(id);
            Optional<Supplier> listed = suppliers.find(id).filter(Supplier::listed);
            if (listed.isEmpty()) {
                return Outcome.NOT_LISTED;
            }
            LocalDate today = FreshnessRules.day(clock.instant());
            if (!sql.letters(id, today.minusDays(1)).isEmpty()) {
                return Outcome.TODAY_ALREADY;
            }
            List<Spokesperson> readers = members.speakersFor(id);
            if (readers.isEmpty()) {
                return Outcome.NOBODY;
            }
            letters.write(
                    LetterKind.ASK,
                    listed.get(),
                    freshness.of(listed.get()),
                    readers,
                    FreshnessRules.since(listed.get()),
                    null,
                    today);
            audit.record(actor, "supplier.asked-to-confirm", "supplier", id, Map.of());
            return Outcome.ASKED;
        });
    }
}
