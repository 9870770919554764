package quebec.esja.workspace;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.Authentication;
import quebec.esja.running.RunningApplication;
import quebec.esja.texts.Language;

/// The workspace of the running application, opened by several people at once, without a browser.
public final class Desk implements AutoCloseable {

    private final SecuredBrowserlessApplicationContext<Authentication> application =
            SpringBrowserlessApplicationContext.createSecured(
                    RunningApplication.shared().context(), "quebec.esja.workspace");
    private final List<BrowserlessUIContext> windows = new ArrayList<>();

    /// Another person's window, which is active until one calls `activate` on another. It has shown nothing yet: the first view
    /// gives it its Pôle, as in a browser.
    public BrowserlessUIContext window(Authentication person) {
        var window = application.newUser(person).newWindow();
        ComponentUtil.setData(window.getUI(), TenantUi.class, null);
        window.getUI().setLocale(Language.FRENCH.locale());
        windows.add(window);
        return window;
    }

    @Override
    public void close() {
        windows.forEach(BrowserlessUIContext::close);
        application.close();
    }
}
