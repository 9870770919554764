package quebec.esja.site.directory;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import quebec.esja.gaps.UnansweredSearches;
import quebec.esja.gaps.WayOn;
import quebec.esja.site.attention.Robots;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;

/// Counts the searches that find nothing, and the ways taken from there, when a person and no program asks.
@NamedInterface("directory")
@Component
public class SearchCounts {

    /// Parameter of a link on a page that found nothing: which way it is.
    public static final String WAY = "vide";

    /// Parameter of a link to a category: the words that found nothing.
    public static final String WORDS = "mots";

    private final UnansweredSearches searches;
    private final ServedTerritories served;

    SearchCounts(UnansweredSearches searches, ServedTerritories served) {
        this.served = served;
        this.searches = searches;
    }

    /// A search of the visited Pôle found nothing.
    ///
    /// @param nearest category of the nearest words, or empty
    public void nothing(HttpServletRequest request, Question question, String nearest) {
        if (byAPerson(request)) {
            nothing(question, nearest);
        }
    }

    /// The same, for someone who signed in and so is a person.
    public void nothing(Question question, String nearest) {
        nothing(TenantScope.current(), question, nearest);
    }

    /// A search of all Pôles found nothing: it counts in the Pôle that serves its place, when it is one.
    public void nothingInProvince(HttpServletRequest request, Question question, String nearest) {
        var serving = served.serving(question.search().place());
        if (serving.size() == 1 && byAPerson(request)) {
            nothing(serving.getFirst().tenant(), question, nearest);
        }
    }

    private void nothing(Tenant pole, Question question, String nearest) {
        var search = question.search();
        searches.found(
                pole,
                search.q(),
                search.place(),
                search.category().isEmpty() ? nearest : search.category());
    }

    /// A page of the visited Pôle is opened by a link; it counts when the link was a way on.
    ///
    /// @param way value of the parameter [#WAY], whatever it is
    /// @param q   the words that found nothing
    public void arrived(HttpServletRequest request, String way, String q) {
        if (byAPerson(request)) {
            arrived(way, q);
        }
    }

    /// The same, for someone who signed in and so is a person.
    public void arrived(String way, String q) {
        WayOn.ofCode(way).ifPresent(taken -> searches.followed(taken, q));
    }

    private static boolean byAPerson(HttpServletRequest request) {
        return request.getHeader("Sec-Purpose") == null
                && !Robots.named(request.getHeader(HttpHeaders.USER_AGENT));
    }
}
