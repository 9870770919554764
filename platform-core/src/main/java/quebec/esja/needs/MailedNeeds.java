package quebec.esja.needs;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.NeedId;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

/// Needs that reached the Pôle by mail: the team drops the mail, or a mailbox of them, and each becomes a need to treat. A mail dropped
/// twice makes one.
@Service
public class MailedNeeds {

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final NeedSql sql = new NeedSql();

    public MailedNeeds(TenantTransactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public MailDrop take(byte[] file, Actor actor) {
        if (file.length > MailFile.LARGEST_BYTES) {
            return new MailDrop.TooHeavy();
        }
        Optional<MailFile.Read> read = MailFile.read(file);
        if (read.isEmpty()) {
            return new MailDrop.NotMail();
        }
        return transactions.write(() -> {
            Instant now = clock.instant();
            int kept = 0;
            for (ReceivedMail mail : read.get().mails()) {
                Optional<NeedId> need = sql.insertMailed(data(mail), mail.id(), now);
                need.ifPresent(id -> audit.record(actor, "need.dropped", "need", id, Map.of()));
                kept += need.isPresent() ? 1 : 0;
            }
            return new MailDrop.Taken(
                    kept, read.get().mails().size() - kept, read.get().unreadable());
        });
    }

    private static NeedData data(ReceivedMail mail) {
        return new NeedData(
                mail.subject(),
                mail.text(),
                "",
                "",
                Optional.empty(),
                "",
                new NeedData.Contact(mail.name(), mail.from().value(), Language.FRENCH));
    }
}
