package quebec.esja.commitments;

import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.texts.Language;

/// What a person tells when they sign.
///
/// @param language   in which they read the declaration
/// @param digest     of the text they read, as [Reading] gave it
/// @param authorized they say that they may sign in the name of the organization
/// @param ceremony   the day it is celebrated, when one is planned or past
public record SigningForm(
        Language language,
        String digest,
        Signatory signatory,
        boolean authorized,
        Target target,
        Optional<LocalDate> ceremony) {}
