package quebec.esja.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.Previews;
import quebec.esja.security.Access.Decision;

/// The Pôle's team sees its site before visitors do. The site opens no session; it only looks at the one of the workspace.
@Component
final class StaffPreviews implements Previews {

    private final Access access;

    StaffPreviews(Access access) {
        this.access = access;
    }

    @Override
    public boolean allows(HttpServletRequest request, PoleFront pole) {
        return person(request)
                .map(person -> access.decide("/app/" + pole.slug(), person))
                .filter(decision ->
                        decision instanceof Decision.Granted(_, var roles) && ofTeam(roles))
                .isPresent();
    }

    private static boolean ofTeam(java.util.Set<Role> roles) {
        return roles.contains(Role.POLE_ADMIN) || roles.contains(Role.POLE_AGENT);
    }

    private static Optional<Person> person(HttpServletRequest request) {
        var session = request.getSession(false);
        var context =
                session == null
                        ? null
                        : session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security
                ? Optional.ofNullable(security.getAuthentication()).flatMap(Person::of)
                : Optional.empty();
    }
}
