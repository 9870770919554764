package quebec.esja.contacts;

import java.util.List;

/// Persons of an enterprise whose details are seen in one way; it tells nothing of any of them but what she is contacted about.
///
/// @param roles in the order of [ContactRole]; a role held by two stands once
public record Reachable(Visibility way, int persons, List<ContactRole> roles) {

    public Reachable {
        roles = List.copyOf(roles);
    }
}
