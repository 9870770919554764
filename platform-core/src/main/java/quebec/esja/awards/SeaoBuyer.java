package quebec.esja.awards;

import java.util.Locale;

/// An organization as SEAO writes it, beside a buyer.
public record SeaoBuyer(String name, Standing standing) {

    /// Whether it is that buyer.
    public enum Standing {
        /// Its name is alike: a person is asked.
        ASKED,
        /// By its number, or because a person said so.
        SAME,
        /// Nothing tells that it is.
        UNKNOWN,
        /// By its number, or because a person said so.
        OTHER;

        /// Key of its name.
        public String text() {
            return "awards.writing." + name().toLowerCase(Locale.ROOT);
        }
    }
}
