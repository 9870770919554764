package quebec.esja.portfolio;

import java.util.List;
import quebec.esja.kernel.Slug;
import quebec.esja.search.SupplierSearch;
import quebec.esja.texts.Language;

/// What someone asks to print.
///
/// @param directory absolute address of the Pôle's directory, in the language asked
/// @param address   absolute address of the page that shows the same enterprises
public record PortfolioRequest(Choice choice, Language language, String directory, String address) {

    /// A part of what someone composed.
    ///
    /// @param title empty when it has none
    public record Part(String title, List<Slug> enterprises) {
        public Part {
            enterprises = List.copyOf(enterprises);
        }
    }

    /// Which enterprises are printed.
    public sealed interface Choice {

        /// All that a search finds, whatever its page.
        record BySearch(SupplierSearch search) implements Choice {}

        /// Those of these addresses, in this order; those that are not listed are left out.
        record ByHand(List<Slug> enterprises) implements Choice {
            public ByHand {
                enterprises = List.copyOf(enterprises);
            }
        }

        /// What someone composed, [Portfolios#MOST_ENTERPRISES] at most; parts left with none that is listed are left out.
        record Composed(PortfolioDesign design, List<Part> parts) implements Choice {
            public Composed {
                parts = List.copyOf(parts);
            }
        }
    }
}
