package quebec.esja.freshness;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import quebec.esja.acceptance.Acceptances;
import quebec.esja.acceptance.CorrectionLetters;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.establishments.Establishments;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.registration.Principle;
import quebec.esja.registration.RegistrationLetters;
import quebec.esja.registration.ReviewDraft;
import quebec.esja.registration.ReviewOutcome;
import quebec.esja.registration.Reviews;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TestProvince;
import quebec.esja.texts.Language;

/// The services of freshness on two Pôles, and the mails that left. Each method works in the bound Pôle.
public final class FreshnessFixture {

    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");

    public final TestDirectory directory;
    public final Freshness freshness;
    final FreshnessRound round;
    public final Reviews reviews;
    public final Acceptances acceptances;
    private final AskingNow asking;
    private final TestProvince province;
    private final List<OutboxMail> mails = new ArrayList<>();
    private final Outbox outbox;

    public FreshnessFixture(TestProvince province) {
        this.province = province;
        directory = new TestDirectory(province);
        outbox = new Outbox(province.transactions, mails::add, province.clock);
        PublicUrl site = new PublicUrl(URI.create("https://esja.test"));
        MailLinks links = new MailLinks(province.transactions, province.clock);
        acceptances =
                new Acceptances(
                        province.transactions,
                        directory.suppliers,
                        province.members,
                        new CorrectionLetters(outbox, province.profiles, site),
                        province.audit,
                        province.clock);
        reviews =
                new Reviews(
                        province.transactions,
                        directory.suppliers,
                        province.members,
                        new RegistrationLetters(outbox, province.profiles, province.members, site),
                        acceptances,
                        province.audit,
                        province.clock);
        ShownBlocks blocks =
                new ShownBlocks(
                        directory.nomenclature,
                        directory.territories,
                        new Establishments(
                                province.transactions,
                                directory.suppliers,
                                directory.territories,
                                directory.laterChanges,
                                province.audit));
        FreshnessLetters letters =
                new FreshnessLetters(outbox, links, province.profiles, site, blocks);
        freshness =
                new Freshness(
                        province.transactions,
                        directory.suppliers,
                        reviews,
                        links,
                        letters,
                        blocks,
                        directory.laterChanges,
                        province.audit,
                        province.clock);
        asking =
                new AskingNow(
                        province.transactions,
                        directory.suppliers,
                        province.members,
                        freshness,
                        letters,
                        province.audit,
                        province.clock);
        round =
                new FreshnessRound(
                        province.transactions,
                        directory.suppliers,
                        province.members,
                        freshness,
                        letters,
                        province.profiles,
                        province.clock);
    }

    public AskingNow askingNow() {
        return asking;
    }

    public static SupplierData enterprise(String name, String contact) {
        return SupplierData.named(name)
                .withIdentity(
                        new SupplierData.Identity(name, "", "", "", "coop-solidarite", "", null))
                .withLocation(new SupplierData.Location("43027", "12, rue du Lac", ""))
                .withReach(new SupplierData.Reach("", "", "819 555-0100"))
                .withContact(new SupplierData.Contact("Camille Roy", contact))
                .withDescription(new LocalizedText("Légumes biologiques", "Organic vegetables"))
                .withOfferings(
                        List.of(
                                OfferingData.titled(
                                        "Paniers de légumes",
                                        "produits-alimentaires",
                                        List.of(new ServiceArea.Radius("43027", 50)))));
    }

    /// A listed enterprise that nobody reviewed.
    public Supplier listed(String name, String contact) {
        return directory.list(enterprise(name, contact));
    }

    /// One that the Pôle accepted.
    public Supplier accepted(String name, String contact, LocalDate revalidateOn) {
        Supplier created =
                TestDirectory.saved(
                        directory.suppliers.create(
                                enterprise(name, contact), SupplierSource.STAFF, Actor.PLATFORM));
        decide(created, new ReviewDraft.Decision.Accept(revalidateOn));
        delivered();
        return now(created);
    }

    public void decide(Supplier supplier, ReviewDraft.Decision decision) {
        Map<Principle, ReviewDraft.Finding> findings = new EnumMap<>(Principle.class);
        for (Principle principle : Principle.values()) {
            findings.put(principle, new ReviewDraft.Finding(true, "Règlements généraux"));
        }
        ReviewOutcome outcome =
                reviews.decide(
                        supplier.id(),
                        now(supplier).version(),
                        new ReviewDraft(findings, decision),
                        Actor.PLATFORM);
        if (!(outcome instanceof ReviewOutcome.Decided)) {
            throw new AssertionError(outcome);
        }
    }

    /// A person who manages that enterprise.
    public Actor manager(Supplier supplier, String email, Language language) {
        MemberId member =
                province.members.invite(
                        new MemberData(
                                new EmailAddress(email), "Sam Côté", Optional.empty(), language),
                        Actor.PLATFORM);
        province.members.manageSupplier(member, supplier.id(), Actor.PLATFORM);
        return new Actor(member, "Sam Côté");
    }

    public Supplier now(Supplier supplier) {
        return directory.suppliers.find(supplier.id()).orElseThrow();
    }

    /// Does a round, and gives the mails that left for it.
    List<OutboxMail> afterARound() {
        round.go();
        return delivered();
    }

    public List<OutboxMail> delivered() {
        mails.clear();
        for (int left = outbox.sendDue(); left > 0; left = outbox.sendDue()) {}
        return List.copyOf(mails);
    }

    static String token(OutboxMail mail) {
        var found = TOKEN.matcher(mail.text());
        if (!found.find()) {
            throw new AssertionError("no link in " + mail.text());
        }
        return found.group(1);
    }
}
