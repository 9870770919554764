package quebec.esja.site.contacts;

import java.util.List;
import java.util.stream.Collectors;
import quebec.esja.contacts.Reachable;
import quebec.esja.contacts.Visibility;
import quebec.esja.directory.Supplier;
import quebec.esja.site.Visit;

/// In which ways the persons to contact of an enterprise may be reached; it names none of them.
///
/// @param address   where the button and the request are sent
/// @param workspace where those who sign in for a buyer see them
public record ContactsView(List<Way> ways, String address, String workspace) {

    public ContactsView {
        ways = List.copyOf(ways);
    }

    /// @param who how many they are and what one contacts them about
    public record Way(Visibility visibility, String who) {}

    static ContactsView of(Visit visit, Supplier supplier, List<Reachable> reachable) {
        return new ContactsView(
                reachable.reversed().stream().map(way -> way(visit, way)).toList(),
                visit.href(path(visit, supplier)),
                "/app/" + visit.here().slug() + "/trouver/" + supplier.slug());
    }

    static String path(Visit visit, Supplier supplier) {
        return "/" + visit.here().slug() + "/repertoire/" + supplier.slug() + "/coordonnees";
    }

    private static Way way(Visit visit, Reachable reachable) {
        return new Way(
                reachable.way(),
                visit.t(
                        "reaching.who",
                        reachable.persons(),
                        reachable.roles().stream()
                                .map(role -> visit.t(role.text()))
                                .collect(Collectors.joining(", "))));
    }
}
