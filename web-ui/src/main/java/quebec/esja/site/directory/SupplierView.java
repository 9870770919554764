package quebec.esja.site.directory;

import java.util.List;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.site.pictures.ShownGallery;
import quebec.esja.site.pictures.ShownPicture;
import quebec.esja.texts.Said;

/// The page of an enterprise, in words.
///
/// @param summary  one sentence
/// @param mission  why it exists, in its own words
/// @param said     what it tells of itself, paragraphs by line breaks
/// @param means    what it can deliver
/// @param opening  when it is open; empty when not told
/// @param phoneUri digits for `tel:`; empty without a telephone
/// @param listed   since when the Pôle lists it
/// @param pictures those that visitors may see
/// @param claim    address where its people ask to manage it
/// @param jsonLd   schema.org, safe inside a script element
public record SupplierView(
        String name,
        String location,
        String summary,
        Said mission,
        Said said,
        Said addedValue,
        List<Offer> offers,
        List<Label> labels,
        List<Proof> proofs,
        List<Fact> means,
        List<Fact> facts,
        String website,
        String websiteText,
        String email,
        String phone,
        String phoneUri,
        List<String> address,
        Said opening,
        List<OtherPlace> places,
        List<Link> listedElsewhere,
        String fresh,
        String listed,
        Ages ages,
        ShownGallery pictures,
        String claim,
        boolean demonstration,
        String jsonLd) {

    /// @param mode       « Vente », « Location », or both
    /// @param address    of the other enterprises of that category
    /// @param terms      price, minimum order, UNSPSC code; what it tells of them
    /// @param references for whom it was done; a client who did not agree is not named
    public record Offer(
            Said title,
            Said description,
            String category,
            String address,
            String mode,
            List<String> areas,
            List<Fact> terms,
            List<Reference> references,
            List<ShownPicture> pictures) {}

    /// @param client and the year
    /// @param line   what was done; may be empty
    public record Reference(String client, Said line) {}

    /// A realized contract.
    public record Proof(
            Said title,
            String buyer,
            String amount,
            String period,
            String mode,
            boolean demonstration) {}

    /// A label that has not expired.
    ///
    /// @param state   « déclaré par l'entreprise » or « vérifié par le Pôle le … »
    /// @param until   « valide jusqu'au … », empty when it has no end
    /// @param address https address of its proof, or empty
    /// @param number  « no 1234 », empty when the proof is an address
    public record Label(
            String name,
            String issuer,
            String state,
            boolean verified,
            String until,
            String address,
            String number) {}

    /// Another place of business.
    ///
    /// @param lines    its address
    /// @param phoneUri digits for `tel:`; empty without a telephone
    public record OtherPlace(
            String name, List<String> lines, Said opening, String phone, String phoneUri) {}

    public record Fact(String label, Said value) {

        Fact(String label, String value) {
            this(label, new Said(value, null));
        }
    }

    /// When the enterprise confirmed each block, in words.
    public record Ages(Age identity, Age presentation, Age offerings, Age contact) {}

    /// @param old whether a reader should ask before relying on it
    public record Age(String said, boolean old) {}
}
