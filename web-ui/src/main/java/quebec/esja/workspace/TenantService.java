package quebec.esja.workspace;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.spring.SpringVaadinServletService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import quebec.esja.doors.PoleFront;
import quebec.esja.security.Access;
import quebec.esja.security.Access.Decision;
import quebec.esja.security.Person;
import quebec.esja.tenancy.TenantScope;

/// Answers the requests of the workspace, each with the Pôle of its page bound around it. The first request of a page names the Pôle,
/// in its location, and is decided by [Access] like any other address; the page keeps it for life, from before its first view is
/// made. Whoever left the Pôle, or whose Pôle was suspended, is refused at the next interaction.
final class TenantService extends SpringVaadinServletService {

    private static final long serialVersionUID = 1L;

    private static final Pattern OF_PAGE =
            Pattern.compile("/VAADIN/dynamic/(?:resource|upload)/(\\d{1,9})/.*");
    private static final Pattern PAGE = Pattern.compile("\\d{1,9}");
    private static final int FORBIDDEN = 403;

    private final transient Access access;

    TenantService(
            VaadinServlet servlet,
            DeploymentConfiguration configuration,
            ApplicationContext context) {
        super(servlet, configuration, context);
        this.access = context.getBean(Access.class);
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response)
            throws ServiceException {
        var person = person();
        if (person.isEmpty()) {
            super.handleRequest(request, response);
            return;
        }
        var first = WorkspaceAddresses.ofFirstRequest(request);
        if (first.isPresent()) {
            answer(initialPole(first.get(), person.get()), request, response);
            return;
        }
        var pole = poleOfPage(request);
        if (pole.isPresent()
                && !(access.decide("/app/" + pole.get().slug(), person.get())
                        instanceof Decision.Granted)) {
            refuse(response);
            return;
        }
        answer(pole, request, response);
    }

    private void answer(Optional<PoleFront> pole, VaadinRequest request, VaadinResponse response)
            throws ServiceException {
        if (pole.isEmpty()) {
            super.handleRequest(request, response);
            return;
        }
        var fault =
                TenantScope.call(
                        pole.get().tenant(),
                        () -> {
                            try {
                                super.handleRequest(request, response);
                                return Optional.<ServiceException>empty();
                            } catch (ServiceException e) {
                                return Optional.of(e);
                            }
                        });
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    private Optional<PoleFront> initialPole(String path, Person person) {
        return access.decide(path, person) instanceof Decision.Granted(var pole, _)
                ? pole
                : Optional.empty();
    }

    private static Optional<PoleFront> poleOfPage(VaadinRequest request) {
        return page(request)
                .flatMap(page ->
                        UiPoles.of(request.getWrappedSession(false))
                                .flatMap(pages -> pages.of(page)));
    }

    private static Optional<Integer> page(VaadinRequest request) {
        var parameter = request.getParameter(ApplicationConstants.UI_ID_PARAMETER);
        if (parameter != null && PAGE.matcher(parameter).matches()) {
            return Optional.of(Integer.valueOf(parameter));
        }
        var resource = OF_PAGE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        return resource.matches()
                ? Optional.of(Integer.valueOf(resource.group(1)))
                : Optional.empty();
    }

    private static Optional<Person> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(Person::of);
    }

    private static void refuse(VaadinResponse response) {
        try {
            response.sendError(FORBIDDEN, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
