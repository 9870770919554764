package quebec.esja.contacts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.contacts.ContactPerson.Standing;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.ContactId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.tenancy.TenantTransactions;

/// The persons an enterprise proposes to contact, as its managers and the Pôle keep them, and the Pôle's rule on who sees them. Nobody is
/// shown before she agreed herself.
@Service
public class Contacts {

    /// Persons that one enterprise may propose.
    public static final int MOST_PERSONS = 12;

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Members members;
    private final Consents consents;
    private final Audit audit;
    private final Clock clock;
    private final ContactSql sql = new ContactSql();

    public Contacts(
            TenantTransactions transactions,
            Suppliers suppliers,
            Members members,
            Consents consents,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.members = members;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who sees the persons to contact of the bound Pôle's enterprises.
    public Visibility rule() {
        return transactions.read(sql::rule);
    }

    /// A wider rule shows nobody to more people than she agreed to; a narrower one holds at once.
    public void changeRule(Visibility rule, Actor actor) {
        transactions.write(() -> {
            sql.setRule(rule, clock.instant());
            audit.record(
                    actor,
                    "profile.contact-rule-changed",
                    "profile",
                    "1",
                    Map.of("visibility", rule.code()));
        });
    }

    /// Those proposed, by role and name; those who refused or withdrew not long ago with their e-mail alone.
    public List<ContactPerson> of(SupplierId supplier) {
        return transactions.read(() -> sql.of(supplier));
    }

    /// The words of an agreement that someone who proposes herself gives now.
    ///
    /// @param typed what she would propose; only what is told of her, and the language, count
    public Agreement agreement(SupplierId supplier, ContactData typed) {
        return transactions.read(
                () -> consents.agreement(name(supplier), typed, sql.rule(), typed.language()));
    }

    /// Proposes someone else, who is asked by mail.
    public ContactChange propose(SupplierId supplier, ContactData typed, Actor actor) {
        return add(
                supplier,
                typed,
                actor,
                person -> {
                    consents.write("ask", person, name(supplier));
                    return new ContactChange.Asked(person);
                });
    }

    /// The actor proposes herself, under the address of her account, and agrees to the words of [#agreement].
    public ContactChange proposeMyself(
            SupplierId supplier, ContactData typed, boolean agrees, Actor actor) {
        Optional<EmailAddress> own = Optional.ofNullable(actor.member()).flatMap(members::email);
        if (!agrees || own.isEmpty()) {
            return new ContactChange.Refused(List.of(ContactProblem.of("consent")));
        }
        ContactData data =
                new ContactData(
                        typed.role(),
                        typed.name(),
                        typed.function(),
                        own.get().value(),
                        typed.phone(),
                        typed.language());
        return add(
                supplier,
                data,
                actor,
                person -> {
                    consents.agree(person, agreement(supplier, person.data()));
                    consents.write("self", person, name(supplier));
                    return new ContactChange.Agreed(sql.find(person.id()).orElseThrow());
                });
    }

    private ContactChange add(
            SupplierId supplier,
            ContactData typed,
            Actor actor,
            Function<ContactPerson, ContactChange> added) {
        ContactData data = ContactRules.tidy(typed);
        List<ContactProblem> problems = ContactRules.problems(data);
        if (!problems.isEmpty()) {
            return new ContactChange.Refused(problems);
        }
        return transactions.write(() -> {
            sql.lock(supplier);
            Instant now = clock.instant();
            List<ContactPerson> known = sql.of(supplier);
            Optional<ContactPerson> same =
                    known.stream()
                            .filter(person -> person.data().email().equals(data.email()))
                            .findFirst();
            if (same.isPresent() && !(same.get().standing() instanceof Standing.Ended)) {
                return new ContactChange.Known();
            }
            if (same.isPresent() && same.get().standing() instanceof Standing.Ended(Instant at)) {
                LocalDate from = ContactRules.askableFrom(at);
                boolean herself =
                        Optional.ofNullable(actor.member())
                                .flatMap(members::email)
                                .filter(own -> own.value().equals(data.email()))
                                .isPresent();
                if (!herself && ContactRules.day(now).isBefore(from)) {
                    return new ContactChange.Declined(from);
                }
                sql.delete(same.get().id(), now);
            } else if (known.size() >= MOST_PERSONS) {
                return new ContactChange.TooMany();
            }
            ContactId id = sql.insert(supplier, data, now);
            record(actor, "contact.proposed", supplier, id);
            return added.apply(sql.find(id).orElseThrow());
        });
    }

    /// Writes again to someone who has not answered, at most once a week.
    ///
    /// @return false when it is too soon, or nothing is asked of her
    public boolean askAgain(SupplierId supplier, ContactId id, Actor actor) {
        return transactions.write(() -> {
            Optional<ContactPerson> waiting =
                    sql.lock(id)
                            .filter(person -> person.supplier().equals(supplier))
                            .filter(person ->
                                    person.standing() instanceof Standing.Asked(Instant at)
                                            && ContactRules.mayWriteAgain(at, clock.instant()));
            waiting.ifPresent(person -> {
                sql.asked(id, clock.instant());
                consents.write("ask", person, name(supplier));
                record(actor, "contact.proposed", supplier, id);
            });
            return waiting.isPresent();
        });
    }

    /// Takes someone out of the list: her details are erased, and her agreement ends.
    public void remove(SupplierId supplier, ContactId id, Actor actor) {
        transactions.write(() ->
                sql.lock(id)
                        .filter(person -> person.supplier().equals(supplier))
                        .filter(person -> !(person.standing() instanceof Standing.Ended))
                        .ifPresent(_ -> {
                            sql.delete(id, clock.instant());
                            record(actor, "contact.removed", supplier, id);
                        }));
    }

    private void record(Actor actor, String action, SupplierId supplier, ContactId id) {
        audit.record(actor, action, "supplier", supplier, Map.of("contact", id.toString()));
    }

    private String name(SupplierId supplier) {
        return suppliers.find(supplier).map(Supplier::name).orElse("");
    }
}
