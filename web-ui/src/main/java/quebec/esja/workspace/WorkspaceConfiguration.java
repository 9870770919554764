package quebec.esja.workspace;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.doors.PoleFronts;
import quebec.esja.security.Access;
import quebec.esja.site.Assets;

@Configuration(proxyBeanMethods = false)
class WorkspaceConfiguration {

    @Bean
    ServletRegistrationBean<SpringServlet> workspaceServlet(
            ObjectProvider<MultipartConfigElement> multipart,
            VaadinConfigurationProperties properties,
            ApplicationContext context) {
        var registration =
                SpringBootAutoConfiguration.configureServletRegistrationBean(
                        multipart, properties, new WorkspaceServlet(context));
        registration.addInitParameter("closeIdleSessions", "true");
        registration.addInitParameter("heartbeatInterval", "300");
        return registration;
    }

    /// Gives each session its list of pages, each page its Pôle and its door, and the document our type and colours.
    @Bean
    VaadinServiceInitListener workspaceDoor(Access access, Assets assets, PoleFronts poles) {
        var pages = new Pages(access);
        return event -> {
            var service = event.getSource();
            service.setSystemMessagesProvider(new SystemTexts());
            service.addSessionInitListener(pages::beginSession);
            service.addUIInitListener(pages::open);
            event.addIndexHtmlRequestListener(new WorkspaceDocument(assets, poles));
        };
    }
}
