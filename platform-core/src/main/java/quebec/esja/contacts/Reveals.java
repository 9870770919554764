package quebec.esja.contacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// Shows persons to contact, and writes down that they were seen in the same transaction: nobody is shown without it.
@Service
public class Reveals {

    /// Persons one member may see in 24 hours.
    public static final int MOST_A_DAY = 200;

    private final TenantTransactions transactions;
    private final Clock clock;
    private final ContactSql contacts = new ContactSql();
    private final RevealSql sql = new RevealSql();
    private final ContactRequestSql requests = new ContactRequestSql();

    public Reveals(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// In which ways the persons of a listed enterprise may be reached; it shows none of them.
    public List<Reachable> reachable(SupplierId supplier) {
        return transactions.read(() ->
                ContactRules.reachable(
                        contacts.agreed(supplier),
                        contacts.rule(),
                        ContactRules.day(clock.instant())));
    }

    /// Those whom anyone may see.
    public Revealed.Shown toAnyone(SupplierId supplier) {
        return transactions.write(
                () -> shown(supplier, Visibility.PUBLIC, new Viewer.Anyone(), ""));
    }

    /// Those whom buyers may see, and those whom this buyer asked to see where it was accepted.
    ///
    /// @param reason why, in the words of who looks, 1,000 characters at most; may be empty
    public Revealed toBuyer(Viewer.Signed buyer, SupplierId supplier, String reason) {
        String why = ContactRules.purpose(reason);
        if (!ContactRules.soundReason(why)) {
            return new Revealed.Refused();
        }
        return transactions.write(() -> {
            Instant now = clock.instant();
            if (sql.seenBy(buyer.who(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
                return new Revealed.TooMany();
            }
            Optional<ContactRequest> open = requests.open(supplier, buyer.of(), now);
            return open.isPresent()
                    ? shown(
                            supplier,
                            Visibility.ON_REQUEST,
                            buyer,
                            why.isEmpty() ? open.get().purpose() : why)
                    : shown(supplier, Visibility.BUYERS, buyer, why);
        });
    }

    /// Those of the enterprise about which an accepted request was made, while it is open.
    Optional<Revealed.Shown> toRequester(ContactRequest request) {
        Instant now = clock.instant();
        return request.openUntil()
                .filter(now::isBefore)
                .map(_ ->
                        shown(
                                request.supplier(),
                                Visibility.ON_REQUEST,
                                new Viewer.Requester(request.organization(), request.name()),
                                request.purpose()));
    }

    private Revealed.Shown shown(
            SupplierId supplier, Visibility way, Viewer viewer, String purpose) {
        Instant now = clock.instant();
        Visibility rule = contacts.rule();
        List<ContactPerson> persons =
                contacts.agreed(supplier).stream()
                        .filter(person -> person.shown(way, rule, ContactRules.day(now)))
                        .toList();
        if (!persons.isEmpty()) {
            sql.insert(persons, way, viewer, purpose, now);
        }
        return new Revealed.Shown(persons.stream().map(ContactPerson::data).toList());
    }
}
