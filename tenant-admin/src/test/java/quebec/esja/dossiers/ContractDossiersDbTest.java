package quebec.esja.dossiers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Party;
import quebec.esja.reconciliation.ProvinceReconciliation;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class ContractDossiersDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final ContractDossiers DOSSIERS =
            new ContractDossiers(
                    POLES.province.transactions,
                    TRADE.contracts,
                    POLES.province.files,
                    POLES.province.audit,
                    POLES.province.clock);
    private static final ProvinceReconciliation RECONCILIATION =
            new ProvinceReconciliation(
                    POLES.province.poles, POLES.province.transactions, POLES.province.province);
    private static final Actor AGENT = new Actor(null, "Camille Tremblay");
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n29\n%%EOF\n"
                    .getBytes(UTF_8);

    @Test
    void bothSidesSayEsjasPartAndNobodySaysItForTheOther() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Coop du Bas-Canton", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Cookshire").id();
            Contract contract = TRADE.declared(supplier, buyer, "500");
            assertThat(say(contract, EsjaPart.ORIGIN, new Party.OfSupplier(supplier)))
                    .isEqualTo(new DossierChange.Done());
            assertThat(say(contract, EsjaPart.NONE, new Party.OfBuyer(buyer)))
                    .isEqualTo(new DossierChange.Done());
            assertThat(say(contract, EsjaPart.HELPED, new Party.OfPole()))
                    .isEqualTo(new DossierChange.NotAllowed());
            BuyerId stranger = TRADE.buyer("Ville de Scotstown").id();
            assertThat(say(contract, EsjaPart.HELPED, new Party.OfBuyer(stranger)))
                    .isEqualTo(new DossierChange.NotAllowed());
            ContractDossier dossier = dossier(contract);
            assertThat(dossier.bySupplier()).contains(EsjaPart.ORIGIN);
            assertThat(dossier.byBuyer()).contains(EsjaPart.NONE);
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void whatIsSettledStandsBesideWhatWasAwarded() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Coop des Sommets", "").id();
            Party party = new Party.OfSupplier(supplier);
            Contract contract =
                    TRADE.declared(supplier, TRADE.buyer("Ville de Sutton").id(), "25 490,62");
            assertThat(tell(contract, "2 407,54", party)).isEqualTo(new DossierChange.Done());
            assertThat(dossier(contract).settled()).contains(new BigDecimal("2407.54"));
            assertThat(dossier(contract).kinship()).contains(Kinship.LARGER);
            assertThat(TRADE.contracts.find(contract.id()).orElseThrow().data().amount())
                    .isEqualByComparingTo("25490.62");
            for (String wrong : List.of("-4", "dix", "9999999999", "1,234567")) {
                assertThat(tell(contract, wrong, party))
                        .as(wrong)
                        .isEqualTo(
                                new DossierChange.Refused("settled", "dossiers.refusal.settled"));
            }
            assertThat(
                            DOSSIERS.tell(
                                    contract.id(),
                                    new DossierDraft(
                                            new OriginDraft.Untold(),
                                            Optional.empty(),
                                            "5",
                                            Optional.of(LocalDate.of(2031, 1, 1))),
                                    party,
                                    AGENT))
                    .isInstanceOf(DossierChange.Refused.class);
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void aProofIsSeenByBothPartiesAndTakenBackByTheSideThatGaveIt() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Coop des Rivages", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Lac-Mégantic").id();
            Contract contract = TRADE.declared(supplier, buyer, "75");
            Party seller = new Party.OfSupplier(supplier);
            assertThat(DOSSIERS.addProof(contract.id(), "facture.pdf", PDF, seller, AGENT))
                    .isEqualTo(new DossierChange.Done());
            assertThat(
                            DOSSIERS.addProof(
                                    contract.id(),
                                    "facture.exe",
                                    "MZ".getBytes(UTF_8),
                                    seller,
                                    AGENT))
                    .isEqualTo(new DossierChange.Refused("proof", "dossiers.refusal.document"));
            var proof = dossier(contract).proofs().getFirst();
            assertThat(
                            DOSSIERS.proof(contract.id(), proof.id(), new Party.OfBuyer(buyer))
                                    .orElseThrow()
                                    .content())
                    .isEqualTo(PDF);
            BuyerId stranger = TRADE.buyer("Ville de Stratford").id();
            assertThat(DOSSIERS.proof(contract.id(), proof.id(), new Party.OfBuyer(stranger)))
                    .isEmpty();
            assertThat(
                            POLES.inMauricie(() ->
                                    DOSSIERS.proof(contract.id(), proof.id(), new Party.OfPole())))
                    .isEmpty();
            assertThat(
                            DOSSIERS.removeProof(
                                    contract.id(), proof.id(), new Party.OfBuyer(buyer), AGENT))
                    .isEqualTo(new DossierChange.NotAllowed());
            assertThat(DOSSIERS.removeProof(contract.id(), proof.id(), seller, AGENT))
                    .isEqualTo(new DossierChange.Done());
            assertThat(dossier(contract).proofs()).isEmpty();
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void theAgentDecidesAContestedContractWithATraceAndItCountsOnce() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Coop de la Montagne", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Dixville").id();
            Contract contract = TRADE.declared(supplier, buyer, "900");
            assertThat(DOSSIERS.decide(contract.id(), Decision.STANDS, "", "Trop tôt", AGENT))
                    .as("nobody contests it")
                    .isEqualTo(new DossierChange.NotAllowed());
            contest(contract, supplier);
            TRADE.delivered();
            assertThat(DOSSIERS.decide(contract.id(), Decision.AMENDED, "", "Facture lue", AGENT))
                    .isEqualTo(new DossierChange.Refused("amount", "dossiers.refusal.amount"));
            assertThat(DOSSIERS.decide(contract.id(), Decision.AMENDED, "800", "", AGENT))
                    .isEqualTo(new DossierChange.Refused("reason", "dossiers.refusal.reason"));
            assertThat(
                            DOSSIERS.decide(
                                    contract.id(), Decision.AMENDED, "800", "Facture lue", AGENT))
                    .isEqualTo(new DossierChange.Done());

            Contract settled = TRADE.contracts.find(contract.id()).orElseThrow();
            assertThat(settled.answer()).isEqualTo(Answer.SETTLED);
            assertThat(settled.grade())
                    .as("a decision is nobody's confirmation")
                    .isEqualTo(EvidenceGrade.DECLARED);
            assertThat(dossier(contract).decisions())
                    .singleElement()
                    .satisfies(decided -> {
                        assertThat(decided.by()).isEqualTo("Camille Tremblay");
                        assertThat(decided.contestedSaid()).isEqualTo("C'était moins");
                        assertThat(decided.amountBefore()).isEqualByComparingTo("900");
                        assertThat(decided.amountAfter()).contains(new BigDecimal("800.00"));
                        assertThat(decided.reason()).isEqualTo("Facture lue");
                    });
            assertThat(TRADE.delivered())
                    .extracting(OutboxMail::recipient)
                    .containsExactlyInAnyOrder(
                            Trade.contact("Ville de Dixville"),
                            Trade.contact("Coop de la Montagne"));
            assertThat(DOSSIERS.decide(contract.id(), Decision.STANDS, "", "Encore", AGENT))
                    .isEqualTo(new DossierChange.NotAllowed());
            assertThat(RECONCILIATION.check(POLES.estrie.tenant()).drifts()).isEmpty();
            return null;
        });
    }

    @Test
    void aDismissedContractIsCountedNowhere() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Coop du Vallon", "").id();
            Contract contract =
                    TRADE.declared(supplier, TRADE.buyer("Ville de Compton").id(), "60");
            int before = DOSSIERS.toDecide();
            contest(contract, supplier);
            assertThat(DOSSIERS.toDecide()).isEqualTo(before + 1);
            assertThat(POLES.inMauricie(DOSSIERS::toDecide)).isZero();
            DOSSIERS.decide(contract.id(), Decision.DISMISSED, "", "Jamais livré", AGENT);
            assertThat(DOSSIERS.toDecide()).isEqualTo(before);
            assertThat(TRADE.contracts.find(contract.id()).orElseThrow().answer())
                    .isEqualTo(Answer.CONTESTED);
            assertThat(dossier(contract).decisions()).hasSize(1);
            assertThat(RECONCILIATION.check(POLES.estrie.tenant()).drifts()).isEmpty();
            TRADE.delivered();
            return null;
        });
    }

    private static void contest(Contract contract, SupplierId supplier) {
        TRADE.contracts.answer(
                contract.id(),
                new ContractReply.Contests("C'était moins"),
                new Party.OfSupplier(supplier),
                AGENT);
    }

    private static DossierChange say(Contract contract, EsjaPart part, Party party) {
        return DOSSIERS.say(contract.id(), part, party, AGENT);
    }

    private static DossierChange tell(Contract contract, String settled, Party party) {
        return DOSSIERS.tell(
                contract.id(),
                new DossierDraft(
                        new OriginDraft.Untold(),
                        Optional.of(Kinship.LARGER),
                        settled,
                        Optional.empty()),
                party,
                AGENT);
    }

    private static ContractDossier dossier(Contract contract) {
        return DOSSIERS.find(contract.id(), new Party.OfPole()).orElseThrow();
    }
}
