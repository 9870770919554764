package quebec.esja.workspace;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.RequestLanguage;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;

/// One open page of the workspace. It belongs to one Pôle from its first view to its last: another Pôle is another page.
///
/// Each interaction has the Pôle bound by [TenantService]. Work that comes back from another thread goes through [#access], never
/// through `UI.access`, which runs with no Pôle bound and so fails at the first question to the database.
public final class TenantUi implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UI ui;
    private transient @Nullable PoleFront pole;
    private Set<Role> roles = Set.of();
    private boolean entered;

    private TenantUi(UI ui) {
        this.ui = ui;
    }

    /// The page the present work is done in.
    ///
    /// @throws IllegalStateException outside a page
    public static TenantUi here() {
        var current = UI.getCurrent();
        if (current == null) {
            throw new IllegalStateException("no page of the workspace is current");
        }
        return of(current);
    }

    static TenantUi of(UI ui) {
        var known = ComponentUtil.getData(ui, TenantUi.class);
        if (known != null) {
            return known;
        }
        var page = new TenantUi(ui);
        ComponentUtil.setData(ui, TenantUi.class, page);
        return page;
    }

    /// The page's Pôle; none on pages of the province and of the platform.
    public Optional<PoleFront> pole() {
        return Optional.ofNullable(pole);
    }

    /// The parts the person plays here.
    public Set<Role> roles() {
        return roles;
    }

    public Language language() {
        return Language.of(ui.getLocale());
    }

    /// Speaks that language from now on, in every page of this sign-in.
    void speak(Language language) {
        speak(ui.getSession(), language);
        ui.getPage().reload();
    }

    static void speak(VaadinSession session, Language language) {
        session.setLocale(language.locale());
        session.getSession().setAttribute(RequestLanguage.SPOKEN, language);
    }

    /// Leaves this page for an address of the application.
    public void leaveFor(String address) {
        ui.getPage().setLocation(address);
    }

    /// Does work of another thread in this page, for this page's Pôle.
    public Future<Void> access(Command work) {
        var bound =
                pole().<Command>map(front -> () -> TenantScope.run(front.tenant(), work::execute))
                        .orElse(work);
        return ui.access(bound);
    }

    /// Takes the page for the Pôle of its first address, before any view is made: the request that makes it then has that Pôle bound.
    void open(PoleFront of) {
        enter(Optional.of(of), Set.of());
    }

    /// Takes the page for a Pôle, or for none, with what was decided.
    void enter(Optional<PoleFront> of, Set<Role> playing) {
        pole = of.orElse(null);
        roles = Set.copyOf(playing);
        entered = true;
        UiPoles.of(ui.getSession().getSession()).ifPresent(pages -> pages.put(ui.getUIId(), of));
    }

    /// Whether a view of that Pôle may be shown in this page: it is its own, or the page is nobody's yet.
    boolean mayShow(Optional<PoleFront> wanted) {
        return !entered || slug(wanted).equals(slug(pole()));
    }

    private static String slug(Optional<PoleFront> pole) {
        return pole.map(PoleFront::slug).orElse("");
    }
}
