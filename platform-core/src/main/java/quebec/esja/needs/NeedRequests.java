package quebec.esja.needs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.NeedId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// People tell the Pôle what they look for: a public form, a letter that proves the address, and the Pôle is told.
@Service
public class NeedRequests {

    /// Purpose of the link that proves an address.
    public static final String LINK = "need-email";

    private static final String CONSENT = "need-answer";
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Nomenclature nomenclature;
    private final Territories territories;
    private final PoleProfiles profiles;
    private final MailLinks links;
    private final NeedLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final NeedSql sql = new NeedSql();

    public NeedRequests(
            TenantTransactions transactions,
            Nomenclature nomenclature,
            Territories territories,
            PoleProfiles profiles,
            MailLinks links,
            NeedLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.nomenclature = nomenclature;
        this.territories = territories;
        this.profiles = profiles;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// The words the person agrees to, kept with the agreement.
    public String consentWording(Language language) {
        PoleProfileData pole = profiles.read().data();
        return Texts.of(language)
                .get(
                        "needs.consent.wording",
                        pole.name(),
                        pole.privacyOfficer().name(),
                        pole.privacyOfficer().email());
    }

    /// Keeps what a person looks for until the address is confirmed, within seven days.
    public NeedOutcome ask(NeedRequest request) {
        NeedData data = NeedRules.tidy(request.need());
        List<NeedProblem> problems =
                new ArrayList<>(
                        NeedRules.problems(
                                data,
                                nomenclature.category(data.category()).isPresent(),
                                territories.place(data.place()).isPresent(),
                                LocalDate.ofInstant(clock.instant(), QUEBEC)));
        if (!request.consents()) {
            problems.add(NeedProblem.of("consent", "consent"));
        }
        if (!problems.isEmpty()) {
            return new NeedOutcome.Refused(problems);
        }
        EmailAddress email = new EmailAddress(data.contact().email());
        return transactions.write(() -> {
            if (sql.unconfirmed(email) >= NeedRules.MOST_UNCONFIRMED) {
                return new NeedOutcome.TooMany();
            }
            Instant now = clock.instant();
            NeedId id = sql.insert(data, now);
            sql.consent(id, CONSENT, consentWording(data.contact().language()), email, now);
            audit.record(Actor.VISITOR, "need.told", "need", id, Map.of());
            letters.confirmAddress(data, links.create(LINK, id.value(), NeedRules.LINK_VALIDITY));
            return new NeedOutcome.Received(id, email);
        });
    }

    /// What following the link would do; nothing changes.
    ///
    /// @return what is looked for by the person whose address waits; empty when the link does nothing
    public Optional<String> waiting(LinkReading reading) {
        return reading instanceof LinkReading.Valid(String purpose, var target)
                        && purpose.equals(LINK)
                ? transactions
                        .read(() -> sql.find(new NeedId(target)))
                        .filter(need -> need.status() == NeedStatus.UNCONFIRMED)
                        .map(need -> need.data().what())
                : Optional.empty();
    }

    /// Confirms the address: the need goes to the Pôle, which is told, and the person is told that it did.
    public NeedConfirmation confirm(String token) {
        return transactions.write(() ->
                switch (links.read(token)) {
                    case LinkReading.Valid(String purpose, var target)
                            when purpose.equals(LINK) -> {
                        links.use(token);
                        yield submit(new NeedId(target));
                    }
                    case LinkReading.Used(String purpose, _) when purpose.equals(LINK) ->
                            new NeedConfirmation.ConfirmedBefore();
                    case LinkReading.Expired(String purpose, _) when purpose.equals(LINK) ->
                            new NeedConfirmation.TooLate();
                    case LinkReading.Valid _,
                            LinkReading.Used _,
                            LinkReading.Expired _,
                            LinkReading.Unknown _ ->
                            new NeedConfirmation.Unknown();
                });
    }

    private NeedConfirmation submit(NeedId id) {
        Optional<Need> found = sql.lock(id);
        if (found.isEmpty()) {
            return new NeedConfirmation.Unknown();
        }
        Need need = found.get();
        if (need.status() != NeedStatus.UNCONFIRMED) {
            return new NeedConfirmation.ConfirmedBefore();
        }
        sql.confirm(id, clock.instant());
        audit.record(Actor.VISITOR, "need.address-confirmed", "need", id, Map.of());
        letters.received(need);
        letters.toTreat(need);
        return new NeedConfirmation.Confirmed(need.data().what());
    }

    /// Deletes what was told more than seven days ago from an address never confirmed, and leaves of needs ended for 12 months, or
    /// untouched for 24, only what is counted.
    ///
    /// @return how many needs lost their person
    public int forget() {
        return transactions.write(() -> {
            Instant now = clock.instant();
            List<NeedId> gone = sql.forgetUnconfirmed(now.minus(NeedRules.LINK_VALIDITY));
            audit.recordAll(Actor.PLATFORM, "need.forgotten", "need", gone, Map.of());
            List<NeedId> nameless =
                    sql.anonymise(
                            NeedRules.forgottenWhenEndedBefore(now),
                            NeedRules.forgottenWhenChangedBefore(now),
                            now);
            audit.recordAll(Actor.PLATFORM, "need.anonymised", "need", nameless, Map.of());
            return gone.size() + nameless.size();
        });
    }
}
