package quebec.esja.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.KnownSupplier;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.elsewhere.KnownElsewhere;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Takes in the enterprises that register themselves, until the Pôle has something to review.
@Service
public class Registrations {

    /// What a public form may tell of what is sold; the rest is told later, signed in.
    public static final int MOST_OFFERINGS = 5;

    /// Purpose of the links that confirm the address of an enterprise that registered itself.
    public static final String CONFIRMATION = "supplier-confirmation";

    private static final String CONSENT = "supplier-registration";

    /// Purpose of the consent to take up what other Pôles publish.
    static final String REUSE = "reuse-published";

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Territories territories;
    private final MailLinks links;
    private final RegistrationLetters letters;
    private final KnownElsewhere elsewhere;
    private final TakenBeside beside;
    private final Audit audit;
    private final Clock clock;
    private final RegistrationSql sql = new RegistrationSql();

    Registrations(
            TenantTransactions transactions,
            Suppliers suppliers,
            Territories territories,
            MailLinks links,
            RegistrationLetters letters,
            KnownElsewhere elsewhere,
            TakenBeside beside,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.territories = territories;
        this.links = links;
        this.letters = letters;
        this.elsewhere = elsewhere;
        this.beside = beside;
        this.audit = audit;
        this.clock = clock;
    }

    /// The words to which the person consents; they are kept as they stand here.
    public String consentWording(Language language) {
        return Texts.of(language).get("registration.consent", transactions.read(letters::poleName));
    }

    /// Takes a registration in, or says why not; with everything that is wrong at once.
    public RegistrationOutcome register(RegistrationForm typed) {
        Optional<PublishedProfile> published =
                neq(typed.supplier())
                        .filter(number -> suppliers.withNeq(number).isEmpty())
                        .flatMap(elsewhere::of);
        if (published.isPresent() && typed.reuse() == Reuse.NOT_ASKED) {
            return new RegistrationOutcome.KnownElsewhere(published.get());
        }
        Optional<PublishedProfile> taken = published.filter(_ -> typed.reuse() == Reuse.ACCEPTED);
        return register(
                taken.map(profile -> typed.with(profile.fill(typed.supplier()))).orElse(typed),
                taken);
    }

    /// What is published elsewhere under a number, as typed.
    public Optional<PublishedProfile> published(String neq) {
        return neq(SupplierData.named("")
                        .withIdentity(new SupplierData.Identity("", "", neq, "", "", "", null)))
                .flatMap(elsewhere::of);
    }

    /// The words to which a person consents when what is published elsewhere is taken up.
    public String wording(PublishedProfile published, Language language) {
        return Texts.of(language)
                .get(
                        "registration.reuse",
                        transactions.read(letters::poleName),
                        published.poleNames());
    }

    private RegistrationOutcome register(RegistrationForm form, Optional<PublishedProfile> taken) {
        SupplierData data =
                RegistrationRules.toKeep(
                        form, Texts.of(form.language()).get("registration.neq-confirmed"));
        List<SupplierProblem> problems = problems(form, data);
        Optional<EmailAddress> contact = EmailAddress.parse(data.contact().email());
        if (!problems.isEmpty() || contact.isEmpty()) {
            return new RegistrationOutcome.Refused(problems);
        }
        return transactions.write(() -> {
            sql.oneAtATime(contact.get());
            forgetUnconfirmed();
            return recognised(form, data, contact.get())
                    .orElseGet(() -> keep(form, data, contact.get(), taken));
        });
    }

    private List<SupplierProblem> problems(RegistrationForm form, SupplierData data) {
        List<SupplierProblem> problems = new ArrayList<>(RegistrationRules.problems(form));
        Set<String> told = new HashSet<>();
        problems.forEach(problem -> told.add(problem.field()));
        suppliers.problems(data).stream()
                .filter(problem -> !told.contains(problem.field()))
                .forEach(problems::add);
        return problems;
    }

    /// What is said instead of registering, when the enterprise is known in some way.
    private Optional<RegistrationOutcome> recognised(
            RegistrationForm form, SupplierData data, EmailAddress contact) {
        Optional<RegistrationSql.Earlier> earlier = sql.earlier(data.identity().name(), contact);
        if (earlier.isPresent()) {
            return Optional.of(again(earlier.get(), contact, form.language()));
        }
        Optional<KnownSupplier> holder = neq(data).flatMap(suppliers::withNeq);
        if (holder.isPresent()) {
            return Optional.of(known(holder.get(), contact, form.language()));
        }
        if (sql.unconfirmedOf(contact) >= RegistrationRules.MOST_UNCONFIRMED) {
            return Optional.of(new RegistrationOutcome.TooMany());
        }
        if (form.notThose()) {
            return Optional.empty();
        }
        List<ListedSupplier> resembling =
                sql.resembling(
                        data.identity().name(),
                        data.location().municipality(),
                        neq(data).map(Neq::value).orElse(""),
                        RegistrationRules.RESEMBLANCE);
        return resembling.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegistrationOutcome.Resembles(resembling));
    }

    private RegistrationOutcome known(
            KnownSupplier holder, EmailAddress contact, Language language) {
        Supplier supplier = suppliers.find(holder.id()).orElseThrow();
        if (supplier.listed()) {
            return new RegistrationOutcome.Listed(
                    new ListedSupplier(
                            supplier.slug(), supplier.name(), municipalityName(supplier)));
        }
        return supplier.data().contact().email().equals(contact.value())
                ? again(
                        new RegistrationSql.Earlier(
                                supplier.id(), supplier.status(), contact.value()),
                        contact,
                        language)
                : new RegistrationOutcome.KnownToThePole();
    }

    private RegistrationOutcome again(
            RegistrationSql.Earlier earlier, EmailAddress contact, Language language) {
        boolean due =
                earlier.status() == SupplierStatus.UNCONFIRMED
                        && RegistrationRules.mayWriteAgain(
                                sql.lastLink(CONFIRMATION, earlier.supplier().value()),
                                clock.instant());
        if (due) {
            writeToConfirm(earlier.supplier(), contact, language);
        }
        return new RegistrationOutcome.ReceivedBefore(contact, due);
    }

    private RegistrationOutcome keep(
            RegistrationForm form,
            SupplierData data,
            EmailAddress contact,
            Optional<PublishedProfile> taken) {
        return switch (suppliers.create(data, SupplierSource.REGISTRATION, Actor.VISITOR)) {
            case SupplierChange.Refused(List<SupplierProblem> problems) ->
                    new RegistrationOutcome.Refused(problems);
            case SupplierChange.Saved(Supplier supplier) -> {
                Instant now = clock.instant();
                sql.insert(supplier.id(), form.language(), now);
                sql.consent(CONSENT, consentWording(form.language()), supplier.id(), contact, now);
                taken.ifPresent(published -> {
                    beside.take(supplier.id(), published, Actor.VISITOR);
                    sql.consent(
                            REUSE,
                            wording(published, form.language()),
                            supplier.id(),
                            contact,
                            now);
                });
                writeToConfirm(supplier.id(), contact, form.language());
                yield new RegistrationOutcome.Received(supplier.id(), contact);
            }
        };
    }

    private void writeToConfirm(SupplierId supplier, EmailAddress contact, Language language) {
        String token =
                links.create(CONFIRMATION, supplier.value(), RegistrationRules.LINK_VALIDITY);
        String name = suppliers.find(supplier).map(Supplier::name).orElseThrow();
        letters.ask("confirm", contact, language, name, token);
    }

    /// The enterprise a link stands for, while its address is not confirmed: for the page that asks « Confirmer ? ».
    public Optional<Supplier> unconfirmed(UUID target) {
        return suppliers
                .find(new SupplierId(target))
                .filter(supplier -> supplier.status() == SupplierStatus.UNCONFIRMED);
    }

    /// Confirms the address of the person who registered, and hands the enterprise over to the Pôle.
    public ConfirmationOutcome confirm(String token) {
        return transactions.write(() ->
                switch (links.read(token)) {
                    case LinkReading.Valid(String purpose, UUID target)
                            when purpose.equals(CONFIRMATION) -> {
                        links.use(token);
                        yield confirmed(new SupplierId(target));
                    }
                    case LinkReading.Used(String purpose, UUID target)
                            when purpose.equals(CONFIRMATION) ->
                            suppliers
                                    .find(new SupplierId(target))
                                    .<ConfirmationOutcome>map(supplier ->
                                            new ConfirmationOutcome.ConfirmedBefore(
                                                    supplier.name()))
                                    .orElseGet(ConfirmationOutcome.Unknown::new);
                    case LinkReading.Expired(String purpose, UUID _)
                            when purpose.equals(CONFIRMATION) ->
                            new ConfirmationOutcome.TooLate();
                    case LinkReading.Valid _,
                            LinkReading.Used _,
                            LinkReading.Expired _,
                            LinkReading.Unknown _ ->
                            new ConfirmationOutcome.Unknown();
                });
    }

    private ConfirmationOutcome confirmed(SupplierId id) {
        Optional<Supplier> found = suppliers.find(id);
        if (found.isEmpty()) {
            return new ConfirmationOutcome.Unknown();
        }
        Supplier supplier = found.get();
        Instant now = clock.instant();
        sql.setConfirmed(id, now);
        if (supplier.status() != SupplierStatus.UNCONFIRMED) {
            return new ConfirmationOutcome.ConfirmedBefore(supplier.name());
        }
        Actor person = new Actor(null, supplier.data().contact().name());
        suppliers.confirm(id, Days.of(now), person);
        suppliers.submit(id, person);
        letters.tellThePole(
                "submitted", supplier.name(), "/entreprises/" + id, municipalityName(supplier));
        return new ConfirmationOutcome.Confirmed(supplier.name());
    }

    /// Sends a new letter to the address that a link of ours was sent to, never to another.
    public ResendOutcome resend(UUID target) {
        return transactions.write(() -> {
            Optional<Supplier> supplier = unconfirmed(target);
            Optional<EmailAddress> contact =
                    supplier.flatMap(known -> EmailAddress.parse(known.data().contact().email()));
            if (contact.isEmpty()) {
                return new ResendOutcome.NotNeeded();
            }
            String masked = RegistrationRules.masked(contact.get());
            if (!RegistrationRules.mayWriteAgain(
                    sql.lastLink(CONFIRMATION, target), clock.instant())) {
                return new ResendOutcome.TooSoon(masked);
            }
            SupplierId id = new SupplierId(target);
            writeToConfirm(id, contact.get(), sql.language(id).orElse(Language.FRENCH));
            return new ResendOutcome.Sent(masked);
        });
    }

    /// The manager has mended what was asked: the Pôle looks again.
    public SupplierChange.Decided submitAgain(SupplierId id, Actor manager) {
        return transactions.write(() -> {
            boolean asked =
                    suppliers
                            .find(id)
                            .filter(supplier ->
                                    supplier.status() == SupplierStatus.CHANGES_REQUESTED)
                            .isPresent();
            if (!asked) {
                return new SupplierChange.Refused(
                        List.of(
                                new SupplierProblem(
                                        "status", "registration.refusal.not-asked", List.of())));
            }
            SupplierChange.Decided change = suppliers.submit(id, manager);
            if (change instanceof SupplierChange.Saved(Supplier supplier)) {
                audit.record(manager, "supplier.sent-again", "supplier", id, Map.of());
                letters.tellThePole(
                        "sent-again",
                        supplier.name(),
                        "/entreprises/" + id,
                        municipalityName(supplier));
            }
            return change;
        });
    }

    /// Deletes what was registered more than seven days ago from an address never confirmed.
    ///
    /// @return how many
    public int forgetUnconfirmed() {
        return transactions.write(() -> {
            List<SupplierId> gone =
                    sql.forgetUnconfirmed(clock.instant().minus(RegistrationRules.LINK_VALIDITY));
            gone.forEach(id ->
                    audit.record(Actor.PLATFORM, "supplier.forgotten", "supplier", id, Map.of()));
            return gone.size();
        });
    }

    /// What waits for the Pôle's team.
    public Waiting waiting() {
        return transactions.read(sql::waiting);
    }

    private String municipalityName(Supplier supplier) {
        return territories
                .municipality(supplier.data().location().municipality())
                .map(Place.Municipality::name)
                .map(name -> name.fr())
                .orElse("");
    }

    private static Optional<Neq> neq(SupplierData data) {
        return switch (Neq.read(data.identity().neq())) {
            case Neq.Reading.Sound(Neq neq) -> Optional.of(neq);
            case Neq.Reading.Doubtful(Neq neq) -> Optional.of(neq);
            case Neq.Reading.Absent _, Neq.Reading.Malformed _ -> Optional.empty();
        };
    }
}
