package quebec.esja.tenders;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The enterprises of the bound Pôle that an open notice suits, and who is told of it.
@Service
public class Suits {

    /// Purpose of the link by which an enterprise wants to hear of no notice any more.
    public static final String STOP = "notice-news-stop";

    private static final int LONGEST_TEXT = 120;
    private static final int LARGEST_PAGE = 500;

    private final TenantTransactions transactions;
    private final SuitLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final TenderSql notices = new TenderSql();
    private final SellerSql sellers = new SellerSql();
    private final SubscriptionSql subscriptions = new SubscriptionSql();
    private final SuitSql sql = new SuitSql();

    public Suits(TenantTransactions transactions, SuitLetters letters, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// A page of the open notices that have these words, what ends first first.
    ///
    /// @param text words of the notice, part of its buyer's name, or its number; empty for all
    public List<OpenNotice> open(String text, int offset, int limit) {
        return transactions.read(() ->
                notices.page(
                        clock.instant(),
                        shortened(text),
                        Math.max(0, offset),
                        Math.clamp(limit, 1, LARGEST_PAGE)));
    }

    public int countOpen(String text) {
        return transactions.read(() -> notices.count(clock.instant(), shortened(text)));
    }

    /// Every listed enterprise beside the notice of that number; absent when it can be answered no more.
    public Optional<SuitRanking> of(String number) {
        return transactions.read(() -> notices.find(clock.instant(), number).map(this::ranking));
    }

    private SuitRanking ranking(OpenNotice notice) {
        Map<SupplierId, Seller> selling = sellers.all();
        Map<SupplierId, List<TenderAlert>> alerts = subscriptions.alerts();
        Set<String> kin = notices.kin(notice);
        Set<String> said =
                notices.speaking(
                        selling.values().stream()
                                .flatMap(seller -> seller.expressions().stream())
                                .filter(one -> TenderRules.mightSpeakOf(notice, one, kin))
                                .map(Seller.Expression::text)
                                .distinct()
                                .toList(),
                        notice);
        Set<String> watched =
                notices.speaking(
                        alerts.values().stream()
                                .flatMap(Collection::stream)
                                .map(TenderAlert::words)
                                .distinct()
                                .toList(),
                        notice);
        return SuitRanking.of(
                notice,
                sql.listed().stream()
                        .map(supplier ->
                                new SuitRanking.Suit(
                                        supplier,
                                        TenderRules.fit(
                                                selling.getOrDefault(supplier, Seller.NOTHING),
                                                notice,
                                                said,
                                                alerts.getOrDefault(supplier, List.of()),
                                                watched)))
                        .toList());
    }

    /// A page of a ranking, in its order.
    public List<SuitRow> page(SuitRanking ranking, SuitFilter filter, int offset, int limit) {
        return transactions.read(() ->
                sql.page(ranking, filter, Math.max(0, offset), Math.clamp(limit, 1, LARGEST_PAGE)));
    }

    public int count(SuitRanking ranking, SuitFilter filter) {
        return transactions.read(() -> sql.count(ranking, filter));
    }

    /// Those that the notice suits and that nobody told of it yet.
    public Set<SupplierId> untold(SuitRanking ranking) {
        SuitFilter untold =
                new SuitFilter("", SuitFilter.SUITED.kinds(), Set.of(Telling.State.UNTOLD));
        return transactions.read(() ->
                sql.page(ranking, untold, 0, ranking.suits().size()).stream()
                        .map(SuitRow::supplier)
                        .collect(Collectors.toSet()));
    }

    /// Tells chosen enterprises of the notice, once each, whoever asks for it and however often. The ranking is made anew: those that
    /// it does not suit any more are left out, as are those that were told, refuse, or cannot be reached.
    public Telling tell(String number, Set<SupplierId> chosen, Actor actor) {
        return transactions.write(() ->
                notices.find(clock.instant(), number)
                        .map(this::ranking)
                        .<Telling>map(ranking -> tell(ranking, chosen, actor))
                        .orElseGet(Telling.Closed::new));
    }

    private Telling tell(SuitRanking ranking, Set<SupplierId> chosen, Actor actor) {
        Instant now = clock.instant();
        Map<SupplierId, SuitRow> rows =
                sql.page(ranking, SuitFilter.SUITED, 0, ranking.suits().size()).stream()
                        .filter(row -> chosen.contains(row.supplier()))
                        .collect(Collectors.toMap(SuitRow::supplier, row -> row));
        Map<Telling.State, Integer> kept = new EnumMap<>(Telling.State.class);
        int told = 0;
        for (SuitRow row : rows.values()) {
            Telling.State state = row.state();
            if (state == Telling.State.UNTOLD
                    && !sql.tell(ranking.notice(), row.supplier(), actor.name(), now)) {
                state = Telling.State.TOLD;
            }
            if (state == Telling.State.UNTOLD) {
                letters.write(row, ranking.notice());
                audit.record(
                        actor,
                        "notice.told",
                        "supplier",
                        row.supplier(),
                        Map.of("notice", ranking.notice().number()));
                told++;
            } else {
                kept.merge(state, 1, Integer::sum);
            }
        }
        return new Telling.Done(told, kept, chosen.size() - rows.size());
    }

    /// Whether an enterprise lets the Pôle tell it of notices.
    public boolean wanted(SupplierId supplier) {
        return transactions.read(() -> !sql.refuses(supplier));
    }

    /// Lets the Pôle tell an enterprise of notices, or no longer.
    public void want(SupplierId supplier, boolean wanted, Actor actor) {
        transactions.write(() -> {
            if (wanted) {
                sql.accept(supplier);
            } else {
                sql.refuse(supplier, clock.instant());
            }
            audit.record(
                    actor,
                    wanted ? "notice.wanted" : "notice.refused",
                    "supplier",
                    supplier,
                    Map.of());
        });
    }

    /// The enterprise that a link to hear no more names, while it hears.
    public Optional<String> hearing(SupplierId supplier) {
        return transactions.read(() -> sql.name(supplier).filter(_ -> !sql.refuses(supplier)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
