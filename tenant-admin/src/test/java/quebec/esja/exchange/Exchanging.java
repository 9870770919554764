package quebec.esja.exchange;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.dossiers.ContractDossiers;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.outcomes.FollowUps;
import quebec.esja.outcomes.OutcomeLetters;
import quebec.esja.outcomes.Outcomes;
import quebec.esja.poles.Pole;
import quebec.esja.purchases.Party;
import quebec.esja.replies.ReplyDraft;
import quebec.esja.tenancy.LoginPasswords;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.territory.Territories;
import quebec.esja.testing.Sourcing;
import quebec.esja.testing.TestProvince;
import quebec.esja.waves.Confirmation;

/// The exchange between the Pôles of a test: two that exchange, and a third that has nothing to do with it.
final class Exchanging {

    static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");

    final TestProvince province;
    final Sourcing sourcing;
    final Pole third;
    final Neighbours neighbours;
    final OfferConsents consents;
    final OfferedDocuments documents;
    final Offers offers;
    final OffersReceived received;
    final ExchangeRounds rounds;
    final SharedCredits credits;
    final Outcomes outcomes;
    final FollowUps followUps;

    Exchanging(TestProvince province) {
        this.province = province;
        sourcing = new Sourcing(province);
        third =
                province.openPole(
                        "gaspesie-" + province.suffix(), "Pôle de la Gaspésie", Set.of("020"));
        PublicUrl site = new PublicUrl(URI.create("https://esja.test"));
        neighbours =
                new Neighbours(
                        province.province, province.poles, new Territories(province.province));
        ExchangeLetters letters =
                new ExchangeLetters(sourcing.outbox, province.profiles, province.members, site);
        OutcomeLetters outcomeLetters =
                new OutcomeLetters(
                        sourcing.outbox,
                        sourcing.trade.links,
                        province.profiles,
                        province.members,
                        site);
        outcomes =
                new Outcomes(
                        province.transactions,
                        sourcing.needs,
                        sourcing.replies,
                        province.members,
                        outcomeLetters,
                        sourcing.log,
                        province.clock);
        followUps =
                new FollowUps(
                        province.transactions,
                        sourcing.needs,
                        sourcing.trade.contracts,
                        new ContractDossiers(
                                province.transactions,
                                sourcing.trade.contracts,
                                province.files,
                                province.audit,
                                province.clock),
                        province.members,
                        sourcing.trade.links,
                        outcomeLetters,
                        province.clock);
        consents =
                new OfferConsents(
                        province.transactions,
                        sourcing.needs,
                        sourcing.attachments,
                        sourcing.trade.links,
                        letters,
                        province.audit,
                        province.clock);
        documents =
                new OfferedDocuments(
                        province.transactions,
                        sourcing.attachments,
                        sourcing.trade.links,
                        province.clock);
        offers =
                new Offers(
                        province.transactions,
                        sourcing.needs,
                        outcomes,
                        neighbours,
                        documents,
                        province.audit,
                        province.clock);
        received =
                new OffersReceived(
                        province.transactions,
                        sourcing.needs,
                        sourcing.trade.buyers,
                        neighbours,
                        province.profiles,
                        province.members,
                        province.audit,
                        province.clock);
        rounds =
                new ExchangeRounds(
                        province.transactions,
                        sourcing.needs,
                        sourcing.replies,
                        outcomes,
                        followUps,
                        sourcing.trade.contracts,
                        neighbours,
                        province.profiles,
                        province.members,
                        letters,
                        province.clock);
        credits = new SharedCredits(province.transactions, neighbours);
        TenantScope.run(third.tenant(), () -> province.profiles.publish(Actor.PLATFORM));
    }

    <T> T in(Pole pole, Supplier<T> work) {
        return TenantScope.call(pole.tenant(), work);
    }

    /// Does the rounds of a Pôle, and gives the mails that left it.
    List<OutboxMail> round(Pole pole) {
        return in(
                pole,
                () -> {
                    sourcing.delivered();
                    rounds.go();
                    rounds.go();
                    return sourcing.delivered();
                });
    }

    /// A need of that buyer, open in the bound Pôle, that nobody wants.
    BuyerNeed unanswered(String buyer, String enterprise) {
        BuyerNeed need =
                sourcing.open(
                        Sourcing.data(
                                sourcing.trade.buyer(buyer).id(),
                                "Repas de " + buyer,
                                sourcing.needs.today().plusDays(20)),
                        sourcing.caterers(enterprise, 1));
        sourcing.delivered();
        return need;
    }

    /// The same with two questions and a document.
    BuyerNeed documented(String buyer, String enterprise) {
        BuyerNeedData data =
                Sourcing.data(
                        sourcing.trade.buyer(buyer).id(),
                        "Repas de " + buyer,
                        sourcing.needs.today().plusDays(20));
        List<String> questions =
                List.of(
                        "Livrez-vous le matin ?",
                        "Écrivez-vous à lise@ville.example ou au 819 555-0142 ?");
        BuyerNeed need =
                sourcing.submitted(
                        new BuyerNeedData(
                                data.buyer(),
                                data.what(),
                                data.detail(),
                                data.category(),
                                data.unspsc(),
                                data.nature(),
                                data.place(),
                                data.wantedOn(),
                                data.amount(),
                                data.mode(),
                                data.answerBy(),
                                questions,
                                data.open(),
                                data.rhythm()));
        sourcing.attachments.join(
                need.id(),
                "Menu.pdf",
                new DocumentReading.Accepted("application/pdf", PDF),
                new Party.OfPole(),
                Sourcing.AGENT);
        Confirmation confirmed =
                sourcing.waves.confirm(
                        need.id(),
                        sourcing.caterers(enterprise, 1),
                        "Hors de ce besoin",
                        need.version(),
                        Sourcing.AGENT);
        sourcing.delivered();
        if (confirmed instanceof Confirmation.Confirmed(BuyerNeed open, _, _)) {
            return open;
        }
        throw new AssertionError(confirmed);
    }

    /// The buyer agrees by the link of its mail.
    void agree(BuyerNeedId need) {
        consents.ask(need, Sourcing.AGENT);
        consents.answer(sourcing.trade.links.read(token(sourcing.delivered())), true);
    }

    static String token(List<OutboxMail> mails) {
        return mails.stream()
                .flatMap(mail -> TOKEN.matcher(mail.text()).results())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /// The latest offer of a need, in the bound Pôle.
    Offers.Made made(BuyerNeedId need) {
        return offers.of(need).getFirst();
    }

    /// An offer that one Pôle makes and another accepts; gives the need that came of it there.
    BuyerNeed accepted(Pole from, BuyerNeed need, Pole to) {
        ExchangeId id =
                in(
                        from,
                        () -> {
                            agree(need.id());
                            if (offers.offer(need.id(), to.id(), Sourcing.AGENT)
                                    != Offering.OFFERED) {
                                throw new AssertionError("not offered");
                            }
                            return made(need.id()).offer().id();
                        });
        return in(
                to,
                () ->
                        switch (received.accept(id, Sourcing.AGENT)) {
                            case Acceptance.Accepted(BuyerNeed taken) -> taken;
                            case Acceptance.TooLate _, Acceptance.Gone _ ->
                                    throw new AssertionError("not accepted");
                        });
    }

    /// Sends a need of the bound Pôle to one enterprise of that name, which is interested.
    SupplierId interested(BuyerNeed need, String enterprise) {
        Set<SupplierId> chosen = sourcing.caterers(enterprise, 1);
        sourcing.waves.confirm(
                need.id(), chosen, "Hors de ce besoin", need.version(), Sourcing.AGENT);
        SupplierId one = chosen.iterator().next();
        sourcing.replies.reply(
                need.id(),
                one,
                new ReplyDraft.Interested(
                        need.data().questions().stream().map(_ -> "Oui").toList(), "", ""),
                Sourcing.AGENT);
        return one;
    }

    /// The first value of a query sent by the login of a Pôle, outside of the program.
    String raw(Pole pole, String sql) throws SQLException {
        String login = pole.schema().login();
        try (Connection connection =
                        DriverManager.getConnection(
                                province.settings.url(),
                                login,
                                new LoginPasswords(province.settings).of(login, 1));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return Optional.of(rows).filter(Exchanging::next).map(Exchanging::first).orElse("");
        }
    }

    /// The same by the owner of the schemas.
    String owner(String sql) {
        try (Connection connection = province.postgres.owner(province.database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return next(rows) ? first(rows) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean next(ResultSet rows) {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(ResultSet rows) {
        try {
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
