package quebec.esja.site.portfolio;

import java.util.List;
import quebec.esja.portfolio.PortfolioEntry;

/// A published portfolio, part after part.
///
/// @param text     paragraphs by line breaks; may be empty
/// @param document address of the PDF; empty while none was printed
public record ComposedView(String text, String document, List<Part> parts) {

    /// @param title empty when it has none
    public record Part(String title, List<PortfolioEntry> entries) {}
}
