package quebec.esja.workspace.needs;

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
import quebec.esja.needs.NeedFilter;
import quebec.esja.needs.NeedStatus;
import quebec.esja.needs.Needs;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui »: the needs that nobody took in hand yet.
@org.springframework.stereotype.Component
class NeedSection implements TodaySection {

    private static final int ORDER = 20;

    private final Needs needs;

    NeedSection(Needs needs) {
        this.needs = needs;
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
        var waiting = needs.count(NeedFilter.ALL.withStatuses(Set.of(NeedStatus.TO_TREAT)));
        if (waiting == 0) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var link =
                new Anchor(
                        pole.slug() + "/besoins?etat=" + NeedStatus.TO_TREAT.code(),
                        texts.get("treating.today.treat", waiting));
        var section =
                new Section(
                        new H2(texts.get("treating.title")), new UnorderedList(new ListItem(link)));
        section.addClassName("today-section");
        return Optional.of(section);
    }
}
