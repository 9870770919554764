package quebec.esja.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.SizeBand;
import quebec.esja.territory.Place;

/// One search over the shelves: the offerings that answer are folded into enterprises and, in the same pass, counted by what
/// each filter would give. An offering counts for a filter when it passes all the others.
final class Counting {

    private static final int MOST_PLACES = 50;

    private static final Comparator<Tally> BY_NAME =
            Comparator.<Tally, String>comparing(tally -> tally.sortKey)
                    .thenComparing(tally -> tally.identity, Counting::compare);
    private static final Comparator<Tally> BY_FIT =
            Comparator.<Tally>comparingDouble(tally -> -tally.score()).thenComparing(BY_NAME);
    private static final Comparator<Tally> BY_FRESHNESS =
            Comparator.<Tally, LocalDate>comparing(
                            tally -> tally.confirmedOn,
                            Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(BY_NAME);

    private final SearchCodes codes;
    private final SupplierSearch search;
    private final Optional<Place> place;
    private final String band;
    private final LocalDate today;
    private final boolean byPole;
    private final List<PlaceTokens> places;
    private final long asked;
    private final Set<SearchPage.Dropped> filters = EnumSet.noneOf(SearchPage.Dropped.class);
    private final Map<UUID, Tally> tallies = new HashMap<>();
    private final Map<Shelf.Reach, Long> reached = new IdentityHashMap<>();
    private final Map<String, Integer> poles = new HashMap<>();
    private @Nullable Tally last;
    private int shelves;

    /// @param counted the places whose counts are wanted
    /// @param byPole  whether counts by Pôle are
    Counting(
            SearchCodes codes,
            SupplierSearch search,
            Optional<Place> place,
            List<PlaceTokens> counted,
            boolean byPole,
            LocalDate today) {
        this.byPole = byPole;
        this.codes = codes;
        this.search = search;
        this.band = search.size().map(SizeBand::code).orElse("");
        this.place = place;
        this.today = today;
        this.places = new ArrayList<>(counted.subList(0, Math.min(counted.size(), MOST_PLACES)));
        Optional<PlaceTokens> tokens = place.map(PlaceTokens::of);
        tokens.filter(one -> !places.contains(one)).ifPresent(places::add);
        this.asked = tokens.map(one -> 1L << places.indexOf(one)).orElse(0L);
        filter(SearchPage.Dropped.PLACE, !search.place().isEmpty());
        filter(SearchPage.Dropped.CATEGORY, !search.category().isEmpty());
        filter(SearchPage.Dropped.MODE, search.mode().isPresent());
        filter(SearchPage.Dropped.LEGAL_FORM, !search.legalForm().isEmpty());
        filter(SearchPage.Dropped.SOCIAL_PURPOSE, !search.socialPurpose().isEmpty());
        filter(SearchPage.Dropped.LABEL, !search.label().isEmpty());
        filter(SearchPage.Dropped.SIZE, search.size().isPresent());
        filter(SearchPage.Dropped.TENDERS, search.tenders());
        filter(SearchPage.Dropped.PROVEN, search.proven());
    }

    private void filter(SearchPage.Dropped filter, boolean on) {
        if (on) {
            filters.add(filter);
        }
    }

    /// Every offering of the shelf.
    void add(Shelf shelf) {
        for (Shelf.Item item : shelf.items()) {
            add(shelf, item, 0);
        }
        shelves++;
    }

    /// Those of the shelf that hold the words.
    void add(Shelf shelf, Hits hits) {
        hits.among(shelf, (item, fit) -> add(shelf, item, fit));
        shelves++;
    }

    private void add(Shelf shelf, Shelf.Item item, float fit) {
        Shelf.Enterprise enterprise = item.enterprise();
        Tally tally = tally(enterprise);
        if (enterprise.sortKey().compareTo(tally.sortKey) < 0) {
            tally.sortKey = enterprise.sortKey();
        }
        LocalDate confirmed = enterprise.confirmedOn();
        if (confirmed != null
                && (tally.confirmedOn == null || confirmed.isAfter(tally.confirmedOn))) {
            tally.confirmedOn = confirmed;
        }
        long covered = reached.computeIfAbsent(item.reach(), this::covered);
        int failed = failed(item, covered);
        if (Integer.bitCount(failed) > 1) {
            return;
        }
        boolean proven = enterprise.publicContracts() > 0;
        if (passes(failed, SearchPage.Dropped.CATEGORY)) {
            tally.categories |= codes.categories().bit(item.category());
        }
        if (passes(failed, SearchPage.Dropped.PLACE)) {
            tally.places |= covered;
        }
        if (passes(failed, SearchPage.Dropped.LEGAL_FORM)) {
            tally.legalForms |= codes.legalForms().bit(enterprise.legalForm());
        }
        if (passes(failed, SearchPage.Dropped.SOCIAL_PURPOSE)) {
            tally.socialPurposes |= codes.socialPurposes().bit(enterprise.socialPurpose());
        }
        if (passes(failed, SearchPage.Dropped.MODE)) {
            tally.modes |= modes(item.mode());
        }
        if (passes(failed, SearchPage.Dropped.LABEL)) {
            tally.labels |= codes.labels().bits(enterprise.labels());
        }
        if (passes(failed, SearchPage.Dropped.SIZE)) {
            tally.sizes |= codes.sizes().bit(enterprise.size());
        }
        tally.tenders |= enterprise.acceptsTenders() && passes(failed, SearchPage.Dropped.TENDERS);
        tally.proven |= proven && passes(failed, SearchPage.Dropped.PROVEN);
        if (failed != 0) {
            tally.without |= failed;
            return;
        }
        tally.without = -1;
        tally.prior = Math.max(tally.prior, prior(enterprise));
        tally.fit = Math.max(tally.fit, fit);
        tally.good = true;
        if (byPole && tally.shelf != shelves) {
            tally.shelf = shelves;
            poles.merge(shelf.slug(), 1, Integer::sum);
        }
    }

    /// The offerings of an enterprise come one after the other as a rule: the last tally is as a rule the next.
    private Tally tally(Shelf.Enterprise enterprise) {
        Tally tally = last;
        if (tally == null || !tally.identity.equals(enterprise.identity())) {
            tally = tallies.computeIfAbsent(enterprise.identity(), _ -> new Tally(enterprise));
            last = tally;
        }
        return tally;
    }

    /// The filters that an offering does not pass, one bit each.
    private int failed(Shelf.Item item, long covered) {
        int failed = 0;
        for (SearchPage.Dropped filter : filters) {
            boolean passes =
                    switch (filter) {
                        case PLACE -> (covered & asked) != 0;
                        case CATEGORY -> item.category().equals(search.category());
                        case MODE -> offered(item.mode());
                        case LEGAL_FORM -> item.enterprise().legalForm().equals(search.legalForm());
                        case SOCIAL_PURPOSE ->
                                item.enterprise().socialPurpose().equals(search.socialPurpose());
                        case LABEL -> item.enterprise().labels().contains(search.label());
                        case SIZE -> item.enterprise().size().equals(band);
                        case TENDERS -> item.enterprise().acceptsTenders();
                        case PROVEN -> item.enterprise().publicContracts() > 0;
                        case ALL -> true;
                    };
            failed |= passes ? 0 : bit(filter);
        }
        return failed;
    }

    private boolean offered(String mode) {
        return mode.equals(OfferingMode.SALE_AND_RENTAL.code())
                || search.mode().filter(asked -> asked.code().equals(mode)).isPresent();
    }

    private static boolean passes(int failed, SearchPage.Dropped own) {
        return (failed & ~bit(own)) == 0;
    }

    private static int bit(SearchPage.Dropped filter) {
        return 1 << filter.ordinal();
    }

    private long covered(Shelf.Reach reach) {
        long covered = 0;
        for (int i = 0; i < places.size(); i++) {
            covered |= reach.holds(places.get(i)) ? 1L << i : 0;
        }
        return covered;
    }

    /// For sale 1, for rent 2.
    private static int modes(String mode) {
        return switch (mode) {
            case "sale" -> 1;
            case "rental" -> 2;
            default -> 3;
        };
    }

    /// What ranks before any word is weighed: nearness to the place asked for, proof, freshness.
    private double prior(Shelf.Enterprise enterprise) {
        int thousandths = enterprise.publicContracts() > 0 ? 50 : 0;
        LocalDate confirmed = enterprise.confirmedOn();
        if (confirmed != null && confirmed.isAfter(today.minusDays(730))) {
            thousandths += confirmed.isAfter(today.minusDays(365)) ? 30 : 15;
        }
        return (thousandths + place.map(near -> nearness(enterprise, near)).orElse(0)) / 1000.0;
    }

    private static int nearness(Shelf.Enterprise enterprise, Place place) {
        return switch (place) {
            case Place.Municipality municipality ->
                    enterprise.municipality().equals(municipality.code())
                                    || enterprise.towns().contains(municipality.code())
                            ? 150
                            : nearness(enterprise, municipality.territory());
            case Place.Territory territory ->
                    enterprise.territory().equals(territory.code())
                            ? 100
                            : enterprise.region().equals(territory.region().code()) ? 50 : 0;
            case Place.Region region -> enterprise.region().equals(region.code()) ? 100 : 0;
        };
    }

    /// The page from `offset` on, or the last one there is.
    SearchSql.Outcome outcome(int offset, int size) {
        List<Tally> good = tallies.values().stream().filter(tally -> tally.good).toList();
        int from = Math.min(offset, Math.max(0, (good.size() - 1) / size * size));
        Comparator<Tally> order =
                switch (search.sort()) {
                    case FIT -> BY_FIT;
                    case NAME -> BY_NAME;
                    case FRESH -> BY_FRESHNESS;
                };
        return new SearchSql.Outcome(
                tallies.size(),
                good.size(),
                first(good, from + size, order).skip(from).map(tally -> tally.identity).toList(),
                new Facets(
                        counts(
                                tally -> tally.categories,
                                codes.categories().all(),
                                search.category()),
                        counts(
                                tally -> tally.places,
                                places.stream().map(PlaceTokens::code).toList(),
                                search.place()),
                        counts(
                                tally -> tally.legalForms,
                                codes.legalForms().all(),
                                search.legalForm()),
                        counts(
                                tally -> tally.socialPurposes,
                                codes.socialPurposes().all(),
                                search.socialPurpose()),
                        modes(),
                        counts(tally -> tally.labels, codes.labels().all(), search.label()),
                        countsInOrder(tally -> tally.sizes, codes.sizes().all(), band),
                        count(tally -> tally.tenders ? 1 : 0),
                        count(tally -> tally.proven ? 1 : 0),
                        Map.copyOf(poles)),
                filters.stream()
                        .map(filter ->
                                new SearchSql.Without(
                                        filter, count(tally -> tally.without & bit(filter))))
                        .toList());
    }

    /// The first so many in order, without ordering the others.
    private static Stream<Tally> first(List<Tally> all, int many, Comparator<Tally> order) {
        PriorityQueue<Tally> kept = new PriorityQueue<>(order.reversed());
        for (Tally tally : all) {
            if (kept.size() < many) {
                kept.add(tally);
            } else if (order.compare(tally, kept.element()) < 0) {
                kept.remove();
                kept.add(tally);
            }
        }
        return kept.stream().sorted(order);
    }

    private int count(ToLongFunction<Tally> counts) {
        return (int)
                tallies.values().stream().filter(tally -> counts.applyAsLong(tally) != 0).count();
    }

    /// The largest first.
    private List<Facets.Count> counts(
            ToLongFunction<Tally> bits, List<String> known, String wanted) {
        return countsInOrder(bits, known, wanted).stream()
                .sorted(
                        Comparator.comparing(Facets.Count::enterprises)
                                .reversed()
                                .thenComparing(Facets.Count::code))
                .toList();
    }

    /// In the order of what is known; one that is wanted and is not known stands last.
    private List<Facets.Count> countsInOrder(
            ToLongFunction<Tally> bits, List<String> known, String wanted) {
        int[] enterprises = new int[Long.SIZE];
        for (Tally tally : tallies.values()) {
            for (long left = bits.applyAsLong(tally); left != 0; left &= left - 1) {
                enterprises[Long.numberOfTrailingZeros(left)]++;
            }
        }
        List<Facets.Count> counts = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (enterprises[i] > 0 || known.get(i).equals(wanted)) {
                counts.add(new Facets.Count(known.get(i), enterprises[i]));
            }
        }
        if (!wanted.isEmpty() && counts.stream().noneMatch(one -> one.code().equals(wanted))) {
            counts.add(new Facets.Count(wanted, 0));
        }
        return List.copyOf(counts);
    }

    private List<Facets.Count> modes() {
        List<Facets.Count> counts = new ArrayList<>();
        for (OfferingMode mode : List.of(OfferingMode.SALE, OfferingMode.RENTAL)) {
            int enterprises = count(tally -> tally.modes & modes(mode.code()));
            if (enterprises > 0 || search.mode().filter(mode::equals).isPresent()) {
                counts.add(new Facets.Count(mode.code(), enterprises));
            }
        }
        return List.copyOf(counts);
    }

    /// As PostgreSQL orders them.
    private static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
