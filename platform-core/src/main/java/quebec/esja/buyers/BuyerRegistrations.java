package quebec.esja.buyers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.profile.PoleProfile;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Buyers register themselves: a public form, a letter that proves the address, and the Pôle is told.
@Service
public class BuyerRegistrations {

    /// Purpose of the link that proves an address.
    public static final String LINK = "buyer-email";

    private static final String CONSENT = "buyer-registration";

    private final TenantTransactions transactions;
    private final PoleProfiles profiles;
    private final MailLinks links;
    private final BuyerLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final BuyerSql sql = new BuyerSql();

    public BuyerRegistrations(
            TenantTransactions transactions,
            PoleProfiles profiles,
            MailLinks links,
            BuyerLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// The words the person agrees to, kept with the agreement.
    public String consentWording(Language language) {
        PoleProfile profile = profiles.read();
        return Texts.of(language)
                .get(
                        "buyers.consent.wording",
                        profile.data().name(),
                        profile.data().privacyOfficer().name(),
                        profile.data().privacyOfficer().email());
    }

    /// Keeps a registration until its address is confirmed, within seven days.
    public BuyerRegistrationOutcome register(BuyerRegistration form) {
        BuyerData data = BuyerRules.tidy(form.buyer());
        return transactions.write(() -> {
            List<BuyerProblem> problems = problems(data, form);
            if (!problems.isEmpty()) {
                return new BuyerRegistrationOutcome.Refused(problems);
            }
            EmailAddress email = new EmailAddress(data.contact().email());
            if (sql.unconfirmed(email) >= BuyerRules.MOST_UNCONFIRMED) {
                return new BuyerRegistrationOutcome.TooMany();
            }
            Instant now = clock.instant();
            BuyerId id = sql.insert(data, BuyerStatus.UNCONFIRMED, BuyerSource.REGISTRATION, now);
            sql.consent(id, CONSENT, consentWording(data.contact().language()), email, now);
            audit.record(Actor.VISITOR, "buyer.registered", "buyer", id, Map.of());
            letters.confirmAddress(data, links.create(LINK, id.value(), BuyerRules.LINK_VALIDITY));
            return new BuyerRegistrationOutcome.Received(id, email);
        });
    }

    private List<BuyerProblem> problems(BuyerData data, BuyerRegistration form) {
        List<BuyerProblem> problems =
                new ArrayList<>(
                        BuyerRules.problems(
                                data,
                                form.neqConfirmed(),
                                sql.municipalityKnown(data.municipality())));
        if (problems.isEmpty() && sql.neqTaken(data.neq(), Optional.empty())) {
            problems.add(new BuyerProblem("neq", "neq-taken"));
        }
        if (!form.consents()) {
            problems.add(new BuyerProblem("consent", "consent"));
        }
        return problems;
    }

    /// What following the link would do; nothing changes.
    ///
    /// @return the name of the organization whose address waits; empty when the link does nothing
    public Optional<String> waiting(LinkReading reading) {
        return reading instanceof LinkReading.Valid(String purpose, var target)
                        && purpose.equals(LINK)
                ? transactions
                        .read(() -> sql.find(new BuyerId(target)))
                        .filter(buyer -> buyer.status() == BuyerStatus.UNCONFIRMED)
                        .map(Buyer::name)
                : Optional.empty();
    }

    /// Deletes what was registered more than seven days ago from an address never confirmed.
    ///
    /// @return how many
    public int forgetUnconfirmed() {
        return transactions.write(() -> {
            List<BuyerId> gone =
                    sql.forgetUnconfirmed(clock.instant().minus(BuyerRules.LINK_VALIDITY));
            gone.forEach(
                    id -> audit.record(Actor.PLATFORM, "buyer.forgotten", "buyer", id, Map.of()));
            return gone.size();
        });
    }

    /// Confirms the address: the registration goes to the Pôle, which is told.
    public BuyerConfirmation confirm(String token) {
        return transactions.write(() ->
                switch (links.read(token)) {
                    case LinkReading.Valid(String purpose, var target)
                            when purpose.equals(LINK) -> {
                        links.use(token);
                        yield submit(new BuyerId(target));
                    }
                    case LinkReading.Used(String purpose, var target) when purpose.equals(LINK) ->
                            sql.find(new BuyerId(target))
                                    .<BuyerConfirmation>map(buyer ->
                                            new BuyerConfirmation.ConfirmedBefore(buyer.name()))
                                    .orElseGet(BuyerConfirmation.Unknown::new);
                    case LinkReading.Expired(String purpose, _) when purpose.equals(LINK) ->
                            new BuyerConfirmation.TooLate();
                    case LinkReading.Valid _,
                            LinkReading.Used _,
                            LinkReading.Expired _,
                            LinkReading.Unknown _ ->
                            new BuyerConfirmation.Unknown();
                });
    }

    private BuyerConfirmation submit(BuyerId id) {
        Optional<Buyer> found = sql.lock(id);
        if (found.isEmpty()) {
            return new BuyerConfirmation.Unknown();
        }
        Buyer buyer = found.get();
        if (buyer.status() != BuyerStatus.UNCONFIRMED) {
            return new BuyerConfirmation.ConfirmedBefore(buyer.name());
        }
        if (sql.neqTaken(buyer.data().neq(), Optional.of(id))) {
            return new BuyerConfirmation.RegisteredMeanwhile(buyer.name());
        }
        sql.submit(id, clock.instant());
        audit.record(Actor.VISITOR, "buyer.address-confirmed", "buyer", id, Map.of());
        letters.toReview(buyer);
        return new BuyerConfirmation.Confirmed(buyer.name());
    }
}
