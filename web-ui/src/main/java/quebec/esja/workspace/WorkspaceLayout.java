package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import quebec.esja.doors.PoleFront;
import quebec.esja.security.Access;
import quebec.esja.security.Person;
import quebec.esja.texts.Texts;

/// The shell around every view: whose workspace it is, what can be done here, and who is signed in.
@SpringComponent
@UIScope
public class WorkspaceLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    private static final int ENTRIES_AT_A_GLANCE = 9;

    private final transient AuthenticationContext authentication;
    private final transient Texts texts;

    WorkspaceLayout(AuthenticationContext authentication, Access access) {
        this.authentication = authentication;
        var ui = TenantUi.here();
        this.texts = Texts.of(ui.language());
        var person = SignedIn.person();
        setPrimarySection(Section.DRAWER);
        addToDrawer(
                drawer(
                        masthead(ui),
                        poleSwitcher(ui, access.polesOf(person)),
                        rail(ui),
                        account(person)));
        addToNavbar(true, new Header(toggle(), placeOnPhone(ui)));
    }

    private Component drawer(Component... parts) {
        var drawer = new Aside(parts);
        drawer.addClassName("rail-drawer");
        drawer.getElement().setAttribute("aria-label", texts.get("workspace.drawer"));
        return drawer;
    }

    private Component masthead(TenantUi ui) {
        var wordmark =
                new Anchor(
                        ui.pole().map(WorkspaceAddresses::home).orElse(WorkspaceAddresses.ROOT),
                        "ésja");
        wordmark.addClassName("rail-wordmark");
        wordmark.getElement().setAttribute("aria-label", texts.get("workspace.home"));
        var place = new Div(place(ui));
        place.addClassName("rail-place");
        var masthead = new Div(wordmark, place);
        masthead.addClassName("rail-masthead");
        return masthead;
    }

    private String place(TenantUi ui) {
        return ui.pole().map(PoleFront::name).orElseGet(() -> texts.get("workspace.province"));
    }

    private Component placeOnPhone(TenantUi ui) {
        var place = new Span(place(ui));
        place.addClassName("bar-place");
        return place;
    }

    /// Only for people with several Pôles; each leads to another page.
    private Component poleSwitcher(TenantUi ui, List<PoleFront> poles) {
        var here = ui.pole().map(PoleFront::slug).orElse("");
        var others = poles.stream().filter(pole -> !pole.slug().equals(here)).toList();
        var switcher = new MenuBar();
        switcher.addClassName("rail-switcher");
        switcher.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        switcher.setVisible(!others.isEmpty());
        var choices = switcher.addItem(texts.get("workspace.pole.switch")).getSubMenu();
        others.forEach(pole ->
                choices.addItem(pole.name(), _ -> ui.leaveFor(WorkspaceAddresses.home(pole))));
        return switcher;
    }

    /// A short menu is one list; past [#ENTRIES_AT_A_GLANCE], each section has its heading.
    private Component rail(TenantUi ui) {
        var sections = Menu.entries(ui);
        var many = sections.values().stream().mapToInt(List::size).sum() > ENTRIES_AT_A_GLANCE;
        var rail = new Nav();
        rail.addClassName("rail");
        rail.setAriaLabel(texts.get("workspace.rail"));
        sections.forEach((section, entries) -> {
            var list = new SideNav();
            if (many && section != InMenu.Section.HOME) {
                list.setLabel(texts.get(section.text()));
            } else {
                list.getElement().setAttribute("aria-label", texts.get(section.text()));
            }
            entries.forEach(entry ->
                    list.addItem(new SideNavItem(texts.get(entry.text()), entry.location())));
            rail.add(list);
        });
        return rail;
    }

    private Component account(Person person) {
        var bar = new MenuBar();
        bar.addClassName("rail-account");
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var words = new Span(person.name());
        words.addClassName("rail-person-name");
        words.getElement().setAttribute("title", person.name());
        var avatar = new Avatar(person.name());
        avatar.setAbbreviation(initials(person.name()));
        var name = new Span(avatar, words);
        name.addClassName("rail-person");
        var root = bar.addItem(name);
        var choices = root.getSubMenu();
        var other = TenantUi.here().language().other();
        MenuItem language =
                choices.addItem(
                        texts.get("workspace.language.other"), _ -> TenantUi.here().speak(other));
        language.getElement().setAttribute("lang", other.code());
        TenantUi.here()
                .pole()
                .ifPresent(pole ->
                        choices.addItem(
                                texts.get("people.own.menu"),
                                _ ->
                                        TenantUi.here()
                                                .leaveFor(
                                                        WorkspaceAddresses.home(pole)
                                                                + "/mes-donnees")));
        choices.addItem(texts.get("workspace.signout"), _ -> authentication.logout());
        return bar;
    }

    /// Of the first word and the last: an avatar has room for two letters.
    private static String initials(String name) {
        var words = name.strip().split("\\s+", -1);
        var first = words[0].codePoints().limit(1);
        var last = words[words.length - 1].codePoints().limit(words.length > 1 ? 1 : 0);
        return IntStream.concat(first, last)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(texts.get("workspace.rail.toggle"));
        return toggle;
    }
}
