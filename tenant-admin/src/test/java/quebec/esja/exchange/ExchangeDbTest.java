package quebec.esja.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.buyers.BuyerFilter;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.outcomes.FollowUpDraft;
import quebec.esja.outcomes.FollowUpOutcome;
import quebec.esja.outcomes.FollowUpRound;
import quebec.esja.poles.Pole;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Party;
import quebec.esja.reconciliation.ProvinceReconciliation;
import quebec.esja.replies.ReplyDraft;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Sourcing;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class ExchangeDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Exchanging X = new Exchanging(POLES.province);
    private static final Pole ESTRIE = POLES.estrie;
    private static final Pole MAURICIE = POLES.mauricie;
    private static final Party TEAM = new Party.OfPole();

    @BeforeEach
    void aMonday() {
        do {
            CLOCK.pass(Duration.ofDays(1));
        } while (X.sourcing.needs.today().getDayOfWeek().getValue() != 1);
    }

    @Test
    void nothingLeavesWithoutTheBuyersOwnConsentGivenAfterReadingWhatLeaves() {
        X.in(
                ESTRIE,
                () -> {
                    BuyerNeed need = X.unanswered("Ville de Compton", "Louche");
                    assertThat(offer(need)).isEqualTo(Offering.NO_CONSENT);
                    assertThat(X.consents.answer(need.id(), true, TEAM, Sourcing.AGENT))
                            .as("the team does not agree for the buyer")
                            .isFalse();

                    assertThat(X.consents.ask(need.id(), Sourcing.AGENT)).isEqualTo(1);
                    List<OutboxMail> asked = X.sourcing.delivered();
                    assertThat(asked)
                            .extracting(OutboxMail::recipient)
                            .containsExactly(Trade.contact("Ville de Compton"));
                    var link = X.sourcing.trade.links.read(Exchanging.token(asked));
                    assertThat(X.consents.behind(link))
                            .hasValueSatisfying(question ->
                                    assertThat(question.leaves()).isEqualTo(OfferedNeed.of(need)));
                    assertThat(offer(need)).as("asked only").isEqualTo(Offering.NO_CONSENT);
                    assertThat(X.consents.answer(link, true)).isTrue();
                    assertThat(X.consents.of(need.id()).flatMap(Consent::given))
                            .contains(CLOCK.instant());
                    assertThat(offer(need)).isEqualTo(Offering.OFFERED);
                    assertThat(offer(need)).as("one at a time").isEqualTo(Offering.ALREADY);

                    assertThat(X.consents.answer(link, false)).as("it changes its mind").isTrue();
                    assertThat(X.made(need.id()).offer().kept()).isEqualTo(OfferState.WITHDRAWN);
                    assertThat(offer(need)).isEqualTo(Offering.NO_CONSENT);
                    return null;
                });
    }

    @Test
    void aThirdPoleReadsNothingAndTheTwoReadNoPerson() throws SQLException {
        BuyerNeed need =
                X.in(
                        ESTRIE,
                        () -> {
                            BuyerNeed open = X.unanswered("Ville de Hatley", "Marmite");
                            X.agree(open.id());
                            assertThat(offer(open)).isEqualTo(Offering.OFFERED);
                            return open;
                        });
        String row = "FROM province.exchange WHERE need_id = '" + need.id() + "'";
        String id = X.raw(ESTRIE, "SELECT id " + row);
        assertThat(X.raw(MAURICIE, "SELECT what " + row)).isEqualTo(need.data().what());
        assertThat(
                        X.raw(
                                MAURICIE,
                                "SELECT e::text FROM province.exchange e WHERE id = '" + id + "'"))
                .as("neither the buyer, nor a person, nor an address")
                .doesNotContain(
                        need.buyerName() + ",",
                        Trade.contact("Ville de Hatley"),
                        "Roy",
                        "@",
                        Sourcing.AGENT.name());

        assertThat(X.raw(X.third, "SELECT count(*) FROM province.exchange")).isEqualTo("0");
        assertThat(X.raw(X.third, "SELECT count(*) FROM province.exchange_interest"))
                .isEqualTo("0");
        for (String table : List.of("question", "documents", "answer")) {
            assertThat(X.raw(X.third, "SELECT count(*) FROM province.exchange_" + table))
                    .as(table)
                    .isEqualTo("0");
            assertThat(
                            X.raw(
                                    MAURICIE,
                                    "SELECT count(*) FROM province.exchange_%s WHERE exchange_id = '%s'"
                                            .formatted(table, id)))
                    .as("nothing before it accepts: " + table)
                    .isEqualTo("0");
        }
        String asked =
                "SELECT count(*) FROM province.exchange_question WHERE exchange_id = '" + id + "'";
        for (Pole pole : List.of(MAURICIE, X.third)) {
            X.raw(
                    pole,
                    "SELECT province.publish_exchange_questions('%s', ARRAY['Et vous ?'])"
                            .formatted(id));
            X.raw(pole, "SELECT province.publish_exchange_erased('" + id + "')");
            X.raw(pole, "SELECT province.publish_exchange_forgotten('" + need.id() + "')");
        }
        X.raw(ESTRIE, "SELECT province.publish_exchange_erased('" + id + "')");
        assertThat(X.raw(ESTRIE, asked))
                .as("neither added to nor erased while it waits")
                .isEqualTo("1");
        assertThat(X.owner("SELECT count(*) FROM province.exchange_question")).isEqualTo("0");
        assertThat(X.owner("SELECT count(*) FROM province.exchange"))
                .as("the policy binds the owner too")
                .isEqualTo("0");
        for (String step :
                List.of(
                        "province.publish_exchange_accepted('%s', 'x@esja.test', now())",
                        "province.publish_exchange_declined('%s', 'Pas chez nous', now())",
                        "province.publish_exchange_withdrawn('%s', now())",
                        "province.publish_exchange_ended('%s', 'gave-up', NULL, now())",
                        "province.publish_exchange_interest('%s', uuidv7(), now())",
                        "province.publish_exchange_contract('%s', uuidv7())")) {
            assertThat(X.raw(X.third, "SELECT " + step.formatted(id))).as(step).isEqualTo("null");
        }
        for (String step :
                List.of(
                        "province.publish_exchange_accepted('%s', 'x@esja.test', now())",
                        "province.publish_exchange_declined('%s', 'Pas chez nous', now())")) {
            assertThat(X.raw(ESTRIE, "SELECT " + step.formatted(id)))
                    .as("the Pôle that offers does not answer: " + step)
                    .isEqualTo("null");
        }
        assertThat(
                        X.raw(
                                MAURICIE,
                                "SELECT province.publish_exchange_withdrawn('" + id + "', now())"))
                .as("the neighbour does not withdraw")
                .isEqualTo("null");
        for (Pole pole : List.of(ESTRIE, MAURICIE, X.third)) {
            assertThatThrownBy(() ->
                            X.raw(pole, "UPDATE province.exchange SET what = 'Autre' RETURNING id"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> X.raw(pole, "DELETE FROM province.exchange RETURNING id"))
                    .hasMessageContaining("permission denied");
        }
        assertThat(X.raw(MAURICIE, "SELECT state " + row)).isEqualTo("offered");
        X.in(ESTRIE, () -> close(need, Outcome.GAVE_UP, Optional.empty()));
        settle();
    }

    /// Each Pôle learns of what the other ended, so that no other test does.
    private static void settle() {
        X.round(ESTRIE);
        X.round(MAURICIE);
    }

    @Test
    void oneContractOfTwoPolesIsCountedOnceAndBothSeeTheirPart() {
        Map<String, BigDecimal> creditsBefore = credits();
        BuyerNeed need = X.in(ESTRIE, () -> X.unanswered("Ville de Coaticook", "Casserole"));
        X.in(
                ESTRIE,
                () -> {
                    X.agree(need.id());
                    assertThat(X.neighbours.of(OfferedNeed.of(need)))
                            .extracting(Neighbour::name)
                            .contains("Pôle de la Mauricie", "Pôle de la Gaspésie")
                            .doesNotContain("Pôle de l’Estrie");
                    assertThat(offer(need)).isEqualTo(Offering.OFFERED);
                    return null;
                });
        assertThat(X.round(MAURICIE))
                .extracting(OutboxMail::subject)
                .anyMatch(subject -> subject.startsWith("Pôle de l’Estrie vous offre un besoin"));
        assertThat(X.round(MAURICIE)).as("told once").isEmpty();

        ExchangeId id = X.in(ESTRIE, () -> X.made(need.id()).offer().id());
        SupplierId seller =
                X.in(
                        MAURICIE,
                        () -> {
                            assertThat(X.received.accept(id, Sourcing.AGENT))
                                    .isInstanceOf(Acceptance.Accepted.class);
                            assertThat(X.received.accept(id, Sourcing.AGENT))
                                    .isEqualTo(new Acceptance.Gone());
                            BuyerNeed taken = X.sourcing.needs.cameBy(id).orElseThrow();
                            assertThat(taken.status()).isEqualTo(BuyerNeedStatus.SUBMITTED);
                            assertThat(taken.buyerName()).isEqualTo("Pôle de l’Estrie");
                            assertThat(taken.data().questions())
                                    .containsExactly("Livrez-vous le matin ?");
                            assertThat(X.sourcing.trade.buyers.page(BuyerFilter.ALL, 0, 100))
                                    .as("a neighbour is no buyer")
                                    .noneMatch(row -> row.name().equals("Pôle de l’Estrie"));
                            return X.interested(taken, "Chaudron");
                        });
        X.round(MAURICIE);
        assertThat(X.round(ESTRIE))
                .extracting(OutboxMail::recipient)
                .as("its team, and its buyer of the acceptance and of the interest")
                .containsExactlyInAnyOrder(
                        "bonjour@esja.test",
                        Trade.contact("Ville de Coaticook"),
                        Trade.contact("Ville de Coaticook"));
        X.in(
                ESTRIE,
                () -> {
                    Offers.Made made = X.made(need.id());
                    assertThat(made.offer().toContact()).isEqualTo("bonjour@esja.test");
                    assertThat(made.interests())
                            .extracting(Interest::name)
                            .containsExactly("Chaudron A");
                    assertThat(choose(need, id, new SupplierId(need.id().value())))
                            .as("one that is not interested")
                            .isEqualTo(new BuyerNeedChange.NotAllowed());
                    assertThat(choose(need, id, seller)).isInstanceOf(BuyerNeedChange.Saved.class);
                    return null;
                });
        assertThat(X.round(MAURICIE))
                .filteredOn(mail -> mail.recipient().equals("bonjour@esja.test"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("bonjour@esja.test"));
        X.in(
                MAURICIE,
                () -> {
                    BuyerNeed taken = X.sourcing.needs.cameBy(id).orElseThrow();
                    assertThat(taken.ending().flatMap(BuyerNeed.Ending::chosen)).contains(seller);
                    return null;
                });

        declared("1 450,00 $", 1);
        X.round(MAURICIE);
        assertThat(X.round(ESTRIE))
                .extracting(OutboxMail::subject)
                .anyMatch(subject -> subject.startsWith("Est-ce le bon contrat"));
        X.in(
                ESTRIE,
                () ->
                        assertThat(
                                        X.offers.answerContract(
                                                need.id(), id, true, "", TEAM, Sourcing.AGENT))
                                .isTrue());
        X.round(MAURICIE);
        X.in(
                MAURICIE,
                () -> {
                    BuyerNeed taken = X.sourcing.needs.cameBy(id).orElseThrow();
                    assertThat(X.followUps.contractOf(taken.id()))
                            .hasValueSatisfying(contract ->
                                    assertThat(contract.answer()).isEqualTo(Answer.CONFIRMED));
                    return null;
                });

        Map<String, BigDecimal> credits = credits();
        assertThat(credits)
                .hasSize(2)
                .containsOnlyKeys("Pôle de la Mauricie false", "Pôle de l’Estrie true");
        credits.forEach((side, amount) ->
                assertThat(amount.subtract(creditsBefore.getOrDefault(side, BigDecimal.ZERO)))
                        .as(side)
                        .isEqualByComparingTo("1450"));
        assertThat(facts("contract_fact", ESTRIE)).isEqualTo("0");
        assertThat(facts("contract_fact", MAURICIE)).isEqualTo("1");
        assertThat(X.owner(needFact(need))).isEqualTo("bought-next");
        reconciled();
    }

    @Test
    void questionsAndDocumentsFollowAnOfferThatIsAcceptedAndTheAnswersComeBack()
            throws SQLException {
        BuyerNeed need = X.in(ESTRIE, () -> X.documented("Ville de Dudswell", "Bassine"));
        BuyerNeed taken = X.accepted(ESTRIE, need, MAURICIE);
        ExchangeId id = taken.exchange().orElseThrow();
        assertThat(taken.data().questions())
                .as("no address of a person")
                .containsExactly("Livrez-vous le matin ?", "Écrivez-vous à […] ou au […] ?");
        X.in(MAURICIE, () -> X.interested(taken, "Bouilloire"));
        X.round(MAURICIE);
        X.in(
                ESTRIE,
                () -> {
                    assertThat(X.made(need.id()).interests())
                            .singleElement()
                            .satisfies(one ->
                                    assertThat(one.answers())
                                            .containsOnly(
                                                    Map.entry(0, "Oui"), Map.entry(1, "Oui")));
                    return null;
                });
        assertThat(
                        X.raw(
                                MAURICIE,
                                "SELECT string_agg(a::text, ' ') FROM province.exchange_answer a"))
                .as("an answer is not somebody's")
                .doesNotContain(Sourcing.AGENT.name());
        assertThat(X.raw(X.third, "SELECT count(*) FROM province.exchange_answer")).isEqualTo("0");

        String token = X.in(MAURICIE, () -> X.received.documents(taken)).orElseThrow().substring(3);
        X.in(
                ESTRIE,
                () -> {
                    LinkReading link = X.sourcing.trade.links.read(token);
                    OfferedDocuments.Shown shown = X.documents.behind(link).orElseThrow();
                    assertThat(shown.documents())
                            .singleElement()
                            .satisfies(one ->
                                    assertThat(X.documents.open(link, one.id()))
                                            .hasValueSatisfying(file ->
                                                    assertThat(file.content())
                                                            .isEqualTo(Exchanging.PDF)));
                    return close(need, Outcome.GAVE_UP, Optional.empty());
                });
        settle();
        X.in(
                ESTRIE,
                () ->
                        assertThat(X.documents.behind(X.sourcing.trade.links.read(token)))
                                .as("the offer is over")
                                .isEmpty());
        assertThat(X.in(MAURICIE, () -> X.received.documents(taken))).isEmpty();
        for (Pole pole : List.of(ESTRIE, MAURICIE)) {
            for (String table : List.of("question", "documents", "answer")) {
                assertThat(
                                X.raw(
                                        pole,
                                        "SELECT count(*) FROM province.exchange_%s WHERE exchange_id = '%s'"
                                                .formatted(table, id)))
                        .as("erased when the offer ends: " + table)
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void anEarlierConsentLetsNeitherQuestionsNorDocumentsLeave() throws SQLException {
        BuyerNeed need = X.in(ESTRIE, () -> X.documented("Ville de Weedon", "Louchette"));
        X.in(
                ESTRIE,
                () -> {
                    X.agree(need.id());
                    assertThat(X.consents.of(need.id()).filter(Consent::coversAll)).isPresent();
                    return null;
                });
        X.raw(
                ESTRIE,
                "UPDATE %s.need_consent SET whole = false WHERE need_id = '%s' RETURNING need_id"
                        .formatted(ESTRIE.schema().schema(), need.id()));
        ExchangeId id =
                X.in(
                        ESTRIE,
                        () -> {
                            assertThat(offer(need)).isEqualTo(Offering.OFFERED);
                            return X.made(need.id()).offer().id();
                        });
        X.in(
                MAURICIE,
                () -> {
                    assertThat(X.received.accept(id, Sourcing.AGENT))
                            .isInstanceOfSatisfying(
                                    Acceptance.Accepted.class,
                                    accepted -> {
                                        assertThat(accepted.need().data().questions()).isEmpty();
                                        assertThat(X.received.documents(accepted.need())).isEmpty();
                                    });
                    return null;
                });
        X.in(ESTRIE, () -> close(need, Outcome.GAVE_UP, Optional.empty()));
        settle();
    }

    @Test
    void howeverNeedsEndTheProvinceCountsEachNeedAndEachContractOnce() {
        int before = count("SELECT count(*) FROM province.contract_fact");
        int needsBefore = count("SELECT count(*) FROM province.need_fact");
        int contracts = 0;
        int needs = 6;
        for (int i = 0; i < needs; i++) {
            String name = "Ville numéro " + "ABCDEF".charAt(i);
            String seller = "Plateau " + "ABCDEF".charAt(i);
            BuyerNeed need = X.in(ESTRIE, () -> X.unanswered(name, seller));
            boolean exchanged = i % 2 == 0;
            boolean bought = i % 3 > 0;
            if (exchanged) {
                BuyerNeed taken = X.accepted(ESTRIE, need, MAURICIE);
                SupplierId one = X.in(MAURICIE, () -> X.interested(taken, "Voisine " + seller));
                X.round(MAURICIE);
                X.in(
                        ESTRIE,
                        () ->
                                bought
                                        ? choose(need, taken.exchange().orElseThrow(), one)
                                        : close(need, Outcome.GAVE_UP, Optional.empty()));
                X.round(ESTRIE);
                X.round(MAURICIE);
            } else {
                X.in(
                        ESTRIE,
                        () -> {
                            SupplierId own =
                                    X.sourcing.waves.invitees(need.id()).getFirst().supplier();
                            X.sourcing.replies.reply(
                                    need.id(),
                                    own,
                                    new ReplyDraft.Interested(List.of("Oui"), "", ""),
                                    Sourcing.AGENT);
                            return bought
                                    ? close(need, Outcome.BOUGHT_HERE, Optional.of(own))
                                    : close(need, Outcome.GAVE_UP, Optional.empty());
                        });
            }
            contracts += bought ? 1 : 0;
        }
        declared("2 000,00 $", contracts);
        X.round(MAURICIE);
        X.round(ESTRIE);

        assertThat(count("SELECT count(*) FROM province.need_fact") - needsBefore).isEqualTo(needs);
        assertThat(count("SELECT count(*) FROM province.contract_fact") - before)
                .isEqualTo(contracts);
        assertThat(count("SELECT count(DISTINCT contract_id) FROM province.contract_fact"))
                .isEqualTo(count("SELECT count(*) FROM province.contract_fact"))
                .isEqualTo(
                        count(
                                "SELECT sum(contracts) FROM province.contract_cell WHERE category_code = '*' AND grade = 'any' AND length(span) = 4"));
        reconciled();
    }

    @Test
    void declinesWithAReasonLapsesAfterThreeBusinessDaysAndEndsWithTheBuyersNeed() {
        BuyerNeed need = X.in(ESTRIE, () -> X.unanswered("Ville de Magog", "Passoire"));
        ExchangeId first =
                X.in(
                        ESTRIE,
                        () -> {
                            X.agree(need.id());
                            offer(need);
                            return X.made(need.id()).offer().id();
                        });
        X.in(
                MAURICIE,
                () -> {
                    assertThat(X.received.decline(first, "non", Sourcing.AGENT)).isFalse();
                    assertThat(
                                    X.received.decline(
                                            first, "Nos traiteurs sont pris.", Sourcing.AGENT))
                            .isTrue();
                    return null;
                });
        assertThat(X.round(ESTRIE))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text())
                                .contains("Nos traiteurs sont pris.", "l’offrir à un autre Pôle"));
        assertThat(X.in(ESTRIE, X.offers::fruitless))
                .filteredOn(one -> one.offer().need().equals(need.id()))
                .extracting(Offers.Made::state)
                .containsExactly(OfferState.DECLINED);

        BuyerNeed taken = X.accepted(ESTRIE, need, MAURICIE);
        X.round(ESTRIE);
        X.in(ESTRIE, () -> close(need, Outcome.POSTPONED, Optional.empty()));
        X.round(ESTRIE);
        X.round(MAURICIE);
        X.in(
                MAURICIE,
                () -> {
                    assertThat(X.sourcing.found(taken.id()).ending())
                            .hasValueSatisfying(ending ->
                                    assertThat(ending.outcome()).isEqualTo(Outcome.POSTPONED));
                    return null;
                });

        BuyerNeed late = X.in(ESTRIE, () -> X.unanswered("Ville de Stanstead", "Râpe"));
        ExchangeId unread =
                X.in(
                        ESTRIE,
                        () -> {
                            X.agree(late.id());
                            offer(late);
                            return X.made(late.id()).offer().id();
                        });
        assertThat(X.in(ESTRIE, X.offers::fruitless))
                .as("nothing is late yet")
                .noneMatch(one -> one.offer().need().equals(late.id()));
        CLOCK.pass(Duration.ofDays(4));
        assertThat(X.round(ESTRIE))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.recipient()).isEqualTo("bonjour@esja.test");
                    assertThat(mail.subject()).startsWith("Pôle de la Mauricie n’a pas répondu");
                    assertThat(mail.text()).contains("l’offrir à un autre Pôle");
                });
        assertThat(X.round(ESTRIE)).as("told once").isEmpty();
        assertThat(X.in(ESTRIE, X.offers::fruitless))
                .filteredOn(one -> one.offer().need().equals(late.id()))
                .extracting(Offers.Made::state)
                .containsExactly(OfferState.EXPIRED);
        X.in(
                MAURICIE,
                () -> {
                    assertThat(X.received.accept(unread, Sourcing.AGENT))
                            .isNotInstanceOf(Acceptance.Accepted.class);
                    assertThat(X.received.all())
                            .filteredOn(one -> one.offer().id().equals(unread))
                            .extracting(OffersReceived.Received::state)
                            .containsExactly(OfferState.EXPIRED);
                    return null;
                });
        X.in(
                ESTRIE,
                () -> {
                    assertThat(X.offers.offer(late.id(), X.third.id(), Sourcing.AGENT))
                            .as("an offer that lapsed leaves room for another")
                            .isEqualTo(Offering.OFFERED);
                    assertThat(X.offers.fruitless())
                            .noneMatch(one -> one.offer().need().equals(late.id()));
                    return null;
                });
        CLOCK.pass(Duration.ofDays(21));
        assertThat(X.round(ESTRIE))
                .filteredOn(mail -> mail.subject().startsWith("Pôle de la Gaspésie"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text())
                                .contains("Sa date limite est passée")
                                .doesNotContain("l’offrir à un autre Pôle"));
    }

    /// What each side has of contracts shared, over the years of the test: the other Pôle, whether it keeps them, and dollars.
    private static Map<String, BigDecimal> credits() {
        int year = X.sourcing.needs.today().getYear();
        Map<String, BigDecimal> credits = new HashMap<>();
        for (Pole pole : List.of(ESTRIE, MAURICIE, X.third)) {
            for (int one = year - 1; one <= year + 1; one++) {
                int of = one;
                X.in(pole, () -> X.credits.of(of))
                        .forEach(credit ->
                                credits.merge(
                                        credit.pole() + " " + credit.kept(),
                                        credit.amount(),
                                        BigDecimal::add));
            }
        }
        return credits;
    }

    private static Offering offer(BuyerNeed need) {
        return X.offers.offer(need.id(), MAURICIE.id(), Sourcing.AGENT);
    }

    private static BuyerNeedChange choose(BuyerNeed need, ExchangeId id, SupplierId one) {
        return X.offers.choose(need.id(), id, one, need.version(), TEAM, Sourcing.AGENT);
    }

    private static BuyerNeedChange close(
            BuyerNeed need, Outcome outcome, Optional<SupplierId> chosen) {
        return X.outcomes.close(
                need.id(),
                outcome,
                chosen,
                "Selon le besoin",
                need.version(),
                TEAM,
                Sourcing.AGENT);
    }

    /// A week later, each enterprise that was chosen says that there is a contract of that amount.
    private static void declared(String amount, int expected) {
        CLOCK.pass(Duration.ofDays(8));
        LocalDate today = X.sourcing.needs.today();
        int declared = 0;
        for (Pole pole : List.of(ESTRIE, MAURICIE)) {
            declared +=
                    X.in(
                            pole,
                            () -> {
                                X.sourcing.delivered();
                                FollowUpRound.of(X.followUps);
                                return (int)
                                        X.sourcing.delivered().stream()
                                                .filter(mail ->
                                                        !mail.recipient().startsWith("ville-"))
                                                .map(mail ->
                                                        X.followUps.answer(
                                                                Exchanging.token(List.of(mail)),
                                                                new FollowUpDraft.Bought(
                                                                        amount,
                                                                        Optional.of(
                                                                                today.minusDays(3)),
                                                                        Optional.of(today),
                                                                        false)))
                                                .filter(FollowUpOutcome.Declared.class::isInstance)
                                                .count();
                            });
        }
        assertThat(declared).isEqualTo(expected);
    }

    private static String facts(String table, Pole pole) {
        return X.owner(
                "SELECT count(*) FROM province."
                        + table
                        + " WHERE pole_id = '"
                        + pole.id()
                        + "' AND amount = 1450");
    }

    private static String needFact(BuyerNeed need) {
        return "SELECT outcome FROM province.need_fact WHERE need_id = '" + need.id() + "'";
    }

    private static int count(String sql) {
        return Integer.parseInt(X.owner(sql));
    }

    private static void reconciled() {
        ProvinceReconciliation reconciliation =
                new ProvinceReconciliation(
                        POLES.province.poles, POLES.province.transactions, POLES.province.province);
        for (Pole pole : List.of(ESTRIE, MAURICIE)) {
            assertThat(reconciliation.check(pole.tenant()).drifts()).isEmpty();
        }
    }
}
