package quebec.esja.site.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import quebec.esja.site.directory.ResultsView.Link;

/// Where one may go on from results, when there is nothing or little.
///
/// @param poles      others that have answers to the same question, the nearest first
/// @param province   the same question in all of Québec, when it has answers
/// @param categories here, that hold what answers elsewhere or to a wider question
/// @param lead       before the Pôles that can be told
/// @param tell       where a Pôle is told what is looked for; in the province the Pôles of the place asked for, else all
/// @param nearest    code of the category to which most of what answers elsewhere belongs; empty when nothing does
@NamedInterface("directory")
public record WaysOn(
        List<Link> poles,
        Optional<Link> province,
        List<Link> categories,
        String lead,
        List<Link> tell,
        String nearest) {

    public WaysOn {
        poles = List.copyOf(poles);
        categories = List.copyOf(categories);
        tell = List.copyOf(tell);
    }

    /// Whether somebody has something to offer elsewhere.
    public boolean elsewhere() {
        return !poles.isEmpty() || province.isPresent();
    }
}
