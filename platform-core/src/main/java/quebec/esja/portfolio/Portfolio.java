package quebec.esja.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.files.StoredFile;
import quebec.esja.profile.Accent;
import quebec.esja.texts.Language;

/// All that a portfolio shows.
///
/// @param criteria what the enterprises were chosen by; empty for the whole directory
/// @param on       date of the data, that of the day it is printed
/// @param entries  in their order
record Portfolio(
        Language language,
        Publisher publisher,
        List<Criterion> criteria,
        LocalDate on,
        List<PortfolioEntry> entries) {

    Portfolio {
        criteria = List.copyOf(criteria);
        entries = List.copyOf(entries);
    }

    /// The Pôle that publishes it.
    ///
    /// @param logo          PNG; absent when it has none
    /// @param url           absolute address of the same search
    /// @param demonstration whether the data is invented, which the pages then say
    record Publisher(
            String name,
            String programme,
            Accent accent,
            Optional<StoredFile> logo,
            String email,
            String phone,
            String url,
            boolean demonstration) {}

    /// A filter in words: « Livré à », « Rimouski ».
    record Criterion(String label, String value) {}
}
