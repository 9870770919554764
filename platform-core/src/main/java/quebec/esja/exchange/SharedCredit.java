package quebec.esja.exchange;

import java.math.BigDecimal;

/// The contracts of a year that came of needs exchanged with one other Pôle.
///
/// @param pole      its name
/// @param kept      whether the bound Pôle keeps them, so that its own figures hold them already; else that Pôle does
/// @param contracts how many, those contested left out
/// @param amount    in dollars, as the contracts say
public record SharedCredit(String pole, boolean kept, int contracts, BigDecimal amount) {}
