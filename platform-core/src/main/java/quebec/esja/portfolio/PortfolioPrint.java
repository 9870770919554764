package quebec.esja.portfolio;

import java.time.Duration;

/// What became of a request to print.
public sealed interface PortfolioPrint {

    record Printed(byte[] pdf) implements PortfolioPrint {}

    /// As many portfolios as we print at once are being printed.
    ///
    /// @param retryAfter how long until it is worth asking again
    record Busy(Duration retryAfter) implements PortfolioPrint {}
}
