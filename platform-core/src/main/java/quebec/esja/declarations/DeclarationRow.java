package quebec.esja.declarations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;

/// A declaration in a list.
///
/// @param social      of the version in force; absent before the first signature
/// @param addressable of the version in force; absent when unknown
/// @param signedAt    of the version in force
/// @param draft       whether a version is being worked on
/// @param versions    how many there are
public record DeclarationRow(
        DeclarationId id,
        BuyerId buyer,
        String buyerName,
        Period period,
        Optional<BigDecimal> social,
        Optional<BigDecimal> addressable,
        Optional<Instant> signedAt,
        boolean draft,
        int versions) {}
