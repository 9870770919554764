package quebec.esja.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// Links in mails that act without signing in: 256 random bits behind the Pôle's slug, for one purpose, for a time.
///
/// The slug in the token only says in whose schema to look; the random part decides. Its digest alone is kept.
@Service
public class MailLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TenantTransactions transactions;
    private final Clock clock;
    private final MailLinkSql sql = new MailLinkSql();

    public MailLinks(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A new token for `/r/{token}`.
    public String create(String purpose, UUID target, Duration validity) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String random = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        transactions.write(() ->
                sql.insert(
                        digest(random),
                        purpose,
                        target,
                        clock.instant(),
                        clock.instant().plus(validity)));
        return TenantScope.current().slug() + "." + random;
    }

    /// The Pôle that a token names, if it has the form of one. It proves nothing.
    public static Optional<Slug> poleOf(String token) {
        int dot = token.indexOf('.');
        return dot < 1 || token.length() > 200
                ? Optional.empty()
                : Slug.parse(token.substring(0, dot));
    }

    /// Reads a token without using it, in the bound Pôle: for the page that asks « Confirmer ? ».
    public LinkReading read(String token) {
        return transactions.read(() -> sql.find(digest(random(token)), clock.instant()));
    }

    /// Uses a token up, inside the transaction of what it does: only one caller ever gets `Valid`.
    public LinkReading use(String token) {
        return transactions.write(() -> {
            byte[] digest = digest(random(token));
            return sql.markUsed(digest, clock.instant())
                    .<LinkReading>map(valid -> valid)
                    .orElseGet(() -> sql.find(digest, clock.instant()));
        });
    }

    private static String random(String token) {
        return token.substring(token.indexOf('.') + 1);
    }

    private static byte[] digest(String random) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(random.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
