package quebec.esja.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.declarations.AccountExtracts;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.DeclarationVersion;
import quebec.esja.declarations.Declarations;
import quebec.esja.declarations.PurchaseDeclaration;
import quebec.esja.declarations.Signing;
import quebec.esja.declarations.Suggestion;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.TaxBasis;

/// Declarations of two years for the buyers that have contracts of them, invented around these contracts: totals of purchases, one
/// that is not known, and a draft with names to settle.
@Component
class DemonstrationDeclarations {

    private static final Party POLE = new Party.OfPole();
    private static final List<Integer> YEARS = List.of(2024, 2025);
    private static final int SIGNED = 7;

    private final Declarations declarations;
    private final AccountExtracts extracts;

    DemonstrationDeclarations(Declarations declarations, AccountExtracts extracts) {
        this.declarations = declarations;
        this.extracts = extracts;
    }

    /// @param buyers    by slug
    /// @param suppliers by slug, of the same Pôle
    void load(Map<String, BuyerId> buyers, Map<String, SupplierId> suppliers) {
        int rank = 0;
        for (Map.Entry<String, BuyerId> buyer : new TreeMap<>(buyers).entrySet()) {
            if (rank == SIGNED) {
                draft(buyer.getValue(), suppliers);
                return;
            }
            for (int year : YEARS) {
                sign(buyer.getValue(), year, rank);
            }
            rank++;
        }
    }

    private void sign(BuyerId buyer, int year, int rank) {
        DeclarationId id = opened(buyer, year);
        for (Suggestion suggestion : declarations.suggestions(id, 1)) {
            suggestion
                    .contracts()
                    .ifPresent(contracts ->
                            declarations.put(
                                    id,
                                    suggestion.supplier(),
                                    paid(contracts, rank).toPlainString(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    POLE));
        }
        DeclarationVersion draft = declarations.find(id, POLE).orElseThrow().newest();
        if (draft.lines() == 0) {
            declarations.discard(id, POLE, Actor.PLATFORM);
            return;
        }
        boolean unknown = rank == SIGNED - 1;
        declarations.setTotal(
                id, unknown ? "" : total(draft.social(), year, rank), TaxBasis.NET, POLE);
        declarations.sign(
                id,
                new Signing("Direction générale", "Signataire", "", unknown),
                POLE,
                Actor.PLATFORM);
    }

    /// A little more than the contracts say: small purchases have none.
    private static BigDecimal paid(BigDecimal contracts, int rank) {
        return contracts
                .multiply(BigDecimal.valueOf(100L + 5L * (rank % 4)))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    private static String total(BigDecimal social, int year, int rank) {
        BigDecimal least = new BigDecimal("400000");
        return social.multiply(BigDecimal.valueOf(14L + 5L * rank - (year - 2024L)))
                .max(least)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void draft(BuyerId buyer, Map<String, SupplierId> suppliers) {
        DeclarationId id = opened(buyer, 2025);
        StringBuilder accounts = new StringBuilder("Fournisseur;Date;Montant;Compte\n");
        int line = 0;
        for (String slug : new TreeMap<>(suppliers).keySet()) {
            accounts.append(slug.replace('-', ' ').toUpperCase(java.util.Locale.ROOT))
                    .append(line % 2 == 0 ? " INC." : " - FACTURATION")
                    .append(";2025-0")
                    .append(1 + line % 9)
                    .append("-15;")
                    .append(1_250 + 310 * line)
                    .append(",00;Fournitures et services\n");
            line++;
            if (line == 8) {
                break;
            }
        }
        accounts.append("Quincaillerie Fictive;2025-05-02;18 450,00;Matériel\n")
                .append("Transport Inventé ltée;2025-06-02;22 300,00;Transport\n")
                .append("Total;;99 999,00;\n");
        extracts.read(
                id,
                "comptes-fournisseurs-2025.csv",
                accounts.toString().getBytes(UTF_8),
                POLE,
                Actor.PLATFORM);
    }

    private DeclarationId opened(BuyerId buyer, int year) {
        DeclarationEdit edit =
                declarations.open(
                        buyer,
                        new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                        POLE,
                        Actor.PLATFORM);
        if (edit instanceof DeclarationEdit.Done(PurchaseDeclaration opened)) {
            return opened.id();
        }
        throw new IllegalStateException("the demonstration declares twice: " + edit);
    }
}
