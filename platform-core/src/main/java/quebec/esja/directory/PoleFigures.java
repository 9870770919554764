package quebec.esja.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What the home page of a Pôle counts.
///
/// @param enterprises        listed
/// @param confirmedContracts realized contracts confirmed by the other party
/// @param confirmedOn        the latest day on which an enterprise said that all is true
/// @param categories         enterprises by code of category; a category without any is absent
public record PoleFigures(
        int enterprises,
        int confirmedContracts,
        Optional<LocalDate> confirmedOn,
        Map<String, Integer> categories) {}
