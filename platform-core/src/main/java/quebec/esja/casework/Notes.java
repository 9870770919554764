package quebec.esja.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The notes of the bound Pôle's team about enterprises.
@Service
public class Notes {

    public static final int LONGEST = 4000;

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final NoteSql sql = new NoteSql();

    public Notes(TenantTransactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest 200 notes about an enterprise, newest first.
    public List<Note> of(SupplierId supplier) {
        return transactions.read(() -> sql.of(supplier));
    }

    public NoteChange write(SupplierId supplier, String typed, Actor author) {
        String text = typed.strip();
        if (!fits(text)) {
            return new NoteChange.Refused();
        }
        return transactions.write(() -> {
            Note note = sql.insert(supplier, text, author, clock.instant());
            audit.record(author, "supplier.note-written", "supplier", supplier, Map.of());
            return new NoteChange.Saved(note);
        });
    }

    /// Changes what its author wrote.
    ///
    /// @param version that was edited
    public NoteChange edit(NoteId id, String typed, int version, Actor author) {
        String text = typed.strip();
        if (!fits(text)) {
            return new NoteChange.Refused();
        }
        return transactions.write(() -> {
            Optional<Note> found = sql.lock(id).filter(note -> note.isBy(author));
            if (found.isEmpty()) {
                return new NoteChange.NotYours();
            }
            if (found.get().version() != version) {
                return new NoteChange.Stale(found.get());
            }
            return new NoteChange.Saved(sql.update(id, text, clock.instant()));
        });
    }

    /// Takes away what its author wrote.
    ///
    /// @return false when it was gone, or is someone else's
    public boolean delete(SupplierId supplier, NoteId id, Actor author) {
        return transactions.write(() -> {
            boolean own = sql.lock(id).filter(note -> note.isBy(author)).isPresent();
            if (own) {
                sql.delete(id);
                audit.record(author, "supplier.note-removed", "supplier", supplier, Map.of());
            }
            return own;
        });
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }
}
