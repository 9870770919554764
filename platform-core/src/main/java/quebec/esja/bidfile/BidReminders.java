package quebec.esja.bidfile;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;
import quebec.esja.tenancy.TenantTransactions;

/// Tells the managers of an enterprise that a document ends, 30 days and 7 days before. A round done twice, or by two nodes at once,
/// writes once; a document added late gets the nearest reminder only.
@Configuration(proxyBeanMethods = false)
public class BidReminders {

    private final TenantTransactions transactions;
    private final BidLetters letters;
    private final Clock clock;
    private final BidDocumentSql documents = new BidDocumentSql();
    private final BidShareSql people = new BidShareSql();

    public BidReminders(TenantTransactions transactions, BidLetters letters, Clock clock) {
        this.transactions = transactions;
        this.letters = letters;
        this.clock = clock;
    }

    @Bean
    PoleJob remindOfBidDocuments() {
        return new PoleJob("remind-of-bid-documents", Duration.ofHours(6), this::remind);
    }

    /// Does one round for the bound Pôle.
    void remind() {
        LocalDate today = BidRules.day(clock.instant());
        List<BidDocumentSql.Ending> ending =
                transactions.read(
                        () -> documents.ending(today, today.plusDays(BidRules.EARLY_REMINDER)));
        ending.forEach(one -> transactions.write(() -> remind(one, today)));
    }

    private void remind(BidDocumentSql.Ending ending, LocalDate today) {
        LocalDate until = ending.document().details().validUntil().orElseThrow();
        BidRules.reminder(until, today)
                .filter(days -> documents.remind(ending.document(), until, days, clock.instant()))
                .ifPresent(
                        _ -> letters.ending(ending, until, people.managersOf(ending.supplier())));
    }
}
