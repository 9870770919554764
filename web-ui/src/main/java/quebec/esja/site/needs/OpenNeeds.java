package quebec.esja.site.needs;

import java.util.List;

/// The page of needs under way, as its template shows it.
public record OpenNeeds(List<Shown> needs, List<Link> links) {

    public OpenNeeds {
        needs = List.copyOf(needs);
        links = List.copyOf(links);
    }

    /// A need in words.
    public record Shown(
            String what,
            String buyer,
            String category,
            String place,
            String amount,
            String until) {}

    /// Where to go from here.
    public record Link(String href, String text) {}
}
