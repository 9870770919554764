package quebec.esja.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.PoleId;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// The contracts of which the bound Pôle has its part with another one. Each is kept, published and counted by the Pôle of the
/// enterprise alone; the Pôle of the buyer shows its part beside its figures, never in them.
@Service
public class SharedCredits {

    private final TenantTransactions transactions;
    private final Neighbours neighbours;
    private final ExchangeSql sql = new ExchangeSql();

    public SharedCredits(TenantTransactions transactions, Neighbours neighbours) {
        this.transactions = transactions;
        this.neighbours = neighbours;
    }

    /// By Pôle; a contract falls in the year of its first day.
    public List<SharedCredit> of(int year) {
        PoleId here = TenantScope.current().id();
        Neighbours.Names names = neighbours.names();
        return transactions.read(() ->
                sql.counted(here, year).stream()
                        .collect(
                                Collectors.toMap(
                                        offer -> Side.of(offer, here),
                                        offer -> one(offer, here, names),
                                        SharedCredits::sum))
                        .values()
                        .stream()
                        .sorted(
                                Comparator.comparing(SharedCredit::pole)
                                        .thenComparing(SharedCredit::kept))
                        .toList());
    }

    /// The other Pôle, and whether the bound one keeps the contracts.
    private record Side(PoleId other, boolean kept) {

        static Side of(Offer offer, PoleId here) {
            boolean kept = offer.to().equals(here);
            return new Side(kept ? offer.from() : offer.to(), kept);
        }
    }

    private static SharedCredit one(Offer offer, PoleId here, Neighbours.Names names) {
        Side side = Side.of(offer, here);
        return new SharedCredit(
                names.of(side.other()),
                side.kept(),
                1,
                offer.contract()
                        .flatMap(Offer.SharedContract::counted)
                        .map(Offer.Counted::amount)
                        .orElseThrow());
    }

    private static SharedCredit sum(SharedCredit one, SharedCredit other) {
        return new SharedCredit(
                one.pole(),
                one.kept(),
                one.contracts() + other.contracts(),
                one.amount().add(other.amount()));
    }
}
