package quebec.esja.matching;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/// What is looked for, as far as fitting is concerned.
///
/// @param need     decides, with each enterprise, who comes first among equals
/// @param category code of a portfolio category
/// @param unspsc   eight digits, or empty
/// @param place    code of the place; empty when anywhere will do
/// @param low      least amount of the band, in dollars
/// @param high     its most; absent when nothing bounds it
public record Wanted(
        UUID need,
        String category,
        String unspsc,
        String place,
        BigDecimal low,
        Optional<BigDecimal> high) {}
