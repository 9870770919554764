package quebec.esja.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;

class ContractRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final SupplierId SUPPLIER = new SupplierId(UUID.randomUUID());
    private static final BuyerId BUYER = new BuyerId(UUID.randomUUID());

    @Test
    void readsASoundDraft() {
        ContractRules.Reading reading =
                ContractRules.read(draft("  Buffet   du conseil ", "1 234,56 $"), true, TODAY);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        ContractRules.Reading.Sound.class,
                        sound -> {
                            assertThat(sound.data().title()).isEqualTo("Buffet du conseil");
                            assertThat(sound.data().amount()).isEqualByComparingTo("1234.56");
                        });
    }

    @Test
    void tellsEveryMissingAnswerAtOnce() {
        ContractDraft nothing =
                new ContractDraft(
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false);

        assertThat(fields(ContractRules.read(nothing, false, TODAY)))
                .containsExactly(
                        "supplier",
                        "buyer",
                        "title",
                        "category",
                        "nature",
                        "mode",
                        "amount",
                        "taxBasis",
                        "from",
                        "to");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBeginsOrHasNotBegun() {
        assertThat(problems(dates(TODAY, TODAY.minusDays(1))))
                .containsExactly("purchases.refusal.to-before");
        assertThat(problems(dates(TODAY.plusDays(1), TODAY.plusDays(2))))
                .containsExactly("purchases.refusal.from-future");
        assertThat(problems(dates(LocalDate.of(1999, 12, 31), TODAY)))
                .containsExactly("purchases.refusal.from-early", "purchases.refusal.to-late");
    }

    @Test
    void twoDeclarationsOfTheSamePairAmountAndDaysAreProbablyOne() {
        ContractData contract = data("1000.00", 1, 30);

        assertThat(ContractRules.probablySame(contract, data("1000", 30, 60))).isTrue();
        assertThat(ContractRules.probablySame(contract, data("1000.01", 1, 30))).isFalse();
        assertThat(ContractRules.probablySame(contract, data("1000.00", 31, 60))).isFalse();
    }

    @Test
    void twoContractsOfOtherPartiesAreNotOne() {
        ContractData contract = data("1000.00", 1, 30);
        ContractData other =
                new ContractData(
                        new SupplierId(UUID.randomUUID()),
                        BUYER,
                        contract.title(),
                        contract.category(),
                        contract.nature(),
                        contract.mode(),
                        contract.amount(),
                        contract.taxBasis(),
                        contract.period());

        assertThat(ContractRules.probablySame(contract, other)).isFalse();
    }

    @Test
    void aPartyDeclaresInItsOwnNameOnly() {
        assertThat(ContractRules.mayDeclare(new Party.OfBuyer(BUYER), BUYER, SUPPLIER)).isTrue();
        assertThat(
                        ContractRules.mayDeclare(
                                new Party.OfBuyer(new BuyerId(UUID.randomUUID())), BUYER, SUPPLIER))
                .isFalse();
        assertThat(
                        ContractRules.mayDeclare(
                                new Party.OfSupplier(new SupplierId(UUID.randomUUID())),
                                BUYER,
                                SUPPLIER))
                .isFalse();
        assertThat(ContractRules.mayDeclare(new Party.OfPole(), BUYER, SUPPLIER)).isTrue();
    }

    private static ContractData data(String amount, int firstDay, int lastDay) {
        LocalDate start = LocalDate.of(2026, 1, 1);
        return new ContractData(
                SUPPLIER,
                BUYER,
                "Buffet",
                "traiteur",
                Nature.SERVICES,
                PurchaseMode.DIRECT,
                new BigDecimal(amount),
                TaxBasis.BEFORE_TAX,
                new Period(start.plusDays(firstDay), start.plusDays(lastDay)));
    }

    private static ContractDraft draft(String title, String amount) {
        return new ContractDraft(
                Optional.of(SUPPLIER),
                Optional.of(BUYER),
                title,
                "traiteur",
                Optional.of(Nature.SERVICES),
                Optional.of(PurchaseMode.DIRECT),
                amount,
                Optional.of(TaxBasis.BEFORE_TAX),
                Optional.of(TODAY.minusDays(10)),
                Optional.of(TODAY),
                true);
    }

    private static ContractDraft dates(LocalDate from, LocalDate to) {
        ContractDraft sound = draft("Buffet", "100");
        return new ContractDraft(
                sound.supplier(),
                sound.buyer(),
                sound.title(),
                sound.category(),
                sound.nature(),
                sound.mode(),
                sound.amount(),
                sound.taxBasis(),
                Optional.of(from),
                Optional.of(to),
                true);
    }

    private static List<String> problems(ContractDraft draft) {
        return ContractRules.read(draft, true, TODAY)
                        instanceof ContractRules.Reading.Refused(var problems)
                ? problems.stream().map(ContractProblem::key).toList()
                : List.of();
    }

    private static List<String> fields(ContractRules.Reading reading) {
        return reading instanceof ContractRules.Reading.Refused(var problems)
                ? problems.stream().map(ContractProblem::field).toList()
                : List.of();
    }
}
