package quebec.esja.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// The Pôle's outgoing mail. A letter is queued in the transaction of its fact, so it leaves if and only if the fact stands.
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 20;

    /// How long a mail is kept once queued, to answer whoever says it never came.
    private static final Duration KEPT = Duration.ofDays(90);

    private final TenantTransactions transactions;
    private final MailTransport transport;
    private final Clock clock;
    private final OutboxSql sql = new OutboxSql();

    public Outbox(TenantTransactions transactions, MailTransport transport, Clock clock) {
        this.transactions = transactions;
        this.transport = transport;
        this.clock = clock;
    }

    /// Queues a letter. Its Message-ID is fixed here, so that a mail delivered twice by accident is one mail.
    public void queue(Letter letter) {
        String id = UUID.randomUUID() + "@" + TenantScope.current().slug() + ".esja";
        transactions.write(() -> sql.insert(id, letter, LetterBody.of(letter), clock.instant()));
    }

    /// Sends what is due, oldest first; a mail that fails is tried again later, with growing pauses, for three days.
    ///
    /// @return how many left
    public int sendDue() {
        int sent = 0;
        for (int i = 0; i < BATCH; i++) {
            Outcome outcome = transactions.write(this::sendOne);
            switch (outcome) {
                case NOTHING_DUE -> {
                    return sent;
                }
                case SENT -> sent++;
                case FAILED -> {}
            }
        }
        return sent;
    }

    private Outcome sendOne() {
        Instant now = clock.instant();
        List<OutboxMail> due = sql.lockDue(now);
        if (due.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        OutboxMail mail = due.getFirst();
        try {
            transport.send(mail);
            sql.sent(mail.id(), now);
            return Outcome.SENT;
        } catch (MailTransport.NotSent e) {
            LOG.warn(
                    "A mail of {} did not leave (attempt {}).",
                    TenantScope.current().slug(),
                    mail.attempts() + 1);
            sql.failed(mail.id(), now.plus(pause(mail.attempts())), e.getClass().getSimpleName());
            return Outcome.FAILED;
        }
    }

    /// Deletes the mails queued more than 90 days ago: each was sent, or given up, within three days.
    ///
    /// @return how many
    public int forgetOld() {
        return transactions.write(() -> sql.forget(clock.instant().minus(KEPT)));
    }

    /// 1, 2, 4 … minutes, at most 2 hours.
    static Duration pause(int attempts) {
        return Duration.ofMinutes(Math.min(120, 1L << Math.min(attempts, 7)));
    }

    private enum Outcome {
        NOTHING_DUE,
        SENT,
        FAILED
    }
}
