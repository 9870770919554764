package quebec.esja.workspace.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.SiteMap;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.doors.PoleFront;
import quebec.esja.members.Members;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;
import quebec.esja.workspace.settings.GoLive.Item;
import quebec.esja.workspace.settings.GoLive.Task;

/// The checklist of a Pôle that is not open to visitors yet, on its admin's « Aujourd'hui ».
@org.springframework.stereotype.Component
class GoLiveSection implements TodaySection {

    private static final int FIRST = 10;

    private final PoleProfiles profiles;
    private final Members members;
    private final Suppliers suppliers;
    private final Acting acting;

    GoLiveSection(PoleProfiles profiles, Members members, Suppliers suppliers, Acting acting) {
        this.profiles = profiles;
        this.members = members;
        this.suppliers = suppliers;
        this.acting = acting;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        if (!roles.contains(Role.POLE_ADMIN)) {
            return Optional.empty();
        }
        var section = new Section();
        section.addClassName("go-live");
        draw(section, pole);
        return section.getComponentCount() == 0 ? Optional.empty() : Optional.of(section);
    }

    private void draw(Section section, PoleFront pole) {
        section.removeAll();
        var profile = profiles.read();
        if (profile.published().isPresent()) {
            return;
        }
        var texts = Texts.of(TenantUi.here().language());
        var listed = suppliers.countByStatus().getOrDefault(SupplierStatus.LISTED, 0);
        var items = GoLive.items(profile, pole.languages(), members.teamSize(), listed);
        var done = items.stream().filter(Item::done).count();
        var list = new OrderedList();
        items.forEach(item -> list.add(line(texts, pole, item, section)));
        var preview = new Anchor("/" + pole.slug(), texts.get("golive.preview"));
        preview.setRouterIgnore(true);
        section.add(
                new H2(texts.get("golive.title")),
                new Paragraph(texts.get("golive.sentence", done, items.size())),
                list,
                new Paragraph(new Span(texts.get("golive.hidden") + " "), preview));
    }

    private ListItem line(Texts texts, PoleFront pole, Item item, Section section) {
        var key = "golive." + item.task().name().toLowerCase(Locale.ROOT);
        var state = new Span(texts.get(item.done() ? "golive.done" : "golive.todo"));
        state.addClassNames("state", item.done() ? "state-done" : "state-todo");
        var name = new Span(texts.get(key));
        name.addClassName("row-name");
        var words = new Div(name, new Span(texts.get(key + ".sentence", item.count())));
        words.addClassName("go-live-words");
        var line = new ListItem(state, words);
        way(texts, pole, item.task(), section).ifPresent(line::add);
        return line;
    }

    private Optional<Component> way(Texts texts, PoleFront pole, Task task, Section section) {
        return switch (task) {
            case LOGO, TEXTS -> link(texts, pole, task, "reglages");
            case TEAM -> link(texts, pole, task, "equipe");
            case ENTERPRISES ->
                    link(texts, pole, task, "entreprises/importer")
                            .or(() -> link(texts, pole, task, "entreprises"));
            case PUBLISH -> Optional.of(publish(texts, pole, section));
        };
    }

    /// Only to an address that this version answers.
    private static Optional<Component> link(Texts texts, PoleFront pole, Task task, String page) {
        return SiteMap.ofPattern("/app/{pole}/" + page)
                .map(_ ->
                        new Anchor(
                                pole.slug() + "/" + page,
                                texts.get(
                                        "golive."
                                                + task.name().toLowerCase(Locale.ROOT)
                                                + ".way")));
    }

    private Button publish(Texts texts, PoleFront pole, Section section) {
        var button =
                new Button(
                        texts.get("golive.publish.way"),
                        _ ->
                                Confirm.act(
                                        texts.get("golive.publish.question", pole.name()),
                                        texts.get("golive.publish.confirm"),
                                        texts.get("golive.publish.way"),
                                        () -> open(texts, pole, section)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void open(Texts texts, PoleFront pole, Section section) {
        profiles.publish(acting.actor());
        Notice.done(texts.get("golive.published"));
        section.removeAll();
        var site = new Anchor("/" + pole.slug(), texts.get("golive.published.way"));
        site.setRouterIgnore(true);
        section.add(
                new H2(texts.get("golive.published")),
                new Paragraph(texts.get("golive.published.sentence")),
                site);
    }
}
