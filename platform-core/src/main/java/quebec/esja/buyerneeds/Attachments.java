package quebec.esja.buyerneeds;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.files.DocumentReading;
import quebec.esja.files.Files;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.purchases.Party;
import quebec.esja.tenancy.TenantTransactions;

/// The documents a buyer joins to a need, five at most; whoever may read the need may read them.
@Service
public class Attachments {

    private final TenantTransactions transactions;
    private final Files files;
    private final Audit audit;
    private final Clock clock;
    private final BuyerNeedSql needs = new BuyerNeedSql();
    private final AttachmentSql sql = new AttachmentSql();

    public Attachments(TenantTransactions transactions, Files files, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of a document.
    public enum Joining {
        JOINED,
        /// There are five already.
        FULL,
        /// The need is not this party's to edit any more.
        NOT_ALLOWED
    }

    public List<Attachment> of(BuyerNeedId need) {
        return transactions.read(() -> sql.of(need));
    }

    /// Joins a document.
    ///
    /// @param name of the file; what is too long of it is cut
    public Joining join(
            BuyerNeedId need,
            String name,
            DocumentReading.Accepted document,
            Party party,
            Actor actor) {
        return transactions.write(() -> {
            if (editable(need, party).isEmpty()) {
                return Joining.NOT_ALLOWED;
            }
            if (sql.of(need).size() >= BuyerNeedRules.MOST_FILES) {
                return Joining.FULL;
            }
            String line = BuyerNeedRules.line(name);
            String title =
                    line.length() > BuyerNeedRules.LONGEST_TITLE
                            ? line.substring(0, BuyerNeedRules.LONGEST_TITLE)
                            : line;
            sql.insert(
                    need,
                    title.isEmpty() ? "document" : title,
                    document,
                    files.keep(document),
                    clock.instant());
            audit.record(actor, "buyer-need.document-joined", "buyer-need", need, Map.of());
            return Joining.JOINED;
        });
    }

    /// Takes a document away.
    ///
    /// @return false when it is not there, or not this party's to take away
    public boolean remove(BuyerNeedId need, UUID document, Party party, Actor actor) {
        return transactions.write(() -> {
            if (editable(need, party).isEmpty()) {
                return false;
            }
            return sql.delete(need, document)
                    .map(file -> {
                        files.forget(file);
                        audit.record(
                                actor, "buyer-need.document-removed", "buyer-need", need, Map.of());
                        return true;
                    })
                    .orElse(false);
        });
    }

    /// The content of a document of that need.
    public Optional<StoredFile> open(BuyerNeedId need, UUID document) {
        return transactions.read(() -> sql.file(need, document).flatMap(files::find));
    }

    private Optional<BuyerNeed> editable(BuyerNeedId id, Party party) {
        return needs.lock(id).filter(need -> BuyerNeedRules.mayEdit(need, party));
    }
}
