package quebec.esja.commitments;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;
import quebec.esja.tenancy.TenantTransactions;

/// Tells those who may renew that the term of a commitment comes, and that it is over. A round done twice, or by two nodes at once, writes
/// once.
@Configuration(proxyBeanMethods = false)
public class CommitmentReminders {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int AROUND = 60;

    private final TenantTransactions transactions;
    private final CommitmentLetters letters;
    private final Clock clock;
    private final CommitmentSql sql = new CommitmentSql();

    public CommitmentReminders(
            TenantTransactions transactions, CommitmentLetters letters, Clock clock) {
        this.transactions = transactions;
        this.letters = letters;
        this.clock = clock;
    }

    @Bean
    PoleJob remindOfCommitments() {
        return new PoleJob("remind-of-commitments", Duration.ofHours(6), this::remind);
    }

    /// Does one round for the bound Pôle.
    void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        List<Commitment> ending =
                transactions.read(
                        () -> sql.ending(today.minusDays(AROUND), today.plusDays(AROUND)));
        ending.forEach(one -> transactions.write(() -> remind(one, today)));
    }

    private void remind(Commitment ending, LocalDate today) {
        ending.term()
                .reminder(today)
                .filter(stage -> sql.remind(ending.id(), stage, clock.instant()))
                .ifPresent(stage -> letters.ending(ending, stage, sql.readers(ending.buyer())));
    }
}
