package quebec.esja.tenders;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The open calls for tenders that an enterprise might answer, the words it watches, and who is told each week.
@Service
public class Tenders {

    /// Purpose of the link that ends the weekly digest.
    public static final String STOP = "tender-digest-stop";

    private static final int SHORTEST_WORDS = 3;
    private static final int LONGEST_WORDS = 120;
    private static final int MOST_ALERTS = 20;

    private final TenantTransactions transactions;
    private final Clock clock;
    private final TenderSql sql = new TenderSql();
    private final SellerSql sellers = new SellerSql();
    private final SubscriptionSql subscriptions = new SubscriptionSql();

    public Tenders(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What that enterprise might answer now, the strongest reasons first.
    public List<TenderMatch> of(SupplierId supplier) {
        return transactions.read(() -> {
            Instant now = clock.instant();
            return matches(supplier, sql.open(now), now);
        });
    }

    /// @param open all open notices: many enterprises are compared with the same
    List<TenderMatch> matches(SupplierId supplier, List<OpenNotice> open, Instant now) {
        Seller seller = sellers.of(supplier);
        Map<String, Set<String>> said =
                sql.speaking(
                        seller.expressions().stream().map(Seller.Expression::text).toList(), now);
        List<TenderAlert> alerts = subscriptions.alerts(supplier);
        Map<String, Set<String>> watched =
                sql.speaking(alerts.stream().map(TenderAlert::words).toList(), now);
        return open.stream()
                .map(notice ->
                        TenderRules.fit(
                                seller,
                                notice,
                                said.getOrDefault(notice.ocid(), Set.of()),
                                alerts,
                                watched.getOrDefault(notice.ocid(), Set.of())))
                .flatMap(fit ->
                        fit instanceof TenderFit.Suits(TenderMatch match)
                                ? Stream.of(match)
                                : Stream.empty())
                .sorted(TenderMatch.BEST)
                .toList();
    }

    public List<TenderAlert> alerts(SupplierId supplier) {
        return transactions.read(() -> subscriptions.alerts(supplier));
    }

    /// Watches words for that enterprise.
    ///
    /// @param regions codes; none means all Québec
    /// @return the key of what is wrong; nothing when it is kept
    public Optional<String> watch(SupplierId supplier, String words, Set<String> regions) {
        String plain = words.replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
        if (plain.length() < SHORTEST_WORDS || plain.length() > LONGEST_WORDS) {
            return Optional.of("tenders.alert.refusal.words");
        }
        return transactions.write(() -> {
            if (!sql.searchable(plain)) {
                return Optional.of("tenders.alert.refusal.words");
            }
            if (subscriptions.alerts(supplier).size() >= MOST_ALERTS) {
                return Optional.of("tenders.alert.refusal.many");
            }
            subscriptions.watch(supplier, plain, new HashSet<>(regions), clock.instant());
            return Optional.empty();
        });
    }

    public void unwatch(SupplierId supplier, UUID alert) {
        transactions.write(() -> subscriptions.unwatch(supplier, alert));
    }

    /// Whether that manager receives the weekly digest of the enterprise.
    public boolean digestWanted(SupplierId supplier, MemberId manager) {
        return transactions.read(() -> subscriptions.subscribed(supplier, manager));
    }

    /// Lets a manager have the weekly digest of the enterprise, or no longer. The first leaves on the next Monday.
    public void wantDigest(SupplierId supplier, MemberId manager, boolean wanted) {
        transactions.write(() -> {
            if (wanted) {
                subscriptions.subscribe(supplier, manager, clock.instant());
            } else {
                subscriptions.unsubscribe(supplier, manager);
            }
        });
    }

    /// Ends the digest that a link from it names.
    ///
    /// @return the enterprise it was of; nothing when it had ended before
    public Optional<String> stopDigest(UUID subscription) {
        return transactions.write(() -> subscriptions.stop(subscription));
    }

    /// The enterprise of the digest that a link names, while it goes on.
    public Optional<String> digestOf(UUID subscription) {
        return transactions.read(() -> subscriptions.supplierOf(subscription));
    }
}
