package quebec.esja.organizations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.buyers.BuyerJoining;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerRole;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

/// The e-mail domains of the buyers of the bound Pôle: an organization tells its own, the Pôle's team confirms it, and whoever proves to
/// read mail there joins without an invitation. Providers that serve everyone are refused.
@Service
public class Domains {

    /// Purpose of the links by which someone joins.
    public static final String LINK = "buyer-join";

    static final Duration VALIDITY = Duration.ofDays(7);

    private static final int MOST_ASKED = 3;
    private static final int LONGEST_NAME = 120;
    private static final String KIND = "buyer";

    private final TenantTransactions transactions;
    private final BuyerPeople people;
    private final MailLinks links;
    private final JoiningLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final DomainSql sql = new DomainSql();
    private final OrganizationSql organizations = new OrganizationSql();

    public Domains(
            TenantTransactions transactions,
            BuyerPeople people,
            MailLinks links,
            JoiningLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    public List<BuyerDomain> of(BuyerId buyer) {
        return transactions.read(() -> sql.of(buyer));
    }

    /// Those that wait for the Pôle's team.
    public List<BuyerDomain> waiting() {
        return transactions.read(sql::waiting);
    }

    /// Tells a domain; nobody joins by it before the Pôle's team confirmed it.
    public OrganizationChange tell(BuyerId buyer, String typed, Actor actor) {
        String domain = OrganizationRules.domain(typed);
        Optional<String> problem = OrganizationRules.domainProblem(domain);
        if (problem.isPresent()) {
            return new OrganizationChange.Refused(List.of(problem.get()));
        }
        return transactions.write(() -> {
            if (organizations.lock(buyer).isEmpty()) {
                return new OrganizationChange.Unknown();
            }
            if (sql.of(buyer).size() >= OrganizationRules.MOST_DOMAINS) {
                return new OrganizationChange.Refused(List.of("domain-many"));
            }
            if (!sql.insert(buyer, domain, actor.name(), clock.instant())) {
                return new OrganizationChange.Refused(List.of("domain-taken"));
            }
            audit.record(actor, "buyer.domain-told", KIND, buyer, Map.of("domain", domain));
            return new OrganizationChange.Saved();
        });
    }

    /// Confirms a domain; the actor is of the Pôle's team.
    public OrganizationChange confirm(BuyerId buyer, String domain, Actor actor) {
        return transactions.write(() -> {
            if (!sql.confirm(buyer, domain, actor.name(), clock.instant())) {
                return new OrganizationChange.Unknown();
            }
            audit.record(actor, "buyer.domain-confirmed", KIND, buyer, Map.of("domain", domain));
            return new OrganizationChange.Saved();
        });
    }

    /// Takes a domain away; those who joined by it stay.
    public OrganizationChange remove(BuyerId buyer, String domain, Actor actor) {
        return transactions.write(() -> {
            if (!sql.delete(buyer, domain)) {
                return new OrganizationChange.Unknown();
            }
            audit.record(actor, "buyer.domain-removed", KIND, buyer, Map.of("domain", domain));
            return new OrganizationChange.Saved();
        });
    }

    /// Writes to someone who asks to join, if their address has a confirmed domain. The answer is the same either way: nobody learns who
    /// buys here.
    ///
    /// @return whether what was typed is a name and an address
    public boolean ask(String typedName, String typedEmail, Language language) {
        String name = typedName.replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
        Optional<EmailAddress> email = EmailAddress.parse(typedEmail);
        if (email.isEmpty() || name.length() < 2 || name.length() > LONGEST_NAME) {
            return false;
        }
        transactions.write(() -> {
            Optional<BuyerId> buyer = buyerOf(email.get());
            if (buyer.isPresent() && sql.asked(email.get()) < MOST_ASKED) {
                var id = sql.ask(buyer.get(), name, email.get(), language, clock.instant());
                letters.confirm(sql.asked(id).orElseThrow(), links.create(LINK, id, VALIDITY));
            }
        });
        return true;
    }

    private Optional<BuyerId> buyerOf(EmailAddress email) {
        return sql.buyerOf(OrganizationRules.domain(email.value()));
    }

    /// The organization that a letter leads to; none once it does nothing.
    public Optional<String> behind(LinkReading link) {
        return transactions.read(() -> target(link).map(DomainSql.Asked::buyerName));
    }

    /// Joins, as a member: the person reads mail at the domain, since the letter came to them.
    public Joining join(String token) {
        return transactions.write(() -> {
            Optional<DomainSql.Asked> asked = target(links.read(token));
            if (asked.isEmpty()) {
                return new Joining.Gone();
            }
            links.use(token);
            sql.forget(asked.get().id());
            Actor actor = new Actor(null, asked.get().name());
            BuyerJoining joining =
                    people.invite(
                            asked.get().buyer(),
                            new MemberData(
                                    asked.get().email(),
                                    asked.get().name(),
                                    Optional.empty(),
                                    asked.get().language()),
                            BuyerRole.MEMBER,
                            actor);
            return switch (joining) {
                case BuyerJoining.Joined _ -> {
                    audit.record(
                            actor, "buyer.joined-by-domain", KIND, asked.get().buyer(), Map.of());
                    yield new Joining.Joined(asked.get().buyerName());
                }
                case BuyerJoining.SameRole _,
                        BuyerJoining.RoleChanged _,
                        BuyerJoining.Unmanaged _ ->
                        new Joining.Before(asked.get().buyerName());
                case BuyerJoining.TooMany _, BuyerJoining.NotAccepted _ -> new Joining.Gone();
            };
        });
    }

    private Optional<DomainSql.Asked> target(LinkReading link) {
        return switch (link) {
            case LinkReading.Valid(String purpose, var target) ->
                    purpose.equals(LINK)
                            ? sql.asked(target)
                                    .filter(asked ->
                                            buyerOf(asked.email())
                                                    .filter(asked.buyer()::equals)
                                                    .isPresent())
                            : Optional.empty();
            case LinkReading.Used _, LinkReading.Expired _, LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }

    /// Forgets those who never answered their letter.
    void forget() {
        transactions.write(() -> sql.forgetBefore(clock.instant().minus(VALIDITY)));
    }
}
