package quebec.esja.search;

import static quebec.esja.search.Filters.bit;
import static quebec.esja.search.Filters.passes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quebec.esja.directory.OfferingMode;
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
    private final Filters filters;
    private final LocalDate today;
    private final boolean byPole;
    private final List<PlaceTokens> places;
    private final Map<String, Long> placesByToken;
    private final long asked;
    private final Map<UUID, Tally> byIdentity = new HashMap<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final Map<Shelf.Reach, Long> reached = new IdentityHashMap<>();
    private final Map<String, Integer> poles = new HashMap<>();
    private @Nullable Counted last;
    private int shelves;

    /// An enterprise as this search counts it. Sets are bits, and `failed` too: the filters that it does not pass.
    private record Counted(
            Shelf.Enterprise enterprise,
            Tally tally,
            int failed,
            long legalForm,
            long socialPurpose,
            long labels,
            long size,
            double prior) {}

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
        this.filters = new Filters(search);
        this.place = place;
        this.today = today;
        this.places = new ArrayList<>(counted.subList(0, Math.min(counted.size(), MOST_PLACES)));
        Optional<PlaceTokens> tokens = place.map(PlaceTokens::of);
        tokens.filter(one -> !places.contains(one)).ifPresent(places::add);
        this.asked = tokens.map(one -> 1L << places.indexOf(one)).orElse(0L);
        this.placesByToken = PlaceTokens.byToken(places);
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
        Counted enterprise = counted(item.enterprise());
        long covered = reached.computeIfAbsent(item.reach(), this::covered);
        int failed = enterprise.failed() | filters.failed(item, (covered & asked) != 0);
        if (Integer.bitCount(failed) > 1) {
            return;
        }
        Tally tally = enterprise.tally();
        if (passes(failed, SearchPage.Dropped.CATEGORY)) {
            tally.categories |= codes.categories().bit(item.category());
        }
        if (passes(failed, SearchPage.Dropped.PLACE)) {
            tally.places |= covered;
        }
        if (passes(failed, SearchPage.Dropped.LEGAL_FORM)) {
            tally.legalForms |= enterprise.legalForm();
        }
        if (passes(failed, SearchPage.Dropped.SOCIAL_PURPOSE)) {
            tally.socialPurposes |= enterprise.socialPurpose();
        }
        if (passes(failed, SearchPage.Dropped.MODE)) {
            tally.modes |= modes(item.mode());
        }
        if (passes(failed, SearchPage.Dropped.LABEL)) {
            tally.labels |= enterprise.labels();
        }
        if (passes(failed, SearchPage.Dropped.SIZE)) {
            tally.sizes |= enterprise.size();
        }
        tally.tenders |=
                item.enterprise().acceptsTenders() && passes(failed, SearchPage.Dropped.TENDERS);
        tally.proven |=
                item.enterprise().publicContracts() > 0
                        && passes(failed, SearchPage.Dropped.PROVEN);
        if (failed != 0) {
            tally.without |= failed;
            return;
        }
        tally.without = -1;
        tally.prior = Math.max(tally.prior, enterprise.prior());
        tally.fit = Math.max(tally.fit, fit);
        tally.good = true;
        if (byPole && tally.shelf != shelves) {
            tally.shelf = shelves;
            poles.merge(shelf.slug(), 1, Integer::sum);
        }
    }

    /// The offerings of an enterprise come one after the other as a rule: what was worked out last is as a rule wanted next. On
    /// one shelf an enterprise is one object, so that it is not compared field by field.
    @SuppressWarnings("ReferenceEquality")
    private Counted counted(Shelf.Enterprise enterprise) {
        Counted counted = last;
        if (counted == null || counted.enterprise() != enterprise) {
            counted =
                    new Counted(
                            enterprise,
                            tally(enterprise),
                            filters.failed(enterprise),
                            codes.legalForms().bit(enterprise.legalForm()),
                            codes.socialPurposes().bit(enterprise.socialPurpose()),
                            codes.labels().bits(enterprise.labels()),
                            codes.sizes().bit(enterprise.size()),
                            prior(enterprise));
            last = counted;
        }
        return counted;
    }

    /// One however many Pôles list it: the first of its names in order, the freshest of its confirmations.
    private Tally tally(Shelf.Enterprise enterprise) {
        Tally tally = byIdentity.get(enterprise.identity());
        if (tally == null) {
            tally = new Tally(enterprise);
            byIdentity.put(enterprise.identity(), tally);
            tallies.add(tally);
            return tally;
        }
        if (enterprise.sortKey().compareTo(tally.sortKey) < 0) {
            tally.sortKey = enterprise.sortKey();
        }
        LocalDate confirmed = enterprise.confirmedOn();
        if (confirmed != null
                && (tally.confirmedOn == null || confirmed.isAfter(tally.confirmedOn))) {
            tally.confirmedOn = confirmed;
        }
        return tally;
    }

    private long covered(Shelf.Reach reach) {
        long covered = 0;
        for (String token : reach.tokens()) {
            covered |= placesByToken.getOrDefault(token, 0L);
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
        List<Tally> good = tallies.stream().filter(tally -> tally.good).toList();
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
                        countsInOrder(tally -> tally.sizes, codes.sizes().all(), filters.size()),
                        count(tally -> tally.tenders ? 1 : 0),
                        count(tally -> tally.proven ? 1 : 0),
                        Map.copyOf(poles)),
                filters.asked().stream()
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
        int count = 0;
        for (Tally tally : tallies) {
            count += counts.applyAsLong(tally) != 0 ? 1 : 0;
        }
        return count;
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
        for (Tally tally : tallies) {
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
