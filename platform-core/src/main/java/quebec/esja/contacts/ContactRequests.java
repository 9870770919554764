package quebec.esja.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.contacts.ContactRequest.Status;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ContactRequestId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Requests to see the persons to contact who are shown on request: a manager of the enterprise decides, in one click. Where it has none,
/// the Pôle does.
@Service
public class ContactRequests {

    /// Purpose of the links that prove the address of someone who asks.
    public static final String CONFIRMATION = "contact-request-email";

    /// Purpose of the links by which a manager decides.
    public static final String DECISION = "contact-request-decision";

    /// Purpose of the links that show the details to someone without an account.
    public static final String ANSWER = "contact-request-answer";

    private static final int MOST_UNCONFIRMED = 5;
    private static final int MOST_WAITING = 100;

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Members members;
    private final MailLinks links;
    private final ContactLetters letters;
    private final Reveals reveals;
    private final Audit audit;
    private final Clock clock;
    private final ContactRequestSql sql = new ContactRequestSql();

    public ContactRequests(
            TenantTransactions transactions,
            Suppliers suppliers,
            Members members,
            MailLinks links,
            ContactLetters letters,
            Reveals reveals,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.members = members;
        this.links = links;
        this.letters = letters;
        this.reveals = reveals;
        this.audit = audit;
        this.clock = clock;
    }

    /// The words to which someone without an account consents; they are kept as they stand here.
    public String consentWording(Language language) {
        return transactions.read(() -> {
            PoleProfileData pole = letters.pole();
            return Texts.of(language)
                    .get(
                            "contacts.request.consent",
                            pole.name(),
                            pole.privacyOfficer().name(),
                            pole.privacyOfficer().email());
        });
    }

    /// A visitor asks; nobody reads it before the address is confirmed.
    public RequestOutcome ask(SupplierId supplier, ContactAsking typed) {
        ContactAsking asking = ContactRules.tidy(typed);
        List<ContactProblem> problems = ContactRules.problems(asking);
        if (!problems.isEmpty()) {
            return new RequestOutcome.Refused(problems);
        }
        EmailAddress to = new EmailAddress(asking.email());
        return transactions.write(() -> {
            Optional<Supplier> asked = onRequest(supplier);
            if (asked.isEmpty()) {
                return new RequestOutcome.Nobody();
            }
            if (sql.unconfirmed(asking.email()) >= MOST_UNCONFIRMED) {
                return new RequestOutcome.TooMany();
            }
            Instant now = clock.instant();
            sql.insert(supplier, asking, null, now)
                    .ifPresent(id -> {
                        sql.consent(id, consentWording(asking.language()), asking.email(), now);
                        letters.ask(
                                "request-confirm",
                                to,
                                asking.language(),
                                links.create(CONFIRMATION, id.value(), ContactRules.CONFIRMING),
                                asked.get().name());
                    });
            return new RequestOutcome.Received(to);
        });
    }

    /// Someone who acts for a buyer asks; it goes to those who decide at once.
    public RequestOutcome ask(
            SupplierId supplier, Viewer.Signed buyer, String purpose, Language language) {
        String why = ContactRules.purpose(purpose);
        List<ContactProblem> problems = ContactRules.problemsOfPurpose(why);
        if (!problems.isEmpty()) {
            return new RequestOutcome.Refused(problems);
        }
        return transactions.write(() -> {
            Optional<EmailAddress> email = members.email(buyer.who());
            if (onRequest(supplier).isEmpty() || email.isEmpty()) {
                return new RequestOutcome.Nobody();
            }
            if (sql.waiting(supplier, buyer.of()).isEmpty()) {
                sql.insert(
                                supplier,
                                new ContactAsking(
                                        buyer.name(),
                                        buyer.organization(),
                                        email.get().value(),
                                        why,
                                        true,
                                        language),
                                buyer,
                                clock.instant())
                        .ifPresent(this::consult);
            }
            return new RequestOutcome.Waiting();
        });
    }

    private Optional<Supplier> onRequest(SupplierId supplier) {
        return reveals.reachable(supplier).stream()
                        .anyMatch(reachable -> reachable.way() == Visibility.ON_REQUEST)
                ? suppliers.find(supplier)
                : Optional.empty();
    }

    /// Whether a request of that buyer waits for an answer.
    public boolean waits(SupplierId supplier, BuyerId buyer) {
        return transactions.read(() -> sql.waiting(supplier, buyer).isPresent());
    }

    /// Until when an accepted request opens the details to that buyer.
    public Optional<Instant> openUntil(SupplierId supplier, BuyerId buyer) {
        return transactions.read(() ->
                sql.open(supplier, buyer, clock.instant()).flatMap(ContactRequest::openUntil));
    }

    /// The requests about an enterprise that wait for someone, the oldest first.
    public List<ContactRequest> waiting(SupplierId supplier) {
        return transactions.read(() -> sql.waiting(supplier, MOST_WAITING));
    }

    /// The request a link is about, whichever of the three it is; nothing changes.
    public Optional<ContactRequest> behind(LinkReading reading) {
        return switch (reading) {
            case LinkReading.Valid(String purpose, UUID target) -> about(purpose, target);
            case LinkReading.Used(String purpose, UUID target) -> about(purpose, target);
            case LinkReading.Expired _, LinkReading.Unknown _ -> Optional.empty();
        };
    }

    private Optional<ContactRequest> about(String purpose, UUID target) {
        return transactions.read(() ->
                purpose.equals(DECISION)
                        ? sql.consulted(target).flatMap(asked -> sql.find(asked.request()))
                        : sql.find(new ContactRequestId(target)));
    }

    /// Confirms the address of someone who asks, and asks those who decide.
    ///
    /// @return false when the link confirms nothing
    public boolean confirm(String token) {
        return transactions.write(() -> {
            Optional<ContactRequestId> asked =
                    target(token, CONFIRMATION).map(ContactRequestId::new);
            if (asked.isEmpty()) {
                return false;
            }
            links.use(token);
            boolean confirmed = sql.confirm(asked.get());
            if (confirmed) {
                consult(asked.get());
            }
            return confirmed;
        });
    }

    private void consult(ContactRequestId id) {
        ContactRequest request = sql.find(id).orElseThrow();
        audit.record(
                Actor.VISITOR,
                "contact.asked-for",
                "supplier",
                request.supplier(),
                Map.of("request", id.toString()));
        List<ContactRequestSql.PersonInCharge> managers = sql.managers(request.supplier());
        if (managers.isEmpty() && sql.handOver(id)) {
            leadThePole("request-pole", request);
        }
        managers.forEach(manager ->
                letters.ask(
                        "request-decide",
                        manager.email(),
                        manager.language(),
                        links.create(
                                DECISION, sql.consult(id, manager.member()), ContactRules.ASKING),
                        request.enterprise(),
                        request.asker(),
                        request.email().value(),
                        request.purpose()));
    }

    private void leadThePole(String letter, ContactRequest request) {
        letters.leadThePole(
                letter,
                "/entreprises/" + request.supplier(),
                request.enterprise(),
                request.asker(),
                request.purpose());
    }

    /// Asks the Pôle to decide what nobody of an enterprise decided in five days, once.
    public void handOverUnanswered() {
        transactions
                .read(() -> sql.unanswered(clock.instant().minus(ContactRules.PATIENCE)))
                .forEach(id ->
                        transactions.write(() ->
                                sql.find(id)
                                        .filter(_ -> sql.handOver(id))
                                        .ifPresent(late -> leadThePole("request-late", late))));
    }

    /// Decides as a signed-in person; one who may not learns nothing.
    public RequestDecision decide(ContactRequestId id, boolean accepts, Membership person) {
        return transactions.write(() ->
                sql.find(id)
                        .filter(request -> person.decidesFor(request.supplier()))
                        .map(request -> decide(request, accepts, person.actor()))
                        .orElseGet(RequestDecision.Unknown::new));
    }

    /// Decides by the link of a mail, while its reader still manages the enterprise.
    public RequestDecision decide(String token, boolean accepts) {
        return transactions.write(() -> {
            Optional<ContactRequestSql.Consulted> manager =
                    target(token, DECISION).flatMap(sql::consulted);
            Optional<ContactRequest> request =
                    manager.flatMap(consulted -> sql.find(consulted.request()));
            if (manager.isEmpty() || request.isEmpty()) {
                return new RequestDecision.Unknown();
            }
            links.use(token);
            return decide(
                    request.get(),
                    accepts,
                    new Actor(manager.get().member(), manager.get().name()));
        });
    }

    private RequestDecision decide(ContactRequest request, boolean accepts, Actor by) {
        Instant now = clock.instant();
        Instant until = now.plus(ContactRules.OPEN);
        if (!sql.decide(request.id(), by.name(), accepts ? until : null, now)) {
            ContactRequest present = sql.find(request.id()).orElseThrow();
            return present.status() == Status.UNCONFIRMED
                    ? new RequestDecision.Unknown()
                    : new RequestDecision.DecidedBefore(present);
        }
        audit.record(
                by,
                accepts ? "contact.request-accepted" : "contact.request-declined",
                "supplier",
                request.supplier(),
                Map.of("request", request.id().toString()));
        if (accepts) {
            answer(request, Formats.of(request.language()).date(ContactRules.day(until)));
        } else {
            letters.tell(
                    "request-declined", request.email(), request.language(), request.enterprise());
        }
        return new RequestDecision.Decided(sql.find(request.id()).orElseThrow());
    }

    private void answer(ContactRequest request, String until) {
        if (request.member()) {
            letters.lead(
                    "request-accepted",
                    request.email(),
                    request.language(),
                    "/trouver/" + suppliers.find(request.supplier()).orElseThrow().slug(),
                    request.enterprise(),
                    until);
        } else {
            letters.ask(
                    "request-accepted",
                    request.email(),
                    request.language(),
                    links.create(ANSWER, request.id().value(), ContactRules.OPEN),
                    request.enterprise(),
                    until);
        }
    }

    /// Shows the details to whoever has the link of an accepted request; each time is written down.
    ///
    /// @return empty when the link opens nothing
    public Optional<Revealed.Shown> open(String token) {
        return transactions.write(() ->
                target(token, ANSWER)
                        .flatMap(target -> sql.find(new ContactRequestId(target)))
                        .flatMap(reveals::toRequester));
    }

    private Optional<UUID> target(String token, String wanted) {
        return links.read(token) instanceof LinkReading.Valid(String purpose, UUID target)
                        && purpose.equals(wanted)
                ? Optional.of(target)
                : Optional.empty();
    }
}
