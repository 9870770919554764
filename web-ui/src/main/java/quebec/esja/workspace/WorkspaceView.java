package quebec.esja.workspace;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// What every view begins with: its title, its words, its formats and its Pôle. Views are package-private, in the package of their
/// feature, with `@Route(value = ":pole/…", layout = WorkspaceLayout.class)` and a line in [quebec.esja.SiteMap].
public abstract class WorkspaceView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String titleKey;

    /// @param titleKey key of the title, shown on the tab; the view shows it itself, in its [PageHeader]
    protected WorkspaceView(String titleKey) {
        this.titleKey = titleKey;
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        var place = TenantUi.here().pole().map(PoleFront::name).orElse("ÉSJA");
        return t(titleKey) + " · " + place;
    }

    /// The text of that key, in the person's language.
    protected final String t(String key, Object... arguments) {
        return Texts.of(language()).get(key, arguments);
    }

    protected final Formats formats() {
        return Formats.of(language());
    }

    protected final Language language() {
        return TenantUi.here().language();
    }

    /// The Pôle of this page.
    ///
    /// @throws IllegalStateException on a page that has none
    protected final PoleFront pole() {
        return TenantUi.here()
                .pole()
                .orElseThrow(() -> new IllegalStateException("this page has no Pôle"));
    }
}
