package quebec.esja.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import quebec.esja.tenancy.PlatformTransactions;

/// Keeps ended sessions in the database, so that they are over on every node and after a restart. An ending is forgotten after a day,
/// when no session of ours can still name it.
@Component
final class RecordedEndings implements EndedSessions {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 10_000;
    private static final int LONGEST = 200;

    private final PlatformTransactions transactions;
    private final Clock clock;
    private final EndedSessionSql sql = new EndedSessionSql();

    /// Identity sessions belong to no Pôle; the key is the session itself.
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    RecordedEndings(PlatformTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void end(String session) {
        var now = clock.instant();
        transactions.write(() -> {
            sql.deleteBefore(now.minus(KEPT));
            sql.insert(session.substring(0, Math.min(session.length(), LONGEST)), now);
            return Boolean.TRUE;
        });
        known.put(session, Boolean.TRUE);
    }

    @Override
    public boolean hasEnded(String session) {
        return known.get(session, key -> transactions.read(() -> sql.has(key)));
    }
}
