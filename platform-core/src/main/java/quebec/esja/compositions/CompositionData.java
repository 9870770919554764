package quebec.esja.compositions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import quebec.esja.kernel.SupplierId;
import quebec.esja.portfolio.PortfolioDesign;
import quebec.esja.texts.Language;

/// What a composer edits.
///
/// @param name     by which its makers know it
/// @param sections at least one
public record CompositionData(
        String name,
        Language language,
        PortfolioDesign design,
        Ordering ordering,
        List<Section> sections) {

    public CompositionData {
        sections = List.copyOf(sections);
    }

    /// @param title       empty when the section has none
    /// @param enterprises in the order given by hand
    public record Section(String title, List<SupplierId> enterprises) {
        public Section {
            enterprises = List.copyOf(enterprises);
        }
    }

    /// In which order enterprises stand in each section.
    public enum Ordering {
        HAND("hand"),
        NAME("name"),
        /// By the category of what is sold first, then by name.
        CATEGORY("category");

        private final String code;

        Ordering(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// @throws IllegalArgumentException for a code that is none
        static Ordering ofCode(String code) {
            for (Ordering ordering : values()) {
                if (ordering.code.equals(code)) {
                    return ordering;
                }
            }
            throw new IllegalArgumentException("no such ordering");
        }
    }

    public int enterprises() {
        return sections.stream().mapToInt(section -> section.enterprises().size()).sum();
    }

    /// Whether an enterprise stands there twice.
    boolean repeats() {
        Set<SupplierId> seen = new HashSet<>();
        return sections.stream()
                .flatMap(section -> section.enterprises().stream())
                .anyMatch(enterprise -> !seen.add(enterprise));
    }
}
