package quebec.esja.directory;

import java.util.List;

/// On what terms an offering is sold, and for whom it was done before.
///
/// @param price        an indication in words, 200 characters at most
/// @param minimumOrder 200 characters at most
/// @param unspsc       eight digits, or empty
/// @param unspscLabel  what the code stands for, 160 characters at most
/// @param references   at most [#MOST_REFERENCES]
public record OfferingTerms(
        String price,
        String minimumOrder,
        String unspsc,
        String unspscLabel,
        List<OfferingReference> references) {

    public static final int MOST_REFERENCES = 5;

    public static final OfferingTerms UNTOLD = new OfferingTerms("", "", "", "", List.of());

    public OfferingTerms {
        references = List.copyOf(references);
    }
}
