package quebec.esja.site.directory;

import java.util.List;
import java.util.Optional;
import quebec.esja.site.directory.ResultsView.Link;

/// Where one may go on from the results of a Pôle, when it has nothing or little.
///
/// @param poles      others that have answers to the same question, the nearest first
/// @param province   the same question in all of Québec, when it has answers
/// @param categories of the Pôle, that hold what answers elsewhere
/// @param tell       where the Pôle is told what is looked for
/// @param nearest    code of the category to which most of what answers elsewhere belongs; empty when nothing does
public record WaysOn(
        List<Link> poles,
        Optional<Link> province,
        List<Link> categories,
        Link tell,
        String nearest) {

    public WaysOn {
        poles = List.copyOf(poles);
        categories = List.copyOf(categories);
    }

    /// Whether somebody has something to offer elsewhere.
    public boolean elsewhere() {
        return !poles.isEmpty() || province.isPresent();
    }
}
