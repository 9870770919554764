package quebec.esja.testing;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.Buyer;
import quebec.esja.buyers.BuyerChange;
import quebec.esja.buyers.BuyerData;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.buyers.BuyerLetters;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerRegistrations;
import quebec.esja.buyers.BuyerSource;
import quebec.esja.buyers.Buyers;
import quebec.esja.declarations.Declarations;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.neighbours.NeighbourListings;
import quebec.esja.province.ProvinceFigures;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractDraft;
import quebec.esja.purchases.ContractLetters;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Declaration;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.tenders.SuitLetters;
import quebec.esja.tenders.Suits;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Language;

/// Buyers, enterprises and contracts in the Pôles of a test, and the mails that left. Each method works in the bound Pôle.
public final class Trade {

    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");

    public final Suppliers suppliers;
    public final SupplierDirectory directory;
    public final Buyers buyers;
    public final BuyerPeople people;
    public final BuyerRegistrations registrations;
    public final Shortlists shortlists;
    public final MailLinks links;
    public final Declarations declarations;
    public final Contracts contracts;
    public final ProvinceFigures figures;
    private final TestProvince province;
    private final List<OutboxMail> mails = new ArrayList<>();
    private final Outbox outbox;

    public Trade(TestProvince province) {
        this.province = province;
        Nomenclature nomenclature = new Nomenclature(province.province);
        Territories territories = new Territories(province.province);
        directory = new SupplierDirectory(province.transactions, province.province, province.poles);
        suppliers =
                new Suppliers(
                        province.transactions,
                        province.audit,
                        province.clock,
                        nomenclature,
                        territories);
        links = new MailLinks(province.transactions, province.clock);
        outbox = new Outbox(province.transactions, mails::add, province.clock);
        PublicUrl site = new PublicUrl(URI.create("https://esja.test"));
        BuyerLetters letters = new BuyerLetters(outbox, province.profiles, province.members, site);
        buyers =
                new Buyers(
                        province.transactions,
                        province.members,
                        letters,
                        province.audit,
                        province.clock);
        people = new BuyerPeople(province.transactions, province.members, letters);
        registrations =
                new BuyerRegistrations(
                        province.transactions,
                        province.profiles,
                        links,
                        letters,
                        province.audit,
                        province.clock);
        shortlists = new Shortlists(province.transactions, province.audit);
        declarations =
                new Declarations(
                        province.transactions,
                        new NeighbourListings(province.province),
                        province.audit,
                        province.clock);
        contracts =
                new Contracts(
                        province.transactions,
                        links,
                        new ContractLetters(outbox, links, province.profiles, site),
                        province.audit,
                        province.clock,
                        List.of(declarations));
        figures = new ProvinceFigures(province.province, province.clock);
    }

    /// The enterprises beside notices; what they are told leaves with [#delivered].
    public Suits suits() {
        return new Suits(
                province.transactions,
                new SuitLetters(
                        outbox,
                        links,
                        province.members,
                        province.profiles,
                        new PublicUrl(URI.create("https://esja.test"))),
                province.audit,
                province.clock);
    }

    /// A listed enterprise of Sherbrooke.
    public Supplier listed(String name, String neq) {
        SupplierData data =
                SupplierData.named(name)
                        .withIdentity(
                                new SupplierData.Identity(
                                        name, "", neq, "", "coop-solidarite", "", null))
                        .withLocation(new SupplierData.Location("43027", "", ""))
                        .withContact(new SupplierData.Contact("Camille Roy", contact(name)))
                        .withOfferings(
                                List.of(
                                        OfferingData.titled(
                                                "Buffets",
                                                "traiteur",
                                                List.of(new ServiceArea.Quebec()))));
        SupplierId id = saved(suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)).id();
        return saved(suppliers.list(id, Actor.PLATFORM));
    }

    private static Supplier saved(SupplierChange change) {
        if (change instanceof SupplierChange.Saved(Supplier supplier)) {
            return supplier;
        }
        throw new AssertionError(change);
    }

    /// The address of the person who answers for an enterprise or a buyer of that name.
    public static String contact(String name) {
        return Slug.of(name) + "@esja.test";
    }

    public static BuyerData organization(String name, String neq) {
        return new BuyerData(
                name,
                Optional.of(BuyerKind.MUNICIPALITY),
                neq,
                "43027",
                "",
                new BuyerData.Contact("Dominique Roy", contact(name), "Greffe", Language.FRENCH));
    }

    /// An accepted buyer.
    public Buyer buyer(String name) {
        BuyerChange added = buyers.add(organization(name, ""), BuyerSource.STAFF, Actor.PLATFORM);
        if (added instanceof BuyerChange.Saved(Buyer buyer)) {
            return buyer;
        }
        throw new AssertionError(added);
    }

    public static ContractDraft draft(SupplierId supplier, BuyerId buyer, String amount) {
        return draft(supplier, buyer, amount, LocalDate.of(2026, 3, 2));
    }

    /// A draft for four days from that one on.
    public static ContractDraft draft(
            SupplierId supplier, BuyerId buyer, String amount, LocalDate from) {
        return new ContractDraft(
                Optional.of(supplier),
                Optional.of(buyer),
                "Buffet du conseil",
                "traiteur",
                Optional.of(Nature.SERVICES),
                Optional.of(PurchaseMode.DIRECT),
                amount,
                Optional.of(TaxBasis.BEFORE_TAX),
                Optional.of(from),
                Optional.of(from.plusDays(3)),
                true);
    }

    /// A contract that the buyer declared.
    public Contract declared(SupplierId supplier, BuyerId buyer, String amount) {
        return declared(draft(supplier, buyer, amount), buyer);
    }

    /// The same, from a draft.
    public Contract declared(ContractDraft draft, BuyerId buyer) {
        return saved(contracts.declare(draft, new Party.OfBuyer(buyer), false, Actor.PLATFORM));
    }

    public static Contract saved(Declaration declaration) {
        if (declaration instanceof Declaration.Saved(Contract contract)) {
            return contract;
        }
        throw new AssertionError(declaration);
    }

    /// Sends what is due, and gives the mails of this call, oldest first.
    public List<OutboxMail> delivered() {
        mails.clear();
        outbox.sendDue();
        return List.copyOf(mails);
    }

    /// The token of the only mail that leaves now with a link to answer.
    public String deliveredToken() {
        List<String> tokens =
                delivered().stream()
                        .flatMap(mail -> TOKEN.matcher(mail.text()).results())
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        if (tokens.size() != 1) {
            throw new AssertionError("expected one link, got " + tokens.size());
        }
        return tokens.getFirst();
    }
}
