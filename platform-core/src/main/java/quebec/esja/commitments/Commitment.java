package quebec.esja.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.CommitmentId;
import quebec.esja.kernel.FileId;
import quebec.esja.texts.Language;

/// A declaration as it was signed. Only its withdrawal is ever added to it.
///
/// @param buyerName  as it was then
/// @param text       the exact words
/// @param digest     SHA-256 of the text as UTF-8, in hexadecimal
/// @param account    address of the account that signed; empty for one signed by hand
/// @param recordedAt when it was signed here, or recorded
/// @param recordedBy who did that
/// @param scan       the page signed by hand, for one signed on paper
public record Commitment(
        CommitmentId id,
        BuyerId buyer,
        String buyerName,
        Term term,
        Manner manner,
        Language language,
        String text,
        String digest,
        Signatory signatory,
        String account,
        LocalDate signedOn,
        Instant recordedAt,
        String recordedBy,
        Optional<FileId> scan,
        Target target,
        Optional<LocalDate> ceremony,
        Optional<Withdrawal> withdrawal) {

    /// @param by who withdrew it
    public record Withdrawal(Instant at, String by, String reason) {}

    public Standing standing(LocalDate today) {
        return withdrawal.isPresent() ? Standing.WITHDRAWN : term.standing(today);
    }

    /// Whether its words still are those of its digest.
    public boolean intact() {
        return DeclarationText.digest(text).equals(digest);
    }
}
