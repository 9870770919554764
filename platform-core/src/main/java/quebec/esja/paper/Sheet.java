package quebec.esja.paper;

import java.time.LocalDate;
import java.util.List;
import quebec.esja.texts.Language;

/// A short document of a Pôle: a certificate, a note for a file. Texts are as people typed them; the pages escape and set them.
///
/// @param kind what it is, over its title
/// @param on   the day it tells of, at the foot of each page
public record Sheet(
        Language language, String kind, String title, LocalDate on, List<Block> blocks) {

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /// One thing after another on the pages.
    public sealed interface Block {

        record Heading(String text) implements Block {}

        /// Paragraphs, parted by line breaks.
        record Prose(String text) implements Block {}

        /// Words of someone else, kept as they are.
        record Quotation(String text) implements Block {}

        /// What the reader must not miss.
        record Caution(String text) implements Block {}

        record Facts(List<Fact> facts) implements Block {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        record Items(List<String> items) implements Block {
            public Items {
                items = List.copyOf(items);
            }
        }

        /// @param rows as many cells each as there are columns
        record Table(List<String> columns, List<List<String>> rows) implements Block {
            public Table {
                columns = List.copyOf(columns);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }

        /// Where a person signs by hand.
        record Signature(String label) implements Block {}
    }

    public record Fact(String label, String value) {}
}
