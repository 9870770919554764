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
/// @param parts    in their order, none empty
record Portfolio(
        Language language,
        Publisher publisher,
        PortfolioDesign design,
        List<Criterion> criteria,
        LocalDate on,
        List<Part> parts) {

    Portfolio {
        criteria = List.copyOf(criteria);
        parts = List.copyOf(parts);
    }

    /// One part without a title, in the usual design.
    Portfolio(
            Language language,
            Publisher publisher,
            List<Criterion> criteria,
            LocalDate on,
            List<PortfolioEntry> entries) {
        this(
                language,
                publisher,
                PortfolioDesign.USUAL,
                criteria,
                on,
                List.of(new Part("", entries)));
    }

    /// All of them, part after part.
    List<PortfolioEntry> entries() {
        return parts.stream().flatMap(part -> part.entries().stream()).toList();
    }

    /// @param title   empty when the part has none
    /// @param entries in their order
    record Part(String title, List<PortfolioEntry> entries) {
        Part {
            entries = List.copyOf(entries);
        }
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
