package quebec.esja.portfolio;

/// How a portfolio looks.
///
/// @param title      on the cover; empty for the usual one
/// @param text       under the title, paragraphs by line breaks; may be empty
/// @param pages      how enterprises stand on pages
/// @param monochrome black and grey only, for a printer without colour
public record PortfolioDesign(String title, String text, Pages pages, boolean monochrome) {

    /// As a search is printed.
    public static final PortfolioDesign USUAL = new PortfolioDesign("", "", Pages.FLOWING, false);

    /// How many enterprises a page holds.
    public enum Pages {
        /// As many as fit, none cut in two.
        FLOWING("flowing"),
        ONE("one"),
        /// Two at most.
        TWO("two");

        private final String code;

        Pages(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// @throws IllegalArgumentException for a code that is none
        public static Pages ofCode(String code) {
            for (Pages pages : values()) {
                if (pages.code.equals(code)) {
                    return pages;
                }
            }
            throw new IllegalArgumentException("no such pages");
        }

        /// Whether the enterprise at that place of its part begins a page; the first follows the part's title.
        boolean turnBefore(int place) {
            return switch (this) {
                case FLOWING -> false;
                case ONE -> place > 0;
                case TWO -> place > 0 && place % 2 == 0;
            };
        }
    }
}
