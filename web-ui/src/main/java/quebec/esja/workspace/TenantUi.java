package quebec.esja.workspace;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.tenancy.TenantScope;

/// One open page of the workspace. It belongs to one Pôle from its first view to its last (another Pôle is another page), and binds
/// that Pôle around everything done in its name: each interaction, by [TenantService], and each background `access`, here.
public class TenantUi extends UI {

    private static final long serialVersionUID = 1L;

    private transient @Nullable PoleFront pole;
    private Set<Role> roles = Set.of();

    /// The page the present work is done in.
    ///
    /// @throws IllegalStateException outside a page of the workspace
    public static TenantUi here() {
        if (UI.getCurrent() instanceof TenantUi ui) {
            return ui;
        }
        throw new IllegalStateException("no page of the workspace is current");
    }

    /// The page's Pôle; none on pages of the province and of the platform.
    public Optional<PoleFront> pole() {
        return Optional.ofNullable(pole);
    }

    /// The parts the person plays here.
    public Set<Role> roles() {
        return roles;
    }

    /// Takes the page for a Pôle, or for none; what was decided is kept for the menu.
    void enter(Optional<PoleFront> entered, Set<Role> playing) {
        pole = entered.orElse(null);
        roles = Set.copyOf(playing);
        getSession().getAttribute(UiPoles.class).put(getUIId(), entered);
    }

    /// Whether a view of that Pôle may be shown in this page: it is its own, or the page has shown nothing yet.
    boolean mayShow(Optional<PoleFront> wanted) {
        return getInternals().getActiveRouterTargetsChain().isEmpty() || slug(wanted).equals(slug(pole()));
    }

    @Override
    public Future<Void> access(Command command) {
        return super.access(bound(command));
    }

    @Override
    public void accessSynchronously(Command command) {
        super.accessSynchronously(bound(command));
    }

    private Command bound(Command command) {
        return pole().<Command>map(front -> () -> TenantScope.run(front.tenant(), command::execute)).orElse(command);
    }

    private static String slug(Optional<PoleFront> pole) {
        return pole.map(PoleFront::slug).orElse("");
    }
}
