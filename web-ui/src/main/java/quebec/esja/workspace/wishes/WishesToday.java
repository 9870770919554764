package quebec.esja.workspace.wishes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Texts;
import quebec.esja.wishes.Wishes;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui », for the team: the activities that buyers wait for, those that most want first.
@org.springframework.stereotype.Component
class WishesToday implements TodaySection {

    private static final int ORDER = 37;
    private static final int MOST = 5;

    private final Wishes wishes;

    WishesToday(Wishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        if (!roles.contains(Role.POLE_ADMIN) && !roles.contains(Role.POLE_AGENT)) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var list = new UnorderedList();
        wishes.activities().stream()
                .filter(activity -> activity.waiting() > 0)
                .limit(MOST)
                .forEach(activity ->
                        list.add(
                                new ListItem(
                                        new Anchor(
                                                pole.slug() + "/diagnostics/activites",
                                                texts.get(
                                                        "wishing.today",
                                                        activity.title()
                                                                .in(texts.language().locale()),
                                                        activity.waiting())))));
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        var section = new Section(new H2(texts.get("wishing.title")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }
}
