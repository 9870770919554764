package quebec.esja.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.ClaimId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// People who say they manage an enterprise of the directory. A person of the Pôle or of the enterprise decides, never the
/// software: its managers are asked first, the Pôle where there is none or none answers.
@Service
public class Claims {

    /// Purpose of the links that confirm the address of someone who claims an enterprise.
    public static final String CONFIRMATION = "claim-confirmation";

    /// Purpose of the links by which a manager decides about a claim.
    public static final String DECISION = "claim-decision";

    private static final Duration DECISION_VALIDITY = Duration.ofDays(30);
    static final String CONSENT = "supplier-claim";
    private static final int MOST = 200;

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Members members;
    private final MailLinks links;
    private final RegistrationLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final ClaimSql sql = new ClaimSql();
    private final RegistrationSql registrations = new RegistrationSql();

    Claims(
            TenantTransactions transactions,
            Suppliers suppliers,
            Members members,
            MailLinks links,
            RegistrationLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.members = members;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// The words to which the person consents; they are kept as they stand here.
    public String consentWording(Language language) {
        return Texts.of(language)
                .get("registration.claim-consent", transactions.read(letters::poleName));
    }

    /// Takes a claim in; nothing waits for anyone before the address is confirmed.
    public ClaimOutcome claim(Slug slug, ClaimForm form) {
        List<SupplierProblem> problems = ClaimRules.problems(form);
        Optional<EmailAddress> person = EmailAddress.parse(form.email());
        return transactions.write(() -> {
            Optional<Supplier> supplier = suppliers.find(slug).filter(Supplier::listed);
            if (supplier.isEmpty()) {
                return new ClaimOutcome.Unknown();
            }
            if (!problems.isEmpty() || person.isEmpty()) {
                return new ClaimOutcome.Refused(problems);
            }
            keep(supplier.get(), form, person.get());
            return new ClaimOutcome.Received(person.get());
        });
    }

    private void keep(Supplier supplier, ClaimForm form, EmailAddress person) {
        boolean manages =
                sql.managers(supplier.id()).stream()
                        .anyMatch(manager -> manager.email().equals(person));
        if (manages) {
            letters.tell(
                    "claim-known",
                    person,
                    form.language(),
                    supplier.name(),
                    Optional.of(letters.workspace("/mon-entreprise")));
            return;
        }
        sql.insert(supplier.id(), form, person, clock.instant())
                .ifPresentOrElse(
                        claim -> begun(claim, supplier, form, person),
                        () -> sql.open(supplier.id(), person).ifPresent(this::remind));
    }

    private void begun(ClaimId claim, Supplier supplier, ClaimForm form, EmailAddress person) {
        audit.record(
                Actor.VISITOR,
                "supplier.claim-received",
                "supplier",
                supplier.id(),
                Map.of("claim", claim.toString()));
        registrations.consent(
                CONSENT, consentWording(form.language()), supplier.id(), person, clock.instant());
        writeToConfirm(claim, person, form.language(), supplier.name());
    }

    private void remind(Claim open) {
        if (open.status() == Claim.Status.UNCONFIRMED
                && RegistrationRules.mayWriteAgain(
                        registrations.lastLink(CONFIRMATION, open.id().value()), clock.instant())) {
            writeToConfirm(open.id(), open.email(), open.language(), open.enterprise());
        }
    }

    private void writeToConfirm(
            ClaimId claim, EmailAddress person, Language language, String enterprise) {
        letters.ask(
                "claim-confirm",
                person,
                language,
                enterprise,
                links.create(CONFIRMATION, claim.value(), RegistrationRules.LINK_VALIDITY));
    }

    /// The claim a confirmation link stands for, while its address is not confirmed.
    public Optional<Claim> unconfirmed(UUID target) {
        return transactions
                .read(() -> sql.find(new ClaimId(target)))
                .filter(claim -> claim.status() == Claim.Status.UNCONFIRMED);
    }

    /// Confirms the address of the person, and asks those who may decide.
    public ConfirmationOutcome confirm(String token) {
        return transactions.write(() ->
                switch (links.read(token)) {
                    case LinkReading.Valid(String purpose, UUID target)
                            when purpose.equals(CONFIRMATION) -> {
                        links.use(token);
                        yield confirmed(new ClaimId(target));
                    }
                    case LinkReading.Used(String purpose, UUID target)
                            when purpose.equals(CONFIRMATION) ->
                            sql.find(new ClaimId(target))
                                    .<ConfirmationOutcome>map(claim ->
                                            new ConfirmationOutcome.ConfirmedBefore(
                                                    claim.enterprise()))
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

    private ConfirmationOutcome confirmed(ClaimId id) {
        List<ClaimSql.PersonInCharge> managers =
                sql.find(id).map(claim -> sql.managers(claim.supplier())).orElseGet(List::of);
        boolean moved = sql.confirm(id, managers.isEmpty(), clock.instant());
        Optional<Claim> found = sql.find(id);
        if (found.isEmpty()) {
            return new ConfirmationOutcome.Unknown();
        }
        Claim claim = found.get();
        if (!moved) {
            return new ConfirmationOutcome.ConfirmedBefore(claim.enterprise());
        }
        audit.record(
                new Actor(null, claim.name()),
                "supplier.claim-confirmed",
                "supplier",
                claim.supplier(),
                Map.of("claim", id.toString()));
        if (managers.isEmpty()) {
            letters.tellThePole(
                    "claim-waiting",
                    claim.enterprise(),
                    "/entreprises/" + claim.supplier(),
                    claim.name(),
                    claim.email().value());
        }
        managers.forEach(manager -> ask("claim-decide", claim, manager));
        return new ConfirmationOutcome.Confirmed(claim.enterprise());
    }

    /// Asks a manager to decide, by a link of their own.
    ///
    /// @param letter its name
    /// @param more   `{4}` and on
    void ask(String letter, Claim claim, ClaimSql.PersonInCharge manager, String... more) {
        UUID consultation = sql.consult(claim.id(), manager.member(), clock.instant());
        letters.ask(
                letter,
                manager.email(),
                manager.language(),
                claim.enterprise(),
                links.create(DECISION, consultation, DECISION_VALIDITY),
                Stream.concat(Stream.of(claim.name(), claim.email().value()), Stream.of(more))
                        .toArray(String[]::new));
    }

    /// Sends a new letter to the address of the claim.
    public ResendOutcome resend(UUID target) {
        return transactions.write(() -> {
            Optional<Claim> claim = unconfirmed(target);
            if (claim.isEmpty()) {
                return new ResendOutcome.NotNeeded();
            }
            String masked = RegistrationRules.masked(claim.get().email());
            if (!RegistrationRules.mayWriteAgain(
                    registrations.lastLink(CONFIRMATION, target), clock.instant())) {
                return new ResendOutcome.TooSoon(masked);
            }
            Claim open = claim.get();
            writeToConfirm(open.id(), open.email(), open.language(), open.enterprise());
            return new ResendOutcome.Sent(masked);
        });
    }

    /// The claims that wait for the Pôle, oldest first: the enterprise has no manager, or none answered in ten days.
    public List<Claim> waiting() {
        return transactions.read(() -> sql.waiting(MOST));
    }

    /// The claims of one enterprise that wait, oldest first.
    public List<Claim> waiting(SupplierId supplier) {
        return transactions.read(() -> sql.waiting(supplier, MOST));
    }

    /// The claim a manager was asked about by mail, while that person still manages the enterprise.
    public Optional<Claim> consulted(UUID target) {
        return transactions.read(
                () -> sql.consulted(target).flatMap(consulted -> sql.find(consulted.claim())));
    }

    /// Decides as a signed-in person; one who may not learns nothing.
    public ClaimDecision.Outcome decide(ClaimId id, ClaimDecision decision, Membership person) {
        return transactions.write(() ->
                sql.find(id)
                        .filter(claim -> ClaimRules.mayDecide(person, claim.supplier()))
                        .map(claim -> decide(claim, decision, person.actor()))
                        .orElseGet(ClaimDecision.Outcome.Unknown::new));
    }

    /// Decides by the link of a mail; the link is used up only when something was decided.
    public ClaimDecision.Outcome decide(String token, ClaimDecision decision) {
        return transactions.write(() -> {
            if (!(links.read(token) instanceof LinkReading.Valid(String purpose, UUID target))
                    || !purpose.equals(DECISION)) {
                return new ClaimDecision.Outcome.Unknown();
            }
            Optional<ClaimSql.Consulted> manager = sql.consulted(target);
            Optional<Claim> claim = manager.flatMap(consulted -> sql.find(consulted.claim()));
            if (manager.isEmpty() || claim.isEmpty()) {
                return new ClaimDecision.Outcome.Unknown();
            }
            ClaimDecision.Outcome outcome =
                    decide(
                            claim.get(),
                            decision,
                            new Actor(manager.get().member(), manager.get().name()));
            if (outcome instanceof ClaimDecision.Outcome.Decided) {
                links.use(token);
            }
            return outcome;
        });
    }

    private ClaimDecision.Outcome decide(Claim claim, ClaimDecision decision, Actor by) {
        if (!ClaimRules.sound(decision)) {
            return new ClaimDecision.Outcome.ReasonMissing();
        }
        return switch (decision) {
            case ClaimDecision.Accept _ -> {
                if (!sql.decide(
                        claim.id(), Claim.Status.ACCEPTED, by.name(), "", clock.instant())) {
                    yield before(claim);
                }
                accepted(claim, by);
                yield new ClaimDecision.Outcome.Decided(sql.find(claim.id()).orElseThrow());
            }
            case ClaimDecision.Refuse(String reason) -> {
                if (!sql.decide(
                        claim.id(),
                        Claim.Status.REFUSED,
                        by.name(),
                        reason.strip(),
                        clock.instant())) {
                    yield before(claim);
                }
                refused(claim, reason.strip(), by);
                yield new ClaimDecision.Outcome.Decided(sql.find(claim.id()).orElseThrow());
            }
        };
    }

    private void accepted(Claim claim, Actor by) {
        MemberId member =
                members.invite(
                        new MemberData(
                                claim.email(), claim.name(), Optional.empty(), claim.language()),
                        by);
        members.manageSupplier(member, claim.supplier(), by);
        record("supplier.claim-accepted", claim, by);
        letters.tell(
                "claim-accepted",
                claim.email(),
                claim.language(),
                claim.enterprise(),
                Optional.of(letters.workspace("/mon-entreprise")));
    }

    private void refused(Claim claim, String reason, Actor by) {
        record("supplier.claim-refused", claim, by);
        letters.tell(
                "claim-refused",
                claim.email(),
                claim.language(),
                claim.enterprise(),
                Optional.empty(),
                reason);
    }

    private void record(String action, Claim claim, Actor by) {
        audit.record(
                by, action, "supplier", claim.supplier(), Map.of("claim", claim.id().toString()));
    }

    /// What is said when nobody can decide any more: it was decided, or its address is not confirmed yet.
    private ClaimDecision.Outcome before(Claim claim) {
        Claim now = sql.find(claim.id()).orElse(claim);
        return switch (now.status()) {
            case ACCEPTED, REFUSED -> new ClaimDecision.Outcome.DecidedBefore(now);
            case UNCONFIRMED, WAITING -> new ClaimDecision.Outcome.Unknown();
        };
    }
}
