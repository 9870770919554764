package quebec.esja.search;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import quebec.esja.audit.Actor;

/// Words that mean the same to those who search, beside those that this program knows. They count from the next search on.
public abstract sealed class Synonyms permits PoleSynonyms, SharedSynonyms {

    /// The most that are kept.
    public static final int MOST = 500;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    private final SynonymSql sql;
    private final Clock clock;

    Synonyms(SynonymSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    abstract <T> T read(Supplier<T> work);

    abstract <T> T write(Supplier<T> work);

    /// Into the history, within the transaction of the fact.
    abstract void tell(Actor actor, String action, Synonym synonym);

    /// By term.
    public List<Synonym> all() {
        return read(sql::all);
    }

    public SynonymChange add(String term, String expansion, boolean bothWays, Actor actor) {
        String searched = term.strip();
        String found = expansion.strip();
        if (!fits(searched) || !fits(found)) {
            return new SynonymChange.Refused(SynonymChange.Reason.LENGTH);
        }
        return write(() -> {
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
        return write(() -> {
            Optional<Synonym> removed = sql.delete(id);
            removed.ifPresent(synonym -> tell(actor, "synonym.removed", synonym));
            return removed;
        });
    }

    private static boolean fits(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }
}
