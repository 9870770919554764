package quebec.esja.security;

import static quebec.esja.db.platform.Tables.ENDED_SESSION;

import java.time.Instant;
import quebec.esja.tenancy.PlatformTransactions;

/// The table of ended sessions.
final class EndedSessionSql {

    void insert(String session, Instant at) {
        PlatformTransactions.dsl()
                .insertInto(ENDED_SESSION, ENDED_SESSION.SESSION_KEY, ENDED_SESSION.ENDED_AT)
                .values(session, at)
                .onConflictDoNothing()
                .execute();
    }

    void deleteBefore(Instant moment) {
        PlatformTransactions.dsl()
                .deleteFrom(ENDED_SESSION)
                .where(ENDED_SESSION.ENDED_AT.lt(moment))
                .execute();
    }

    boolean has(String session) {
        return PlatformTransactions.dsl()
                .fetchExists(ENDED_SESSION, ENDED_SESSION.SESSION_KEY.eq(session));
    }
}
