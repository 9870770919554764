package quebec.esja.site.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import quebec.esja.search.Highlight;
import quebec.esja.site.Facet;
import quebec.esja.site.Keep;
import quebec.esja.site.Paging;
import quebec.esja.site.Selection;
import quebec.esja.site.pictures.ShownPicture;
import quebec.esja.texts.Said;

/// A page of results, in words.
///
/// @param action       address the search form is sent to
/// @param q            what stands in the search field
/// @param place        what stands in « Livré à »
/// @param held         the filters and the order, by the names a form sends them under; new words keep them
/// @param clear        the same words and place without them; absent when there is none
/// @param kept         what the visitor keeps while searching; every link of the page carries it on
/// @param count        « 12 entreprises »
/// @param notices      how the search was taken, when not as typed
/// @param chosen       the filters that hold, each with the address that takes it off
/// @param ways         other searches that find something, when this one finds nothing
/// @param sorts        the orders, the present one marked
/// @param downloads    the same result as a table
@NamedInterface("directory")
public record ResultsView(
        String action,
        String q,
        String place,
        Map<String, String> held,
        Optional<Link> clear,
        Selection kept,
        int total,
        String count,
        List<Notice> notices,
        List<Link> chosen,
        List<Card> cards,
        List<Facet> facets,
        Paging paging,
        List<Link> ways,
        List<Link> sorts,
        List<Link> downloads) {

    /// @param links places or words that may have been meant instead
    public record Notice(String sentence, List<Link> links) {}

    /// @param current whether it is where one is
    public record Link(String text, String address, boolean current) {
        public static Link to(String text, String address) {
            return new Link(text, address, false);
        }
    }

    /// One enterprise.
    ///
    /// @param distance from the place asked for, in words; empty when none was asked or when it is there
    /// @param reach    where it delivers; empty when a place was asked
    /// @param phone    as written; empty where it is not public
    /// @param phoneUri digits for `tel:`
    /// @param offering what matched best; absent when it sells nothing yet
    /// @param more     other things it sells
    /// @param proof    « 3 contrats réalisés », empty when none
    /// @param poles    the Pôles that list it; empty in a Pôle
    public record Card(
            Highlight name,
            String address,
            Optional<ShownPicture> logo,
            Keep keep,
            String location,
            String distance,
            String reach,
            String phone,
            String phoneUri,
            Optional<Sold> offering,
            List<Said> more,
            List<String> why,
            String fresh,
            String proof,
            List<Link> poles) {}

    /// What matched best.
    ///
    /// @param lang of it when it is not the reader's; null otherwise
    public record Sold(Highlight title, @Nullable String lang) {}
}
