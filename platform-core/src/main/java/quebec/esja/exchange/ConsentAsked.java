package quebec.esja.exchange;

import java.util.List;
import java.util.Optional;
import quebec.esja.buyerneeds.BuyerNeed;

/// The question whether a need may be offered, as its buyer reads it.
///
/// @param leaves all that would leave the Pôle, but for the documents
/// @param documents titles of those that enterprises would read
/// @param open   whether the answer still matters: the need is open for answers
public record ConsentAsked(
        BuyerNeed need,
        OfferedNeed leaves,
        List<String> documents,
        Optional<Consent> consent,
        boolean open) {

    public ConsentAsked {
        documents = List.copyOf(documents);
    }
}
