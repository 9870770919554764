package quebec.esja.testing;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.AmountBand;
import quebec.esja.buyerneeds.Attachments;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.buyerneeds.BuyerNeedLetters;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.Rhythm;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.MailTransport;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.replies.BuyerNews;
import quebec.esja.replies.Replies;
import quebec.esja.replies.ReplyLetters;
import quebec.esja.territory.Territories;
import quebec.esja.waves.Confirmation;
import quebec.esja.waves.NeedLog;
import quebec.esja.waves.Proposals;
import quebec.esja.waves.WaveLetters;
import quebec.esja.waves.Waves;

/// Needs of buyers in the Pôles of a test: written, sent and answered. Each method works in the bound Pôle.
public final class Sourcing {

    public static final Actor AGENT = new Actor(null, "Agathe Gagnon");

    public final Trade trade;
    public final Outbox outbox;
    public final BuyerNeeds needs;
    public final Attachments attachments;
    public final Proposals proposals;
    public final NeedLog log;
    public final Waves waves;
    public final BuyerNews news;
    public final Replies replies;
    public final BuyerNeedLetters letters;
    private final List<OutboxMail> mails = new ArrayList<>();
    private boolean serverAway;

    public Sourcing(TestProvince province) {
        this(province, province.clock);
    }

    /// The same at another time than the rest of the test.
    public Sourcing(TestProvince province, Clock clock) {
        trade = new Trade(province);
        Territories territories = new Territories(province.province);
        PublicUrl site = new PublicUrl(URI.create("https://esja.test"));
        outbox = new Outbox(province.transactions, this::send, clock);
        letters = new BuyerNeedLetters(outbox, province.profiles, province.members, site);
        needs =
                new BuyerNeeds(
                        province.transactions,
                        new Nomenclature(province.province),
                        territories,
                        letters,
                        province.audit,
                        clock);
        attachments = new Attachments(province.transactions, province.files, province.audit, clock);
        proposals = new Proposals(province.transactions, territories, province.audit, clock);
        log = new NeedLog(province.transactions, clock);
        waves =
                new Waves(
                        province.transactions,
                        needs,
                        proposals,
                        province.members,
                        new WaveLetters(outbox, trade.links, province.profiles, territories, site),
                        log,
                        province.audit,
                        clock);
        news = new BuyerNews(province.transactions, needs, letters, clock);
        replies =
                new Replies(
                        province.transactions,
                        needs,
                        trade.links,
                        news,
                        new ReplyLetters(outbox, province.profiles, province.members, site),
                        log,
                        province.audit,
                        clock);
    }

    private void send(OutboxMail mail) throws MailTransport.NotSent {
        if (serverAway) {
            throw new MailTransport.NotSent(new IOException("away"));
        }
        mails.add(mail);
    }

    /// The mail server answers no more, or again.
    public void serverAway(boolean away) {
        serverAway = away;
    }

    /// Sends what is due, and gives the mails of this call, oldest first.
    public List<OutboxMail> delivered() {
        mails.clear();
        while (outbox.sendDue() > 0) {
            continue;
        }
        return List.copyOf(mails);
    }

    /// A whole need, to be answered for so many days from that one on.
    public static BuyerNeedData data(BuyerId buyer, String what, LocalDate answerBy) {
        return new BuyerNeedData(
                buyer,
                what,
                "Quarante personnes, options végétariennes.",
                "traiteur",
                "",
                Optional.of(Nature.SERVICES),
                "43027",
                Optional.empty(),
                Optional.of(AmountBand.TO_5000),
                Optional.of(PurchaseMode.DIRECT),
                Optional.of(answerBy),
                List.of("Livrez-vous le matin ?"),
                true,
                Rhythm.MILESTONES);
    }

    public static BuyerNeed saved(BuyerNeedChange change) {
        if (change instanceof BuyerNeedChange.Saved(BuyerNeed need)) {
            return need;
        }
        throw new AssertionError(change);
    }

    /// A need that waits to be checked.
    public BuyerNeed submitted(BuyerNeedData data) {
        Party pole = new Party.OfPole();
        BuyerNeed draft = saved(needs.write(data, Optional.empty(), pole, AGENT));
        return saved(needs.submit(draft.id(), draft.version(), pole, AGENT));
    }

    /// A need whose list is confirmed.
    public BuyerNeed open(BuyerNeedData data, Set<SupplierId> chosen) {
        BuyerNeed need = submitted(data);
        Confirmation confirmed =
                waves.confirm(need.id(), chosen, "Hors de ce besoin", need.version(), AGENT);
        if (confirmed instanceof Confirmation.Confirmed(BuyerNeed open, _, _)) {
            return open;
        }
        throw new AssertionError(confirmed);
    }

    public BuyerNeed found(BuyerNeedId id) {
        return needs.find(id).orElseThrow();
    }

    /// So many enterprises of Sherbrooke that cater.
    public Set<SupplierId> caterers(String name, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> trade.listed(name + " " + (char) ('A' + i), "").id())
                .collect(Collectors.toSet());
    }
}
