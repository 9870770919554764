package quebec.esja.solicitation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.BuyerId;
import quebec.esja.organizations.Organization;
import quebec.esja.organizations.Organizations;
import quebec.esja.organizations.OwnRule;
import quebec.esja.organizations.Regime;
import quebec.esja.purchases.AmountReading;
import quebec.esja.solicitation.LatestInvitations.Invitation;
import quebec.esja.solicitation.Solicitation.Outcome;
import quebec.esja.tenancy.TenantTransactions;

/// Answers how a buyer of the bound Pôle usually solicits the market for a purchase, and what it did lately.
@Service
public class Solicitations {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final LocalDate OLDEST = LocalDate.of(2015, 1, 1);
    private static final int FURTHEST_YEARS = 5;
    private static final int MOST_LATELY = 8;

    private final TenantTransactions transactions;
    private final Organizations organizations;
    private final ObjectProvider<LatestInvitations> invitations;
    private final Clock clock;
    private final RuleSql rules = new RuleSql(TenantTransactions::dsl);
    private final EarlierSql earlier = new EarlierSql();

    public Solicitations(
            TenantTransactions transactions,
            Organizations organizations,
            ObjectProvider<LatestInvitations> invitations,
            Clock clock) {
        this.transactions = transactions;
        this.organizations = organizations;
        this.invitations = invitations;
        this.clock = clock;
    }

    public Outcome ask(BuyerId buyer, SolicitationDraft draft) {
        return transactions.read(() -> {
            Optional<String> name = earlier.buyer(buyer);
            Optional<Organization> organization = organizations.find(buyer);
            if (name.isEmpty() || organization.isEmpty()) {
                return new Outcome.Unknown();
            }
            Optional<Regime> regime = draft.regime().or(() -> organization.get().regime());
            List<String> problems = problems(draft, regime);
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            Purchase purchase =
                    new Purchase(
                            draft.what().strip(),
                            regime.orElseThrow(),
                            draft.nature().orElseThrow(),
                            amount(draft).orElseThrow(),
                            draft.basis().orElseThrow(),
                            draft.on().orElseThrow());
            return new Outcome.Answered(
                    answer(buyer, name.get(), organization.get(), purchase, draft));
        });
    }

    private Solicitation answer(
            BuyerId buyer,
            String name,
            Organization organization,
            Purchase purchase,
            SolicitationDraft draft) {
        List<SolicitationRule> known = rules.all();
        Optional<String> supplier = draft.supplier().flatMap(earlier::supplier);
        return new Solicitation(
                name,
                purchase,
                Advice.on(purchase, known),
                organization.rules().stream().filter(rule -> concerns(rule, purchase)).toList(),
                supplier,
                supplier.flatMap(_ -> draft.supplier())
                        .map(id ->
                                Splitting.of(
                                        purchase,
                                        earlier.of(
                                                buyer,
                                                id,
                                                purchase.nature(),
                                                purchase.on().minusMonths(Splitting.MONTHS)),
                                        known)),
                earlier.latest(buyer, purchase.nature(), MOST_LATELY),
                invited(buyer, purchase));
    }

    private List<Invitation> invited(BuyerId buyer, Purchase purchase) {
        return invitations
                .orderedStream()
                .flatMap(source -> source.of(buyer, purchase.nature(), MOST_LATELY).stream())
                .sorted(Comparator.comparing(Invitation::on).reversed())
                .limit(MOST_LATELY)
                .toList();
    }

    private static boolean concerns(OwnRule rule, Purchase purchase) {
        return rule.holds(purchase.on())
                && rule.data().nature().filter(one -> one != purchase.nature()).isEmpty();
    }

    private List<String> problems(SolicitationDraft draft, Optional<Regime> regime) {
        List<String> problems = new ArrayList<>();
        if (draft.what().strip().length() > SolicitationDraft.LONGEST_WHAT) {
            problems.add("what");
        }
        if (regime.isEmpty()) {
            problems.add("regime");
        }
        if (draft.nature().isEmpty()) {
            problems.add("nature");
        }
        if (amount(draft).isEmpty()) {
            problems.add("amount");
        }
        if (draft.basis().isEmpty()) {
            problems.add("basis");
        }
        if (draft.on()
                .filter(day ->
                        !day.isBefore(OLDEST) && !day.isAfter(today().plusYears(FURTHEST_YEARS)))
                .isEmpty()) {
            problems.add("on");
        }
        return problems;
    }

    private static Optional<BigDecimal> amount(SolicitationDraft draft) {
        return switch (AmountReading.read(draft.amount())) {
            case AmountReading.Sound(BigDecimal dollars) -> Optional.of(dollars);
            case AmountReading.Absent _,
                    AmountReading.NotANumber _,
                    AmountReading.NotPositive _,
                    AmountReading.TooLarge _,
                    AmountReading.TooPrecise _ ->
                    Optional.empty();
        };
    }

    /// The day it is in Québec.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), QUEBEC);
    }
}
