package quebec.esja.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.tenancy.Tenants;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// Finds listed enterprises by what they sell and where they deliver, in one Pôle or in all.
@Service
public class DirectorySearch {

    /// The most enterprises one export gives.
    public static final int MOST_EXPORTED = 20_000;

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final ProvinceTransactions province;
    private final Tenants tenants;
    private final Territories territories;
    private final Nomenclature nomenclature;
    private final SupplierDirectory directory;
    private final Clock clock;
    private final Shelves shelves = new Shelves();
    private final SearchSql searches = new SearchSql();
    private final FoundSql results = new FoundSql();

    public DirectorySearch(
            TenantTransactions transactions,
            ProvinceTransactions province,
            Tenants tenants,
            Territories territories,
            Nomenclature nomenclature,
            SupplierDirectory directory,
            Clock clock) {
        this.transactions = transactions;
        this.province = province;
        this.tenants = tenants;
        this.territories = territories;
        this.nomenclature = nomenclature;
        this.directory = directory;
        this.clock = clock;
    }

    /// Searches the listed enterprises of the bound Pôle.
    ///
    /// @param served codes of the territories whose counts are wanted, the Pôle's own as a rule
    public SearchPage search(SupplierSearch search, Collection<String> served) {
        return transactions.read(() -> {
            SearchSql.Opening opening = searches.opening(search.q());
            return search(
                    new SearchScopeSql.OnePole(shelves.ofPole(opening.version()), tokens(served)),
                    search,
                    opening.typed());
        });
    }

    /// Searches what all Pôles open to visitors list; an enterprise listed by several is found once.
    public SearchPage searchProvince(SupplierSearch search) {
        List<String> regions = territories.regions().stream().map(Place.Region::code).toList();
        return province.read(() -> {
            SearchScopeSql scope =
                    new SearchScopeSql.Province(shelves.ofProvince(serving()), tokens(regions));
            return search(scope, search, searches.words(scope, search.q(), true));
        });
    }

    /// How much a search finds in the bound Pôle, without reading what.
    public SearchFigures figures(SupplierSearch search) {
        return transactions.read(() -> {
            SearchSql.Opening opening = searches.opening(search.q());
            return figures(
                    new SearchScopeSql.OnePole(shelves.ofPole(opening.version()), List.of()),
                    search,
                    opening.typed());
        });
    }

    /// How much a search finds among what all Pôles open to visitors list, without reading what.
    public SearchFigures figuresOfProvince(SupplierSearch search) {
        return province.read(() -> {
            SearchScopeSql scope =
                    new SearchScopeSql.Province(shelves.ofProvince(serving()), List.of());
            return figures(scope, search, searches.words(scope, search.q(), true));
        });
    }

    /// Everything a search finds in the bound Pôle, in its order, to be exported or printed.
    ///
    /// @param most at most [#MOST_EXPORTED]
    public List<Supplier> everything(SupplierSearch search, int most) {
        int size = Math.clamp(most, 1, MOST_EXPORTED);
        return transactions.read(() -> {
            SearchSql.Opening opening = searches.opening(search.q());
            SearchScopeSql scope =
                    new SearchScopeSql.OnePole(shelves.ofPole(opening.version()), List.of());
            Read read = read(scope, search.onPage(1), opening.typed(), Weighed.ranked(size));
            return directory.listed(
                    read.outcome().identities().stream().map(SupplierId::new).toList());
        });
    }

    /// Everything a search finds in all Pôles open to visitors, each enterprise once, to be exported.
    ///
    /// @param most at most [#MOST_EXPORTED]
    public List<Found> everythingInProvince(SupplierSearch search, int most) {
        int size = Math.clamp(most, 1, MOST_EXPORTED);
        return province.read(() -> {
            SearchScopeSql scope =
                    new SearchScopeSql.Province(shelves.ofProvince(serving()), List.of());
            Read read =
                    read(
                            scope,
                            search.onPage(1),
                            searches.words(scope, search.q(), true),
                            Weighed.ranked(size));
            return results.read(
                    scope,
                    read.outcome().identities(),
                    read.search(),
                    read.words(),
                    territories.place(read.search().place()));
        });
    }

    private Set<PoleId> serving() {
        return tenants.active().stream().map(Tenant::id).collect(Collectors.toSet());
    }

    /// A search carried out, and how its words were taken.
    private record Read(
            SupplierSearch search,
            SearchSql.Words words,
            SearchSql.Outcome outcome,
            SearchPage.Reading reading) {}

    /// Whether the answers are put in order, and how many are kept.
    private record Weighed(boolean inOrder, int size) {

        static final Weighed COUNTED = new Weighed(false, 1);

        static Weighed ranked(int size) {
            return new Weighed(true, size);
        }
    }

    private SearchFigures figures(
            SearchScopeSql scope, SupplierSearch search, SearchSql.Words typed) {
        Read read = read(scope, search, typed, Weighed.COUNTED);
        return new SearchFigures(
                read.search(), read.outcome().total(), read.outcome().facets(), read.reading());
    }

    private SearchPage search(SearchScopeSql scope, SupplierSearch search, SearchSql.Words typed) {
        Read read = read(scope, search, typed, Weighed.ranked(SupplierSearch.PAGE_SIZE));
        Optional<Place> place = territories.place(read.search().place());
        SearchSql.Outcome outcome = read.outcome();
        List<Found> found =
                results.read(scope, outcome.identities(), read.search(), read.words(), place);
        SearchPage page =
                new SearchPage(
                        read.search(),
                        outcome.total(),
                        found,
                        outcome.facets(),
                        read.reading(),
                        alternatives(read));
        return page.asked().page() <= page.pages()
                ? page
                : new SearchPage(
                        page.asked().onPage(page.pages()),
                        page.total(),
                        page.results(),
                        page.facets(),
                        page.reading(),
                        page.alternatives());
    }

    /// As typed; when no enterprise answers, with mistakes mended; when none still, to any of the words.
    private Read read(
            SearchScopeSql scope, SupplierSearch search, SearchSql.Words typed, Weighed weighed) {
        if (!typed.searchable()) {
            return new Read(
                    search,
                    SearchSql.Words.NONE,
                    SearchSql.Outcome.NOTHING,
                    new SearchPage.Reading.Nothing());
        }
        Read first = read(scope, search, typed, weighed, new SearchPage.Reading.AsTyped());
        if (first.outcome().matches() > 0 || !typed.present()) {
            return first;
        }
        Optional<String> corrected = searches.corrected(scope, search.q());
        String better = corrected.orElse(search.q());
        for (boolean everyWord : corrected.isPresent() ? List.of(true, false) : List.of(false)) {
            SearchSql.Words words = searches.words(scope, better, everyWord);
            SearchPage.Reading reading =
                    everyWord
                            ? new SearchPage.Reading.Corrected(better)
                            : new SearchPage.Reading.AnyWord();
            Read next = read(scope, search, words, weighed, reading);
            if (words.present() && next.outcome().matches() > 0) {
                return next;
            }
        }
        return first;
    }

    private Read read(
            SearchScopeSql scope,
            SupplierSearch search,
            SearchSql.Words words,
            Weighed weighed,
            SearchPage.Reading reading) {
        int size = weighed.size();
        long offset = Math.min((search.page() - 1L) * size, Integer.MAX_VALUE - size);
        Optional<Place> place = territories.place(search.place());
        return new Read(
                search,
                words,
                counted(scope, search, words, place, weighed.inOrder()).outcome((int) offset, size),
                reading);
    }

    private Counting counted(
            SearchScopeSql scope,
            SupplierSearch search,
            SearchSql.Words words,
            Optional<Place> place,
            boolean inOrder) {
        Counting counting =
                new Counting(
                        SearchCodes.of(nomenclature),
                        search,
                        place,
                        scope.places(),
                        scope instanceof SearchScopeSql.Province,
                        LocalDate.ofInstant(clock.instant(), QUEBEC));
        if (words.present()) {
            Hits hits = searches.hits(scope, words, inOrder);
            scope.shelves().forEach(shelf -> counting.add(shelf, hits));
        } else {
            scope.shelves().forEach(counting::add);
        }
        return counting;
    }

    private static List<SearchPage.Alternative> alternatives(Read read) {
        SearchSql.Outcome outcome = read.outcome();
        if (outcome.total() > 0 || !read.search().filtered()) {
            return List.of();
        }
        List<SearchPage.Alternative> alternatives = new ArrayList<>();
        for (SearchSql.Without without : outcome.without()) {
            if (without.enterprises() > 0) {
                alternatives.add(
                        new SearchPage.Alternative(
                                without.filter(),
                                leaving(read.search(), without.filter()),
                                without.enterprises()));
            }
        }
        if (outcome.matches() > 0 && alternatives.isEmpty()) {
            alternatives.add(
                    new SearchPage.Alternative(
                            SearchPage.Dropped.ALL,
                            leaving(read.search(), SearchPage.Dropped.ALL),
                            outcome.matches()));
        }
        return List.copyOf(alternatives);
    }

    private static SupplierSearch leaving(SupplierSearch search, SearchPage.Dropped filter) {
        return switch (filter) {
            case PLACE -> search.withPlace("");
            case CATEGORY -> search.withCategory("");
            case MODE -> search.withMode(Optional.empty());
            case LEGAL_FORM -> search.withLegalForm("");
            case SOCIAL_PURPOSE -> search.withSocialPurpose("");
            case LABEL -> search.withLabel("");
            case SIZE -> search.withSize(Optional.empty());
            case TENDERS -> search.withTenders(false);
            case PROVEN -> search.withProven(false);
            case ALL -> SupplierSearch.of(search.q()).sortedBy(search.sort());
        };
    }

    private List<PlaceTokens> tokens(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> territories.place(code).stream())
                .map(PlaceTokens::of)
                .toList();
    }
}
