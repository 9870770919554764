package quebec.esja.tenders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.TenantTransactions;

/// The weekly digest: on Monday morning, to each manager who asked, the notices they were not told of yet. Nothing new, no mail.
@Service
public class TenderDigest {

    private static final Duration KEPT = Duration.ofDays(365);

    private final TenantTransactions transactions;
    private final Tenders tenders;
    private final TenderLetters letters;
    private final Clock clock;
    private final TenderSql sql = new TenderSql();
    private final SubscriptionSql subscriptions = new SubscriptionSql();
    private final SuitSql suits = new SuitSql();

    public TenderDigest(
            TenantTransactions transactions, Tenders tenders, TenderLetters letters, Clock clock) {
        this.transactions = transactions;
        this.tenders = tenders;
        this.letters = letters;
        this.clock = clock;
    }

    /// Makes the digests that are due, each in a transaction of its own: one leaves exactly once, however often this is done.
    void round() {
        Instant now = clock.instant();
        List<SubscriptionSql.Reader> due =
                transactions.read(subscriptions::readers).stream()
                        .filter(reader -> TenderRules.digestDue(reader.looked(), now))
                        .toList();
        if (due.isEmpty()) {
            return;
        }
        List<OpenNotice> open = transactions.read(() -> sql.open(now));
        due.forEach(reader -> transactions.write(() -> write(reader, open, now)));
        transactions.write(() -> {
            subscriptions.forgetToldBefore(now.minus(KEPT));
            suits.forgetToldBefore(now.minus(KEPT));
        });
    }

    private void write(SubscriptionSql.Reader reader, List<OpenNotice> open, Instant now) {
        if (!subscriptions.look(reader, now)) {
            return;
        }
        Set<String> told = subscriptions.told(reader.subscription());
        List<TenderMatch> fresh =
                tenders.matches(reader.supplier(), open, now).stream()
                        .filter(match -> !told.contains(match.notice().ocid()))
                        .toList();
        if (!fresh.isEmpty()) {
            subscriptions.tell(reader.subscription(), fresh, now);
            letters.write(reader, fresh);
        }
    }
}
