package quebec.esja.portfolio;

import quebec.esja.kernel.PoleId;

/// What a search gives to print.
public sealed interface PortfolioDraft {

    /// Pages ready to be printed.
    ///
    /// @param digest of all that is on them, in hexadecimal: equal digests, equal pages
    record Ready(PoleId pole, String xhtml, String digest) implements PortfolioDraft {}

    /// No enterprise was found.
    record Nothing() implements PortfolioDraft {}

    /// More than [Portfolios#MOST_ENTERPRISES].
    record TooMany(int enterprises) implements PortfolioDraft {}
}
