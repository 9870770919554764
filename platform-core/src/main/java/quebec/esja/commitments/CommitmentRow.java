package quebec.esja.commitments;

import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.CommitmentId;

/// An accepted buyer and its commitment, in the team's list.
///
/// @param latest the one that counts today, or the last there was
public record CommitmentRow(
        BuyerId buyer,
        String name,
        BuyerKind kind,
        String municipality,
        Standing standing,
        Optional<Latest> latest) {

    public record Latest(
            CommitmentId id, LocalDate signedOn, Term term, String signatory, Manner manner) {}
}
