package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.keycloak.DemonstrationPeople;
import quebec.esja.keycloak.DemonstrationPeople.HashedPassword;
import quebec.esja.keycloak.Identities;
import quebec.esja.keycloak.Newcomer;
import quebec.esja.keycloak.RealmRole;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.members.PoleRole;
import quebec.esja.poles.OpeningOutcome;
import quebec.esja.poles.Pole;
import quebec.esja.poles.PoleOpening;
import quebec.esja.poles.PoleOpenings;
import quebec.esja.poles.Poles;
import quebec.esja.profile.Accent;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

/// Opens the five Pôles of the demonstration, each whole: its enterprises, buyers, contracts and people.
@Service
public class Demonstration {

    private static final Map<PoleRole, String> STAFF =
            Map.of(
                    PoleRole.ADMIN,
                    "admin",
                    PoleRole.AGENT,
                    "agent",
                    PoleRole.COACH,
                    "coach",
                    PoleRole.PARTNER,
                    "partenaire");

    private final PoleOpenings openings;
    private final Poles poles;
    private final PoleProfiles profiles;
    private final Members members;
    private final DemonstrationSuppliers suppliers;
    private final DemonstrationPictures pictures;
    private final DemonstrationLabels labels;
    private final DemonstrationPlaces places;
    private final DemonstrationContacts contacts;
    private final DemonstrationNotices notices;
    private final DemonstrationCommitments commitments;
    private final DemonstrationDeclarations declarations;
    private final DemonstrationNeeds needs;
    private final DemonstrationExchanges exchanges;
    private final DemonstrationOrganizations organizations;
    private final DemonstrationDiagnostics diagnostics;
    private final DemonstrationPeople people;
    private final Identities identities;
    private final TenantTransactions transactions;
    private final DemonstrationPurchasesSql sql = new DemonstrationPurchasesSql();

    Demonstration(
            PoleOpenings openings,
            Poles poles,
            PoleProfiles profiles,
            Members members,
            DemonstrationSuppliers suppliers,
            DemonstrationPictures pictures,
            DemonstrationLabels labels,
            DemonstrationPlaces places,
            DemonstrationContacts contacts,
            DemonstrationNotices notices,
            DemonstrationCommitments commitments,
            DemonstrationDeclarations declarations,
            DemonstrationNeeds needs,
            DemonstrationExchanges exchanges,
            DemonstrationOrganizations organizations,
            DemonstrationDiagnostics diagnostics,
            DemonstrationPeople people,
            Identities identities,
            TenantTransactions transactions) {
        this.openings = openings;
        this.poles = poles;
        this.profiles = profiles;
        this.members = members;
        this.suppliers = suppliers;
        this.pictures = pictures;
        this.labels = labels;
        this.places = places;
        this.contacts = contacts;
        this.notices = notices;
        this.commitments = commitments;
        this.declarations = declarations;
        this.needs = needs;
        this.exchanges = exchanges;
        this.organizations = organizations;
        this.diagnostics = diagnostics;
        this.people = people;
        this.identities = identities;
        this.transactions = transactions;
    }

    /// Loads what is not there yet.
    ///
    /// @param password of every account
    /// @param progress told the name of each Pôle when it stands
    public void load(String password, Consumer<String> progress) {
        Facts facts = Facts.read();
        HashedPassword hashed = DemonstrationPeople.hash(password);
        platformAccount(
                "operateur@esja.test", "Exploitation ÉSJA", RealmRole.PLATFORM_ADMIN, hashed);
        platformAccount(
                "province@esja.test", "Analyse provinciale", RealmRole.PROVINCE_ANALYST, hashed);
        for (NamedCsvRecord row : facts.poles()) {
            Slug slug = new Slug(row.getField("slug"));
            if (poles.find(slug).isEmpty()) {
                Pole pole = open(row);
                TenantScope.run(pole.tenant(), () -> fill(pole, facts, hashed));
            }
            progress.accept(row.getField("name"));
        }
        exchanges.load(facts.exchanges());
        notices.load(facts.notices());
    }

    private void platformAccount(
            String email, String name, RealmRole role, HashedPassword password) {
        EmailAddress address = new EmailAddress(email);
        people.create(List.of(new Newcomer(address, name, Language.FRENCH)), password);
        identities.grantRealmRole(identities.findByEmail(address).orElseThrow().id(), role);
    }

    private Pole open(NamedCsvRecord row) {
        PoleOpening opening =
                new PoleOpening(
                        row.getField("slug"),
                        new PoleProfileData(
                                row.getField("name"),
                                row.getField("programme"),
                                new LocalizedText(
                                        row.getField("tagline_fr"), row.getField("tagline_en")),
                                new LocalizedText(
                                        row.getField("intro_fr"), row.getField("intro_en")),
                                Accent.ofCode(row.getField("accent")).orElseThrow(),
                                row.getField("email"),
                                row.getField("phone"),
                                "",
                                new PoleProfileData.PrivacyOfficer(
                                        row.getField("privacy_officer_name"),
                                        row.getField("privacy_officer_title"),
                                        new EmailAddress(row.getField("privacy_officer_email")))),
                        Set.copyOf(Arrays.asList(row.getField("territory_codes").split(" ", -1))),
                        Set.of(Language.FRENCH, Language.ENGLISH),
                        Optional.empty(),
                        staff(row.getField("slug"), PoleRole.ADMIN),
                        true);
        return switch (openings.open(opening, "demonstration", step -> {})) {
            case OpeningOutcome.Opened(Pole pole) -> pole;
            case OpeningOutcome.Refused(var reasons) ->
                    throw new IllegalStateException("refused: " + reasons);
            case OpeningOutcome.Failed(var step, String reason) ->
                    throw new IllegalStateException(step + ": " + reason);
        };
    }

    private static MemberData staff(String slug, PoleRole role) {
        String account = STAFF.get(role);
        String title =
                switch (role) {
                    case ADMIN -> "Direction du Pôle";
                    case AGENT -> "Chargée de projet";
                    case COACH -> "Accompagnatrice du Pôle";
                    case PARTNER -> "Partenaire du Pôle";
                };
        return new MemberData(
                new EmailAddress(account + "." + slug + "@esja.test"),
                title,
                Optional.of(role),
                Language.FRENCH);
    }

    /// One transaction for the Pôle's own data; the accounts follow, and can be made again without harm.
    private void fill(Pole pole, Facts facts, HashedPassword password) {
        String slug = pole.slug().value();
        List<Newcomer> newcomers = new ArrayList<>();
        transactions.write(() -> {
            profiles.publish(Actor.PLATFORM);
            for (PoleRole role : PoleRole.values()) {
                enter(staff(slug, role), newcomers);
            }
            List<NamedCsvRecord> supplierRows = Facts.of(slug, facts.suppliers());
            Map<String, SupplierId> sellers = suppliers.load(slug, facts);
            labels.load(Facts.of(slug, facts.labels()), sellers);
            places.load(Facts.of(slug, facts.establishments()), sellers);
            pictures.load(invented(supplierRows, sellers), profiles.read().data().accent());
            supplierRows.stream()
                    .filter(row -> !DemonstrationSuppliers.registersNow(row))
                    .forEach(row -> manage(row, known(sellers, row.getField("slug")), newcomers));
            Map<String, BuyerId> buyers = buyers(Facts.of(slug, facts.buyers()), newcomers);
            Facts.of(slug, facts.contracts()).forEach(row -> contract(row, sellers, buyers));
            declarations.load(buyers, sellers);
            commitments.load(Facts.of(slug, facts.buyers()), buyers);
            needs.load(
                    Facts.of(slug, facts.needs()),
                    Facts.of(slug, facts.replies()),
                    buyers,
                    sellers);
            organizations.load(Facts.of(slug, facts.buyers()), buyers);
            diagnostics.load(Facts.of(slug, facts.buyers()), buyers);
        });
        people.create(newcomers, password);
        people.join(
                newcomers.stream().map(Newcomer::email).toList(),
                identities.organization(pole.slug()).orElseThrow());
    }

    private void manage(NamedCsvRecord row, SupplierId supplier, List<Newcomer> newcomers) {
        MemberData data = manager(row);
        MemberId member = enter(data, newcomers);
        members.manageSupplier(member, supplier, Actor.PLATFORM);
        if (row.getField("real_organization").equals("false")) {
            contacts.propose(supplier, member, data.name());
        }
    }

    /// The listed enterprises that are nobody's.
    private static List<Map.Entry<String, SupplierId>> invented(
            List<NamedCsvRecord> rows, Map<String, SupplierId> sellers) {
        return rows.stream()
                .filter(row -> row.getField("real_organization").equals("false"))
                .filter(row -> !DemonstrationSuppliers.registersNow(row))
                .map(row -> row.getField("slug"))
                .map(slug -> Map.entry(slug, known(sellers, slug)))
                .toList();
    }

    private Map<String, BuyerId> buyers(List<NamedCsvRecord> rows, List<Newcomer> newcomers) {
        Map<String, BuyerId> ids = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            if (row.getField("status").equals("submitted")) {
                sql.insertSubmittedBuyer(row);
                continue;
            }
            String signed = row.getField("commitment_signed_on");
            LocalDate accepted =
                    signed.isEmpty() ? LocalDate.of(2024, 9, 3) : LocalDate.parse(signed);
            BuyerId buyer = sql.insertBuyer(row, accepted.atTime(15, 0).toInstant(ZoneOffset.UTC));
            members.actForBuyer(
                    enter(manager(row), newcomers), buyer, "buyer-manager", Actor.PLATFORM);
            ids.put(row.getField("slug"), buyer);
        }
        return ids;
    }

    private void contract(
            NamedCsvRecord row, Map<String, SupplierId> sellers, Map<String, BuyerId> buyers) {
        SupplierId supplier = known(sellers, row.getField("supplier_slug"));
        BuyerId buyer = known(buyers, row.getField("buyer_slug"));
        var contract = sql.insertContract(row, supplier, buyer);
        if (!row.getField("answer").equals("contested")) {
            sql.publishContract(row, contract, supplier, buyer);
        }
    }

    private static MemberData manager(NamedCsvRecord row) {
        return new MemberData(
                new EmailAddress(row.getField("contact_email")),
                shortened("Gestion de " + row.getField("name")),
                Optional.empty(),
                Language.FRENCH);
    }

    private static <T> T known(Map<String, T> ids, String key) {
        T id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException(
                    "the demonstration names " + key + " before it tells it");
        }
        return id;
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    /// A member whose account is made here, so that no invitation leaves.
    private MemberId enter(MemberData data, List<Newcomer> newcomers) {
        MemberId member = members.invite(data, Actor.PLATFORM);
        members.invitationSent(member);
        newcomers.add(new Newcomer(data.email(), data.name(), data.language()));
        return member;
    }
}
