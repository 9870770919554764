package quebec.esja.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.Attachments;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.SupplierId;
import quebec.esja.poles.Pole;
import quebec.esja.purchases.Party;
import quebec.esja.replies.Reply;
import quebec.esja.replies.ReplyDraft;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Sourcing;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.TwoPoles;

class NeedRetentionDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final TestProvince PROVINCE = POLES.province;
    private static final Sourcing SOURCING = new Sourcing(PROVINCE);
    private static final NeedRetention RETENTION =
            new NeedRetention(PROVINCE.transactions, PROVINCE.files, PROVINCE.audit, CLOCK);
    private static final Party TEAM = new Party.OfPole();
    private static final Duration DAY = Duration.ofDays(1);

    /// Words that must be found nowhere once a need is forgotten.
    private static final String SECRET = "Rosalie Tanguay, poste 4455";

    @Test
    void whatPeopleWroteGoesInTimeAndTheFactsStay() throws SQLException {
        CLOCK.pass(Duration.ofDays(2));
        BuyerNeed mauricie = POLES.inMauricie(() -> closed("Ville de Louiseville"));
        BuyerNeed need = POLES.inEstrie(() -> closed("Ville de Farnham"));
        BuyerNeed draft = POLES.inEstrie(() -> draft("Ville de Dunham"));
        assertThat(tellers(POLES.estrie)).isNotEmpty();

        CLOCK.pass(DAY.multipliedBy(364));
        assertThat(POLES.inEstrie(RETENTION::forget)).as("within a year").isZero();
        CLOCK.pass(DAY.multipliedBy(3));
        assertThat(POLES.inEstrie(RETENTION::forget)).as("the draft").isEqualTo(1);
        assertThat(POLES.inEstrie(() -> SOURCING.needs.find(draft.id()))).isEmpty();
        CLOCK.pass(DAY.multipliedBy(362));
        assertThat(POLES.inEstrie(RETENTION::forget)).as("within two years").isZero();
        CLOCK.pass(DAY.multipliedBy(10));
        assertThat(POLES.inEstrie(RETENTION::forget)).isEqualTo(1);
        assertThat(POLES.inEstrie(RETENTION::forget)).as("once").isZero();

        assertThat(tellers(POLES.estrie)).as("where those words still stand").isEmpty();
        assertThat(tellers(POLES.mauricie)).as("the other Pôle has its own days").isNotEmpty();
        POLES.inEstrie(() -> {
            BuyerNeed left = SOURCING.found(need.id());
            assertThat(left.forgottenAt()).contains(CLOCK.instant());
            assertThat(left.status()).isEqualTo(BuyerNeedStatus.CLOSED);
            assertThat(left.data().what()).isEqualTo(need.data().what());
            assertThat(left.data().category()).isEqualTo("traiteur");
            assertThat(left.data().amount()).isEqualTo(need.data().amount());
            assertThat(left.data().questions()).isEmpty();
            assertThat(left.writtenBy()).isEmpty();
            assertThat(left.ending().map(BuyerNeed.Ending::outcome)).contains(Outcome.BOUGHT_HERE);
            assertThat(left.ending().flatMap(BuyerNeed.Ending::chosen))
                    .isEqualTo(need.ending().flatMap(BuyerNeed.Ending::chosen));
            assertThat(SOURCING.attachments.of(need.id())).isEmpty();
            assertThat(SOURCING.replies.of(need.id()))
                    .singleElement()
                    .satisfies(reply -> {
                        assertThat(reply.interested()).isTrue();
                        assertThat(reply.price()).isPresent();
                        assertThat(reply.message()).isEmpty();
                        assertThat(reply.by()).isEmpty();
                        assertThat(reply.answers()).isEmpty();
                    });
            assertThat(SOURCING.log.of(need.id())).as("the log stays").isNotEmpty();
            return null;
        });
        assertThat(POLES.inMauricie(() -> SOURCING.found(mauricie.id()).forgottenAt())).isEmpty();
    }

    private static BuyerNeed draft(String buyer) {
        var data =
                Sourcing.data(
                        SOURCING.trade.buyer(buyer).id(),
                        "Repas de " + buyer,
                        SOURCING.needs.today().plusDays(20));
        BuyerNeed draft =
                Sourcing.saved(
                        SOURCING.needs.write(
                                new BuyerNeedData(
                                        data.buyer(),
                                        data.what(),
                                        SECRET,
                                        data.category(),
                                        "",
                                        data.nature(),
                                        data.place(),
                                        data.wantedOn(),
                                        data.amount(),
                                        data.mode(),
                                        data.answerBy(),
                                        List.of("Joindre " + SECRET + " ?"),
                                        false,
                                        data.rhythm()),
                                Optional.empty(),
                                TEAM,
                                Sourcing.AGENT));
        assertThat(
                        SOURCING.attachments.join(
                                draft.id(),
                                "devis.pdf",
                                new DocumentReading.Accepted(
                                        "application/pdf", SECRET.getBytes(StandardCharsets.UTF_8)),
                                TEAM,
                                Sourcing.AGENT))
                .isEqualTo(Attachments.Joining.JOINED);
        return draft;
    }

    /// A need bought here, in which those words stand wherever words can.
    private static BuyerNeed closed(String buyer) {
        while (SOURCING.needs.today().getDayOfWeek().getValue() > 5) {
            CLOCK.pass(DAY);
        }
        BuyerNeed draft = draft(buyer);
        BuyerNeed sent =
                Sourcing.saved(
                        SOURCING.needs.submit(draft.id(), draft.version(), TEAM, Sourcing.AGENT));
        Set<SupplierId> chosen = SOURCING.caterers(buyer.replace("Ville de ", "Bol "), 1);
        SOURCING.waves.confirm(
                sent.id(), chosen, "Hors de ce besoin", sent.version(), Sourcing.AGENT);
        SupplierId one = chosen.iterator().next();
        SOURCING.replies.reply(
                sent.id(),
                one,
                new ReplyDraft.Interested(
                        List.of("Voyez avec " + SECRET), "1 200 $", "Bonjour " + SECRET),
                new Actor(null, SECRET));
        assertThat(SOURCING.replies.of(sent.id())).extracting(Reply::by).containsExactly(SECRET);
        return Sourcing.saved(
                SOURCING.needs.close(
                        sent.id(),
                        Outcome.BOUGHT_HERE,
                        Optional.of(one),
                        "Sur le conseil de " + SECRET,
                        SOURCING.found(sent.id()).version(),
                        TEAM,
                        Sourcing.AGENT));
    }

    /// The tables of a Pôle in which those words stand, the log of equal treatment, the history and the mails aside: they have their
    /// own days. The list of migrations holds sums in which any digits may stand.
    private static List<String> tellers(Pole pole) throws SQLException {
        List<String> tellers = new ArrayList<>();
        String schema = pole.schema().schema();
        try (Connection owner = PROVINCE.postgres.owner(PROVINCE.database);
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT tablename FROM pg_tables WHERE schemaname = '"
                                    + schema
                                    + "'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            tables.removeAll(
                    Set.of(
                            "need_log",
                            "audit_entry",
                            "outbox_mail",
                            "outbox",
                            "flyway_schema_history"));
            for (String table : tables) {
                try (ResultSet rows =
                        statement.executeQuery(
                                "SELECT EXISTS (SELECT FROM %s.%s AS t WHERE t::text LIKE '%%4455%%')"
                                        .formatted(schema, table))) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        tellers.add(table);
                    }
                }
            }
        }
        return tellers;
    }
}
