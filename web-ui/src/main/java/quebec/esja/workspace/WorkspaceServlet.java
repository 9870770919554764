package quebec.esja.workspace;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.SpringServlet;
import org.springframework.context.ApplicationContext;

/// Vaadin's servlet, with our [TenantService] behind it.
final class WorkspaceServlet extends SpringServlet {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationContext context;

    WorkspaceServlet(ApplicationContext context) {
        super(context, false);
        this.context = context;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration)
            throws ServiceException {
        var service = new TenantService(this, configuration, context);
        service.init();
        return service;
    }
}
