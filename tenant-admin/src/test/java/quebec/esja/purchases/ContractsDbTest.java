package quebec.esja.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.PublicContract;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class ContractsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Actor ACTOR = new Actor(null, "Dominique Roy");

    @Test
    void theSupplierConfirmsInOneClickAndVisitorsSeeItWhenBothAllow() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Cuisine collective", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Bromont").id();
            Contract contract = TRADE.declared(supplier, buyer, "1 234,56 $");
            assertThat(contract.grade()).isEqualTo(EvidenceGrade.DECLARED);
            String token = TRADE.deliveredToken();

            assertThat(TRADE.contracts.behind(TRADE.links.read(token)))
                    .hasValueSatisfying(
                            shown -> assertThat(shown.answer()).isEqualTo(Answer.WAITING));
            assertThat(TRADE.contracts.find(contract.id()).orElseThrow().answer())
                    .as("reading the link confirms nothing")
                    .isEqualTo(Answer.WAITING);

            assertThat(TRADE.contracts.answer(token, new ContractReply.Confirms(true)))
                    .isInstanceOfSatisfying(
                            AnswerOutcome.Answered.class,
                            answered ->
                                    assertThat(answered.contract().grade())
                                            .isEqualTo(EvidenceGrade.CONFIRMED));
            assertThat(TRADE.directory.contractsOf(supplier, 10))
                    .extracting(PublicContract::title, PublicContract::buyer)
                    .containsExactly(Tuple.tuple("Buffet du conseil", "Ville de Bromont"));
            assertThat(TRADE.delivered())
                    .singleElement()
                    .satisfies(mail ->
                            assertThat(mail.recipient())
                                    .isEqualTo(Trade.contact("Ville de Bromont")));

            TRADE.contracts.allowPublic(
                    contract.id(), false, new Party.OfSupplier(supplier), ACTOR);
            assertThat(TRADE.directory.contractsOf(supplier, 10)).isEmpty();
            return null;
        });
    }

    @Test
    void aLinkServesOnceAndForItsTimeAndInItsPole() {
        String token =
                POLES.inEstrie(() -> {
                    SupplierId supplier = TRADE.listed("Atelier de bois", "").id();
                    TRADE.declared(supplier, TRADE.buyer("MRC des Sources").id(), "10");
                    return TRADE.deliveredToken();
                });
        assertThat(
                        POLES.inMauricie(() ->
                                TRADE.contracts.answer(token, new ContractReply.Confirms(true))))
                .isEqualTo(new AnswerOutcome.Unknown());
        POLES.inEstrie(() -> {
            assertThat(TRADE.contracts.answer(token, new ContractReply.Contests("no")))
                    .isEqualTo(new AnswerOutcome.NoteMissing());
            assertThat(TRADE.contracts.answer(token, new ContractReply.Confirms(false)))
                    .isInstanceOf(AnswerOutcome.Answered.class);
            assertThat(
                            TRADE.contracts.answer(
                                    token, new ContractReply.Contests("Jamais vu ce contrat")))
                    .isInstanceOfSatisfying(
                            AnswerOutcome.AnsweredBefore.class,
                            before ->
                                    assertThat(before.contract().answer())
                                            .isEqualTo(Answer.CONFIRMED));
            TRADE.delivered();

            SupplierId other = TRADE.listed("Atelier de métal", "").id();
            TRADE.declared(other, TRADE.buyer("MRC du Val").id(), "10");
            String late = TRADE.deliveredToken();
            CLOCK.pass(Duration.ofDays(61));
            assertThat(TRADE.contracts.answer(late, new ContractReply.Confirms(true)))
                    .isEqualTo(new AnswerOutcome.TooLate());
            return null;
        });
    }

    @Test
    void contestingTakesTheContractOutOfEveryFigureUntilItIsCorrectedAndConfirmed() {
        POLES.inMauricie(() -> {
            SupplierId supplier = TRADE.listed("Friperie", "").id();
            BuyerId buyer = TRADE.buyer("Ville de La Tuque").id();
            Contract contract = TRADE.declared(supplier, buyer, "500");
            Party seller = new Party.OfSupplier(supplier);
            assertThat(
                            TRADE.contracts.answer(
                                    contract.id(),
                                    new ContractReply.Contests("C'était 400 $"),
                                    seller,
                                    ACTOR))
                    .isInstanceOf(AnswerOutcome.Answered.class);

            Contract contested = TRADE.contracts.find(contract.id()).orElseThrow();
            assertThat(contested.answerNote()).isEqualTo("C'était 400 $");
            Contract corrected =
                    Trade.saved(
                            TRADE.contracts.correct(
                                    contract.id(),
                                    Trade.draft(supplier, buyer, "400"),
                                    contested.version(),
                                    new Party.OfBuyer(buyer),
                                    ACTOR));
            assertThat(corrected.answer()).isEqualTo(Answer.WAITING);
            assertThat(corrected.answerNote()).isEmpty();
            assertThat(
                            TRADE.contracts.answer(
                                    contract.id(), new ContractReply.Confirms(true), seller, ACTOR))
                    .isInstanceOf(AnswerOutcome.Answered.class);
            assertThat(
                            TRADE.contracts.correct(
                                    contract.id(),
                                    Trade.draft(supplier, buyer, "900"),
                                    corrected.version(),
                                    new Party.OfBuyer(buyer),
                                    ACTOR))
                    .as("what both said stands")
                    .isEqualTo(new Declaration.NotAllowed());
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void theSameContractDeclaredByBothIsToldBeforeItIsSaved() {
        POLES.inMauricie(() -> {
            SupplierId supplier = TRADE.listed("Imprimerie", "").id();
            BuyerId buyer = TRADE.buyer("Cégep de Trois-Rivières").id();
            Contract first = TRADE.declared(supplier, buyer, "750,00");
            ContractDraft again = Trade.draft(supplier, buyer, "750");

            assertThat(TRADE.contracts.declare(again, new Party.OfSupplier(supplier), false, ACTOR))
                    .isInstanceOfSatisfying(
                            Declaration.ProbablyTheSame.class,
                            same ->
                                    assertThat(same.contracts())
                                            .extracting(Contract::id)
                                            .containsExactly(first.id()));
            assertThat(TRADE.contracts.declare(again, new Party.OfSupplier(supplier), true, ACTOR))
                    .isInstanceOf(Declaration.Saved.class);
            assertThat(TRADE.contracts.count(ContractFilter.of(new Party.OfSupplier(supplier))))
                    .isEqualTo(2);
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void theBuyerConfirmsWhatASupplierDeclaresAndNobodyAnswersForTheOther() {
        POLES.inMauricie(() -> {
            SupplierId supplier = TRADE.listed("Paysagistes", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Shawinigan").id();
            Contract contract =
                    Trade.saved(
                            TRADE.contracts.declare(
                                    Trade.draft(supplier, buyer, "88"),
                                    new Party.OfSupplier(supplier),
                                    false,
                                    ACTOR));
            assertThat(TRADE.delivered())
                    .singleElement()
                    .satisfies(mail ->
                            assertThat(mail.recipient())
                                    .isEqualTo(Trade.contact("Ville de Shawinigan")));
            ContractReply confirms = new ContractReply.Confirms(true);
            assertThat(
                            TRADE.contracts.answer(
                                    contract.id(), confirms, new Party.OfSupplier(supplier), ACTOR))
                    .isEqualTo(new AnswerOutcome.Unknown());
            BuyerId stranger = TRADE.buyer("Ville de Bécancour").id();
            assertThat(
                            TRADE.contracts.answer(
                                    contract.id(), confirms, new Party.OfBuyer(stranger), ACTOR))
                    .isEqualTo(new AnswerOutcome.Unknown());
            assertThat(
                            TRADE.contracts.answer(
                                    contract.id(), confirms, new Party.OfBuyer(buyer), ACTOR))
                    .isInstanceOf(AnswerOutcome.Answered.class);
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void refusesTheBuyersSuppliersAndContractsOfAnotherPole() {
        SupplierId supplier = POLES.inEstrie(() -> TRADE.listed("Vélos", "").id());
        BuyerId buyer = POLES.inEstrie(() -> TRADE.buyer("Ville de Cowansville").id());
        Contract contract = POLES.inEstrie(() -> TRADE.declared(supplier, buyer, "5"));
        POLES.inEstrie(TRADE::delivered);

        POLES.inMauricie(() -> {
            assertThat(
                            TRADE.contracts.declare(
                                    Trade.draft(supplier, buyer, "5"),
                                    new Party.OfBuyer(buyer),
                                    false,
                                    ACTOR))
                    .isInstanceOf(Declaration.Refused.class);
            BuyerId own = TRADE.buyer("Ville de Louiseville").id();
            assertThat(
                            TRADE.contracts.declare(
                                    Trade.draft(supplier, own, "5"),
                                    new Party.OfBuyer(own),
                                    false,
                                    ACTOR))
                    .isInstanceOfSatisfying(
                            Declaration.Refused.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .extracting(ContractProblem::field)
                                            .containsExactly("supplier"));
            assertThat(TRADE.contracts.find(contract.id())).isEmpty();
            assertThat(TRADE.contracts.takeBack(contract.id(), new Party.OfBuyer(buyer), ACTOR))
                    .isFalse();
            return null;
        });
    }

    @Test
    void onlyTheDeclaringPartyTakesBackAndOnlyBeforeTheAnswer() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Menuiserie", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Granby").id();
            Contract contract = TRADE.declared(supplier, buyer, "77");
            assertThat(
                            TRADE.contracts.takeBack(
                                    contract.id(), new Party.OfSupplier(supplier), ACTOR))
                    .isFalse();
            assertThat(TRADE.contracts.takeBack(contract.id(), new Party.OfBuyer(buyer), ACTOR))
                    .isTrue();
            assertThat(TRADE.contracts.find(contract.id())).isEmpty();
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void filtersSortsAndPagesInTheDatabase() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Éco-lavage", "").id();
            BuyerId buyer = TRADE.buyer("Université de l’Estrie").id();
            TRADE.declared(supplier, buyer, "300");
            TRADE.declared(supplier, buyer, "100");
            TRADE.declared(supplier, buyer, "200");
            TRADE.delivered();
            ContractFilter filter =
                    ContractFilter.ALL
                            .withText("eco-lavage")
                            .sortedBy(ContractFilter.Sort.AMOUNT, false);
            assertThat(TRADE.contracts.count(filter)).isEqualTo(3);
            assertThat(TRADE.contracts.page(filter, 1, 1))
                    .extracting(contract -> contract.data().amount().intValue())
                    .containsExactly(200);
            assertThat(TRADE.contracts.count(filter.withAnswers(Set.of(Answer.CONFIRMED))))
                    .isZero();
            return null;
        });
    }

    @Test
    void nothingIsMailedNorPublishedWhenTheTransactionFails() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Tentes", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Farnham").id();
            assertThatThrownBy(() ->
                            POLES.province.transactions.write(() -> {
                                TRADE.declared(supplier, buyer, "999");
                                throw new IllegalStateException("the machine stops here");
                            }))
                    .hasMessageContaining("stops here");
            assertThat(TRADE.contracts.count(ContractFilter.of(new Party.OfBuyer(buyer)))).isZero();
            assertThat(TRADE.delivered()).isEqualTo(List.of());
            return null;
        });
    }
}
