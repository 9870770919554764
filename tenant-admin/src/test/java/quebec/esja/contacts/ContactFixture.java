package quebec.esja.contacts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;
import quebec.esja.audit.Actor;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TestProvince;
import quebec.esja.texts.Language;

/// The services of this package over a province of the tests, with a mailbox.
final class ContactFixture {

    static final Actor MANAGER = new Actor(null, "Gestion");
    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");

    final TestProvince province;
    final TestDirectory directory;
    final MailLinks links;
    final Consents consents;
    final Contacts contacts;
    final Reveals reveals;
    final ContactRequests requests;
    final PersonalData personal;
    final ContactRound round;
    private final List<OutboxMail> mails = new ArrayList<>();
    private final Outbox outbox;

    ContactFixture(TestProvince province) {
        this.province = province;
        directory = new TestDirectory(province);
        links = new MailLinks(province.transactions, province.clock);
        outbox = new Outbox(province.transactions, mails::add, province.clock);
        ContactLetters letters =
                new ContactLetters(
                        outbox,
                        province.profiles,
                        province.members,
                        new PublicUrl(URI.create("https://esja.test")));
        consents =
                new Consents(
                        province.transactions,
                        directory.suppliers,
                        links,
                        letters,
                        province.audit,
                        province.clock);
        contacts =
                new Contacts(
                        province.transactions,
                        directory.suppliers,
                        province.members,
                        consents,
                        province.audit,
                        province.clock);
        reveals = new Reveals(province.transactions, province.clock);
        requests =
                new ContactRequests(
                        province.transactions,
                        directory.suppliers,
                        province.members,
                        links,
                        letters,
                        reveals,
                        province.audit,
                        province.clock);
        personal = new PersonalData(province.transactions, directory.suppliers, consents);
        round =
                new ContactRound(
                        province.transactions, directory.suppliers, consents, province.clock);
    }

    Supplier listed(String name) {
        return directory.list(
                TestDirectory.enterprise(
                        name,
                        "43027",
                        TestDirectory.offering(name, "traiteur", new ServiceArea.Quebec())));
    }

    static ContactData person(String name, String email) {
        return new ContactData(
                ContactRole.SALES,
                name,
                "Directrice des ventes",
                email,
                "819 555-0123",
                Language.FRENCH);
    }

    /// Someone who was proposed and agreed.
    ContactPerson agreed(Supplier supplier, String name, String email) {
        ContactPerson person = asked(supplier, name, email);
        if (!consents.agree(token(), contacts.rule(), Language.FRENCH)) {
            throw new AssertionError("she may agree");
        }
        return person;
    }

    ContactPerson asked(Supplier supplier, String name, String email) {
        delivered();
        if (contacts.propose(supplier.id(), person(name, email), MANAGER)
                instanceof ContactChange.Asked(ContactPerson person)) {
            return person;
        }
        throw new AssertionError("not proposed");
    }

    MemberId manager(Supplier supplier, String email) {
        MemberId member = member("Camille Roy", email);
        province.members.manageSupplier(member, supplier.id(), Actor.PLATFORM);
        return member;
    }

    MemberId member(String name, String email) {
        return province.members.invite(
                new MemberData(new EmailAddress(email), name, Optional.empty(), Language.FRENCH),
                Actor.PLATFORM);
    }

    /// Someone who acts for a buyer.
    Viewer.Signed buyer(String slug, String email) {
        BuyerId buyer =
                province.transactions.write(() ->
                        new BuyerId(
                                TenantTransactions.dsl()
                                        .fetchSingle(
                                                """
                                                INSERT INTO buyer (slug, name, kind, status, source, accepted_at)
                                                VALUES ({0}, 'Ville de Magog', 'municipality', 'accepted', 'staff', now())
                                                RETURNING id
                                                """,
                                                DSL.val(slug))
                                        .into(UUID.class)));
        MemberId member = member("Dominique Roy", email);
        province.members.actForBuyer(member, buyer, "buyer-member", Actor.PLATFORM);
        return new Viewer.Signed(buyer, "Ville de Magog", member, "Dominique Roy");
    }

    List<OutboxMail> delivered() {
        mails.clear();
        outbox.sendDue();
        return List.copyOf(mails);
    }

    /// The link of the mail that left last.
    String token() {
        return tokens().getLast();
    }

    List<String> tokens() {
        return delivered().stream()
                .flatMap(mail -> TOKEN.matcher(mail.text()).results())
                .map(found -> found.group(1))
                .toList();
    }

    OwnData behind(String token) {
        return consents.data(links.read(token)).orElseThrow();
    }
}
