package quebec.esja.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.tenancy.TenantTransactions;

/// The words that mean the same to the visitors of the bound Pôle, beside those that all Pôles share. They count from the next search on.
@Service
public class Synonyms {

    /// The most that one Pôle keeps.
    public static final int MOST = 500;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final SynonymSql sql = new SynonymSql();

    public Synonyms(TenantTransactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those of the bound Pôle, by term.
    public List<Synonym> all() {
        return transactions.read(sql::all);
    }

    public SynonymChange add(String term, String expansion, boolean bothWays, Actor actor) {
        String searched = term.strip();
        String found = expansion.strip();
        if (!fits(searched) || !fits(found)) {
            return new SynonymChange.Refused(SynonymChange.Reason.LENGTH);
        }
        return transactions.write(() -> {
            SynonymSql.Standing standing = sql.standing(searched, found);
            if (standing.same()) {
                return new SynonymChange.Refused(SynonymChange.Reason.SAME);
            }
            if (standing.known()) {
                return new SynonymChange.Refused(SynonymChange.Reason.KNOWN);
            }
            if (standing.own() >= MOST) {
                return new SynonymChange.Refused(SynonymChange.Reason.FULL);
            }
            Synonym added = sql.insert(searched, found, bothWays, actor.name(), clock.instant());
            tell(actor, "synonym.added", added);
            return new SynonymChange.Added(added);
        });
    }

    /// Takes one away.
    ///
    /// @return it, so that it can be added again; empty when it was gone
    public Optional<Synonym> remove(UUID id, Actor actor) {
        return transactions.write(() -> {
            Optional<Synonym> removed = sql.delete(id);
            removed.ifPresent(synonym -> tell(actor, "synonym.removed", synonym));
            return removed;
        });
    }

    private void tell(Actor actor, String action, Synonym synonym) {
        audit.record(
                actor,
                action,
                "synonym",
                synonym.id(),
                Map.of("term", synonym.term(), "expansion", synonym.expansion()));
    }

    private static boolean fits(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }
}
