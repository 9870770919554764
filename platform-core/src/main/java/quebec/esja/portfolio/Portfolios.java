package quebec.esja.portfolio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import quebec.esja.directory.ContractProof;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.files.Files;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.Pictures;
import quebec.esja.profile.PoleProfile;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Language;

/// Prints the enterprises that a search of the bound Pôle finds, or that someone chose one by one.
///
/// Two steps, so that pages that did not change are neither printed nor sent again: [#prepare] reads the data and gives a digest of
/// what would be on the pages, [#print] makes them.
@Service
public class Portfolios {

    /// The most enterprises of one portfolio: some 150 pages.
    public static final int MOST_ENTERPRISES = 300;

    private static final int COVER = 1;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final SupplierDirectory suppliers;
    private final DirectorySearch searches;
    private final PoleProfiles profiles;
    private final Pictures pictures;
    private final Files files;
    private final Territories territories;
    private final Nomenclature nomenclature;
    private final PrintRoom room;
    private final Clock clock;

    public Portfolios(
            TenantTransactions transactions,
            SupplierDirectory suppliers,
            DirectorySearch searches,
            PoleProfiles profiles,
            Pictures pictures,
            Files files,
            Territories territories,
            Nomenclature nomenclature,
            PrintRoom room,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.searches = searches;
        this.profiles = profiles;
        this.pictures = pictures;
        this.files = files;
        this.territories = territories;
        this.nomenclature = nomenclature;
        this.room = room;
        this.clock = clock;
    }

    /// Reads what is to be printed.
    public PortfolioDraft prepare(PortfolioRequest request) {
        PortfolioWords words = new PortfolioWords(request.language(), territories, nomenclature);
        return transactions.read(() ->
                switch (request.choice()) {
                    case PortfolioRequest.Choice.BySearch(SupplierSearch search) ->
                            found(request, words, onPaper(search));
                    case PortfolioRequest.Choice.ByHand(List<Slug> enterprises) -> {
                        List<Supplier> chosen = suppliers.at(enterprises);
                        yield chosen.isEmpty()
                                ? new PortfolioDraft.Nothing()
                                : ready(request, words, words.byHand(), chosen);
                    }
                    case PortfolioRequest.Choice.Composed composed ->
                            composed(request, words, composed);
                });
    }

    private PortfolioDraft found(
            PortfolioRequest request, PortfolioWords words, SupplierSearch search) {
        SearchPage page = searches.search(search, List.of());
        if (page.total() == 0) {
            return new PortfolioDraft.Nothing();
        }
        if (page.total() > MOST_ENTERPRISES) {
            return new PortfolioDraft.TooMany(page.total());
        }
        return ready(
                request,
                words,
                words.criteria(search, page.reading()),
                searches.everything(search, MOST_ENTERPRISES));
    }

    private PortfolioDraft ready(
            PortfolioRequest request,
            PortfolioWords words,
            List<Portfolio.Criterion> criteria,
            List<Supplier> chosen) {
        return ready(
                request,
                PortfolioDesign.USUAL,
                criteria,
                List.of(new Portfolio.Part("", entries(words, chosen, request.directory()))));
    }

    private PortfolioDraft composed(
            PortfolioRequest request,
            PortfolioWords words,
            PortfolioRequest.Choice.Composed composed) {
        List<Slug> all =
                composed.parts().stream().flatMap(part -> part.enterprises().stream()).toList();
        if (all.size() > MOST_ENTERPRISES) {
            return new PortfolioDraft.TooMany(all.size());
        }
        Map<Slug, PortfolioEntry> known = known(words, all, request.directory());
        List<Portfolio.Part> parts =
                composed.parts().stream()
                        .map(part ->
                                new Portfolio.Part(
                                        part.title(),
                                        part.enterprises().stream()
                                                .filter(known::containsKey)
                                                .map(known::get)
                                                .toList()))
                        .filter(part -> !part.entries().isEmpty())
                        .toList();
        return parts.isEmpty()
                ? new PortfolioDraft.Nothing()
                : ready(request, composed.design(), List.of(), parts);
    }

    private PortfolioDraft ready(
            PortfolioRequest request,
            PortfolioDesign design,
            List<Portfolio.Criterion> criteria,
            List<Portfolio.Part> parts) {
        PoleProfile profile = profiles.read();
        Portfolio portfolio =
                new Portfolio(
                        request.language(),
                        new Portfolio.Publisher(
                                profile.data().name(),
                                profile.data().programme(),
                                profile.data().accent(),
                                profile.logo().flatMap(files::find),
                                profile.data().email(),
                                profile.data().phone(),
                                request.address(),
                                profile.demonstration()),
                        design,
                        criteria,
                        LocalDate.now(clock.withZone(QUEBEC)),
                        parts);
        String xhtml = PortfolioLayout.xhtml(portfolio);
        return new PortfolioDraft.Ready(TenantScope.current().id(), xhtml, digest(xhtml));
    }

    /// The listed enterprises of these addresses in words, in this order, as the portfolio says them.
    ///
    /// @param directory address of the Pôle's directory, in that language
    public Map<Slug, PortfolioEntry> entries(
            List<Slug> enterprises, Language language, String directory) {
        PortfolioWords words = new PortfolioWords(language, territories, nomenclature);
        return transactions.read(() -> known(words, enterprises, directory));
    }

    private Map<Slug, PortfolioEntry> known(
            PortfolioWords words, Collection<Slug> enterprises, String directory) {
        List<Supplier> found = suppliers.at(List.copyOf(enterprises));
        List<PortfolioEntry> written = entries(words, found, directory);
        Map<Slug, PortfolioEntry> entries = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            entries.put(found.get(i).slug(), written.get(i));
        }
        return entries;
    }

    private List<PortfolioEntry> entries(
            PortfolioWords words, List<Supplier> found, String directory) {
        Map<SupplierId, ContractProof> proofs =
                suppliers.proofOf(
                        found.stream().map(Supplier::id).toList(), PortfolioEntry.MOST_CONTRACTS);
        Map<SupplierId, StoredFile> logos =
                pictures.logoFiles(found.stream().map(Supplier::id).toList());
        return found.stream()
                .map(supplier ->
                        words.entry(
                                        supplier,
                                        proofs.getOrDefault(supplier.id(), ContractProof.NONE),
                                        directory + "/" + supplier.slug())
                                .with(Optional.ofNullable(logos.get(supplier.id()))))
                .toList();
    }

    /// Prints what was prepared, unless it was printed a moment ago.
    public PortfolioPrint print(PortfolioDraft.Ready draft) {
        return print(draft, _ -> {});
    }

    /// The same, with news for whoever waits.
    ///
    /// @param placed told twice a second, by the calling thread, how many enterprises are on the pages; not at all when
    ///               someone else's printing of the same is awaited
    public PortfolioPrint print(PortfolioDraft.Ready draft, IntConsumer placed) {
        return room.print(draft, codes -> placed.accept(Math.max(0, codes - COVER)));
    }

    /// On paper one looks by name, unless asked otherwise.
    private static SupplierSearch onPaper(SupplierSearch search) {
        return switch (search.sort()) {
            case FIT, NAME -> search.sortedBy(SupplierSearch.Sort.NAME);
            case FRESH -> search.onPage(1);
        };
    }

    private static String digest(String xhtml) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(xhtml.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
