package quebec.esja.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.purchases.Side;

/// What completes a contract.
///
/// @param origin     the need or the meeting it comes from, where it is known
/// @param settled    dollars paid in the end, beside the amount awarded
/// @param byBuyer    what the buyer says of ÉSJA's part
/// @param bySupplier what the enterprise says of it
/// @param proofs     oldest first
/// @param decisions  oldest first
public record ContractDossier(
        Optional<Origin> origin,
        Optional<Kinship> kinship,
        Optional<BigDecimal> settled,
        Optional<LocalDate> settledOn,
        Optional<EsjaPart> byBuyer,
        Optional<EsjaPart> bySupplier,
        List<Proof> proofs,
        List<Decided> decisions) {

    public ContractDossier {
        proofs = List.copyOf(proofs);
        decisions = List.copyOf(decisions);
    }

    /// A need that a contract may answer.
    ///
    /// @param organization that looked for it
    public record NeedChoice(Origin.Need need, String organization) {}

    /// A document that proves it.
    public record Proof(UUID id, String name, Side side, String addedBy, Instant addedAt) {}

    /// How it was decided while it was contested, and what each side had said.
    ///
    /// @param amountAfter present when the amount was amended
    public record Decided(
            Decision decision,
            String declaredSaid,
            String contestedSaid,
            BigDecimal amountBefore,
            Optional<BigDecimal> amountAfter,
            String reason,
            String by,
            Instant at) {}
}
