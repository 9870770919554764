package quebec.esja.wishes;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.LocalizedText;

/// How many buyers ask for a kind of activity.
///
/// @param key     in the questionnaire
/// @param title   its name in the latest wish
/// @param waiting buyers without an answer yet
/// @param since   when the first of those asked
/// @param planned wishes answered by a day
public record WishedActivity(
        String key,
        LocalizedText title,
        int waiting,
        Optional<Instant> since,
        int planned,
        int declined) {}
