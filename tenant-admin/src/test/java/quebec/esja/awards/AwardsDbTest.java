package quebec.esja.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.Buyer;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractFilter;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.Corroboration;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.Side;
import quebec.esja.reconciliation.PoleReport;
import quebec.esja.reconciliation.ProvinceReconciliation;
import quebec.esja.seao.ImportOutcome;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class AwardsDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Awards AWARDS =
            new Awards(
                    POLES.province.transactions,
                    TRADE.contracts,
                    POLES.province.audit,
                    POLES.province.clock);
    private static final Actor ACTOR = new Actor(null, "Camille Roy");
    private static final String BUYER = "Centre de services scolaire des Sommets";

    @TempDir Path folder;

    @Test
    void anAwardIsSuggestedOnceAndBecomesACorroboratedContractInOneClick() {
        String neq = "1143920115";
        publish(TestNotice.awarded("101", neq, "51204.14"));
        POLES.inMauricie(() -> {
            TRADE.listed("Sosie", neq);
            return null;
        });
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Cuisine collective", neq).id();
            TRADE.buyer(BUYER);
            round();
            AwardSuggestion suggestion = only(supplier);
            assertThat(suggestion.award().buyer()).isEqualTo(BUYER);
            assertThat(suggestion.award().awarded()).isEqualByComparingTo("51204.14");
            assertThat(suggestion.award().category()).isEqualTo("traiteur");

            AwardReply reply = AWARDS.confirm(supplier, suggestion.award().key(), ACTOR);

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            AwardReply.Declared.class,
                            declared -> {
                                Contract contract = declared.contract();
                                assertThat(contract.grade()).isEqualTo(EvidenceGrade.CORROBORATED);
                                assertThat(contract.declaredBy()).isEqualTo(Side.SUPPLIER);
                                assertThat(contract.answer()).isEqualTo(Answer.WAITING);
                                assertThat(contract.corroboration().map(Corroboration::number))
                                        .contains("101");
                                assertThat(contract.corroboration().map(Corroboration::url))
                                        .hasValueSatisfying(
                                                url -> assertThat(url).endsWith("ItemId=101"));
                            });
            assertThat(TRADE.delivered())
                    .as("the buyer is asked to confirm")
                    .singleElement()
                    .satisfies(
                            mail -> assertThat(mail.recipient()).isEqualTo(Trade.contact(BUYER)));
            round();
            round();
            assertThat(AWARDS.waiting(Set.of(supplier))).isEmpty();
            assertThat(contractsOf(supplier)).hasSize(1);
            assertThat(AWARDS.confirm(supplier, suggestion.award().key(), ACTOR))
                    .isEqualTo(new AwardReply.Gone());
            return null;
        });
        assertThat(
                        POLES.inMauricie(() -> {
                            round();
                            return AWARDS.waiting();
                        }))
                .as("each Pôle asks its own enterprise")
                .hasSize(1);
        agrees();
    }

    @Test
    void whatIsDeclinedIsNeverAskedAgain() {
        String neq = "1143920123";
        publish(TestNotice.awarded("201", neq, "30000"), TestNotice.awarded("202", neq, "40000"));
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Friperie", neq).id();
            round();
            List<AwardSuggestion> two = AWARDS.waiting(Set.of(supplier));
            assertThat(two).hasSize(2);
            assertThat(AWARDS.decline(supplier, two.get(0).award().key(), true, ACTOR)).isTrue();
            assertThat(AWARDS.decline(supplier, two.get(1).award().key(), false, ACTOR)).isTrue();
            assertThat(AWARDS.decline(supplier, two.get(1).award().key(), false, ACTOR)).isFalse();
            round();
            assertThat(AWARDS.waiting(Set.of(supplier))).isEmpty();
            assertThat(contractsOf(supplier)).isEmpty();
            return null;
        });
    }

    @Test
    void aClaimedContractIsDeclaredWhenItsBuyerIsAccepted() {
        String neq = "1143920131";
        String buyer = "Cégep de Granby";
        publish(TestNotice.awarded("301", neq, "33000").from(buyer, "Granby"));
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Imprimerie", neq).id();
            round();
            assertThat(AWARDS.confirm(supplier, only(supplier).award().key(), ACTOR))
                    .isEqualTo(new AwardReply.WaitsForBuyer(buyer));
            assertThat(only(supplier).state()).isEqualTo(SuggestionState.CLAIMED);
            round();
            assertThat(contractsOf(supplier)).isEmpty();

            TRADE.buyer("Cegep de GRANBY");
            round();

            assertThat(contractsOf(supplier))
                    .singleElement()
                    .satisfies(contract ->
                            assertThat(contract.grade()).isEqualTo(EvidenceGrade.CORROBORATED));
            assertThat(AWARDS.waiting(Set.of(supplier))).isEmpty();
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void aDeclaredContractIsCorroboratedThenNoMoreWhenTheAwardIsCancelled() {
        String neq = "1143920149";
        TestNotice notice =
                TestNotice.awarded("401", neq, "60000")
                        .signedOn("2026-03-01")
                        .from("Centre de services scolaire du Val", "Magog");
        publish(notice);
        Contract declared =
                POLES.inEstrie(() -> {
                    SupplierId supplier = TRADE.listed("Traiteur du lac", neq).id();
                    Buyer buyer = TRADE.buyer("CSS du Val");
                    return TRADE.declared(
                            Trade.draft(supplier, buyer.id(), "60 250", LocalDate.of(2026, 3, 2)),
                            buyer.id());
                });
        ContractId id = declared.id();
        POLES.inEstrie(() -> {
            round();
            Contract now = TRADE.contracts.find(id).orElseThrow();
            assertThat(now.grade()).isEqualTo(EvidenceGrade.CORROBORATED);
            assertThat(AWARDS.waiting(Set.of(now.data().supplier())))
                    .as("it is not suggested besides")
                    .isEmpty();
            int version = now.version();
            round();
            assertThat(TRADE.contracts.find(id).orElseThrow().version()).isEqualTo(version);
            return null;
        });
        agrees();
        POLES.inEstrie(() -> {
            SupplierId supplier = declared.data().supplier();
            TRADE.suppliers.withdraw(supplier, "Pause hivernale", ACTOR);
            round();
            assertThat(TRADE.contracts.find(id).orElseThrow().grade())
                    .as("what was proved stays proved when the enterprise leaves the directory")
                    .isEqualTo(EvidenceGrade.CORROBORATED);
            TRADE.suppliers.list(supplier, ACTOR);
            return null;
        });

        publish(
                notice.withStatus("cancelled")
                        .released("20261118000000", "2026-11-18T00:00:00-05:00"));
        POLES.inEstrie(() -> {
            round();
            assertThat(TRADE.contracts.find(id).orElseThrow().grade())
                    .isEqualTo(EvidenceGrade.DECLARED);
            TRADE.contracts.answer(
                    id,
                    new ContractReply.Confirms(true),
                    new Party.OfSupplier(declared.data().supplier()),
                    ACTOR);
            assertThat(TRADE.contracts.find(id).orElseThrow().grade())
                    .isEqualTo(EvidenceGrade.CONFIRMED);
            TRADE.delivered();
            return null;
        });
        agrees();
    }

    @Test
    void aCorrectedContractIsComparedAnew() {
        String neq = "1143920156";
        publish(
                TestNotice.awarded("501", neq, "45000")
                        .signedOn("2026-03-01")
                        .from("Ville de Coaticook", "Coaticook"));
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Menuiserie", neq).id();
            Buyer buyer = TRADE.buyer("MRC de Coaticook");
            Buyer right = TRADE.buyer("Coaticook (Ville)");
            Contract contract =
                    TRADE.declared(Trade.draft(supplier, right.id(), "45000"), right.id());
            round();
            assertThat(TRADE.contracts.find(contract.id()).orElseThrow().grade())
                    .isEqualTo(EvidenceGrade.CORROBORATED);
            Trade.saved(
                    TRADE.contracts.correct(
                            contract.id(),
                            Trade.draft(supplier, right.id(), "4500"),
                            TRADE.contracts.find(contract.id()).orElseThrow().version(),
                            new Party.OfBuyer(right.id()),
                            ACTOR));
            round();
            assertThat(TRADE.contracts.find(contract.id()).orElseThrow().grade())
                    .isEqualTo(EvidenceGrade.DECLARED);
            assertThat(AWARDS.waiting(Set.of(supplier))).hasSize(1);
            assertThat(buyer.id()).isNotEqualTo(right.id());
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void asksNothingAboutWhatIsNotDollarsNorOfOneEnterpriseNorInForce() {
        String neq = "1143920164";
        publish(
                TestNotice.awarded("601", neq, "85").inUnit("10"),
                TestNotice.awarded("602", neq, "50000").withStatus("cancelled"),
                TestNotice.awarded("603", neq, "0"));
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Ressourcerie", neq).id();
            round();
            assertThat(AWARDS.waiting(Set.of(supplier))).isEmpty();
            return null;
        });
    }

    /// What the province holds is what the Pôle would publish, evidence and all.
    private static void agrees() {
        assertThat(
                        new ProvinceReconciliation(
                                        POLES.province.poles,
                                        POLES.province.transactions,
                                        POLES.province.province)
                                .check())
                .allMatch(PoleReport::agrees);
    }

    private static void round() {
        AWARDS.lookAgain();
    }

    private static AwardSuggestion only(SupplierId supplier) {
        List<AwardSuggestion> waiting = AWARDS.waiting(Set.of(supplier));
        assertThat(waiting).hasSize(1);
        return waiting.getFirst();
    }

    private static List<Contract> contractsOf(SupplierId supplier) {
        return TRADE.contracts.page(ContractFilter.of(new Party.OfSupplier(supplier)), 0, 10);
    }

    private void publish(TestNotice... notices) {
        ImportOutcome outcome =
                new SeaoImport(POLES.province.platform, POLES.province.clock)
                        .run(
                                SeaoFiles.of(folder, "a.json", notices),
                                "a.json",
                                ImportSource.COMMAND,
                                "test",
                                (_, _) -> {});
        assertThat(Optional.of(outcome)).containsInstanceOf(ImportOutcome.Done.class);
    }
}
