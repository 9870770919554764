package quebec.esja.contacts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import quebec.esja.directory.Suppliers;
import quebec.esja.tenancy.TenantTransactions;

/// Asks anew before an agreement ends, and forgets what is kept no longer. Each person is one transaction, so that a round done twice,
/// or by two nodes at once, writes once.
@Service
public class ContactRound {

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Consents consents;
    private final Clock clock;
    private final ContactSql sql = new ContactSql();
    private final RevealSql reveals = new RevealSql();
    private final ContactRequestSql requests = new ContactRequestSql();

    public ContactRound(
            TenantTransactions transactions, Suppliers suppliers, Consents consents, Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.consents = consents;
        this.clock = clock;
    }

    public void go() {
        Instant now = clock.instant();
        LocalDate today = ContactRules.day(now);
        transactions.write(() -> {
            sql.outdated(ContactRules.unansweredBefore(now), ContactRules.restedBefore(now), today)
                    .forEach(id -> sql.delete(id, now));
            sql.forgetConsents(ContactRules.keptSince(now));
            reveals.forget(ContactRules.keptSince(now));
            requests.forget(now.minus(ContactRules.CONFIRMING), ContactRules.keptSince(now));
        });
        transactions
                .read(() -> sql.ending(today.plusDays(ContactRules.RENEWAL_DAYS)))
                .forEach(id -> transactions.write(() -> sql.lock(id).ifPresent(this::askAnew)));
    }

    private void askAnew(ContactPerson person) {
        if (person.standing() instanceof ContactPerson.Standing.Agreed(Instant agreed, _, _)
                && !sql.lastAsked(person.id()).isAfter(agreed)) {
            sql.asked(person.id(), clock.instant());
            suppliers
                    .find(person.supplier())
                    .ifPresent(supplier -> consents.write("renew", person, supplier.name()));
        }
    }
}
