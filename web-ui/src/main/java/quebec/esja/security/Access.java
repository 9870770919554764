package quebec.esja.security;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.Role;
import quebec.esja.Route;
import quebec.esja.Route.Audience;
import quebec.esja.SiteMap;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.PoleFront.Standing;
import quebec.esja.doors.PoleFronts;
import quebec.esja.kernel.Slug;

/// The one decision on a protected address: the address itself, the identity's `organization` claim and the Pôle's own list of
/// members must all agree. Anything that is not there for this person is 404, so that nothing can be learned by asking.
@Component
public class Access {

    private final PoleFronts poles;
    private final Memberships memberships;

    Access(PoleFronts poles, Memberships memberships) {
        this.poles = poles;
        this.memberships = memberships;
    }

    /// What came of the question.
    public sealed interface Decision {

        /// The person may come in, playing these parts; the Pôle is that of the address, if it has one.
        record Granted(Optional<PoleFront> pole, Set<Role> roles) implements Decision {
            public Granted {
                roles = Set.copyOf(roles);
            }
        }

        /// There is no such thing for this person.
        record NotFound() implements Decision {}

        /// The person belongs here, but plays another part.
        record WrongPart() implements Decision {}

        /// The Pôle is closed for a while.
        record Suspended(PoleFront pole) implements Decision {}
    }

    /// Decides on a path without `/en`.
    public Decision decide(String path, Person person) {
        return SiteMap.route(path)
                .map(route -> decide(route, SiteMap.pole(route, path), person))
                .orElseGet(Decision.NotFound::new);
    }

    private Decision decide(Route route, Optional<String> slug, Person person) {
        if (!route.tenantBound()) {
            return admit(route, Optional.empty(), person.deploymentRoles());
        }
        return slug.flatMap(Slug::parse)
                .flatMap(poles::find)
                .map(pole -> inPole(route, pole, person))
                .orElseGet(Decision.NotFound::new);
    }

    private Decision inPole(Route route, PoleFront pole, Person person) {
        if (!claims(person, pole)) {
            return new Decision.NotFound();
        }
        if (pole.standing() == Standing.SUSPENDED) {
            return new Decision.Suspended(pole);
        }
        var roles = memberships.roles(pole.tenant(), person);
        if (roles.isEmpty()) {
            return new Decision.NotFound();
        }
        return admit(
                route,
                Optional.of(pole),
                Stream.concat(roles.stream(), person.deploymentRoles().stream())
                        .collect(Collectors.toSet()));
    }

    /// The Organization is known by its id; its alias alone could have been given away.
    private static boolean claims(Person person, PoleFront pole) {
        return pole.organization()
                .filter(id -> id.equals(person.organizations().get(pole.slug())))
                .isPresent();
    }

    private static Decision admit(Route route, Optional<PoleFront> pole, Set<Role> roles) {
        return switch (route.audience()) {
            case Audience.Everyone _, Audience.SignedIn _ -> new Decision.Granted(pole, roles);
            case Audience.Holders(var wanted) when wanted.stream().anyMatch(roles::contains) ->
                    new Decision.Granted(pole, roles);
            case Audience.Holders _ ->
                    pole.isPresent() ? new Decision.WrongPart() : new Decision.NotFound();
        };
    }

    /// The Pôles where the person plays a part, in alphabetical order of name.
    public List<PoleFront> polesOf(Person person) {
        return person.organizations().keySet().stream()
                .map(Slug::parse)
                .flatMap(Optional::stream)
                .map(poles::find)
                .flatMap(Optional::stream)
                .filter(pole -> claims(person, pole) && pole.standing() != Standing.SUSPENDED)
                .filter(pole -> !memberships.roles(pole.tenant(), person).isEmpty())
                .sorted(Comparator.comparing(PoleFront::name))
                .toList();
    }
}
