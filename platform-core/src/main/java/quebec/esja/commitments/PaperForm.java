package quebec.esja.commitments;

import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.BuyerId;
import quebec.esja.texts.Language;

/// A signature made by hand, as the Pôle's team records it.
///
/// @param language of the page that was signed
/// @param signedOn today or before
/// @param scan     of the page that was signed; none while nobody gave it
public record PaperForm(
        BuyerId buyer,
        Language language,
        Signatory signatory,
        Optional<LocalDate> signedOn,
        Target target,
        Optional<LocalDate> ceremony,
        Optional<DocumentReading.Accepted> scan) {}
