package quebec.esja.workspace.upkeep;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.doors.PoleFront;
import quebec.esja.freshness.Freshness;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On the team's « Aujourd'hui »: profiles that age with nobody to ask, and those that left for lack of an answer.
@org.springframework.stereotype.Component
class AgeingSection implements TodaySection {

    private static final int ORDER = 60;
    private static final int SHOWN = 10;

    private final Freshness freshness;

    AgeingSection(Freshness freshness) {
        this.freshness = freshness;
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
        var ageing = freshness.ageing();
        if (ageing.nothing()) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var section = new Section(new H2(texts.get("upkeep.ageing.title")));
        section.addClassName("today-section");
        var list = new UnorderedList();
        lines(list, pole, ageing.unreachable(), "upkeep.ageing.unreachable", texts);
        if (!ageing.withdrawn().isEmpty()) {
            list.add(
                    new ListItem(
                            new Anchor(
                                    pole.slug()
                                            + "/entreprises?etat="
                                            + SupplierStatus.WITHDRAWN.code(),
                                    texts.get(
                                            "upkeep.ageing.withdrawn",
                                            ageing.withdrawn().size()))));
        }
        section.add(list);
        return Optional.of(section);
    }

    private static void lines(
            UnorderedList list,
            PoleFront pole,
            List<Supplier> suppliers,
            String sentence,
            Texts texts) {
        suppliers.stream()
                .limit(SHOWN)
                .map(supplier ->
                        new ListItem(
                                new Anchor(
                                        pole.slug() + "/entreprises/" + supplier.id(),
                                        texts.get(sentence, supplier.name()))))
                .forEach(list::add);
    }
}
