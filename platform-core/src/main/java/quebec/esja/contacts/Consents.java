package quebec.esja.contacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.contacts.ContactPerson.Standing;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.ContactId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// What a person to contact does by the link of her letter: she agrees, refuses, sees what is kept and who saw it, withdraws. The link
/// gives one agreement; it leads to what is kept of her ever after.
@Service
public class Consents {

    /// Purpose of the links of her letters.
    public static final String LINK = "contact-consent";

    private static final String PURPOSE = "contact-shown";

    /// A link that asks nothing any more lasts as long as the agreement it goes with.
    private static final Duration AFTER_AGREEING = Duration.ofDays(731);

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final MailLinks links;
    private final ContactLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final ContactSql sql = new ContactSql();
    private final RevealSql reveals = new RevealSql();

    public Consents(
            TenantTransactions transactions,
            Suppliers suppliers,
            MailLinks links,
            ContactLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// What stands behind a link; nothing changes. Empty when it is not one of these links.
    ///
    /// @param language in which her page speaks
    public Optional<Behind> behind(LinkReading reading, Language language) {
        return switch (reading) {
            case LinkReading.Valid(String purpose, UUID target) when purpose.equals(LINK) ->
                    Optional.of(transactions.read(() -> open(new ContactId(target), language)));
            case LinkReading.Used(String purpose, UUID target) when purpose.equals(LINK) ->
                    Optional.of(
                            transactions.read(() ->
                                    new Behind.Own(data(new ContactId(target)), Optional.empty())));
            case LinkReading.Expired(String purpose, UUID _) when purpose.equals(LINK) ->
                    Optional.of(new Behind.TooLate());
            case LinkReading.Valid _,
                    LinkReading.Used _,
                    LinkReading.Expired _,
                    LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }

    private Behind open(ContactId id, Language language) {
        Optional<ContactPerson> found = sql.find(id);
        if (found.isPresent() && found.get().standing() instanceof Standing.Asked) {
            ContactPerson person = found.get();
            String enterprise = name(person.supplier());
            return new Behind.Question(person, enterprise, agreement(person, sql.rule(), language));
        }
        return new Behind.Own(
                data(id),
                found.filter(this::renewable)
                        .map(person -> agreement(person, sql.rule(), language)));
    }

    private boolean renewable(ContactPerson person) {
        return person.standing() instanceof Standing.Agreed(Instant _, LocalDate until, var _)
                && ContactRules.renewable(until, today());
    }

    /// She agrees, or agrees anew, to be shown to those of whom her page told.
    ///
    /// @return false when nothing is asked of her by this link
    public boolean agree(String token, Visibility audience, Language language) {
        return transactions.write(() -> {
            Optional<ContactPerson> asked =
                    valid(token)
                            .flatMap(sql::lock)
                            .filter(person ->
                                    person.standing() instanceof Standing.Asked
                                            || renewable(person));
            asked.ifPresent(person -> {
                links.use(token);
                agree(person, agreement(person, audience, language));
            });
            return asked.isPresent();
        });
    }

    /// Writes an agreement down, whoever gives it.
    void agree(ContactPerson person, Agreement agreement) {
        sql.agree(
                person,
                PURPOSE,
                agreement.wording(),
                agreement.audience(),
                agreement.until(),
                clock.instant());
        record("contact.agreed", person);
    }

    /// She refuses, or withdraws: she is shown no more from this moment on.
    ///
    /// @return false when the link is not one of hers, or nothing stood
    public boolean end(String token) {
        return transactions.write(() -> {
            Optional<ContactPerson> person =
                    hers(links.read(token)).flatMap(sql::lock).filter(Consents::stands);
            person.ifPresent(this::end);
            return person.isPresent();
        });
    }

    void end(ContactPerson person) {
        sql.end(person.id(), clock.instant());
        record("contact.withdrawn", person);
    }

    static boolean stands(ContactPerson person) {
        return switch (person.standing()) {
            case Standing.Asked _, Standing.Agreed _ -> true;
            case Standing.Ended _ -> false;
        };
    }

    /// What is kept of the person of that link.
    public Optional<OwnData> data(LinkReading reading) {
        return transactions.read(() -> hers(reading).map(this::data));
    }

    private OwnData data(ContactId id) {
        return new OwnData(
                Optional.empty(),
                sql.find(id).stream()
                        .map(person -> new OwnData.OwnContact(person, name(person.supplier())))
                        .toList(),
                reveals.of(Set.of(id), PersonalData.MOST_REVEALS),
                sql.consentsOf(id));
    }

    private Optional<ContactId> valid(String token) {
        return links.read(token) instanceof LinkReading.Valid(String purpose, UUID target)
                        && purpose.equals(LINK)
                ? Optional.of(new ContactId(target))
                : Optional.empty();
    }

    private static Optional<ContactId> hers(LinkReading reading) {
        return switch (reading) {
            case LinkReading.Valid(String purpose, UUID target) when purpose.equals(LINK) ->
                    Optional.of(new ContactId(target));
            case LinkReading.Used(String purpose, UUID target) when purpose.equals(LINK) ->
                    Optional.of(new ContactId(target));
            case LinkReading.Valid _,
                    LinkReading.Used _,
                    LinkReading.Expired _,
                    LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }

    /// Sends her a letter with a link of her own.
    ///
    /// @param name of the letter: `ask`, `self` or `renew`
    void write(String name, ContactPerson person, String enterprise) {
        String token =
                links.create(
                        LINK,
                        person.id().value(),
                        name.equals("self") ? AFTER_AGREEING : ContactRules.ASKING);
        letters.ask(
                name,
                new EmailAddress(person.data().email()),
                person.data().language(),
                token,
                enterprise);
    }

    private Agreement agreement(ContactPerson person, Visibility audience, Language language) {
        return agreement(name(person.supplier()), person.data(), audience, language);
    }

    /// The words she would agree to now, in that language.
    Agreement agreement(
            String enterprise, ContactData data, Visibility audience, Language language) {
        Texts texts = Texts.of(language);
        PoleProfileData pole = letters.pole();
        LocalDate until = ContactRules.until(clock.instant());
        return new Agreement(
                audience,
                until,
                texts.get(
                        "contacts.consent.wording",
                        enterprise,
                        pole.name(),
                        Detail.of(data).stream()
                                .map(detail -> texts.get(detail.text()))
                                .collect(Collectors.joining(", ")),
                        texts.get("contacts.audience." + audience.code()),
                        Formats.of(language).date(until),
                        pole.privacyOfficer().name(),
                        pole.privacyOfficer().email()));
    }

    private void record(String action, ContactPerson person) {
        audit.record(
                Actor.CONCERNED,
                action,
                "supplier",
                person.supplier(),
                Map.of("contact", person.id().toString()));
    }

    private String name(SupplierId supplier) {
        return suppliers.find(supplier).map(Supplier::name).orElse("");
    }

    private LocalDate today() {
        return ContactRules.day(clock.instant());
    }
}
