package quebec.esja.exchange;

import java.util.Optional;
import quebec.esja.buyerneeds.BuyerNeed;

/// The question whether a need may be offered, as its buyer reads it.
///
/// @param leaves all that would leave the Pôle
/// @param open   whether the answer still matters: the need is open for answers
public record ConsentAsked(
        BuyerNeed need, OfferedNeed leaves, Optional<Consent> consent, boolean open) {}
